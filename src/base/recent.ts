// What was found lately, for so many keys as are worth the memory: the younger half takes new ones and what is asked for again;
// when it is full, the older half is forgotten.

export class Recent<K, V extends NonNullable<unknown> | null> {
  private younger = new Map<K, V>();
  private older = new Map<K, V>();
  private readonly most: number;

  /** Keeps from `most` to twice as many keys. */
  constructor(most: number) {
    this.most = most;
  }

  get(key: K): V | undefined {
    const found = this.younger.get(key);
    if (found !== undefined) return found;
    const old = this.older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.younger.size >= this.most) {
      this.older = this.younger;
      this.younger = new Map();
    }
    this.younger.set(key, value);
  }
}
