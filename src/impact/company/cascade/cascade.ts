// What the whole network loses when firms fail: the cascade through inputs and through customers, and its index.
import type { CascadeNetwork } from "./network.ts";
import { createSpread, eachReached, listenCloser, reset, step, strike, type Spread } from "./spread.ts";

export interface Shock {
  readonly firm: number;
  /** Share of its output it loses, 0-1. */
  readonly share: number;
}

export interface Cascade {
  /** Share of all sales lost, 0-1: each firm at the worse of its two losses. */
  readonly esri: number;
  /** The same through missing inputs alone, and through missing customers alone. */
  readonly downstream: number;
  readonly upstream: number;
  readonly iterations: number;
  /** False: the limit of iterations ended the run. */
  readonly converged: boolean;
  /** Firms that lost anything, and arcs looked at. */
  readonly reached: number;
  readonly work: number;
}

/** Arrays used again from shock to shock; one for each thread. */
export interface Workspace {
  readonly down: Spread;
  readonly up: Spread;
  readonly left: Float64Array;
  readonly within: number | undefined;
}

/** `within`: how far each firm's loss may be off, for answers while somebody waits; by default the last digits count. */
export function createWorkspace(network: CascadeNetwork, within?: number): Workspace {
  const down = createSpread(network.downstream, network.firms);
  const up = createSpread(network.upstream, network.firms);
  return { down, up, left: network.sectorSales.slice(), within };
}

/** Most cascades settle to 1 % in this many iterations. */
const FIRST_STAGE = 10;

/**
 * The waiting from iteration `iteration` (from 0) on, where it changes. Weights of a group add up to 1 or less, so a
 * firm's error grows by the waiting at most in each iteration. Half of `within` is for the first stage, a quarter for the
 * next, four times as long, and so on: whatever the number of iterations, the sum stays under `within`.
 */
function waitingFrom(iteration: number, within: number): number | undefined {
  for (let [stage, start, length] = [1, 0, FIRST_STAGE]; start <= iteration; stage++, start += length, length *= 4)
    if (start === iteration) return within / 2 ** stage / length;
  return undefined;
}

const MOST_ITERATIONS = 1000;

/**
 * Runs one shock. Source: Diem, Borsos, Reisch, Kertész, Thurner 2022, "Quantifying firm-level economic systemic risk
 * from nation-wide supply networks", Scientific Reports 12:7719: generalised Leontief production, replaceability of a
 * supplier by its share of what its sector still sells, linear upstream spread, stop when no firm's relative output
 * changes by more than the tolerance. Deterministic: the same input gives the same bits.
 */
export function cascade(network: CascadeNetwork, shocks: readonly Shock[], workspace: Workspace): Cascade {
  const { sales, sector, sectorSales, tolerance, place } = network;
  const { down, up, left, within } = workspace;
  left.set(sectorSales);
  for (const { firm: struck, share } of shocks) {
    const firm = place[struck] as number;
    strike(down, firm, share);
    strike(up, firm, share);
    left[sector[firm] as number]! -= (sales[firm] as number) * share;
  }
  const replaceable = { sales, sector, left };
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < MOST_ITERATIONS) {
    const waits = within === undefined ? undefined : waitingFrom(iterations, within);
    if (waits !== undefined) for (const side of [down, up]) listenCloser(side, waits);
    const changed = Math.max(step(down, replaceable), step(up, undefined));
    iterations++;
    converged = changed <= tolerance;
  }
  const result = { ...lost(network, down, up), iterations, converged, work: down.work + up.work };
  reset(down);
  reset(up);
  return result;
}

function lost(
  { sales, total }: CascadeNetwork,
  down: Spread,
  up: Spread,
): Pick<Cascade, "esri" | "downstream" | "upstream" | "reached"> {
  let [downstream, upstream, both, reached] = [0, 0, 0, 0];
  eachReached(down, up, (first, end) => {
    for (let firm = first; firm < end; firm++) {
      const fromInputs = down.loss[firm] as number;
      const fromCustomers = up.loss[firm] as number;
      const worse = fromInputs > fromCustomers ? fromInputs : fromCustomers;
      if (worse === 0) continue;
      const weight = sales[firm] as number;
      downstream += weight * fromInputs;
      upstream += weight * fromCustomers;
      both += weight * worse;
      reached++;
    }
  });
  const share = (sum: number): number => (total === 0 ? 0 : sum / total);
  return { esri: share(both), downstream: share(downstream), upstream: share(upstream), reached };
}

/** Every firm of `firms` failing alone, in that order. */
export function rankFirms(
  network: CascadeNetwork,
  firms: Iterable<number>,
  onDone?: (done: number) => void,
): readonly Cascade[] {
  const workspace = createWorkspace(network);
  const found: Cascade[] = [];
  for (const firm of firms) {
    found.push(cascade(network, [{ firm, share: 1 }], workspace));
    onDone?.(found.length);
  }
  return found;
}
