// The shocks a scenario states outright → shocks of the lines and customers they fit.
import type { IsoDate } from "../../../base/date.ts";
import type { Customer } from "../../../portfolio/index.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import { exactly, type Range } from "./range.ts";
import type { DemandShock, LineShock } from "./shock.ts";
import { weekOf } from "./weeks.ts";

/** As the contract has it; `from` is a day or a number of weeks. */
export interface StatedShock {
  readonly where: {
    readonly country?: string | undefined;
    readonly hs?: string | undefined;
    readonly material?: string | undefined;
    readonly supplier?: string | undefined;
    readonly site?: string | undefined;
    readonly customer?: string | undefined;
  };
  /** Share left, 0-1 (default 0, or 1 where only a price or a delay is stated). */
  readonly capacity?: number | undefined;
  readonly from?: string | number | undefined;
  readonly weeks?: number | undefined;
  readonly delayWeeks?: number | Range | undefined;
  readonly refusalProbability?: number | undefined;
  readonly priceFactor?: number | undefined;
  /** Share of the customer's demand left, 0-1. */
  readonly demand?: number | undefined;
}

export interface ScenarioShocks {
  readonly lines: readonly LineShock[];
  readonly customers: readonly DemandShock[];
  /** Stated shocks that fit nothing, in words. */
  readonly unused: readonly string[];
}

/** Which lines and customers each stated shock hits; weeks count from `start`. */
export function shocksFromScenario(
  network: SupplyNetwork,
  customers: readonly Customer[],
  stated: readonly StatedShock[],
  { name, start, horizon }: { readonly name: string; readonly start: IsoDate; readonly horizon: number },
): ScenarioShocks {
  const lines: LineShock[] = [];
  const demand: DemandShock[] = [];
  const unused: string[] = [];
  for (const [i, shock] of stated.entries()) {
    const from = weekOf(start, shock.from);
    const to = shock.weeks === undefined ? Math.max(horizon, from) : from + shock.weeks;
    const because = { kind: "scenario" as const, id: `scenario:${name}#${i}`, title: describe(shock) };
    const before = lines.length + demand.length;
    if (shock.where.customer !== undefined || shock.demand !== undefined) {
      for (const { id, name: who, country } of customers) {
        if (shock.where.customer !== undefined && shock.where.customer !== id) continue;
        if (shock.where.country !== undefined && shock.where.country !== country) continue;
        demand.push({ customer: id, name: who, from, to, share: exactly(1 - (shock.demand ?? 0)), because });
      }
    } else {
      for (const [line, source] of network.lines.entries()) {
        const fit = fits(source, shock.where);
        if (fit !== "no")
          lines.push(
            lineShock(shock, { line, from, to, because, open: fit === "perhaps" }, `${i}|${source.supplierId}`),
          );
      }
    }
    if (lines.length + demand.length === before)
      unused.push(`shocks[${i}]: ${describe(shock)} fits nothing of the portfolio`);
  }
  return { lines, customers: demand, unused };
}

function lineShock(
  { capacity, delayWeeks, refusalProbability, priceFactor }: StatedShock,
  common: Pick<LineShock, "line" | "from" | "to" | "because" | "open">,
  draw: string,
): LineShock {
  const price = priceFactor === undefined ? {} : { priceFactor };
  if (delayWeeks !== undefined || refusalProbability !== undefined) {
    const delay = typeof delayWeeks === "number" ? exactly(delayWeeks) : (delayWeeks ?? exactly(0));
    return {
      ...common,
      ...price,
      kind: "licence",
      capacity: capacity ?? 0,
      delay,
      refusal: exactly(refusalProbability ?? 0),
      draw,
    };
  }
  if (capacity === undefined && priceFactor !== undefined)
    return { ...common, ...price, kind: "price", capacity: 1, draw };
  const left = capacity ?? 0;
  return { ...common, ...price, kind: left === 0 ? "ban" : "quota", capacity: left, draw };
}

/**
 * A country means where the line ships from; together with a material also where that material was made. `perhaps`: the
 * place or the origin is not stated.
 */
function fits(source: SourceLine, where: StatedShock["where"]): "yes" | "perhaps" | "no" {
  if (where.supplier !== undefined && where.supplier !== source.supplierId) return "no";
  if (where.site !== undefined && where.site !== source.siteId) return "no";
  const { hs, material, country } = where;
  if (hs !== undefined && !source.hs.some((code) => code.startsWith(hs.replaceAll(".", "")))) return "no";
  if (material !== undefined && material !== source.material) return "no";
  if (country === undefined || country === source.country) return "yes";
  if (source.country === undefined) return "perhaps";
  if (material === undefined) return "no";
  if (source.materialOrigin === country) return "yes";
  return source.materialOrigin === undefined ? "perhaps" : "no";
}

function describe({ where, capacity, priceFactor, delayWeeks, demand }: StatedShock): string {
  const at = Object.entries(where).flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value}`]));
  const what = [
    ...(capacity === undefined ? [] : [`${Math.round(capacity * 100)} % left`]),
    ...(delayWeeks === undefined ? [] : ["licence with a delay"]),
    ...(priceFactor === undefined ? [] : [`price × ${priceFactor}`]),
    ...(demand === undefined ? [] : [`${Math.round(demand * 100)} % of demand left`]),
  ];
  return `${at.join(", ") || "everything"}: ${what.join(", ") || "nothing left"}`;
}
