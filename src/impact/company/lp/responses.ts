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

/** Share of the whole worth below which a loss is the solver's tolerance. */
const ALL_SERVED = 1e-9;

/**
 * The best responses to what `left` leaves of the lines. One solve a stake that serves all, two for the others, four where
 * rates have a range.
 */
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
    const base = best(stake.worth);
    const whole = network.products.reduce((sum, { demand }, i) => sum + demand * weeks * (stake.worth[i] as number), 0);
    // Where all is served, nothing more can save anything.
    if (base.served >= whole * (1 - ALL_SERVED)) return { stake, response: { ...base, ...nothingWorth(network) } };
    const { unitWorth, sourceWorth } = oneMore(stake.worth);
    const response = { ...base, unitWorth, sourceWorth };
    return ranged
      ? { stake, response, ends: [oneMore(stake.worthLow), oneMore(stake.worthHigh)] }
      : { stake, response };
  });
  const lost = new Float64Array(network.products.length);
  for (const { stake, response } of stakes) for (const i of stake.products) lost[i] = response.lost[i] as number;
  return { stakes, lost };
}

function nothingWorth({ graph }: SupplyNetwork): Pick<BestResponse, "unitWorth" | "sourceWorth"> {
  return { unitWorth: new Float64Array(graph.nodes), sourceWorth: () => 0 };
}
