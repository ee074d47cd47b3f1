// L2: week by week. Wants go down from the products, goods come up from the lines; what is short is shared in proportion,
// stocks cover, and buyers move to what else is qualified after its delay. O(weeks × members).
import { type Affected, affectedBy } from "./affected.ts";
import type { SimulationModel } from "./model.ts";

export interface SimulationSettings {
  readonly weeks: number;
  /** Weeks over which a stock drawn down is built up again. */
  readonly refill: number;
}

export interface SimulationResult {
  /** `lost[product × weeks + week]`: share of the demand not served, 0-1. */
  readonly lost: Float64Array;
  /** First week each line's buyer ran short of it; -1 never. By node. */
  readonly shortFrom: Int32Array;
}

/** Below this a shortage is rounding. */
const DUST = 1e-9;
/** A source that delivered less than its share is asked for a little more than it last delivered. */
const PROBE = 1.5;
const PROBE_AT_LEAST = 0.1;
/** An alternative not in use is first asked for this share. */
const MORE_AT_LEAST = 0.25;

/** Arrays of one run, used again by the next. */
export interface SimulationWorkspace {
  readonly stock: Float64Array;
  readonly want: Float64Array;
  readonly make: Float64Array;
  /** Share of what is wanted of a node that it ships. */
  readonly fill: Float64Array;
  /** Share of a group that each member is asked for, and brings. */
  readonly split: Float64Array;
  readonly brings: Float64Array;
  readonly room: Float64Array;
  readonly shortSince: Int32Array;
  readonly shortFrom: Int32Array;
  /** Index of a node among the lines, -1 for others. */
  readonly lineOf: Int32Array;
}

export function createSimulation({ graph, lines }: SimulationModel): SimulationWorkspace {
  const lineOf = new Int32Array(graph.nodes).fill(-1);
  for (const [index, { node }] of lines.entries()) lineOf[node] = index;
  return {
    stock: new Float64Array(graph.nodes),
    want: new Float64Array(graph.nodes),
    make: new Float64Array(graph.nodes),
    fill: new Float64Array(graph.nodes),
    split: new Float64Array(graph.member.length),
    brings: new Float64Array(graph.member.length),
    room: new Float64Array(graph.member.length),
    shortSince: new Int32Array(graph.groupNode.length),
    shortFrom: new Int32Array(graph.nodes),
    lineOf,
  };
}

/** One run under way. */
interface Run extends SimulationWorkspace {
  readonly affected: Affected;
  readonly model: SimulationModel;
  readonly left: Float64Array;
  readonly settings: SimulationSettings;
}

/**
 * Runs the weeks. `left` as `pathsOf` gives it. Deterministic. Rates, not batches: a week's output of a node is the least
 * of what it wants, its capacity, and what each of its groups brings in; unused inputs go back to stock.
 */
export function simulate(
  model: SimulationModel,
  left: Float64Array,
  settings: SimulationSettings,
  workspace: SimulationWorkspace = createSimulation(model),
): SimulationResult {
  const { weeks } = settings;
  return (
    simulateOnly(affectedBy(model, left, weeks), model, left, settings, workspace) ??
    (simulateOnly(affectedBy(model, left, weeks, true), model, left, settings, workspace) as SimulationResult)
  );
}

/** The weeks of what is affected; undefined once it takes from the rest. */
function simulateOnly(
  affected: Affected,
  model: SimulationModel,
  left: Float64Array,
  settings: SimulationSettings,
  workspace: SimulationWorkspace,
): SimulationResult | undefined {
  const { weeks } = settings;
  const { want, fill } = workspace;
  const run: Run = { ...workspace, affected, model, left, settings };
  run.stock.set(model.stock);
  run.split.set(model.graph.share);
  fill.fill(1);
  want.fill(0);
  run.shortSince.fill(-1);
  run.shortFrom.fill(-1);
  const lost = new Float64Array(model.products.length * weeks);
  for (let week = 0; week < weeks; week++) {
    passWants(run);
    passGoods(run, week);
    for (const node of affected.shared)
      if ((want[node] as number) > 0 && (fill[node] as number) < 1 - DUST) return undefined;
    for (const [index, { node }] of model.products.entries()) {
      const short = (want[node] as number) <= 0 ? 0 : 1 - (fill[node] as number);
      lost[index * weeks + week] = short < DUST ? 0 : short;
    }
    if (week >= affected.last && isCalm(run)) break;
    for (const group of affected.groups) shiftGroup(run, group, week);
  }
  return { lost, shortFrom: run.shortFrom.slice() };
}

