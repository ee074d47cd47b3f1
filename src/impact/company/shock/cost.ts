// What makes a line dearer: duties of tariff measures by their days, and prices that a scenario raises.
import type { IsoDate } from "../../../base/date.ts";
import type { Portfolio } from "../../../portfolio/index.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import { convert, unitsOf } from "../network/units.ts";
import type { Because, LineShock } from "./shock.ts";
import { weeksBetween } from "./weeks.ts";

/** A duty as the register has it for one supply line. */
export interface LineDuty {
  /** Row in the supply table. */
  readonly row: number;
  readonly measure: string;
  readonly title: string;
  readonly provision: string;
  readonly authority: string;
  /** The goods, in the register's words. */
  readonly what: string;
  /** Days it is due, `to` exclusive. */
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** Percent of the customs value. */
  readonly adValorem?: readonly [low: number, high: number];
  readonly specific?: { readonly amount: string; readonly currency: string; readonly unit: string };
  /** May be due: the facts would decide. */
  readonly open: boolean;
  readonly missingFacts: readonly string[];
  readonly source: string;
  /** Open duties of one line that hang on this one fact exclude each other: the dearest counts. */
  readonly alternative?: string;
  /** Which goods it is due on is not held: it is named, and in no sum. */
  readonly uncounted?: true;
  /** What was assumed to find it due. */
  readonly assumed?: string;
}

export interface LineCost {
  readonly line: number;
  /** Weeks from the start. */
  readonly from: number;
  readonly to: number;
  readonly because: Because;
  readonly what: string;
  readonly open: boolean;
  /** Due on the first day already. */
  readonly inForce: boolean;
  readonly missingFacts: readonly string[];
  readonly alternative?: string;
  /** In no sum: a dearer one that excludes it counts instead, or which goods it is due on is not held. */
  readonly shadowed?: true;
  /** Money on one unit of the item, low and high, by currency. */
  readonly perUnit: { readonly currency: string; readonly low: number; readonly high: number };
  /** In words: `25 %`, `2.5 USD per kg`. */
  readonly rate: string;
  readonly source?: string;
  readonly assumed?: string;
}

export interface LineCosts {
  readonly costs: readonly LineCost[];
  /** Duties that could not be priced, and why. */
  readonly notices: readonly string[];
}

/**
 * Prices duties and raised prices on each line: an ad valorem duty on the line's price (freight is not counted into the
 * customs value), a specific one on the item's unit. A line without a price, or with another kind of unit, is named.
 */
export function costsOf(
  network: SupplyNetwork,
  portfolio: Portfolio,
  {
    duties,
    shocks,
    start,
    weeks,
  }: {
    readonly duties: readonly LineDuty[];
    readonly shocks: readonly LineShock[];
    readonly start: IsoDate;
    readonly weeks: number;
  },
): LineCosts {
  const lineOf = new Map(network.lines.map(({ row }, index) => [row, index]));
  const bought = new Map(portfolio.supply.map((row) => [row.at.row, row]));
  const units = unitsOf(portfolio);
  const costs: LineCost[] = [];
  const notices: string[] = [];
  for (const duty of duties) {
    const line = lineOf.get(duty.row);
    const row = bought.get(duty.row);
    if (line === undefined || row === undefined) continue;
    const from = weeksBetween(start, duty.from);
    const to = duty.to === undefined ? weeks : weeksBetween(start, duty.to);
    if (to <= 0 || from >= weeks) continue;
    const common = {
      line,
      from: Math.max(0, from),
      to: Math.min(weeks, to),
      because: {
        kind: "measure" as const,
        id: duty.measure,
        title: duty.title,
        provision: duty.provision,
        authority: duty.authority,
      },
      what: duty.what,
      open: duty.open,
      inForce: from <= 0,
      missingFacts: duty.missingFacts,
      source: duty.source,
      ...(duty.alternative === undefined ? {} : { alternative: duty.alternative }),
      ...(duty.uncounted ? { shadowed: true as const } : {}),
      ...(duty.assumed === undefined ? {} : { assumed: duty.assumed }),
    };
    const where = `${row.at.file}:${row.at.row}`;
    const { adValorem, specific } = duty;
    if (adValorem !== undefined) {
      const [low, high] = adValorem;
      if (row.price === undefined || row.currency === undefined)
        notices.push(
          `${where}: ${duty.provision} takes ${rateText(low, high)} of the value, and the line has no price: not priced`,
        );
      else
        costs.push({
          ...common,
          perUnit: {
            currency: row.currency,
            low: (Number(row.price) * low) / 100,
            high: (Number(row.price) * high) / 100,
          },
          rate: rateText(low, high),
        });
    }
    if (specific !== undefined) {
      const own = convert("1", units.get(row.partId), specific.unit);
      if (own === undefined)
        notices.push(
          `${where}: ${duty.provision} takes ${specific.amount} ${specific.currency} per ${specific.unit}, and the item is counted in "${units.get(row.partId) ?? "no unit"}": not priced`,
        );
      else {
        const amount = Number(specific.amount) * own;
        costs.push({
          ...common,
          perUnit: { currency: specific.currency, low: amount, high: amount },
          rate: `${specific.amount} ${specific.currency} per ${specific.unit}`,
        });
      }
    }
  }
  for (const { line, from, to, because, open, priceFactor } of shocks) {
    const row = bought.get(network.lines[line]?.row ?? -1);
    if (priceFactor === undefined || row === undefined || to <= 0 || from >= weeks) continue;
    if (row.price === undefined || row.currency === undefined) {
      notices.push(`${row.at.file}:${row.at.row}: ${because.title}, and the line has no price: not priced`);
      continue;
    }
    const more = Number(row.price) * (priceFactor - 1);
    costs.push({
      line,
      from: Math.max(0, from),
      to: Math.min(weeks, to),
      because,
      what: "the line's price",
      open,
      inForce: from <= 0,
      missingFacts: [],
      perUnit: { currency: row.currency, low: more, high: more },
      rate: `price × ${priceFactor}`,
    });
  }
  return { costs: shadowed(costs), notices: [...new Set(notices)] };
}

/** Marks what a dearer alternative of the same line, fact and days stands in for. */
function shadowed(costs: readonly LineCost[]): readonly LineCost[] {
  const groups = Map.groupBy(costs, ({ line, alternative, open, from, to }) =>
    open && alternative !== undefined ? `${line}|${alternative}|${from}|${to}` : "",
  );
  return costs.map((cost) => {
    const { line, alternative, open, from, to } = cost;
    if (!open || alternative === undefined || cost.shadowed) return cost;
    const rivals = (groups.get(`${line}|${alternative}|${from}|${to}`) ?? []).filter((one) => !one.shadowed);
    const dearest = rivals.reduce((most, one) => (one.perUnit.high > most.perUnit.high ? one : most));
    return dearest === cost ? cost : { ...cost, shadowed: true };
  });
}

function rateText(low: number, high: number): string {
  return low === high ? `${low} %` : `${low} to ${high} %`;
}
