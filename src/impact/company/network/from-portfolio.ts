// Portfolio → supply network. What the tables leave open is filled by the assumption book, which keeps the rows.
import { lookup, purchaseShares, shipsFrom, type Portfolio, type SupplyLine } from "../../../portfolio/index.ts";
import { assumptionBook, type AssumptionBook, type AssumptionValues } from "./assumption.ts";
import { compileGraph, type Member, type SupplyGraph } from "./graph.ts";
import type { NetworkProduct, SourceLine, SupplyNetwork, SupplyNode } from "./supply-network.ts";
import { groupsOf } from "./groups.ts";
import { rowOf, type Sheet } from "./sheet.ts";
import { stocksOf } from "./stocks.ts";
import { unitsOf } from "./units.ts";

const FULL = 1 - 1e-6;

/** Builds the network of everything the products need. Items that no product needs are left out. */
export function networkOf(portfolio: Portfolio, values: AssumptionValues = {}): SupplyNetwork {
  const book = assumptionBook(values);
  const units = unitsOf(portfolio);
  const problems: string[] = [];
  const { nodes, needs, lines } = placeNodes(portfolio, book, { units, problems });
  const graph = compileGraph(needs);
  const products = productsOf(portfolio, nodes, book);
  const use = usesOf(graph, products, nodes, book);
  const stock = stocksOf(portfolio, nodes, use, book, { units, problems });
  const capacity = capacitiesOf(portfolio, nodes, lines, use, book);
  book.use("transit_weeks", "supply");
  book.use("refill_weeks", "inventory");
  return {
    graph,
    nodes,
    lines,
    products,
    use,
    stock: stock.units,
    stockAssumed: stock.assumed,
    capacity: capacity.units,
    capacityAssumed: capacity.assumed,
    buffer: stock.units.map((units, node) => ((use[node] as number) > 0 ? units / (use[node] as number) : 0)),
    assumptions: book.list(),
    problems: [
      ...graph.circles.map(([start, end]) => {
        const around = Array.from(graph.order.subarray(start, end), (node) => nodes[node]?.id ?? "");
        return `bom: ${around.join(", ")} need each other: a circle; what it adds to the use is left out`;
      }),
      ...problems,
    ],
  };
}

interface Placed {
  readonly nodes: readonly SupplyNode[];
  readonly needs: readonly (readonly (readonly Member[])[])[];
  readonly lines: readonly SourceLine[];
}

function placeNodes(portfolio: Portfolio, book: AssumptionBook, sheet: Sheet): Placed {
  const { parts, products, bomOf, supplyOf, suppliers, sites } = lookup(portfolio);
  const nodes: SupplyNode[] = [];
  const needs: Member[][][] = [];
  const lines: SourceLine[] = [];
  const placeOf = new Map<string, number>();
  const put = (node: SupplyNode): number => {
    needs.push([]);
    return nodes.push(node) - 1;
  };
  const waiting: string[] = [];
  const item = (id: string): number => {
    const there = placeOf.get(id);
    if (there !== undefined) return there;
    const product = products.get(id);
    const part = parts.get(id);
    const rows = [product, part].flatMap((one) => (one === undefined ? [] : [rowOf(one)]));
    const name = product?.name ?? part?.name ?? id;
    const node = put({ id, name, kind: product === undefined ? "item" : "product", rows });
    placeOf.set(id, node);
    waiting.push(id);
    return node;
  };
  for (const { id } of portfolio.products) item(id);
  for (const id of waiting) {
    const node = placeOf.get(id) as number;
    const bought = supplyOf.get(id) ?? [];
    const made = bomOf.get(id) ?? [];
    const sources: Member[] = [];
    let placed = 0;
    for (const [line, share] of purchaseShares(bought)) {
      placed += share;
      const at = put({
        id: lineId(line),
        name: suppliers.get(line.supplierId)?.name ?? line.supplierId,
        kind: "line",
        rows: [rowOf(line)],
      });
      lines.push(sourceOf(line, at));
      sources.push({ node: at, quantity: 1, share, ...delaysOf(line, share, book) });
    }
    const inputs = made.length === 0 ? [] : groupsOf(made, item, book, sheet);
    if (bought.length > 0 && made.length > 0) {
      const at = put({
        id: `${id} (made)`,
        name: `${nodes[node]?.name ?? id}, made in house`,
        kind: "make",
        rows: made.map(rowOf),
      });
      needs[at] = inputs;
      book.use("make_or_buy", id);
      sources.push({ node: at, quantity: 1, share: Math.max(0, 1 - placed), delay: 0, ready: 0 });
      placed = 1;
    } else if (made.length > 0) needs[node] = inputs;
    if (bought.length > 0 && placed < FULL) {
      const at = put({ id: `${id} (unaccounted)`, name: "purchases no line accounts for", kind: "unknown", rows: [] });
      sources.push({ node: at, quantity: 1, share: 1 - placed, delay: 0, ready: 0 });
    }
    if (bought.length === 0 && made.length === 0) {
      const at = put({ id: `${id} (source not stated)`, name: "source not stated", kind: "unknown", rows: [] });
      sources.push({ node: at, quantity: 1, share: 1, delay: 0, ready: 0 });
    }
    if (sources.length > 0) needs[node] = [sources];
  }
  return { nodes, needs, lines };

  function sourceOf(line: SupplyLine, node: number): SourceLine {
    const part = parts.get(line.partId);
    const supplier = suppliers.get(line.supplierId);
    const site = line.siteId === undefined ? undefined : sites.get(line.siteId);
    const country = shipsFrom(portfolio, line);
    return {
      node,
      partId: line.partId,
      supplierId: line.supplierId,
      supplierName: supplier?.name ?? line.supplierId,
      row: line.at.row,
      file: line.at.file,
      hs: (part?.hs ?? []).flatMap(({ code }) => code ?? []),
      ...(line.siteId === undefined ? {} : { siteId: line.siteId }),
      ...(country === undefined ? {} : { country }),
      ...(line.materialOrigin === undefined ? {} : { materialOrigin: line.materialOrigin }),
      ...(part?.material === undefined ? {} : { material: part.material }),
      ...(site?.timeToRecoverWeeks === undefined ? {} : { recoverWeeks: site.timeToRecoverWeeks }),
    };
  }
}

