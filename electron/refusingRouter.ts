import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { type AnyRouter, implement } from '@orpc/server';

/**
 * Serves a contract by answering every call with the same error: what the desk talks to when the app could
 * not be opened, so that the page shows the reason (say, a data folder in use) and not a dead window.
 */
export function refusingRouter(contract: AnyContractRouter, reason: unknown): AnyRouter {
  if (isContractProcedure(contract)) {
    return implement(contract).handler(() => {
      throw reason;
    });
  }
  return Object.fromEntries(
    Object.entries(contract).map(([name, part]) => [name, refusingRouter(part, reason)]),
  );
}
