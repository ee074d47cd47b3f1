// The smaller parts of the report: measures, totals, shocks in words.
import type { IsoDate } from "../../../base/date.ts";
import { addDays } from "../../../base/date.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "../shock/shock.ts";
import type { Bands } from "../simulate/bands.ts";
import type { CompanyImpact, CurrencyTotal, ProductImpact, ShownShock } from "./company-impact.ts";

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
