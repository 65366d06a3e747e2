import { Editor } from '@tiptap/core';
import type { FactCard } from '../../../core/slots/facts.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { Finder } from '../find/finder.ts';
import { documentOf, speechSchema } from '../model/document.ts';
import { SPEECH_NODES } from '../model/nodes.ts';
import { CaretSync } from './caretSync.ts';
import { Facts } from './factCard.ts';
import { Folding } from './folding.ts';
import { Identities } from './ids.ts';
import { type KeyOptions, Keys } from './keys.ts';
import { Leads } from './leads.ts';
import { Numbering } from './numbering.ts';
import { Clipboard } from './paste.ts';
import { Slots } from './slotView.ts';
import { SourceColours } from './sourceColours.ts';
import { writable } from './writable.ts';

/** Opens a draft for writing in `element`. Destroy it when the page goes. */
export function createEditor(
  element: HTMLElement,
  speech: Speech,
  facts: FactCard,
  keys: KeyOptions,
): Editor {
  return new Editor({
    element,
    extensions: [
      ...SPEECH_NODES,
      Keys.configure(keys),
      CaretSync,
      Numbering,
      Identities,
      Facts.configure({ facts }),
      Leads,
      Slots,
      Clipboard,
      Folding,
      Finder,
      SourceColours,
    ],
    content: documentOf(speechSchema, writable(speech)).toJSON(),
    injectCSS: false,
    autofocus: false,
    editorProps: {
      attributes: {
        class: 'sheet',
        role: 'textbox',
        'aria-label': '正文',
        'aria-multiline': 'true',
        lang: 'zh-CN',
        spellcheck: 'false',
        autocorrect: 'off',
      },
      scrollMargin: 80,
      scrollThreshold: 80,
    },
  });
}
