// Portfolio + rulings + request → the buyer's problem. Parts whose need cannot be worked out are left out, with the reason.
import type { CountryGroups } from "../../base/country-group.ts";
import type { IsoDate } from "../../base/date.ts";
import {
  lookup,
  type Portfolio,
  type Product,
  productsAbove,
  type ProductUse,
  type PortfolioLookup,
  usageShare,
} from "../../portfolio/index.ts";
import { AssumptionList, DEFAULTS } from "./assumption.ts";
import { blocsOf } from "./blocs.ts";
import { candidatesOf, type CandidateWorld } from "./candidates.ts";
import { converter } from "./currency.ts";
import { type EventLine, findEvents, type UserScenario } from "./events.ts";
import type { BuyerProblem, Candidate, DiversifyRequest, PartNeed, Ruling } from "./types.ts";

export interface ProblemWorld {
  readonly on: IsoDate;
  /** What check said of each supply row. */
  readonly rulings: readonly Ruling[];
  /** Leading producer of each material. */
  readonly leaders: readonly { readonly material: string; readonly country: string }[];
  readonly scenario?: UserScenario;
  /** Groups of countries as data/geo/groups.yaml has them. */
  readonly groups: CountryGroups;
}

/** The problem of buying every part of `portfolio` that products need, on the terms of `request`. */
export function buildProblem(portfolio: Portfolio, world: ProblemWorld, request: DiversifyRequest = {}): BuyerProblem {
  const index = lookup(portfolio);
  const assumptions = new AssumptionList();
  const questions: BuyerProblem["questions"][number][] = [];
  const leftOut: BuyerProblem["leftOut"][number][] = [];
  const horizonWeeks = request.horizonWeeks ?? DEFAULTS.horizonWeeks;
  const currency = request.currency ?? mainCurrency(portfolio.products);
  const convert = converter(currency, request.rates ?? {}, assumptions);
  const leaders = new Map(world.leaders.map(({ material, country }) => [material, country]));
  const rulings = new Map(world.rulings.map((ruling) => [ruling.row, ruling]));
  const candidates: CandidateWorld = {
    index,
    on: world.on,
    horizonWeeks,
    request,
    rulings,
    leaders,
    convert,
    currency,
    assumptions,
    ask: (question) => questions.push(question),
  };
  const margins = new Map(portfolio.products.map((product) => [product.id, marginOf(product, convert)]));
  const drafts: (Omit<PartNeed, "candidates"> & { candidates: readonly Omit<Candidate, "hits">[] })[] = [];
  for (const partId of index.supplyOf.keys()) {
    const part = index.parts.get(partId);
    const name = part?.name ?? partId;
    const uses = productsAbove(portfolio, partId, { maxPaths: 20 });
    const perWeek = needOf(uses, index);
    if (uses.length === 0) {
      leftOut.push({ partId, name, why: "no product needs it in the bill of materials" });
      continue;
    }
    if (perWeek === undefined) {
      leftOut.push({ partId, name, why: "a quantity or a product's weekly demand on the way up is missing" });
      questions.push({ about: partId, ask: "How many units does a product need, and how many products a week?" });
      continue;
    }
    const found = perWeek > 0 ? candidatesOf(partId, perWeek, candidates) : [];
    if (found.length === 0) {
      leftOut.push({ partId, name, why: perWeek > 0 ? "no supply row has a price" : "nothing is needed" });
      continue;
    }
    const products = uses.map((use) => ({
      productId: use.productId,
      name: index.products.get(use.productId)?.name ?? use.productId,
      dependence: dependenceOf(use, index),
      marginPerWeek: margins.get(use.productId) ?? 0,
    }));
    drafts.push({
      partId,
      name,
      ...(part?.material === undefined ? {} : { material: part.material }),
      ...(part === undefined ? {} : { at: part.at }),
      ...unitOf(index, partId),
      perWeek,
      coverWeeks: stockOf(portfolio, partId) / perWeek,
      marginPerWeek: products.reduce((sum, one) => sum + one.dependence * one.marginPerWeek, 0),
      products,
      candidates: found,
    });
  }
  const lines = drafts.flatMap((part) =>
    part.candidates.map((one): EventLine => ({
      row: one.at.row,
      partId: part.partId,
      ...(part.material === undefined ? {} : { material: part.material }),
      hs: (index.parts.get(part.partId)?.hs ?? []).flatMap(({ code }) => code ?? []),
      supplierId: one.supplierId,
      ...(one.siteId === undefined ? {} : { siteId: one.siteId }),
      ...(one.country === undefined ? {} : { country: one.country }),
      origin: one.origin,
      ...(rulings.has(one.at.row) ? { ruling: rulings.get(one.at.row) as Ruling } : {}),
    })),
  );
  const { events, rows } = findEvents(
    lines,
    horizonWeeks,
    request.probabilities ?? {},
    world.scenario,
    assumptions,
    leaders,
  );
  assumeTerms(assumptions, request);
  assumeDuties(assumptions, request, drafts);
  const parts = drafts.map((part): PartNeed => ({
    ...part,
    candidates: part.candidates.map((one) => ({ ...one, hits: rows.map((hit) => hit.has(one.at.row)) })),
  }));
  return {
    on: world.on,
    currency,
    horizonWeeks,
    parts,
    events,
    blocs: blocsOf(
      world.groups,
      lines.map(({ origin }) => origin),
      world.on,
    ),
    limits: { supplierShare: DEFAULTS.supplierShare, ...request.limits },
    scope: request.scope ?? "exposure",
    stockLevels: request.stockLevels ?? [0, 4, 8, 13],
    carryingRate: DEFAULTS.carryingRate,
    switching: request.switching ?? DEFAULTS.switching,
    assumptions: assumptions.all(),
    questions,
    leftOut,
  };
}

