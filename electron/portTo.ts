import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';

/** Serves a router of this process on a new port and returns the port's other end. */
export function portTo(router: AnyRouter): MessagePort {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port2);
  port2.start();
  return port1;
}
