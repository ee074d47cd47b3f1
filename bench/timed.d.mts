/** What asking a set of names took. */
export interface Timed {
  readonly times: readonly number[];
  readonly wallMs: number;
  readonly processorUs: number;
  readonly withHits: number;
}

export function timed(names: readonly string[], ask: (name: string) => boolean): Timed;