/**
 * True when all that was asked for this week was asked for by the usual shares and shipped, and nobody lives on inputs left over
 * alone: with no line held back any more, each stock goes back to its usual level by the same share a week, so what is asked of a
 * node goes straight to its usual use, and nothing can fall short again. Who has more left over than he needs asks for nothing
 * now and for more later; who was asked for less while others stood in is asked for all of his share again.
 */
function isCalm({ model, affected, want, fill, split, stock, settings }: Run): boolean {
  const { groupStart, memberStart, share } = model.graph;
  for (const node of affected.nodes) {
    if ((want[node] as number) > 0 && (fill[node] as number) < 1) return false;
    const lacks = (model.stock[node] as number) - (stock[node] as number);
    if ((want[node] as number) + lacks / settings.refill < 0) return false;
    const end = memberStart[groupStart[node + 1] as number] as number;
    for (let k = memberStart[groupStart[node] as number] as number; k < end; k++)
      if (split[k] !== share[k]) return false;
  }
  return true;
}

/** From the products down: what each node should ship, and make including what its stock lacks. */
function passWants({ model, affected, want, make, stock, split, settings }: Run): void {
  const { place, groupStart, memberStart, member, quantity } = model.graph;
  const { nodes, asked } = affected;
  for (const node of nodes) want[node] = asked[node] as number;
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as number;
    const lacks = (model.stock[node] as number) - (stock[node] as number);
    const wanted = Math.max(0, (want[node] as number) + lacks / settings.refill);
    const makes = Math.min(wanted, model.capacity[node] as number);
    make[node] = makes;
    const end = memberStart[groupStart[node + 1] as number] as number;
    for (let k = memberStart[groupStart[node] as number] as number; k < end; k++) {
      const child = member[k] as number;
      if ((place[child] as number) < (place[node] as number))
        want[child]! += makes * (split[k] as number) * (quantity[k] as number);
    }
  }
}

/** From the lines up: what comes in, what is made of it, what is shipped and what stays in stock. */
function passGoods(run: Run, week: number): void {
  const { model, want, make, stock, fill, shortFrom, lineOf } = run;
  const { groupStart } = model.graph;
  for (const node of run.affected.nodes) {
    const asked = want[node] as number;
    const first = groupStart[node] as number;
    const end = groupStart[node + 1] as number;
    if (first === end) fill[node] = sourceFill(run, node, lineOf[node] as number, week);
    else {
      let least = 1;
      for (let group = first; group < end; group++) least = Math.min(least, comesIn(run, group));
      for (let group = first; group < end; group++) returnUnused(run, group, least);
      const there = (stock[node] as number) + (make[node] as number) * least;
      const ships = Math.min(there, asked);
      stock[node] = there - ships;
      fill[node] = asked > 0 ? ships / asked : there > 0 ? 1 : least;
    }
    if (asked > 0 && (fill[node] as number) < 1 - DUST && shortFrom[node] === -1) shortFrom[node] = week;
  }
}

/** A node without inputs ships what its capacity and the shock leave. */
function sourceFill({ model, want, left, settings }: Run, node: number, line: number, week: number): number {
  const share = line < 0 ? 1 : (left[line * settings.weeks + week] as number);
  const asked = want[node] as number;
  const able = (model.capacity[node] as number) * share;
  if (asked > able) return able / asked;
  return share > 0 ? 1 : 0;
}

