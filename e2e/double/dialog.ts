import type { MessageBoxReturnValue, SaveDialogReturnValue } from 'electron';
import { type DialogAnswer, tell } from './messages.ts';

const answers: DialogAnswer[] = [];

/** Queues the answer to the next dialog. */
export function answerNext(answer: DialogAnswer): void {
  answers.push(answer);
}

/** `dialog`: answers from the queue. A dialog nobody expected is a failure of the test. */
export const dialog = {
  async showSaveDialog(...args: readonly unknown[]): Promise<SaveDialogReturnValue> {
    const next = take('showSaveDialog', args);
    if (next?.dialog === 'showSaveDialog') return next.answer;
    return { canceled: true, filePath: '' };
  },
  async showMessageBox(...args: readonly unknown[]): Promise<MessageBoxReturnValue> {
    const next = take('showMessageBox', args);
    if (next?.dialog === 'showMessageBox') return next.answer;
    return { response: 0, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    tell({ kind: 'problem', text: `error box: ${title}: ${content}` });
  },
};

function take(name: DialogAnswer['dialog'], args: readonly unknown[]): DialogAnswer | undefined {
  const options = args.at(-1);
  tell({ kind: 'call', name: `dialog.${name}`, args: [options] });
  const next = answers.shift();
  if (next?.dialog !== name)
    tell({ kind: 'problem', text: `unexpected ${name}: ${JSON.stringify(options)}` });
  return next;
}
