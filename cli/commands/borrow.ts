import { factsOf } from '../facts.ts';
import { withHost } from '../host.ts';
import { failureOf, say, sayJson } from '../output.ts';

/** Options of `borrow`. */
export interface BorrowOptions {
  readonly facts?: string;
  readonly json?: boolean;
  readonly dataDir?: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const TOLD = 10;

/** `borrow FILE…`: what each file has from the library and from past drafts; a bad file is reported and the rest go on. */
export async function borrow(files: readonly string[], options: BorrowOptions): Promise<boolean> {
  const facts = options.facts === undefined ? null : await factsOf(options.facts, []);
  return withHost(options.dataDir, 'read', async ({ app }) => {
    const results: object[] = [];
    let ok = true;
    for (const path of files) {
      try {
        const { file, ledger } = await app.client.borrow.file({ file: { kind: 'path', path }, facts });
        results.push({ file, ...ledger });
        if (options.json) continue;
        say(`${file}：${ledger.chars} 字，与资料库和以往文稿相同或相近 ${percent(ledger.share)}`);
        for (const { name, verbatim, near } of ledger.sources.slice(0, TOLD))
          say(`  《${name}》 逐字 ${percent(verbatim)}，相近 ${percent(near)}`);
        for (const { text, share } of ledger.sentences.slice(0, TOLD))
          say(`  ${percent(share)} ${text.trim()}`);
        for (const { title, text } of ledger.saidBefore.slice(0, TOLD))
          say(`  在《${title}》里对同样的听众讲过：${text.trim()}`);
      } catch (error) {
        if (files.length === 1) throw error;
        ok = false;
        const failure = failureOf(error);
        results.push({ file: path, error: failure });
        if (!options.json) say(`${path}：${failure.message}`);
      }
    }
    if (options.json) sayJson(files.length === 1 ? results[0] : results);
    return ok;
  });
}
