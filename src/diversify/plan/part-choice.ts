// One way to buy a part.

/** One way to buy a part: amounts by candidate over the horizon. */
export interface PartChoice {
  readonly cost: number;
  readonly loss: number;
  readonly stockWeeks: number;
  readonly amounts: Float64Array;
  readonly open: Uint8Array;
}
