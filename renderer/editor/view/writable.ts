import type { Speech } from '../../../core/speech/speech.ts';
import { freshId } from './ids.ts';

/** A speech with somewhere to put the caret: a title line and at least one paragraph. */
export function writable(speech: Speech): Speech {
  return {
    ...speech,
    title: speech.title.length === 0 ? [[]] : speech.title,
    body:
      speech.body.length === 0
        ? [{ kind: 'paragraph', id: freshId(), role: 'opening', content: [], origins: [] }]
        : speech.body,
  };
}
