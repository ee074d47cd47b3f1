// The kernel: one synchronous step of losses along one side. While few firms change, their changes are pushed; when many
// do, every group gathers afresh. Both give the same numbers, so the choice is only about time.
import type { Side } from "./network.ts";

/** A change of what a firm emits that is smaller than this waits until it has grown: far below any figure shown. */
const WAITS = 1e-15;
/** Pushing an arc costs about this many times as much as gathering one. */
const PUSH_COST = 2.5;

/** Losses of one side between steps. A firm that lost nothing yet costs nothing. */
export interface Spread {
  readonly side: Side;
  /** Share of output lost, 0-1, by firm. */
  readonly loss: Float64Array;
  /** Lost from outside, 0-1, by firm. */
  readonly shock: Float64Array;
  /** Firms that ever lost something: the first `count` of the list. */
  readonly active: Int32Array;
  count: number;
  readonly isActive: Uint8Array;
  /** What each firm emitted into `groupLoss` so far. */
  readonly emitted: Float64Array;
  readonly groupLoss: Float64Array;
  readonly dirty: Int32Array;
  readonly mark: Int32Array;
  epoch: number;
  gathered: boolean;
  /** Arcs looked at since the last reset. */
  work: number;
}

export function createSpread(side: Side, firms: number): Spread {
  return {
    side,
    loss: new Float64Array(firms),
    shock: new Float64Array(firms),
    active: new Int32Array(firms),
    count: 0,
    isActive: new Uint8Array(firms),
    emitted: new Float64Array(firms),
    groupLoss: new Float64Array(side.groups),
    dirty: new Int32Array(firms),
    mark: new Int32Array(firms),
    epoch: 0,
    gathered: false,
    work: 0,
  };
}

/** Strikes a firm: it loses at least `share` of its output from now on. */
export function strike(spread: Spread, firm: number, share: number): void {
  spread.shock[firm] = share;
  spread.loss[firm] = share;
  if (!spread.isActive[firm]) {
    spread.isActive[firm] = 1;
    spread.active[spread.count++] = firm;
  }
}

/** Back to no loss, in time proportional to what was touched. */
export function reset(spread: Spread): void {
  const { side, loss, shock, active, isActive, emitted, groupLoss } = spread;
  if (spread.gathered) groupLoss.fill(0);
  for (let k = 0; k < spread.count; k++) {
    const firm = active[k] as number;
    loss[firm] = shock[firm] = emitted[firm] = isActive[firm] = 0;
    if (spread.gathered) continue;
    for (let g = side.groupStart[firm] as number; g < (side.groupStart[firm + 1] as number); g++) groupLoss[g] = 0;
  }
  spread.count = 0;
  spread.gathered = false;
  spread.work = 0;
}

/** How hard a firm's loss hits those it feeds, 0-1, by sector: its share of what the sector still makes; sales, what is left. */
export interface Replaceability {
  readonly sales: Float64Array;
  readonly sector: Int32Array;
  /** What each sector still makes; kept up to date by `step`. */
  readonly left: Float64Array;
}

/** One step for all firms at once, from the losses of the step before. Returns the largest change of any firm's loss. */
export function step(spread: Spread, replaceable: Replaceability | undefined): number {
  const { side, active, loss, emitted } = spread;
  const { outStart } = side;
  const list = spread.dirty;
  let waiting = 0;
  let arcs = 0;
  for (let k = 0; k < spread.count; k++) {
    const firm = active[k] as number;
    const change = emission(firm, loss, replaceable) - (emitted[firm] as number);
    if (change <= WAITS && change >= -WAITS) continue;
    list[waiting++] = firm;
    arcs += (outStart[firm + 1] as number) - (outStart[firm] as number);
  }
  if (arcs * PUSH_COST > side.inFirm.length) return gather(spread, replaceable, waiting);
  return push(spread, replaceable, waiting);
}

function emission(firm: number, loss: Float64Array, replaceable: Replaceability | undefined): number {
  const lost = loss[firm] as number;
  if (replaceable === undefined) return lost;
  const sales = replaceable.sales[firm] as number;
  const left = replaceable.left[replaceable.sector[firm] as number] as number;
  return sales < left ? (lost * sales) / left : lost;
}

function push(spread: Spread, replaceable: Replaceability | undefined, waiting: number): number {
  const { side, loss, emitted, groupLoss, dirty, mark } = spread;
  const { outStart, outGroup, outWeight, groupFirm } = side;
  const epoch = ++spread.epoch;
  // The list of emitters is read before the list of receivers, which shares its array, can grow past it.
  const emitters = dirty.slice(0, waiting);
  let receivers = 0;
  for (let k = 0; k < waiting; k++) {
    const firm = emitters[k] as number;
    const emits = emission(firm, loss, replaceable);
    const change = emits - (emitted[firm] as number);
    emitted[firm] = emits;
    const end = outStart[firm + 1] as number;
    spread.work += end - (outStart[firm] as number);
    for (let arc = outStart[firm] as number; arc < end; arc++) {
      const group = outGroup[arc] as number;
      groupLoss[group]! += change * (outWeight[arc] as number);
      const target = groupFirm[group] as number;
      if (mark[target] !== epoch) {
        mark[target] = epoch;
        dirty[receivers++] = target;
      }
    }
  }
  let largest = 0;
  for (let k = 0; k < receivers; k++) {
    const change = settle(spread, dirty[k] as number, replaceable);
    if (change > largest) largest = change;
  }
  return largest;
}

function gather(spread: Spread, replaceable: Replaceability | undefined, waiting: number): number {
  const { side, loss, emitted, groupLoss, dirty } = spread;
  const { groups, inStart, inFirm, inWeight } = side;
  for (let k = 0; k < waiting; k++) {
    const firm = dirty[k] as number;
    emitted[firm] = emission(firm, loss, replaceable);
  }
  spread.gathered = true;
  spread.work += inFirm.length;
  let arc = 0;
  for (let group = 0; group < groups; group++) {
    const end = inStart[group + 1] as number;
    let sum = 0;
    for (; arc < end; arc++) sum += (emitted[inFirm[arc] as number] as number) * (inWeight[arc] as number);
    groupLoss[group] = sum;
  }
  let largest = 0;
  for (let firm = 0; firm < loss.length; firm++) {
    const change = settle(spread, firm, replaceable);
    if (change > largest) largest = change;
  }
  return largest;
}

/** A firm's loss from its groups; returns how much it changed. */
function settle(spread: Spread, firm: number, replaceable: Replaceability | undefined): number {
  const { side, loss, shock, groupLoss } = spread;
  let next = shock[firm] as number;
  const end = side.groupStart[firm + 1] as number;
  for (let group = side.groupStart[firm] as number; group < end; group++) {
    const lost = groupLoss[group] as number;
    if (lost > next) next = lost;
  }
  const change = next - (loss[firm] as number);
  if (change === 0) return 0;
  loss[firm] = next;
  if (replaceable !== undefined)
    replaceable.left[replaceable.sector[firm] as number]! -= (replaceable.sales[firm] as number) * change;
  if (!spread.isActive[firm]) {
    spread.isActive[firm] = 1;
    spread.active[spread.count++] = firm;
  }
  return change < 0 ? -change : change;
}