/** What a group brings in, as a share of what is to be made of it; above 1 where a failing member is probed. */
function comesIn({ model, split, fill }: Run, group: number): number {
  const { memberStart, member } = model.graph;
  let comes = 0;
  for (let k = memberStart[group] as number; k < (memberStart[group + 1] as number); k++)
    comes += (split[k] as number) * (fill[member[k] as number] as number);
  return comes;
}

/** Inputs that came and could not be used stay with the item they came from. A line ships only what is used. */
function returnUnused(run: Run, group: number, used: number): void {
  const { model, split, fill, stock, make } = run;
  const { memberStart, member, quantity, groupStart, groupNode, place } = model.graph;
  const comes = comesIn(run, group);
  const unused = comes - used;
  if (unused <= DUST) return;
  const node = groupNode[group] as number;
  for (let k = memberStart[group] as number; k < (memberStart[group + 1] as number); k++) {
    const child = member[k] as number;
    const isSource = groupStart[child] === groupStart[child + 1];
    if (isSource || (place[child] as number) >= (place[node] as number)) continue;
    const part = ((split[k] as number) * (fill[child] as number)) / comes;
    stock[child]! += (make[node] as number) * unused * part * (quantity[k] as number);
  }
}

/** After the week: a group that ran short asks more of members that are ready; one that recovers moves back. */
function shiftGroup(run: Run, group: number, week: number): void {
  const { model, split, fill, brings, room, shortSince } = run;
  const { memberStart, member, share } = model.graph;
  const from = memberStart[group] as number;
  const to = memberStart[group + 1] as number;
  if (to - from === 1) return;
  let failing = false;
  for (let k = from; k < to; k++)
    failing ||= (split[k] as number) < (share[k] as number) - DUST || (fill[member[k] as number] as number) < 1 - DUST;
  if (!failing) return;
  let comes = 0;
  for (let k = from; k < to; k++) {
    brings[k] = memberBrings(run, k, group, week + 1);
    comes += Math.min(share[k] as number, brings[k] as number);
  }
  const short = 1 - comes;
  if (short <= DUST) shortSince[group] = -1;
  else if (shortSince[group] === -1) shortSince[group] = week;
  const waited = short <= DUST ? 0 : week + 1 - (shortSince[group] as number);
  let rooms = 0;
  for (let k = from; k < to; k++) {
    room[k] = memberRoom(run, k, waited);
    rooms += room[k] as number;
  }
  const taken = rooms > 0 && short > DUST ? Math.min(short, rooms) / rooms : 0;
  for (let k = from; k < to; k++) {
    const today = share[k] as number;
    const kept = Math.min(today, brings[k] as number);
    const asks = kept + (room[k] as number) * taken;
    // A failing source is asked for a little more than it brings, so that its return is noticed.
    split[k] = asks >= today ? asks : Math.min(today, asks * PROBE + PROBE_AT_LEAST * today);
  }
}

/** What a member can bring next week, as a share of the group: a line by its capacity, an item by what it last shipped. */
function memberBrings(run: Run, k: number, group: number, week: number): number {
  const { model, split, fill, lineOf, left, settings } = run;
  const node = model.graph.member[k] as number;
  const line = lineOf[node] as number;
  if (line < 0) return (split[k] as number) * (fill[node] as number);
  const whole = model.use[model.graph.groupNode[group] as number] as number;
  const at = line * settings.weeks + Math.min(settings.weeks - 1, week);
  const able = (model.capacity[node] as number) * (left[at] as number);
  return whole > 0 ? able / whole : 1;
}

/** What it can bring beyond today's share once its delay is over. An item that shipped all is asked for as much again. */
function memberRoom({ model, brings, fill, lineOf }: Run, k: number, waited: number): number {
  const { member, share, delay } = model.graph;
  if (waited < (delay[k] as number)) return 0;
  const node = member[k] as number;
  const beyond = Math.max(0, (brings[k] as number) - (share[k] as number));
  const shippedAll = (lineOf[node] as number) < 0 && (fill[node] as number) >= 1 - DUST;
  return shippedAll ? beyond + Math.max(share[k] as number, MORE_AT_LEAST) : beyond;
}
