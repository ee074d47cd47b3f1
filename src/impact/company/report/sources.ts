// What each figure rests on: the rows of the portfolio, and for sums the figures they add. Assumptions and records that hold
// for all of them stand beside, in the report's own lists.
import type { Portfolio } from "../../../portfolio/index.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { CompanyImpact, FigureSource } from "./company-impact.ts";

type Report = Pick<
  CompanyImpact,
  "products" | "totals" | "customers" | "chokepoints" | "mitigations" | "exposures" | "costs"
>;

/** A source for every figure of a report. Linear in figures times the part of the network below each. */
export function figureSources(network: SupplyNetwork, portfolio: Portfolio, report: Report): readonly FigureSource[] {
  const nodeOf = new Map(network.nodes.map(({ id }, node) => [id, node]));
  const productNode = new Map(network.products.map(({ id, node }) => [id, node]));
  const below = (node: number | undefined): readonly string[] => (node === undefined ? [] : rowsBelow(network, node));
  const products = report.products.map(({ productId }) => ({
    figure: `products.${productId}`,
    rows: below(productNode.get(productId)),
    of: [],
  }));
  const inCurrency = (currency: string): readonly string[] =>
    report.products.filter((one) => one.currency === currency).map(({ productId }) => `products.${productId}`);
  return [
    ...products,
    ...report.totals.map(({ currency }) => ({ figure: `totals.${currency}`, rows: [], of: inCurrency(currency) })),
    ...report.customers.map(({ customerId }) => ({
      figure: `customers.${customerId}`,
      rows: portfolio.customers.filter(({ id }) => id === customerId).map(({ at }) => `${at.file}:${at.row}`),
      of: [],
    })),
    ...report.chokepoints.map(({ kind, id, products: stopped }) => ({
      figure: `chokepoints.${kind} ${id}`,
      rows: [
        ...new Set(
          stopped.flatMap(({ path }) => path.flatMap((step) => network.nodes[nodeOf.get(step) ?? -1]?.rows ?? [])),
        ),
      ],
      of: stopped.map(({ productId }) => `products.${productId}`),
    })),
    ...report.mitigations.map(({ itemId }) => ({
      figure: `mitigations.${itemId}`,
      rows: below(nodeOf.get(itemId)),
      of: [],
    })),
    ...report.costs.causes.map(({ id }) => ({
      figure: `costs.${id}`,
      rows: [...new Set(report.costs.lines.filter(({ cause }) => cause === id).map(({ row }) => row))],
      of: [],
    })),
    ...report.costs.totals.map(({ currency }) => ({
      figure: `costs total.${currency}`,
      rows: [],
      of: report.costs.causes
        .filter(({ overHorizon }) => overHorizon.some((one) => one.currency === currency))
        .map(({ id }) => `costs.${id}`),
    })),
    ...report.exposures.map(({ siteId }) => ({
      figure: `exposures.${siteId}`,
      rows: network.lines.filter((line) => line.siteId === siteId).map(({ file, row }) => `${file}:${row}`),
      of: [],
    })),
  ];
}

/** Rows of a node and of everything it needs. */
function rowsBelow({ graph, nodes }: SupplyNetwork, top: number): readonly string[] {
  const seen = new Set([top]);
  const stack = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const from = graph.memberStart[graph.groupStart[node] as number] as number;
    const to = graph.memberStart[graph.groupStart[node + 1] as number] as number;
    for (let k = from; k < to; k++) {
      const member = graph.member[k] as number;
      if (!seen.has(member)) {
        seen.add(member);
        stack.push(member);
      }
    }
  }
  return [...new Set([...seen].flatMap((node) => nodes[node]?.rows ?? []))].toSorted();
}
