// A small memory of what was computed last, so that a page, its twins and its sub-pages share one long computation.

/** Keeps the newest `limit` results by key; two askers at once share one computation, and a failed one is forgotten. */
export class Recent<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, Promise<T>>();
  /** Who still waits for what is not done. */
  readonly #waiting = new Map<string, { count: number; readonly stop: AbortController }>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const there = this.#kept.get(key);
    const result = there ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limit) break;
      this.#kept.delete(oldest);
    }
    try {
      return await result;
    } catch (error) {
      if (this.#kept.get(key) === result) this.#kept.delete(key);
      throw error;
    }
  }

  /**
   * The same for work that can be stopped: one of several askers who leaves gets its signal's reason at once, and the work
   * ends when the last of them has left.
   */
  async whileWanted(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const wanted = this.#waiting.get(key) ?? { count: 0, stop: new AbortController() };
    if (!this.#waiting.has(key) && !this.#kept.has(key)) this.#waiting.set(key, wanted);
    wanted.count++;
    const left = Promise.withResolvers<never>();
    const leave = (): void => {
      wanted.count--;
      if (wanted.count === 0) {
        this.#waiting.delete(key);
        wanted.stop.abort(signal.reason);
        this.#kept.delete(key);
      }
      left.reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    const result = this.get(key, () => make(wanted.stop.signal).finally(() => this.#waiting.delete(key)));
    try {
      return await Promise.race([result, left.promise]);
    } finally {
      signal.removeEventListener("abort", leave);
      result.catch(() => undefined);
    }
  }
}
