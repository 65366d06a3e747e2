import { checkingCalls } from './calls/checking.ts';
import { deskCalls } from './calls/desk.ts';
import { draftingCalls } from './calls/drafting.ts';
import { libraryCalls } from './calls/library.ts';

const procedures = { ...deskCalls, ...libraryCalls, ...draftingCalls, ...checkingCalls };

/**
 * The contract of 稿匠: every procedure with its input, output and errors. Hosts (command line, browser,
 * desktop) serve it unchanged. Long work answers with a stream whose last event is `done`.
 */
export const contract: Contract = procedures;

/** The contract's type. An interface, so that compilers name it instead of spelling it out wherever it is used. */
export interface Contract extends Procedures {}
type Procedures = typeof procedures;
