import type { ConnectDesktop, DesktopChannel } from '../../api/desktop.ts';

/**
 * A MessagePort whose other end is a channel of the desktop shell: what is posted to it goes to the shell,
 * and the shell's messages arrive on it.
 */
export function desktopPort(connect: ConnectDesktop, channel: DesktopChannel): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const send = connect(channel, (message) => port2.postMessage(message));
  port2.addEventListener('message', (event: MessageEvent<string | Uint8Array>) => send(event.data));
  port2.start();
  port1.start();
  return port1;
}
