// A market network compiled for cascades: both directions as the same kind of side, so that one kernel runs them.
import { rowsBy } from "../rows.ts";
import type { NetworkData } from "./read-network.ts";

/**
 * One direction of spread. A firm's loss is the largest of its groups' losses; a group's loss is the weighted sum of what
 * its sources emit. Downstream a group is one essential input sector of a buyer, or all its substitutable inputs;
 * upstream it is the whole of a seller's customers.
 */
export interface Side {
  readonly groups: number;
  /** Each firm has one group, of its own number. */
  readonly isSingle: boolean;
  /** Groups of a firm: `[groupStart[f], groupStart[f + 1])`. */
  readonly groupStart: Int32Array;
  /** Sources of a group, to gather from. */
  readonly inStart: Int32Array;
  readonly inFirm: Int32Array;
  readonly inWeight: Float64Array;
  /** Groups a firm feeds, to push to. */
  readonly outStart: Int32Array;
  readonly outGroup: Int32Array;
  readonly outWeight: Float64Array;
  /** Firm of each `outGroup`, beside it: a push then reads one stream instead of jumping. */
  readonly outFirm: Int32Array;
}

export interface CascadeNetwork {
  readonly firms: number;
  readonly sectors: number;
  readonly tolerance: number;
  readonly purchases: number;
  /** Where each firm stands inside: the most connected first, so that what is read most lies close together. */
  readonly place: Int32Array;
  /** By place: sales of each firm; and of all. */
  readonly sales: Float64Array;
  readonly total: number;
  readonly sector: Int32Array;
  readonly sectorSales: Float64Array;
  readonly downstream: Side;
  readonly upstream: Side;
}

const SUBSTITUTABLE = 1;
const ESSENTIAL = 2;

/**
 * Compiles a network. Weights after Diem et al. 2022, Scientific Reports 12:7719, eqs. 3-9: an essential input counts by
 * its share of what the buyer buys of that sector, a substitutable one by its share of all the buyer's purchases, a
 * customer by its share of the seller's sales. O(firms + purchases).
 */
export function compileNetwork(given: NetworkData): CascadeNetwork {
  const place = placesByDegree(given);
  const data = placed(given, place);
  const { firms, sectors, tolerance, sector, seller, buyer, value } = data;
  const sales = new Float64Array(firms);
  const bought = new Float64Array(firms);
  for (let i = 0; i < value.length; i++) {
    sales[seller[i] as number]! += value[i] as number;
    bought[buyer[i] as number]! += value[i] as number;
  }
  const sectorSales = new Float64Array(sectors);
  let total = 0;
  for (let f = 0; f < firms; f++) {
    sectorSales[sector[f] as number]! += sales[f] as number;
    total += sales[f] as number;
  }
  const downstream = sideOf(firms, inputGroups(data, bought));
  const upstream = sideOf(firms, customerGroups(data, sales));
  const purchases = value.length;
  return { firms, sectors, tolerance, purchases, place, sales, total, sector, sectorSales, downstream, upstream };
}

function placesByDegree({ firms, seller, buyer }: NetworkData): Int32Array {
  const degree = new Int32Array(firms);
  for (let i = 0; i < seller.length; i++) {
    degree[seller[i] as number]!++;
    degree[buyer[i] as number]!++;
  }
  const most = degree.reduce((best, one) => Math.max(best, one), 0);
  const { order } = rowsBy(
    degree.map((one) => most - one),
    most + 1,
  );
  const place = new Int32Array(firms);
  for (let k = 0; k < firms; k++) place[order[k] as number] = k;
  return place;
}

function placed(data: NetworkData, place: Int32Array): NetworkData {
  const sector = new Int32Array(data.firms);
  for (let f = 0; f < data.firms; f++) sector[place[f] as number] = data.sector[f] as number;
  const at = (firms: Int32Array): Int32Array => firms.map((firm) => place[firm] as number);
  return { ...data, sector, seller: at(data.seller), buyer: at(data.buyer) };
}

