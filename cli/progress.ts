import { stderr } from 'node:process';
import cliProgress from 'cli-progress';

/** One event of long work, as the contract streams it. */
type ProgressEvent<T> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'done'; readonly result: T };

/**
 * Follows long work to its result. On a terminal a bar is drawn on stderr; elsewhere nothing is printed, so
 * that logs and pipes stay clean. Errors of the work pass through.
 */
export async function drawProgress<T>(title: string, events: AsyncIterable<ProgressEvent<T>>): Promise<T> {
  const bar = stderr.isTTY
    ? new cliProgress.SingleBar({
        format: `${title} {bar} {value}/{total} {label}`,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        hideCursor: true,
        clearOnComplete: true,
        stream: stderr,
      })
    : null;
  let started = false;
  try {
    for await (const event of events) {
      if (event.kind === 'done') return event.result;
      if (!started) bar?.start(event.total, event.done, { label: event.label });
      else bar?.update(event.done, { label: event.label });
      started = true;
    }
  } finally {
    if (started) bar?.stop();
  }
  throw new Error('任务没有给出结果就结束了');
}
