import { killInBulk } from '../../app/bulk.testkit.ts';

const FILES = 40;

/** How a library stands that was killed at so many random moments of bulk work. */
export async function kill(kills: number): Promise<void> {
  const { faults, ...done } = await killInBulk(kills, FILES);
  console.log(
    `killed at ${done.kills} random moments of importing ${FILES} files, merging two libraries and their duplicates\n` +
      `  runs to their end          ${done.runs}, each as an undisturbed one: ${faults.length === 0 ? 'yes' : 'no'}\n` +
      `  faults                     ${faults.length}${faults.map((fault) => `\n    ${fault}`).join('')}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
