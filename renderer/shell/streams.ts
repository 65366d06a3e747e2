/** The result that long work ends in. Throws where the work ends without one. */
export async function lastOf<T>(
  events: AsyncIterable<
    | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
    | { readonly kind: 'done'; readonly result: T }
  >,
): Promise<T> {
  for await (const event of events) if (event.kind === 'done') return event.result;
  throw new Error('the work ended without a result');
}
