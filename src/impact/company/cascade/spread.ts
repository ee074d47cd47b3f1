// The kernel: one synchronous step of losses along one side. While few firms change, their changes are pushed; when many
// do, every group gathers afresh. Both give the same numbers, so the choice is only about time. Memory decides that: a push
// only adds, in one stream, and what it touched is settled afterwards block by block, in order.
import type { Side } from "./network.ts";

/** The waiting that keeps results within 1e-12 of the plain calculation. */
export const EXACT = 4e-14;
/** Pushing an arc costs about this many times as much as gathering one. */
const PUSH_COST = 2;
/** Firms are kept account of in blocks of 2^BLOCK: eight losses fill a cache line. */
const BLOCK = 4;

/** Losses of one side between steps. Blocks of firms that were never reached cost nothing. */
export interface Spread {
  readonly side: Side;
  /** Share of output lost, 0-1, by firm. */
  readonly loss: Float64Array;
  /** Lost from outside, 0-1, by firm. */
  readonly shock: Float64Array;
  /** What each firm emitted into `groupLoss` so far. */
  readonly emitted: Float64Array;
  readonly groupLoss: Float64Array;
  /** By block: holds a firm whose groups grew in this step; ever held one since the last reset. */
  readonly touched: Uint8Array;
  readonly reached: Uint8Array;
  /** The first `waiting`: firms that emit something else in the next step. */
  readonly list: Int32Array;
  waiting: number;
  /** Arcs looked at since the last reset. */
  work: number;
  /** A change of what a firm emits smaller than this waits until it has grown: no loss is off by more than this a step. */
  waits: number;
  /** `list` may lack firms: `waits` has become smaller. */
  missed: boolean;
}

export function createSpread(side: Side, firms: number): Spread {
  const blocks = (firms >> BLOCK) + 1;
  return {
    side,
    loss: new Float64Array(firms),
    shock: new Float64Array(firms),
    emitted: new Float64Array(firms),
    groupLoss: new Float64Array(side.groups),
    touched: new Uint8Array(blocks),
    reached: new Uint8Array(blocks),
    list: new Int32Array(firms),
    waiting: 0,
    work: 0,
    waits: EXACT,
    missed: false,
  };
}

/** Strikes a firm that nothing struck before: it loses at least `share` of its output from now on. */
export function strike(spread: Spread, firm: number, share: number): void {
  spread.shock[firm] = share;
  spread.loss[firm] = share;
  spread.list[spread.waiting++] = firm;
  spread.reached[firm >> BLOCK] = 1;
}

/** Calls `see` with the first firm of each block that either side reached, and the first after it. */
export function eachReached(one: Spread, other: Spread, see: (first: number, end: number) => void): void {
  const firms = one.loss.length;
  const [mine, others] = [one.reached, other.reached];
  for (let block = 0; block < mine.length; block++)
    if (mine[block] !== 0 || others[block] !== 0) see(block << BLOCK, Math.min(firms, (block + 1) << BLOCK));
}

/** Back to no loss, in time proportional to what was reached. */
export function reset(spread: Spread): void {
  const { side, loss, shock, emitted, groupLoss } = spread;
  eachReached(spread, spread, (first, end) => {
    for (let firm = first; firm < end; firm++) loss[firm] = shock[firm] = emitted[firm] = 0;
    const last = side.groupStart[end] as number;
    for (let group = side.groupStart[first] as number; group < last; group++) groupLoss[group] = 0;
  });
  spread.reached.fill(0);
  spread.waiting = spread.work = 0;
  spread.missed = false;
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
  if (replaceable !== undefined || spread.missed) hear(spread, replaceable);
  let arcs = 0;
  for (let k = 0; k < spread.waiting; k++) {
    const firm = list[k] as number;
    arcs += (side.outStart[firm + 1] as number) - (side.outStart[firm] as number);
  }
  if (arcs * PUSH_COST <= side.inFirm.length) {
    spread.work += arcs;
    push(spread, replaceable);
    return settle(spread, replaceable);
  }
  spread.work += side.inFirm.length;
  gather(spread, replaceable);
  return settle(spread, replaceable);
}

/** What a firm that lost `loss` takes from those it feeds. */
function emission(loss: number, firm: number, replaceable: Replaceability | undefined): number {
  if (replaceable === undefined) return loss;
  const sales = replaceable.sales[firm] as number;
  const left = replaceable.left[replaceable.sector[firm] as number] as number;
  return sales < left ? (loss * sales) / left : loss;
}

