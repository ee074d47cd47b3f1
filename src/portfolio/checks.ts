// Checks across rows, on the records that were kept. All are warnings: the rows stay.
import { nearest } from "./nearest.ts";
import { bomCycles } from "./cycles.ts";
import { type Fault, type Problem, problem } from "./problem.ts";
import type { BomLine, FromRow, Portfolio, SupplyLine } from "./types.ts";

const TOLERANCE = 1e-6;

/** Everything that is wrong between rows: sums, circles, mismatched sites, amounts without currency, reversed dates. */
export function checkPortfolio(portfolio: Portfolio): readonly Problem[] {
  return [
    ...alternativeSums(portfolio.bom),
    ...cycles(portfolio.bom),
    ...sitesOfOthers(portfolio),
    ...shareSums(portfolio.supply),
    ...missingCurrencies(portfolio),
    ...unknownParties(portfolio),
    ...reversedPeriods(portfolio),
  ];
}

function warn(record: FromRow, column: string, fault: Fault): Problem {
  return problem({ ...record.at, column }, "warning", fault);
}

/** Shares of a part above 1, or below 1 when every line states one: the rest has no known source. */
function* shareSums(supply: readonly SupplyLine[]): Generator<Problem> {
  for (const [part, lines] of Map.groupBy(supply, (line) => line.partId)) {
    const stated = lines.filter((line) => line.share !== undefined);
    const sum = stated.reduce((total, line) => total + (line.share ?? 0), 0);
    const [first] = stated;
    if (first === undefined) continue;
    const params = { part, sum: Number(sum.toFixed(6)), rows: rowsOf(stated) };
    if (sum > 1 + TOLERANCE) yield warn(first, "share", { code: "share_sum_above", params });
    else if (sum < 1 - TOLERANCE && stated.length === lines.length) {
      yield warn(first, "share", { code: "share_sum_below", params });
    }
  }
}

function* alternativeSums(bom: readonly BomLine[]): Generator<Problem> {
  const grouped = bom.filter((line) => line.group !== undefined);
  for (const lines of Map.groupBy(grouped, (line) => `${line.parentId}\n${line.group}`).values()) {
    const [first] = lines;
    if (first === undefined || lines.some((line) => line.alternativeShare === undefined)) continue;
    const sum = lines.reduce((total, line) => total + (line.alternativeShare ?? 0), 0);
    if (Math.abs(sum - 1) <= TOLERANCE) continue;
    const params = {
      parent: first.parentId,
      group: first.group ?? "",
      sum: Number(sum.toFixed(6)),
      rows: rowsOf(lines),
    };
    yield warn(first, "alternative_share", { code: "alternatives_sum", params });
  }
}

function* cycles(bom: readonly BomLine[]): Generator<Problem> {
  for (const lines of bomCycles(bom)) {
    const last = lines.at(-1);
    if (last === undefined) continue;
    const cycle = [...lines.map((line) => line.parentId), last.childId].join(" → ");
    yield warn(last, "child_id", { code: "bom_cycle", value: last.childId, params: { cycle } });
  }
}

function* sitesOfOthers(portfolio: Portfolio): Generator<Problem> {
  const owners = new Map(portfolio.sites.map((site) => [site.id, site.supplierId]));
  for (const line of portfolio.supply) {
    const owner = line.siteId === undefined ? undefined : owners.get(line.siteId);
    if (line.siteId === undefined || !owners.has(line.siteId) || owner === line.supplierId) continue;
    const params = { site: line.siteId, owner: owner ?? "the company itself", supplier: line.supplierId };
    yield warn(line, "site_id", { code: "site_of_other", value: line.siteId, params });
  }
}

function* missingCurrencies(portfolio: Portfolio): Generator<Problem> {
  const amounts = [
    ...portfolio.products.map((record) => ({ record, column: "revenue_per_week", amount: record.revenuePerWeek })),
    ...portfolio.supply.map((record) => ({ record, column: "price", amount: record.price })),
    ...portfolio.transactions.map((record) => ({ record, column: "value", amount: record.value })),
    ...portfolio.licences.map((record) => ({ record, column: "value", amount: record.value })),
  ];
  for (const { record, column, amount } of amounts) {
    if (amount !== undefined && record.currency === undefined)
      yield warn(record, column, { code: "currency_missing", value: amount });
  }
}

function* unknownParties(portfolio: Portfolio): Generator<Problem> {
  const parties = [...portfolio.customers, ...portfolio.suppliers];
  const known = new Set(parties.flatMap((party) => [party.id, party.name]));
  const ids = parties.map((party) => party.id);
  if (ids.length === 0) return;
  for (const record of portfolio.transactions) {
    for (const [column, value] of [
      ["purchaser", record.purchaser],
      ["ultimate_consignee", record.ultimateConsignee],
      ["end_user", record.endUser],
    ] as const) {
      if (value === undefined || known.has(value)) continue;
      const params = {
        suggestion: nearest(value, ids) ?? "",
        otherwise: "Add the party to customers or suppliers, so that its country and categories are known.",
      };
      yield warn(record, column, { code: "party_not_found", value, params });
    }
  }
}

function* reversedPeriods({ licences }: Portfolio): Generator<Problem> {
  for (const licence of licences) {
    const { validFrom, validTo } = licence;
    if (validFrom === undefined || validTo === undefined || validFrom <= validTo) continue;
    yield warn(licence, "valid_to", { code: "period_reversed", params: { from: validFrom, to: validTo } });
  }
}

function rowsOf(records: readonly FromRow[]): string {
  return records.map((record) => record.at.row).join(", ");
}
