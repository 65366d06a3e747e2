import { chromiumPath } from './chromium.ts';

/** Unpacks the test browser once: processes that unpack it at the same time run into each other's half-written file. */
export default async function globalSetup(): Promise<void> {
  await chromiumPath();
}
