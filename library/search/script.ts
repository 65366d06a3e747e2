/// <reference path="./opencc.d.ts" />
import traditional from 'opencc-js/dict/TSCharacters';

/** By code unit: the simplified character of a traditional one 繁体字, 0 for every other unit. */
export const SIMPLIFIED: Uint16Array = readTable(traditional);

/** Only characters of one unit each way: places in the folded text must stay places in the text. */
function readTable(dictionary: string): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const entry of dictionary.split('|')) {
    const [from = '', to = ''] = entry.split(' ');
    if (from.length === 1 && to.length === 1 && from !== to) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (let unit = 0; unit < table.length; unit += 1) {
    // A few simplified characters are traditional ones of another: fold all the way.
    const once = table[unit] ?? 0;
    const twice = table[once] ?? 0;
    if (twice !== 0) table[unit] = twice === unit ? 0 : twice;
  }
  return table;
}
