// Terms of the whole problem that nobody stated, each an assumption with its range.
import type { SupplyNetwork } from "../../impact/index.ts";
import { type AssumptionList, DEFAULTS } from "./assumption.ts";
import type { DiversifyRequest } from "./types.ts";

/** One assumption for each country of dispatch whose goods came without a duty: none is counted. */
export function assumeDuties(
  assumptions: AssumptionList,
  { dutyPct = {} }: DiversifyRequest,
  parts: readonly { readonly partId: string; readonly candidates: readonly { readonly country?: string }[] }[],
): void {
  const open = parts
    .filter(({ partId }) => dutyPct[partId] === undefined)
    .flatMap(({ candidates }) => candidates.map(({ country }) => country ?? "unknown country"))
    .filter((country) => dutyPct[country] === undefined);
  for (const country of [...new Set(open)].toSorted())
    assumptions.take({
      code: "duty",
      about: `goods from ${country}`,
      value: 0,
      unit: "% of price",
      low: 0,
      high: 25,
      why: "the ordinary duty was not given (the register holds what measures add, not the tariff schedule); 0 is right within one customs territory",
    });
}

/** Terms of the whole problem that were taken and not stated. */
export function assumeTerms(
  assumptions: AssumptionList,
  request: DiversifyRequest,
  stockKeeping: number,
  currency: string,
): void {
  const all = (code: string, value: number, unit: string, low: number, high: number, why: string): number =>
    assumptions.take({ code, about: "all parts", value, unit, low, high, why });
  if (request.carryingRate === undefined)
    all(
      "carrying_rate",
      DEFAULTS.carryingRate,
      "of stock value a year",
      0.08,
      0.3,
      "capital, storage and ageing; set your own",
    );
  if (request.stockKeeping === undefined)
    all(
      "stock_keeping",
      stockKeeping,
      `${currency} a part and year`,
      stockKeeping / 3,
      stockKeeping * 5,
      "a place, counts, checks and shelf life of an extra stock, whatever its size",
    );
  if (request.switching === undefined)
    all(
      "switching",
      DEFAULTS.switching,
      "of the value moved",
      0,
      0.1,
      "re-planning, first articles and the price of extra volume",
    );
  if (request.limits?.supplierShare === undefined)
    all(
      "supplier_share",
      DEFAULTS.supplierShare,
      "of a part",
      0.5,
      1,
      "no plan leans on one source more than this, or than today",
    );
}

/** What the impact model takes where the portfolio is silent: the losses rest on it. */
export function assumeNetwork(assumptions: AssumptionList, network: SupplyNetwork): void {
  for (const { id, what, value, unit, low, high, why, rows } of network.assumptions)
    assumptions.take({ code: id, about: `${what} (${rows.length} rows)`, value, unit, low, high, why });
}
