import { ORPCError } from '@orpc/client';

/** What went wrong, for a person: what happened, and what to do about it where the message does not say. */
export interface Failure {
  readonly message: string;
  readonly advice: string | null;
  readonly code: string;
}

const OF_THE_HOST: Readonly<Record<string, Omit<Failure, 'code'>>> = {
  UNAUTHORIZED: {
    message: '这个页面没有通过稿匠的验证。',
    advice: '请关闭本页，用稿匠启动时给出的完整网址重新打开。',
  },
  BAD_REQUEST: {
    message: '这次操作的内容不合要求，没有执行。',
    advice: '请检查填写的内容后再试。',
  },
  INTERNAL_SERVER_ERROR: {
    message: '稿匠内部出错，这次操作没有完成。',
    advice: '请重试；如果再次出现，请重新启动稿匠。已保存的文稿不受影响。',
  },
};

const HAN = /\p{Script=Han}/u;

/**
 * Explains any error to the user. The app's own errors come with a Chinese message that already says what
 * to do; those of the transport get one here.
 */
export function explain(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const code = String(error.code);
    const known = OF_THE_HOST[code];
    if (HAN.test(error.message)) return { message: error.message, advice: null, code };
    if (known !== undefined) return { ...known, code };
    return { message: '这次操作没有完成。', advice: '请重试。', code };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { message: '操作已取消。', advice: null, code: 'ABORTED' };
  }
  return {
    message: '与稿匠的连接中断了。',
    advice: '稿匠可能已经退出。请重新启动稿匠，然后点“重试”。',
    code: 'DISCONNECTED',
  };
}
