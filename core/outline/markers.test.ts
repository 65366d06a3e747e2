import { describe, expect, it } from 'vitest';
import { plain } from '../text/paragraph.testkit.ts';
import { MARKER_RULES } from './markers.ts';
import { lineOrdinal } from './scan.ts';

describe.each(MARKER_RULES.map((rule) => [rule.family, rule] as const))(
  'the ordinals of family %s',
  (family, rule) => {
    it.each([...rule.examples])('reads the head of “%s”', (text) => {
      const found = lineOrdinal(plain(text), 0);
      expect(found?.family).toBe(family);
      expect(found?.at).toBe(0);
    });

    it.each([...rule.counterExamples])('does not read “%s” as one of its own', (text) => {
      const found = lineOrdinal(plain(text), 0);
      expect(found === null || found.family !== family || found.end > text.length).toBe(true);
    });
  },
);
