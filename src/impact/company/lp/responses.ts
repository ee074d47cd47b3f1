// The best response stake by stake: one programme where every amount is in one currency, several where no rate is stated.
import type { Rates } from "../money.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import { bestResponse, type BestResponse } from "./best-response.ts";
import type { SolveLinear } from "./linear-program.ts";
import { stakesOf, type Stake } from "./stakes.ts";

export interface StakeResponse {
  readonly stake: Stake;
  readonly response: BestResponse;
  /** At the ends of the stated rates; absent where rates have no range or none is needed. */
  readonly ends?: readonly [low: BestResponse, high: BestResponse];
}

export interface Responses {
  readonly stakes: readonly StakeResponse[];
  /** Units not served, by product, each in the response that its own stake asks for. */
  readonly lost: Float64Array;
}

/** About a minute of stock a week. */
const NUDGE = 1e-4;

/** The best responses to what `left` leaves of the lines. Two solves a stake, four where its rates have a range. */
export function respond(
  network: SupplyNetwork,
  left: Float64Array,
  { weeks, rates, solve }: { readonly weeks: number; readonly rates: Rates | undefined; readonly solve: SolveLinear },
): Responses {
  const best = (worth: Float64Array): BestResponse => bestResponse(network, left, weeks, worth, solve);
  const oneMore = (worth: Float64Array): BestResponse =>
    bestResponse(network, left, weeks, worth, solve, { nudge: NUDGE });
  const stakes = stakesOf(network.products, rates).map((stake): StakeResponse => {
    const ranged = stake.worth.some((worth, i) => worth !== stake.worthLow[i] || worth !== stake.worthHigh[i]);
    const { unitWorth, sourceWorth } = oneMore(stake.worth);
    const response = { ...best(stake.worth), unitWorth, sourceWorth };
    return ranged
      ? { stake, response, ends: [oneMore(stake.worthLow), oneMore(stake.worthHigh)] }
      : { stake, response };
  });
  const lost = new Float64Array(network.products.length);
  for (const { stake, response } of stakes) for (const i of stake.products) lost[i] = response.lost[i] as number;
  return { stakes, lost };
}
