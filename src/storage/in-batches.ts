// Calls that arrive while an earlier one is being written wait together and are written together: one commit to disk for
// all of them, each with an answer of its own.

/** At most this many in one batch. */
const LARGEST = 2_000;

/** `one(item)` runs through `all`, never two batches at a time; a batch that fails fails each of its calls. */
export function inBatches<Item, Result>(
  all: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: { readonly item: Item; readonly settle: PromiseWithResolvers<Result> }[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, LARGEST);
      waiting = waiting.slice(LARGEST);
      try {
        const results = await all(batch.map(({ item }) => item));
        for (const [at, { settle }] of batch.entries()) settle.resolve(results[at] as Result);
      } catch (error) {
        if (batch.length === 1) batch[0]?.settle.reject(error);
        // One bad item must not fail its neighbours: each is tried by itself.
        else
          for (const { item, settle } of batch)
            await all([item]).then(([one]) => settle.resolve(one as Result), settle.reject);
      }
    }
    running = false;
  };
  return (item) => {
    const settle = Promise.withResolvers<Result>();
    waiting.push({ item, settle });
    if (!running) void run();
    return settle.promise;
  };
}