/** The currency most of the products' revenue is in. */
function mainCurrency(products: readonly Product[]): string {
  const sums = new Map<string, number>();
  for (const { currency, revenuePerWeek } of products)
    if (currency !== undefined) sums.set(currency, (sums.get(currency) ?? 0) + Number(revenuePerWeek ?? 0));
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "EUR";
}

function marginOf(product: Product, convert: (amount: number, from: string) => number | undefined): number {
  if (product.revenuePerWeek === undefined || product.currency === undefined) return 0;
  return ((convert(Number(product.revenuePerWeek), product.currency) ?? 0) * (product.marginPct ?? 0)) / 100;
}

function needOf(uses: readonly ProductUse[], { products }: PortfolioLookup): number | undefined {
  let sum = 0;
  for (const { productId, quantity } of uses) {
    const demand = products.get(productId)?.weeklyDemand;
    if (quantity === undefined || demand === undefined) return undefined;
    sum += quantity * demand;
  }
  return sum;
}

/** Share of a product's output that stops without the part: all of it, or what the alternatives on the way leave to it. */
function dependenceOf({ indispensable, paths }: ProductUse, { bomOf }: PortfolioLookup): number {
  if (indispensable) return 1;
  const sum = paths.reduce((total, path) => {
    const share = path.reduce((product, line) => product * usageShare(line, bomOf.get(line.parentId) ?? []), 1);
    return total + share;
  }, 0);
  return Math.min(1, sum);
}

/** Stock on hand; a negative count is a booking error and counts as nothing. */
function stockOf({ inventory }: Portfolio, partId: string): number {
  return inventory.reduce((sum, one) => (one.partId === partId ? sum + Math.max(0, Number(one.quantity)) : sum), 0);
}

/** The unit the bill of materials counts a part in, when it is one. */
function unitOf({ usesOf }: PortfolioLookup, partId: string): { readonly unit?: string } {
  const units = new Set((usesOf.get(partId) ?? []).flatMap(({ unit }) => unit ?? []));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}

/** One assumption for each country of dispatch whose goods came without a duty: none is counted. */
function assumeDuties(
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
      why: "duty by part or country was not given, and the register's tariff measures are not priced here; 0 is right within one customs territory",
    });
}

/** Terms of the whole problem that were taken and not stated. */
function assumeTerms(assumptions: AssumptionList, request: DiversifyRequest): void {
  const all = (code: string, value: number, unit: string, low: number, high: number, why: string): number =>
    assumptions.take({ code, about: "all parts", value, unit, low, high, why });
  all(
    "carrying_rate",
    DEFAULTS.carryingRate,
    "of stock value a year",
    0.08,
    0.3,
    "capital, storage and ageing; set your own",
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