/** From now on smaller changes are heard too: also those that waited so far. */
export function listenCloser(spread: Spread, waits: number): void {
  spread.waits = waits;
  spread.missed = true;
}

/** Lists the firms that emit something else, among all that lost something: others of their sectors may have lost too. */
function hear(spread: Spread, replaceable: Replaceability | undefined): void {
  spread.missed = false;
  const { loss, emitted, list, waits, reached } = spread;
  const firms = loss.length;
  let waiting = 0;
  for (let block = 0; block < reached.length; block++) {
    if (reached[block] === 0) continue;
    const end = Math.min(firms, (block + 1) << BLOCK);
    for (let firm = block << BLOCK; firm < end; firm++) {
      const lost = loss[firm] as number;
      // No firm emits more than it lost.
      if (lost <= waits) continue;
      const by = emission(lost, firm, replaceable) - (emitted[firm] as number);
      if (by > waits || by < -waits) list[waiting++] = firm;
    }
  }
  spread.waiting = waiting;
}

/** Adds the changes of the listed firms to the groups they feed. Nothing is read but what is added to: no miss waits. */
function push(spread: Spread, replaceable: Replaceability | undefined): void {
  const { side, groupLoss, list, loss, emitted, touched, waiting } = spread;
  const { outStart, outGroup, outWeight, outFirm } = side;
  for (let k = 0; k < waiting; k++) {
    const firm = list[k] as number;
    const emits = emission(loss[firm] as number, firm, replaceable);
    const by = emits - (emitted[firm] as number);
    emitted[firm] = emits;
    const end = outStart[firm + 1] as number;
    for (let arc = outStart[firm] as number; arc < end; arc++) {
      groupLoss[outGroup[arc] as number]! += by * (outWeight[arc] as number);
      touched[(outFirm[arc] as number) >> BLOCK] = 1;
    }
  }
}

/** Sums up every group anew. */
function gather(spread: Spread, replaceable: Replaceability | undefined): void {
  const { side, groupLoss, emitted, loss, list, waiting } = spread;
  const { inStart, inFirm, inWeight, groups } = side;
  for (let k = 0; k < waiting; k++) {
    const firm = list[k] as number;
    emitted[firm] = emission(loss[firm] as number, firm, replaceable);
  }
  spread.touched.fill(1);
  for (let group = 0, arc = 0; group < groups; group++) {
    let sum = 0;
    for (const last = inStart[group + 1] as number; arc < last; arc++)
      sum += (emitted[inFirm[arc] as number] as number) * (inWeight[arc] as number);
    groupLoss[group] = sum;
  }
}

/**
 * Each firm of a touched block takes the largest loss of its groups. Losses only grow from step to step (what is left of a
 * sector falls, so what is missed weighs more). Lists who emits something else next, as far as that follows from here.
 */
function settle(spread: Spread, replaceable: Replaceability | undefined): number {
  const { side, groupLoss, loss, touched, reached } = spread;
  const { groupStart, isSingle } = side;
  const firms = loss.length;
  let largest = 0;
  spread.waiting = 0;
  for (let block = 0; block < touched.length; block++) {
    if (touched[block] === 0) continue;
    touched[block] = 0;
    reached[block] = 1;
    const first = block << BLOCK;
    const end = Math.min(firms, first + (1 << BLOCK));
    if (isSingle) {
      for (let firm = first; firm < end; firm++) {
        const next = groupLoss[firm] as number;
        if (next <= (loss[firm] as number)) continue;
        const by = grow(spread, firm, next, replaceable);
        if (by > largest) largest = by;
      }
      continue;
    }
    let group = groupStart[first] as number;
    for (let firm = first; firm < end; firm++) {
      let next = loss[firm] as number;
      for (const last = groupStart[firm + 1] as number; group < last; group++)
        if ((groupLoss[group] as number) > next) next = groupLoss[group] as number;
      if (next === loss[firm]) continue;
      const by = grow(spread, firm, next, replaceable);
      if (by > largest) largest = by;
    }
  }
  return largest;
}

/** Sets a firm's loss to `next` and returns by how much it grew. */
function grow(spread: Spread, firm: number, next: number, replaceable: Replaceability | undefined): number {
  const { loss, emitted, list, waits } = spread;
  const by = next - (loss[firm] as number);
  loss[firm] = next;
  if (replaceable !== undefined)
    replaceable.left[replaceable.sector[firm] as number]! -= (replaceable.sales[firm] as number) * by;
  else if (next - (emitted[firm] as number) > waits) list[spread.waiting++] = firm;
  return by;
}
