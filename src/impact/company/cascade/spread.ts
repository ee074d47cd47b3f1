// The kernel: one synchronous step of losses along one side. While few firms change, their changes are pushed; when many
// do, every group gathers afresh. Both give the same numbers, so the choice is only about time.
import type { Side } from "./network.ts";

/** The waiting that keeps results within 1e-12 of the plain calculation. */
export const EXACT = 4e-14;
/** Pushing an arc costs about this many times as much as gathering one. */
const PUSH_COST = 6;

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
  /** Scratch: firms whose emission changed and by how much; firms that receive. */
  readonly list: Int32Array;
  readonly change: Float64Array;
  readonly dirty: Int32Array;
  readonly mark: Uint8Array;
  gathered: boolean;
  /** Arcs looked at since the last reset. */
  work: number;
  /** A change of what a firm emits smaller than this waits until it has grown: no loss is off by more than this a step. */
  waits: number;
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
    list: new Int32Array(firms),
    change: new Float64Array(firms),
    dirty: new Int32Array(firms),
    mark: new Uint8Array(firms),
    gathered: false,
    work: 0,
    waits: EXACT,
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
  const { side, list } = spread;
  const waiting = emit(spread, replaceable);
  let arcs = 0;
  for (let k = 0; k < waiting; k++) {
    const firm = list[k] as number;
    arcs += (side.outStart[firm + 1] as number) - (side.outStart[firm] as number);
  }
  spread.work += arcs;
  if (arcs * PUSH_COST <= side.inFirm.length) return push(spread, waiting, replaceable);
  spread.work += side.inFirm.length - arcs;
  return gather(spread, replaceable);
}

/** Brings `emitted` up to date; `list` and `change` then hold the firms that emit something else, and by how much. */
function emit(spread: Spread, replaceable: Replaceability | undefined): number {
  const { active, count, loss, emitted, list, change, waits } = spread;
  let waiting = 0;
  for (let k = 0; k < count; k++) {
    const firm = active[k] as number;
    let emits = loss[firm] as number;
    if (replaceable !== undefined) {
      const sales = replaceable.sales[firm] as number;
      const left = replaceable.left[replaceable.sector[firm] as number] as number;
      if (sales < left) emits = (emits * sales) / left;
    }
    const by = emits - (emitted[firm] as number);
    if (by <= waits && by >= -waits) continue;
    emitted[firm] = emits;
    change[waiting] = by;
    list[waiting++] = firm;
  }
  return waiting;
}

function push(spread: Spread, waiting: number, replaceable: Replaceability | undefined): number {
  const { side, groupLoss, list, change, dirty, mark, loss, shock } = spread;
  const { outStart, outGroup, outWeight, outFirm, groupStart } = side;
  let receivers = 0;
  for (let k = 0; k < waiting; k++) {
    const firm = list[k] as number;
    const by = change[k] as number;
    const end = outStart[firm + 1] as number;
    for (let arc = outStart[firm] as number; arc < end; arc++) {
      const group = outGroup[arc] as number;
      groupLoss[group] = (groupLoss[group] as number) + by * (outWeight[arc] as number);
      const target = outFirm[arc] as number;
      if (mark[target] === 0) {
        mark[target] = 1;
        dirty[receivers++] = target;
      }
    }
  }
  let largest = 0;
  for (let k = 0; k < receivers; k++) {
    const firm = dirty[k] as number;
    mark[firm] = 0;
    let next = shock[firm] as number;
    const end = groupStart[firm + 1] as number;
    for (let group = groupStart[firm] as number; group < end; group++) {
      const lost = groupLoss[group] as number;
      if (lost > next) next = lost;
    }
    const by = next - (loss[firm] as number);
    if (by === 0) continue;
    settle(spread, firm, next, by, replaceable);
    if (by > largest) largest = by;
    else if (-by > largest) largest = -by;
  }
  return largest;
}

function gather(spread: Spread, replaceable: Replaceability | undefined): number {
  const { side, groupLoss, emitted, loss, shock } = spread;
  const { groupStart, inStart, inFirm, inWeight } = side;
  spread.gathered = true;
  let largest = 0;
  let arc = 0;
  let group = 0;
  for (let firm = 0; firm < loss.length; firm++) {
    let next = shock[firm] as number;
    for (const end = groupStart[firm + 1] as number; group < end; group++) {
      let sum = 0;
      for (const last = inStart[group + 1] as number; arc < last; arc++)
        sum += (emitted[inFirm[arc] as number] as number) * (inWeight[arc] as number);
      groupLoss[group] = sum;
      if (sum > next) next = sum;
    }
    const by = next - (loss[firm] as number);
    if (by === 0) continue;
    settle(spread, firm, next, by, replaceable);
    if (by > largest) largest = by;
    else if (-by > largest) largest = -by;
  }
  return largest;
}

function settle(spread: Spread, firm: number, next: number, by: number, replaceable: Replaceability | undefined): void {
  spread.loss[firm] = next;
  if (replaceable !== undefined)
    replaceable.left[replaceable.sector[firm] as number]! -= (replaceable.sales[firm] as number) * by;
  if (spread.isActive[firm]) return;
  spread.isActive[firm] = 1;
  spread.active[spread.count++] = firm;
}
