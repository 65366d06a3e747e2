/** Runs something when the browser has nothing better to do, at the latest after so long. Returns how to call it off. */
export function whenIdle(run: () => void, latestMs: number): () => void {
  const asked = window.requestIdleCallback(run, { timeout: latestMs });
  return () => window.cancelIdleCallback(asked);
}
