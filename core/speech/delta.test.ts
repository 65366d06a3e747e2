import { expect, it } from 'vitest';
import { deltaBetween, withDelta } from './delta.ts';
import { countIds } from './ids.ts';
import { parse } from './parse.ts';
import type { Speech } from './speech.ts';

const DRAFT = '在会上的讲话\n同志们：\n一、认清形势\n汛期将至。\n二、压实责任\n守土尽责。\n\n谢谢大家。';
const draft = (): Speech => parse(DRAFT, countIds()).value;

it('names what stayed and says only the paragraph that was written', () => {
  const base = draft();
  const [series, closing] = base.body;
  if (closing?.kind !== 'paragraph' || series === undefined) throw new Error('no closing');
  const written = { ...closing, content: [{ kind: 'text' as const, text: '谢谢各位。' }] };
  const next = { ...base, body: [series, written] };
  const delta = deltaBetween(base, next);
  expect(delta.body).toEqual([series.id, written]);
  expect(withDelta(draft(), delta)).toEqual(next);
});

it('refuses to guess at a part that the other side does not have', () => {
  const base = draft();
  const delta = deltaBetween(base, { ...base });
  expect(withDelta({ ...draft(), body: [] }, delta)).toBeNull();
});
