import { firstRunAt, readInlines } from './inlineRuns.ts';
import type { Point } from './speech.ts';

const LEAD_END = /[。；;：:！!]/;

/**
 * A point's text after its ordinal cut into lead, the sign that ends the lead, and what goes on in the same
 * paragraph: "加强领导。各责任单位要……" gives 加强领导 | 。 | 各责任单位要……. The first 。；：！ ends a lead; a
 * comma does so only where a run of inline points follows at once ("压实责任，一是……；二是……。"). Joined again
 * the three give the text.
 */
export function splitLead(text: string): Pick<Point, 'lead' | 'leadEnd' | 'content'> {
  const stop = text.search(LEAD_END);
  const run = firstRunAt(text);
  const comma = run > 1 && /[，,]/.test(text.charAt(run - 1)) && (stop < 0 || run - 1 < stop) ? run - 1 : -1;
  const end = comma >= 0 ? comma : stop;
  if (end < 1) return { lead: readInlines(text), leadEnd: '', content: [] };
  return {
    lead: readInlines(text.slice(0, end)),
    leadEnd: text.charAt(end),
    content: readInlines(text.slice(end + 1)),
  };
}
