// The kernel: one synchronous step of losses along one side. While few firms change, their changes are pushed; when many
// do, every group gathers afresh. Both give the same numbers, so the choice is only about time.
import type { Side } from "./network.ts";

/** The waiting that keeps results within 1e-12 of the plain calculation. */
export const EXACT = 4e-14;
/** From this share of all firms on, one sweep in order is faster than jumping along a list. */
export const MOST = 0.25;
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
  /** 0: lost nothing yet; 1: active; 2: active and loud enough to be heard by others. */
  readonly isActive: Uint8Array;
  /** Firms whose loss ever exceeded `waits`: only they can emit anything. The first `loudCount`. */
  readonly loud: Int32Array;
  loudCount: number;
  /** What each firm emitted into `groupLoss` so far. */
  readonly emitted: Float64Array;
  readonly groupLoss: Float64Array;
  /** Scratch: firms whose emission changed and by how much; firms that receive. */
  readonly list: Int32Array;
  readonly change: Float64Array;
  readonly dirty: Int32Array;
  readonly was: Float64Array;
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
    loud: new Int32Array(firms),
    loudCount: 0,
    emitted: new Float64Array(firms),
    groupLoss: new Float64Array(side.groups),
    list: new Int32Array(firms),
    change: new Float64Array(firms),
    dirty: new Int32Array(firms),
    was: new Float64Array(firms),
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
  enlist(spread, firm, share);
}

function enlist(spread: Spread, firm: number, loss: number): void {
  const before = spread.isActive[firm] as number;
  if (before === 0) spread.active[spread.count++] = firm;
  if (before < 2 && loss > spread.waits) {
    spread.loud[spread.loudCount++] = firm;
    spread.isActive[firm] = 2;
  } else if (before === 0) spread.isActive[firm] = 1;
}

/** Back to no loss, in time proportional to what was touched; all of it in one sweep where most was. */
export function reset(spread: Spread): void {
  const { side, loss, shock, active, isActive, emitted, groupLoss, count } = spread;
  const most = count > loss.length * MOST;
  if (most || spread.gathered) groupLoss.fill(0);
  if (most) for (const values of [loss, shock, emitted, isActive]) values.fill(0);
  else
    for (let k = 0; k < count; k++) {
      const firm = active[k] as number;
      loss[firm] = shock[firm] = emitted[firm] = isActive[firm] = 0;
      if (spread.gathered) continue;
      for (let g = side.groupStart[firm] as number; g < (side.groupStart[firm + 1] as number); g++) groupLoss[g] = 0;
    }
  spread.count = spread.loudCount = spread.work = 0;
  spread.gathered = false;
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
  const { loud, loudCount, isActive, loss, emitted, list, change, waits } = spread;
  const inOrder = loudCount > loss.length * MOST;
  const last = inOrder ? loss.length : loudCount;
  let waiting = 0;
  for (let k = 0; k < last; k++) {
    const firm = inOrder ? k : (loud[k] as number);
    if (isActive[firm] !== 2) continue;
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

/**
 * Adds the changes to the groups they feed. Losses only grow from step to step (what is left of a sector falls, so what is
 * missed weighs more), so a firm's loss is the larger of what it was and what its groups have grown to.
 */
function push(spread: Spread, waiting: number, replaceable: Replaceability | undefined): number {
  const { side, groupLoss, list, change, dirty, was, mark, loss } = spread;
  const { outStart, outGroup, outWeight, outFirm } = side;
  let receivers = 0;
  for (let k = 0; k < waiting; k++) {
    const firm = list[k] as number;
    const by = change[k] as number;
    const end = outStart[firm + 1] as number;
    for (let arc = outStart[firm] as number; arc < end; arc++) {
      const group = outGroup[arc] as number;
      const grown = (groupLoss[group] as number) + by * (outWeight[arc] as number);
      groupLoss[group] = grown;
      const target = outFirm[arc] as number;
      const before = loss[target] as number;
      if (grown <= before) continue;
      loss[target] = grown;
      if (mark[target] !== 0) continue;
      mark[target] = 1;
      was[receivers] = before;
      dirty[receivers++] = target;
    }
  }
  let largest = 0;
  for (let k = 0; k < receivers; k++) {
    const firm = dirty[k] as number;
    mark[firm] = 0;
    const by = (loss[firm] as number) - (was[k] as number);
    settle(spread, firm, by, replaceable);
    if (by > largest) largest = by;
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
    loss[firm] = next;
    settle(spread, firm, by, replaceable);
    if (by > largest) largest = by;
    else if (-by > largest) largest = -by;
  }
  return largest;
}

/** Takes note of a firm whose loss changed. */
function settle(spread: Spread, firm: number, by: number, replaceable: Replaceability | undefined): void {
  if (replaceable !== undefined)
    replaceable.left[replaceable.sector[firm] as number]! -= (replaceable.sales[firm] as number) * by;
  if ((spread.isActive[firm] as number) < 2) enlist(spread, firm, spread.loss[firm] as number);
}
