// The value at stake behind a published loss of GDP: the model is run with one unit at stake and scaled, since losses are
// proportional to it until an industry stops altogether.
import { directLosses, type Shortage } from "./reliance.ts";
import { runClosure } from "./closures.ts";
import type { PreparedEconomy } from "./prepare.ts";

/**
 * The value at stake with which the central closure loses `target` (in the table's unit), of which `otherLosses` come by
 * other channels (prices). Bisection covers the bend where an industry stops. Undefined when even a stop of every using
 * industry loses less.
 */
export function valueAtStakeFor(
  economy: PreparedEconomy,
  shortage: Omit<Shortage, "valueAtStake">,
  target: number,
  otherLosses: number,
): number | undefined {
  const loss = (valueAtStake: number): number => lostByRationing(economy, { ...shortage, valueAtStake });
  const wanted = target - otherLosses;
  if (wanted <= 0) return 0;
  const unit = loss(1);
  if (!(unit > 0)) return undefined;
  const straight = wanted / unit;
  if (Math.abs(loss(straight) - wanted) <= 1e-9 * wanted) return straight;
  let [low, high] = [straight, straight];
  while (loss(high) < wanted) {
    high *= 2;
    if (high > straight * 1e6) return undefined;
  }
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (loss(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function lostByRationing(economy: PreparedEconomy, shortage: Shortage): number {
  const direct = directLosses([shortage], economy.table.valueAdded, "scarcest");
  return runClosure("ration-gross", economy, direct)?.lostValueAdded.reduce((sum, value) => sum + value, 0) ?? 0;
}
