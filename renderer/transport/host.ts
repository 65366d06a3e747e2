import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../api/contract.ts';
import type { ConnectDesktop, DesktopContract } from '../../api/desktop.ts';
import { desktopPort } from './desktopPort.ts';
import { downloadFile } from './download.ts';
import { takeToken } from './token.ts';

/** The app as the page calls it, whichever host stands behind it. */
export type AppClient = ContractRouterClient<Contract>;

/** Where a file went: its path where the host knows it, 'download' in a browser, null when the user cancelled. */
export type SavedTo = { readonly path: string } | 'download' | null;

/** What the page needs from the host it runs in. */
export interface Host {
  readonly kind: 'browser' | 'desktop';
  readonly app: AppClient;
  readonly saveFile: (fileName: string, content: Blob) => Promise<SavedTo>;
  /** Shows a saved file in its folder; null where the host can't. */
  readonly reveal: ((path: string) => Promise<unknown>) | null;
}

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; absent in a browser. */
    readonly gaojiang?: ConnectDesktop;
  }
}

/** The desktop shell's own transport, over the one function its preload gives the page. */
function desktopHost(connect: ConnectDesktop): Host {
  const shell: ContractRouterClient<DesktopContract> = createORPCClient(
    new PortLink({ port: desktopPort(connect, 'desktop') }),
  );
  return {
    kind: 'desktop',
    app: createORPCClient(new PortLink({ port: desktopPort(connect, 'app') })),
    saveFile: async (fileName, content) => {
      const { path } = await shell.file.save({ fileName, content });
      return path === null ? null : { path };
    },
    reveal: (path) => shell.file.reveal({ path }),
  };
}

/** The browser host's transport: HTTP to where the page came from, with the tab's token. */
function browserHost(page: Window): Host {
  const token = takeToken(page);
  return {
    kind: 'browser',
    app: createORPCClient(
      new FetchLink({ url: `${page.location.origin}/rpc`, headers: { 'x-gaojiang-token': token } }),
    ),
    saveFile: async (fileName, content) => {
      downloadFile(page.document, fileName, content);
      return 'download';
    },
    reveal: null,
  };
}

/** Connects the page to its host: the desktop shell where its preload is present, else the browser host. */
export function connectHost(page: Window): Host {
  return page.gaojiang === undefined ? browserHost(page) : desktopHost(page.gaojiang);
}
