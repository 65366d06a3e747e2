import { impossibleDate, zeroPaddedDate } from './dates.ts';
import { doubledWord } from './doubledWord.ts';
import { leftoverFigure } from './leftover/figures.ts';
import { levelWord } from './leftover/levels.ts';
import { leftoverMeeting } from './leftover/meetings.ts';
import { leftoverOrganisation, leftoverProject } from './leftover/organisations.ts';
import { stalePeriod } from './leftover/periods.ts';
import { leftoverPerson } from './leftover/persons.ts';
import { leftoverPlace } from './leftover/places.ts';
import { doublePunctuation } from './marks.ts';
import { loneOrdinal, mixedMarkers, numberingGap } from './numbering.ts';
import { arabicOrdinalComma, bracketOrdinalComma, headingFullStop } from './ordinalMarks.ts';
import { unpairedPunctuation } from './pairs.ts';
import { placeholder, unfilledSlot } from './placeholderRule.ts';
import type { Rule } from './rule.ts';
import { duplicateSentence, longSentence } from './sentences.ts';
import { widthMix } from './width.ts';
import { wrongWord } from './wrongWords.ts';

/** Every rule of the check, in the order in which a settings screen lists them. */
export const RULES: readonly Rule[] = [
  leftoverMeeting,
  leftoverOrganisation,
  leftoverProject,
  leftoverPlace,
  leftoverPerson,
  leftoverFigure,
  stalePeriod,
  levelWord,
  placeholder,
  unfilledSlot,
  wrongWord,
  numberingGap,
  loneOrdinal,
  mixedMarkers,
  bracketOrdinalComma,
  arabicOrdinalComma,
  headingFullStop,
  unpairedPunctuation,
  doublePunctuation,
  widthMix,
  doubledWord,
  duplicateSentence,
  longSentence,
  zeroPaddedDate,
  impossibleDate,
];
