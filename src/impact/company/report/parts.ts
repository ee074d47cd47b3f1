// The smaller parts of the report: measures, totals, mitigations, extra cost, shocks in words.
import type { IsoDate } from "../../../base/date.ts";
import { addDays } from "../../../base/date.ts";
import type { Portfolio } from "../../../portfolio/index.ts";
import type { BestResponse } from "../lp/best-response.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "../shock/shock.ts";
import type { Bands } from "../simulate/bands.ts";
import type { CompanyImpact, CurrencyTotal, Mitigation, ProductImpact, ShownShock } from "./company-impact.ts";

const SHOWN = 20;

/** Each cause once, with what it does and the first day it does it. */
export function measuresOf(shocks: readonly LineShock[], start: IsoDate): CompanyImpact["measures"] {
  const byCause = Map.groupBy(shocks, ({ because }) => because.id);
  return [...byCause].map(([, own]) => {
    const [first] = own.toSorted((a, b) => a.from - b.from);
    const because = (first as LineShock).because;
    return {
      ...because,
      lines: new Set(own.map(({ line }) => line)).size,
      from: addDays(start, Math.round((first as LineShock).from * 7)),
      kinds: [...new Set(own.map(({ kind }) => kind))],
    };
  });
}

/** One total a currency, cases and bands side by side. */
export function totalsOf(
  products: readonly ProductImpact[],
  worths: readonly { readonly currency: string; readonly of: "revenue" | "margin" }[],
  bands: Bands,
): readonly CurrencyTotal[] {
  const currencies = [...new Set(worths.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = products.filter((product) => product.currency === currency);
    const total = (of: "revenue" | "margin"): CurrencyTotal["revenue"] => {
      const key = of === "revenue" ? ("lostRevenue" as const) : ("lostMargin" as const);
      const sum = (which: "granted" | "refused" | "worst"): number =>
        own.reduce((all, product) => all + (product[which][key] ?? 0), 0);
      const at = worths.findIndex((one) => one.currency === currency && one.of === of);
      const { p10, p50, p90, mean } = bands.worth;
      return {
        granted: sum("granted"),
        refused: sum("refused"),
        worst: sum("worst"),
        p10: p10[at] ?? 0,
        p50: p50[at] ?? 0,
        p90: p90[at] ?? 0,
        mean: mean[at] ?? 0,
      };
    };
    return { currency, revenue: total("revenue"), margin: total("margin") };
  });
}

/** Items whose stock would save most, by what a week of it is worth. */
export function mitigationsOf(
  network: SupplyNetwork,
  { unitWorth }: BestResponse,
  inCase: Mitigation["inCase"],
): readonly Mitigation[] {
  return network.nodes
    .flatMap(({ id, name, kind }, node): readonly Mitigation[] => {
      const perUnit = unitWorth[node] as number;
      if ((kind !== "item" && kind !== "product") || perUnit <= 1e-9) return [];
      const use = network.use[node] as number;
      return [
        {
          itemId: id,
          name,
          inCase,
          perUnit,
          perWeekOfStock: perUnit * use,
          weeksInStock: network.buffer[node] as number,
        },
      ];
    })
    .toSorted((a, b) => b.perWeekOfStock - a.perWeekOfStock || a.itemId.localeCompare(b.itemId))
    .slice(0, SHOWN);
}

/** What raised prices add to today's purchases, a week. */
export function extraCost(
  portfolio: Portfolio,
  network: SupplyNetwork,
  shocks: readonly LineShock[],
): CompanyImpact["extraCost"] {
  const byRow = new Map(portfolio.supply.map((line) => [line.at.row, line]));
  const sums = new Map<string, number>();
  for (const { line, priceFactor } of shocks) {
    const source = network.lines[line];
    const bought = source === undefined ? undefined : byRow.get(source.row);
    if (
      priceFactor === undefined ||
      source === undefined ||
      bought?.price === undefined ||
      bought.currency === undefined
    )
      continue;
    const extra = (network.use[source.node] as number) * Number(bought.price) * (priceFactor - 1);
    sums.set(bought.currency, (sums.get(bought.currency) ?? 0) + extra);
  }
  return [...sums].map(([currency, perWeek]) => ({ currency, perWeek }));
}

/** A shock with its line spelled out. */
export function shown(network: SupplyNetwork, shock: LineShock, dayOf: (week: number) => IsoDate): ShownShock {
  const { line, draw: _draw, ...rest } = shock;
  const source = network.lines[line] as SourceLine;
  return {
    ...rest,
    lineId: network.nodes[source.node]?.id ?? "",
    partId: source.partId,
    supplierId: source.supplierId,
    supplierName: source.supplierName,
    ...(source.country === undefined ? {} : { country: source.country }),
    row: `${source.file}:${source.row}`,
    fromDate: dayOf(shock.from),
  };
}
