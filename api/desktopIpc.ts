/**
 * The messages between a page's preload and the main process. A page announces itself with `page`, opens
 * numbered connections with `open`, and both sides exchange `message`s on them.
 */
export const IPC = { page: 'gaojiang:page', open: 'gaojiang:open', message: 'gaojiang:message' } as const;
