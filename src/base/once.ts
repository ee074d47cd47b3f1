// Work put off until somebody asks for what comes of it.

/** Runs `work` at the first call and keeps what it returned; what it was worked out from is let go. */
export function once<Result>(work: () => Result): () => Result {
  let waiting: (() => Result) | undefined = work;
  let result: Result | undefined;
  return () => {
    if (waiting) {
      result = waiting();
      waiting = undefined;
    }
    return result as Result;
  };
}
