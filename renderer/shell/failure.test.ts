import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { explain } from './failure.ts';

test('shows the message of the app as it is, since it already says what to do', () => {
  const error = new ORPCError('FILE_EMPTY', { message: '“讲话.txt”是空文件。请换一份再试。' });
  expect(explain(error)).toEqual({
    message: '“讲话.txt”是空文件。请换一份再试。',
    advice: null,
    code: 'FILE_EMPTY',
  });
});

test('never shows an English message of the transport', () => {
  for (const error of [
    new ORPCError('UNAUTHORIZED'),
    new ORPCError('BAD_REQUEST', { message: 'Input validation failed' }),
    new ORPCError('TEAPOT'),
    new TypeError('Failed to fetch'),
  ]) {
    const { message, advice } = explain(error);
    expect(message + advice).not.toMatch(/[a-z]{3}/i);
    expect(advice).not.toBeNull();
  }
});
