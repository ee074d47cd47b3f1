/** What asking a set of names took. */
export interface Timed {
  readonly times: ArrayLike<number>;
  readonly wallMs: number;
  readonly processorUs: number;
  readonly withHits: number;
}

export function timed(names: Iterable<string>, count: number, ask: (name: string) => boolean): Timed;