/** Arcs sorted by group; `group` is -1 for arcs that carry nothing. */
interface Grouped {
  readonly groups: number;
  readonly isSingle: boolean;
  readonly groupFirm: Int32Array;
  readonly arcGroup: Int32Array;
  readonly arcFirm: Int32Array;
  readonly arcWeight: Float64Array;
}

function inputGroups(data: NetworkData, bought: Float64Array): Grouped {
  const { firms, sectors, sector, seller, buyer, value, kind } = data;
  const byBuyer = rowsBy(buyer, firms);
  const arcs = value.length;
  const arcGroup = new Int32Array(arcs);
  const arcFirm = new Int32Array(arcs);
  const arcWeight = new Float64Array(arcs);
  const groupFirm = new Int32Array(arcs);
  const groupTotal = new Float64Array(arcs);
  // Group of each input sector of the buyer at hand, valid while `stamp` says so; the last place is for substitutables.
  const groupOf = new Int32Array(sectors + 1);
  const stamp = new Int32Array(sectors + 1).fill(-1);
  let groups = 0;
  let kept = 0;
  for (let b = 0; b < firms; b++) {
    const end = byBuyer.start[b + 1] as number;
    for (let k = byBuyer.start[b] as number; k < end; k++) {
      const arc = byBuyer.order[k] as number;
      const from = sector[seller[arc] as number] as number;
      const how = kind[from * sectors + (sector[b] as number)] as number;
      if (how !== ESSENTIAL && how !== SUBSTITUTABLE) continue;
      const place = how === ESSENTIAL ? from : sectors;
      if (stamp[place] !== b) {
        stamp[place] = b;
        groupOf[place] = groups;
        groupTotal[groups] = how === ESSENTIAL ? 0 : (bought[b] as number);
        groupFirm[groups++] = b;
      }
      const group = groupOf[place] as number;
      if (how === ESSENTIAL) groupTotal[group]! += value[arc] as number;
      arcGroup[kept] = group;
      arcFirm[kept] = seller[arc] as number;
      arcWeight[kept++] = value[arc] as number;
    }
  }
  for (let k = 0; k < kept; k++)
    arcWeight[k] = (arcWeight[k] as number) / (groupTotal[arcGroup[k] as number] as number);
  return {
    groups,
    isSingle: false,
    groupFirm: groupFirm.slice(0, groups),
    arcGroup: arcGroup.subarray(0, kept),
    arcFirm: arcFirm.subarray(0, kept),
    arcWeight: arcWeight.subarray(0, kept),
  };
}

function customerGroups({ firms, seller, buyer, value }: NetworkData, sales: Float64Array): Grouped {
  return {
    groups: firms,
    isSingle: true,
    groupFirm: Int32Array.from({ length: firms }, (_, firm) => firm),
    arcGroup: seller,
    arcFirm: buyer,
    arcWeight: value.map((amount, arc) => amount / (sales[seller[arc] as number] as number)),
  };
}

function sideOf(firms: number, { groups, isSingle, groupFirm, arcGroup, arcFirm, arcWeight }: Grouped): Side {
  const groupStart = rowsBy(groupFirm, firms).start;
  const into = rowsBy(arcGroup, groups);
  const inFirm = picked(arcFirm, into.order, Int32Array);
  const inWeight = picked(arcWeight, into.order, Float64Array);
  // From the rows of groups, so that each firm feeds its groups in ascending order: a push then runs one way through memory.
  const groupOf = picked(arcGroup, into.order, Int32Array);
  const out = rowsBy(inFirm, firms);
  const outGroup = picked(groupOf, out.order, Int32Array);
  return {
    groups,
    isSingle,
    groupStart,
    inStart: into.start,
    inFirm,
    inWeight,
    outStart: out.start,
    outGroup,
    outFirm: isSingle ? outGroup : outGroup.map((group) => groupFirm[group] as number),
    outWeight: picked(inWeight, out.order, Float64Array),
  };
}

function picked<T extends Int32Array | Float64Array>(from: T, order: Int32Array, Kind: new (length: number) => T): T {
  const to = new Kind(order.length);
  for (let k = 0; k < order.length; k++) to[k] = from[order[k] as number] as number;
  return to;
}
