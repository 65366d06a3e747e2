import { stdout } from 'node:process';
import { ORPCError } from '@orpc/client';

/** What a failed command tells its caller. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A failure of the command line itself, such as a facts file that is not JSON. Exit code 1. */
export class CommandError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Prints lines for a person. */
export function say(...lines: string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}

/** Prints the one JSON value that `--json` promises. */
export function sayJson(value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Reads code and message out of whatever was thrown; an unforeseen error keeps its own message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST')
      return { code: 'INPUT_INVALID', message: `参数不合要求：${error.message}` };
    return { code: error.code, message: error.message };
  }
  if (error instanceof CommandError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
}
