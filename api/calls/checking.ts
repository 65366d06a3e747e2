import { z } from 'zod';
import {
  borrowInput,
  borrowLedger,
  checkSettings,
  ignoredFinding,
  reportInput,
  ruleInfo,
} from '../checking.ts';
import { exportedFile } from '../drafting.ts';
import { textElements } from '../elements.ts';
import { levelShifted, levelShiftInput } from '../skeletons.ts';
import { factCard, fileInput, finding, role } from '../words.ts';
import { call, nothing } from './call.ts';

/** Looking at a text: checks, borrowing, roles, names, levels. */
export const checkingCalls = {
  check: {
    /** Every rule with what it guards against and its examples. */
    rules: call.input(nothing).output(z.array(ruleInfo)),
    settings: call.input(nothing).output(checkSettings),
    /** Stores the settings whole. A pattern that could take too long is refused with RULE_INVALID. */
    saveSettings: call.input(checkSettings).output(checkSettings),
    /** The findings that were waved away. */
    ignored: call.input(nothing).output(z.array(ignoredFinding)),
    ignore: call.input(ignoredFinding).output(nothing),
    unignore: call.input(ignoredFinding).output(nothing),
    /** A check as a document to print or send on. */
    report: call.input(reportInput).output(exportedFile),
  },
  borrow: {
    /** What a text has from the library and from past drafts. */
    text: call.input(borrowInput).output(borrowLedger),
    draft: call
      .input(z.object({ id: z.string() }))
      .output(z.object({ text: z.string(), ledger: borrowLedger })),
    file: call
      .input(z.object({ file: fileInput, facts: factCard.nullable().default(null) }))
      .output(z.object({ file: z.string(), text: z.string(), ledger: borrowLedger })),
  },
  text: {
    /** Checks a text as its user has set the check; `draft` is the draft that it is, for what was ignored there. */
    check: call
      .input(z.object({ text: z.string(), facts: factCard.nullable(), draft: z.string().optional() }))
      .output(z.array(finding)),
    /** Reads a file and checks its text. */
    checkFile: call
      .input(
        z.object({
          file: fileInput,
          facts: factCard.nullable(),
          /** By the user's settings as well, not by the built-in rules alone. */
          asSet: z.boolean().default(false),
        }),
      )
      .output(z.object({ file: z.string(), text: z.string(), findings: z.array(finding) })),
    role: call
      .input(z.object({ texts: z.array(z.string()).min(1).max(10_000) }))
      .output(z.array(z.object({ role, score: z.number(), why: z.string() }))),
    /** The holes and the names of a text, with the slot each hole stands for. */
    entities: call.input(z.object({ text: z.string() })).output(textElements),
    /** A text shifted to another level 层级换算: 我市 becomes 我县; what is mixed is told and left alone. */
    shiftLevel: call.input(levelShiftInput).output(levelShifted),
    frames: call
      .input(z.object({ headings: z.array(z.string()).min(1), candidates: z.array(z.string()) }))
      .output(
        z.object({
          pattern: z.string(),
          score: z.number(),
          oddOneOut: z.string().nullable(),
          ranked: z.array(z.object({ heading: z.string(), score: z.number() })),
        }),
      ),
  },
};
