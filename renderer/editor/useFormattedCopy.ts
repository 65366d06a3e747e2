import { App } from 'antd';
import { useCallback } from 'react';
import { linesOf, shownText, unfilledSlots } from '../../core/page/lines.ts';
import { PAGE_STYLES } from '../../core/page/pageStyle.ts';
import { richText } from '../../core/page/richText.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { copyHtml } from '../shell/copyHtml.ts';
import { speechOf } from './model/document.ts';
import type { Desk } from './openDesk.ts';
import { factsOf } from './view/factCard.ts';

/** What the command is called, in the menu and in the palette. */
export const COPY_FORMATTED = '复制全文（带格式）';

/** Gives a way to copy the draft as it stands, in the look of an official document, and says how it went. */
export function useFormattedCopy(desk: Desk | null): () => void {
  const { message } = App.useApp();
  return useCallback(() => {
    if (desk === null) return;
    const { state } = desk.editor;
    const speech = fillSlots(speechOf(state.doc), factsOf(state));
    const style = PAGE_STYLES.gbt9704;
    const lines = linesOf(speech, style);
    if (lines.length === 0) {
      message.info('还没有可复制的内容。');
      return;
    }
    const text = lines.map(({ spans }) => shownText(spans)).join('\n');
    const done = copyHtml({ html: richText(lines, style), text });
    const open = unfilledSlots(lines).length;
    if (!done) message.error('没有复制成功，请再试一次。');
    else if (open > 0) message.warning(`已复制，但还有 ${open} 个要素没有填，已在文中标黄。`);
    else message.success('已复制，可以粘贴到 WPS 或 Word。');
  }, [desk, message]);
}
