import { figureConflict } from './consistency/figures.ts';
import { headingUnserved } from './consistency/headings.ts';
import { closingMeeting, nameVariant } from './consistency/names.ts';
import { promisedPoints } from './consistency/promisedPoints.ts';
import { salutationFit } from './consistency/salutation.ts';
import { impossibleDate, zeroPaddedDate } from './dates.ts';
import { doubledWord } from './doubledWord.ts';
import type { RuleId } from './finding.ts';
import { fixedPhrase } from './fixedPhrases.ts';
import { leftoverFigure } from './leftover/figures.ts';
import { levelWord } from './leftover/levels.ts';
import { leftoverMeeting } from './leftover/meetings.ts';
import { leftoverOrganisation, leftoverProject } from './leftover/organisations.ts';
import { stalePeriod } from './leftover/periods.ts';
import { leftoverPerson } from './leftover/persons.ts';
import { leftoverPlace } from './leftover/places.ts';
import { doublePunctuation } from './marks.ts';
import { loneOrdinal, mixedMarkers, numberingGap } from './numbering.ts';
import { numberStyle } from './numberStyle.ts';
import { arabicOrdinalComma, bracketOrdinalComma, headingFullStop } from './ordinalMarks.ts';
import { nameOrder, ownRule } from './ownRules.ts';
import { unpairedPunctuation } from './pairs.ts';
import { placeholder, unfilledSlot } from './placeholderRule.ts';
import type { Rule } from './rule.ts';
import { duplicateParagraph, duplicateSentence, longSentence } from './sentences.ts';
import { shareOverWhole, sumMismatch } from './shares.ts';
import { weekdayMismatch } from './weekday.ts';
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
  weekdayMismatch,
  shareOverWhole,
  sumMismatch,
  numberStyle,
  fixedPhrase,
  duplicateParagraph,
  promisedPoints,
  figureConflict,
  nameVariant,
  headingUnserved,
  closingMeeting,
  salutationFit,
  nameOrder,
  ownRule,
];

/** The rules that read no further than one line, so that a line that stays needs no second reading. */
export const READS_LINES: ReadonlySet<RuleId> = new Set<RuleId>([
  'leftover-person',
  'leftover-figure',
  'stale-period',
  'level-word',
  'wrong-word',
  'bracket-ordinal-comma',
  'arabic-ordinal-comma',
  'double-punctuation',
  'doubled-word',
  'long-sentence',
  'zero-padded-date',
  'impossible-date',
  'weekday-mismatch',
  'share-over-whole',
  'sum-mismatch',
  'number-style',
]);
