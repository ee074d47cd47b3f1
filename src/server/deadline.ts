// When work for a request must end: the caller has left, or the time is up. One signal says both.

export interface Deadline {
  readonly signal: AbortSignal;
  /** Starts the time anew, e.g. at each line of a stream. */
  restart(): void;
  /** Gives up: the caller reads no further. */
  stop(): void;
  /** The work is done: the time stops counting. */
  clear(): void;
}

/** A deadline `ms` milliseconds ahead for the sender of `request`. */
export function deadlineOf(request: Request, ms: number): Deadline {
  const controller = new AbortController();
  const expire = (): void => controller.abort(new DOMException("time limit", "TimeoutError"));
  const leave = (): void => controller.abort(new DOMException("the caller left", "AbortError"));
  const timer = setTimeout(expire, ms);
  const { signal } = request;
  if (signal.aborted) leave();
  else signal.addEventListener("abort", leave, { once: true });
  return {
    signal: controller.signal,
    restart: () => void timer.refresh(),
    stop: leave,
    clear: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", leave);
    },
  };
}

/** The work's result, or the signal's reason as soon as it is given: also for work that does not look at the signal. */
export async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let giveUp: (() => void) | undefined;
  const given = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener("abort", giveUp, { once: true });
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    if (giveUp) signal.removeEventListener("abort", giveUp);
    work.catch(() => undefined);
  }
}
