// A small memory of what was computed last, so that a page, its twins and its sub-pages share one long computation.

/** Keeps the newest `limit` results by key; two askers at once share one computation, and a failed one is forgotten. */
export class Recent<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, Promise<T>>();

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
}
