// Work of one kind waits in this process for the one before it, so that only one at a time waits for other processes.

/** `turn(kind, work)` runs `work` when all work of its kind that was given before has ended, well or badly. */
export function inTurn<Kind>(): <T>(kind: Kind, work: () => Promise<T>) => Promise<T> {
  const last = new Map<Kind, Promise<unknown>>();
  return (kind, work) => {
    const turn = (last.get(kind) ?? Promise.resolve()).then(work);
    last.set(
      kind,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
