// Rows that contradict themselves or leave out what a figure needs: each named with what was made of it.
import { lookup, type Portfolio } from "../../../portfolio/index.ts";
import { rowOf } from "./sheet.ts";

const ROUNDING = 1e-6;

/** One sentence a finding, in the order of the tables. What an assumption fills in is listed with the assumptions instead. */
export function oddRows(portfolio: Portfolio): readonly string[] {
  return [...emptyTables(portfolio), ...oddProducts(portfolio), ...oddShares(portfolio), ...oddLines(portfolio)];
}

function emptyTables({ products, supply }: Portfolio): readonly string[] {
  return [
    ...(products.length === 0
      ? ["products: no rows, so no product can be seen to stop: add the products you sell"]
      : []),
    ...(supply.length === 0 ? ["supply: no rows, so no measure can reach a purchase: add where parts are bought"] : []),
  ];
}

function* oddProducts({ products }: Portfolio): Generator<string> {
  const someMargin = products.some(({ marginPct }) => marginPct !== undefined);
  for (const one of products) {
    const { name, revenuePerWeek, marginPct, currency, weeklyDemand } = one;
    const where = rowOf(one);
    if (weeklyDemand !== undefined && weeklyDemand <= 0)
      yield `${where}: weekly demand ${weeklyDemand} of ${name} is not above zero: taken as one unit a week`;
    if (revenuePerWeek === undefined)
      yield `${where}: the revenue of ${name} is not known: its losses are counted in weeks of demand`;
    else if (Number(revenuePerWeek) <= 0)
      yield `${where}: revenue ${revenuePerWeek} of ${name} is not above zero: nothing it loses is worth anything here`;
    else if (currency === undefined) yield `${where}: the revenue of ${name} has no currency: it is in no total`;
    if (revenuePerWeek !== undefined && marginPct === undefined && someMargin)
      yield `${where}: the margin of ${name} is not known: the best response weighs it by its whole revenue`;
  }
}

function* oddShares(portfolio: Portfolio): Generator<string> {
  const { supplyOf, bomOf } = lookup(portfolio);
  for (const [partId, lines] of supplyOf) {
    const where = lines.map(rowOf).join(", ");
    const stated = lines.reduce((sum, { share }) => sum + (share ?? 0), 0);
    const open = lines.filter(({ share }) => share === undefined);
    if (stated > 1 + ROUNDING)
      yield `${where}: the shares of ${partId} add up to ${Math.round(stated * 100)} %: taken in proportion, as 100 %`;
    if (open.length > 0 && lines.length > 1) {
      const rest = Math.max(0, 1 - stated);
      yield `${open.map(rowOf).join(", ")}: no share of ${partId} is stated: what the others leave (${Math.round(rest * 100)} %) is divided evenly`;
    }
    if (open.length === 0 && stated <= ROUNDING && (bomOf.get(partId) ?? []).length === 0)
      yield `${where}: no line of ${partId} has a share today: all that is bought counts as coming from elsewhere`;
  }
}

function* oddLines({ supply, bom }: Portfolio): Generator<string> {
  for (const line of supply) {
    if (line.price !== undefined && Number(line.price) < 0)
      yield `${rowOf(line)}: a price of ${line.price} is below zero: duties on it are negative too, so correct it`;
    if (line.capacityPerWeek !== undefined && line.capacityPerWeek <= 0)
      yield `${rowOf(line)}: a capacity of ${line.capacityPerWeek} a week is not above zero: today's volume is taken instead`;
    if (line.leadTimeWeeks !== undefined && line.leadTimeWeeks < 0)
      yield `${rowOf(line)}: a lead time of ${line.leadTimeWeeks} weeks is below zero: it counts as none`;
  }
  for (const line of bom)
    if (line.parentId === line.childId)
      yield `${rowOf(line)}: ${line.parentId} is listed as an input of itself: left out of what it uses`;
}
