// A good plan fast: settle the mix, keep the strongest pattern of the most decided block, and go on until every block
// keeps to one pattern. No proof comes of it, only a cost that later searches need not exceed.
import type { Basis } from "./master.ts";
import type { Mix } from "./mix.ts";
import type { Found } from "./pattern-search.ts";

/** A plan of the listed patterns below `cutoff`, or undefined when the descent ends where none fits. */
export function dive(mix: Mix, basis: Basis, cutoff: number): Found | undefined {
  const allowed = new Uint8Array(mix.offset.at(-1) as number).fill(1);
  mix.master.load(basis);
  for (;;) {
    const { bound } = mix.settle(allowed, cutoff);
    if (bound >= cutoff || mix.master.lack > 1e-8) return undefined;
    const plans = mix.plan();
    if (plans !== undefined) return { cost: mix.master.cost, plans };
    let strongest = 0;
    let pattern = -1;
    mix.weights().forEach((weight, p) => {
      if (weight < 1 - 1e-7 && weight > strongest) [strongest, pattern] = [weight, p];
    });
    if (pattern < 0) return undefined;
    const block = blockOf(mix, pattern);
    for (let p = mix.offset[block] as number; p < (mix.offset[block + 1] as number); p++)
      if (p !== pattern) allowed[p] = 0;
  }
}

function blockOf({ offset }: Mix, pattern: number): number {
  let block = 0;
  while ((offset[block + 1] as number) <= pattern) block++;
  return block;
}
