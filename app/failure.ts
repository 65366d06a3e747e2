import type { AppErrorCode } from '../api/errors.ts';

/** A failure the contract has a code for: `message` is Chinese and says what to do, `subject` names the thing. */
export class AppFailure extends Error {
  readonly code: AppErrorCode;
  readonly subject: string;

  constructor(code: AppErrorCode, subject: string, message: string) {
    super(message);
    this.name = 'AppFailure';
    this.code = code;
    this.subject = subject;
  }
}