/** A line in use needs its lead time to deliver more; one not in use has to be qualified first. */
function delaysOf(line: SupplyLine, share: number, book: AssumptionBook): Pick<Member, "delay" | "ready"> {
  const ramp = line.leadTimeWeeks ?? book.use("ramp_weeks", rowOf(line));
  if (share > 0) return { delay: ramp, ready: 0 };
  const both = ramp + (line.qualificationWeeks ?? 0);
  return { delay: both, ready: both };
}

function productsOf(
  portfolio: Portfolio,
  nodes: readonly SupplyNode[],
  book: AssumptionBook,
): readonly NetworkProduct[] {
  const placeOf = new Map(nodes.map(({ id }, node) => [id, node]));
  return portfolio.products.map((one) => {
    const demand =
      one.weeklyDemand !== undefined && one.weeklyDemand > 0 ? one.weeklyDemand : book.use("no_demand", rowOf(one));
    const revenue = one.revenuePerWeek === undefined ? undefined : Number(one.revenuePerWeek);
    return {
      node: placeOf.get(one.id) as number,
      id: one.id,
      name: one.name,
      demand,
      ...(revenue === undefined ? {} : { revenue }),
      ...(revenue === undefined || one.marginPct === undefined ? {} : { margin: (revenue * one.marginPct) / 100 }),
      ...(one.currency === undefined ? {} : { currency: one.currency }),
    };
  });
}

/** Units a week of every node at full demand, from the products down. Lines that reach back inside a circle are cut. */
function usesOf(
  graph: SupplyGraph,
  products: readonly NetworkProduct[],
  nodes: readonly SupplyNode[],
  book: AssumptionBook,
): Float64Array {
  const { order, place, groupStart, memberStart, member, quantity, share } = graph;
  const use = new Float64Array(graph.nodes);
  for (const { node, demand } of products) use[node]! += demand;
  for (let at = graph.nodes - 1; at >= 0; at--) {
    const node = order[at] as number;
    for (
      let k = memberStart[groupStart[node] as number] as number;
      k < (memberStart[groupStart[node + 1] as number] as number);
      k++
    ) {
      const child = member[k] as number;
      if ((place[child] as number) >= at)
        book.use("circle_cut", `${nodes[node]?.id ?? ""} > ${nodes[child]?.id ?? ""}`);
      else use[child]! += (use[node] as number) * (quantity[k] as number) * (share[k] as number);
    }
  }
  return use;
}

function capacitiesOf(
  portfolio: Portfolio,
  nodes: readonly SupplyNode[],
  lines: readonly SourceLine[],
  use: Float64Array,
  book: AssumptionBook,
): { readonly units: Float64Array; readonly assumed: Uint8Array } {
  const units = new Float64Array(nodes.length).fill(Infinity);
  const assumed = new Uint8Array(nodes.length);
  const stated = new Map(portfolio.supply.map((line) => [line.at.row, line]));
  const { supplyOf } = lookup(portfolio);
  const placeOf = new Map(nodes.map(({ id }, node) => [id, node]));
  for (const { node, row, file, partId } of lines) {
    const line = stated.get(row);
    const today = use[node] as number;
    if (line?.capacityPerWeek !== undefined && line.capacityPerWeek >= today) {
      units[node] = line.capacityPerWeek;
      continue;
    }
    assumed[node] = 1;
    const id = line?.capacityPerWeek === undefined ? "spare_capacity" : "stated_capacity_too_small";
    // A line not in use could take over an equal part of what is bought.
    const basis =
      today > 0 ? today : (use[placeOf.get(partId) ?? node] as number) / (supplyOf.get(partId) ?? []).length;
    units[node] = book.use(id, `${file}:${row}`) * basis;
  }
  for (const [node, { id, kind }] of nodes.entries()) {
    if (kind !== "unknown") continue;
    const bought = id.endsWith("(unaccounted)");
    units[node] = (use[node] as number) * book.use(bought ? "unaccounted_purchases" : "no_source", id);
  }
  return { units, assumed };
}

function lineId({ partId, supplierId, siteId }: SupplyLine): string {
  return [partId, supplierId, ...(siteId === undefined ? [] : [siteId])].join("/");
}
