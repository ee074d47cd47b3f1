// Portfolio + rulings + request → the buyer's problem. Parts whose need cannot be worked out are left out, with the reason.
import type { CountryGroups } from "../../base/country-group.ts";
import type { IsoDate } from "../../base/date.ts";
import {
  type LineCost,
  lineWeeks,
  type LineShock,
  lossSettings,
  networkOf,
  shocksFromScenario,
  type StatedShock,
  type SupplyNetwork,
} from "../../impact/index.ts";
import { lookup, type Portfolio, productsAbove } from "../../portfolio/index.ts";
import { AssumptionList, DEFAULTS } from "./assumption.ts";
import { blocsOf } from "./blocs.ts";
import { candidatesOf, type CandidateWorld } from "./candidates.ts";
import { converter } from "./currency.ts";
import { dutiesByRow } from "./duties.ts";
import { type EventLine, findEvents } from "./events.ts";
import { withLeaders } from "./leaders.ts";
import { dependenceOf, mainCurrency, marginOf, needOf, unitOf } from "./need.ts";
import { assumeDuties, assumeNetwork, assumeTerms } from "./terms.ts";
import type { BuyerProblem, Candidate, DiversifyRequest, PartNeed, Ruling } from "./types.ts";

export interface ProblemWorld {
  readonly on: IsoDate;
  /** What check said of each supply row. */
  readonly rulings: readonly Ruling[];
  /** Leading producer of each material. */
  readonly leaders: readonly { readonly material: string; readonly country: string }[];
  /** Shocks that impact makes of the verdicts over time and of the scenario, before they spread. */
  readonly shocks: { readonly legal: readonly LineShock[]; readonly stated: readonly LineShock[] };
  /** What measures add to the price of lines, as impact has it. */
  readonly costs: readonly LineCost[];
  readonly scenario?: {
    readonly name: string;
    readonly probability?: number;
    readonly shocks?: readonly StatedShock[];
  };
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
  const stated = portfolio.products.map((product) => marginOf(product, convert));
  const noMargin = portfolio.products.filter((_, i) => stated[i] === undefined);
  for (const { id, at } of noMargin)
    questions.push({ about: id, ask: "What does it earn a week, in which currency, and at which margin?", at });
  const margins = stated.map((one) => one ?? 0);
  const marginBy = new Map(portfolio.products.map(({ id }, i) => [id, margins[i] as number]));
  const byMaterial = Object.fromEntries(leaders);
  const network = networkOf(withLeaders(portfolio, byMaterial), request.assume);
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
    duties: dutiesByRow(network, world.costs, horizonWeeks, convert),
    ask: (question) => questions.push(question),
  };
  const nodeOf = new Map(network.nodes.map(({ id }, node) => [id, node]));
  const drafts: Draft[] = [];
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
      marginPerWeek: marginBy.get(use.productId) ?? 0,
    }));
    drafts.push({
      partId,
      name,
      ...(part?.material === undefined ? {} : { material: part.material }),
      ...(part === undefined ? {} : { at: part.at }),
      ...unitOf(index, partId),
      perWeek,
      coverWeeks: network.buffer[nodeOf.get(partId) ?? -1] ?? 0,
      marginPerWeek: products.reduce((sum, one) => sum + one.dependence * one.marginPerWeek, 0),
      products,
      candidates: found,
    });
  }
  const settings = lossSettings(horizonWeeks, request.assume);
  const lines = eventLines(drafts, network, rulings);
  const events = findEvents({
    on: world.on,
    horizonWeeks,
    lines,
    legal: world.shocks.legal,
    stated: statedShocks(network, world, horizonWeeks),
    ...(world.scenario === undefined ? {} : { scenario: world.scenario }),
    leaders,
    upstreamStock: settings.spread.upstreamStock,
    request,
    assumptions,
  });
  const stockKeeping =
    request.stockKeeping ?? Math.round(convert(DEFAULTS.stockKeeping, "EUR") ?? DEFAULTS.stockKeeping);
  assumeTerms(assumptions, request, stockKeeping, currency);
  assumeNetwork(assumptions, network);
  assumeDuties(assumptions, request, drafts);
  const stockLevels = request.stockLevels ?? [0, 4, 8, 13, 26];
  const weeks = lineWeeks(network, events, settings);
  const lineOf = new Map(network.lines.map(({ row }, line) => [row, line]));
  const parts = drafts.map((part): PartNeed => ({
    ...part,
    stopCost: [],
    candidates: part.candidates.map((one) => ({
      ...one,
      lostWeeks: weeks.map((outcomes) => outcomes.map((lost) => lost[lineOf.get(one.at.row) ?? -1] ?? 0)),
    })),
  }));
  return {
    on: world.on,
    currency,
    horizonWeeks,
    parts,
    events,
    company: {
      portfolio,
      leaders: byMaterial,
      assume: request.assume ?? {},
      direct: [...world.shocks.legal, ...world.shocks.stated],
      margins,
    },
    blocs: blocsOf(
      world.groups,
      lines.map(({ origin }) => origin),
      world.on,
    ),
    limits: request.limits ?? {},
    mostFromOne: request.limits?.supplierShare === undefined ? DEFAULTS.supplierShare : 1,
    scope: request.scope ?? "exposure",
    stockLevels,
    carryingRate: request.carryingRate ?? DEFAULTS.carryingRate,
    stockKeeping,
    switching: request.switching ?? DEFAULTS.switching,
    assumptions: assumptions.all(),
    questions,
    leftOut,
    noMargin: noMargin.map(({ id, name }) => ({ productId: id, name })),
  };
}

type Draft = Omit<PartNeed, "candidates" | "stopCost"> & {
  readonly candidates: readonly Omit<Candidate, "lostWeeks">[];
};

function eventLines(
  drafts: readonly Draft[],
  network: SupplyNetwork,
  rulings: ReadonlyMap<number, Ruling>,
): readonly EventLine[] {
  const lineOf = new Map(network.lines.map(({ row }, line) => [row, line]));
  return drafts.flatMap((part) =>
    part.candidates.flatMap((one): readonly EventLine[] => {
      const line = lineOf.get(one.at.row);
      const ruling = rulings.get(one.at.row);
      if (line === undefined) return [];
      return [
        {
          line,
          row: one.at.row,
          partId: part.partId,
          part: part.name,
          ...(part.material === undefined ? {} : { material: part.material }),
          ...(one.country === undefined ? {} : { country: one.country }),
          origin: one.origin,
          leadTimeWeeks: one.leadTimeWeeks,
          ...(ruling === undefined ? {} : { ruling }),
        },
      ];
    }),
  );
}

function statedShocks(network: SupplyNetwork, { on, scenario }: ProblemWorld, horizon: number): readonly LineShock[] {
  if (scenario?.shocks === undefined) return [];
  const supply = scenario.shocks.filter(({ where, demand }) => where.customer === undefined && demand === undefined);
  return shocksFromScenario(network, [], supply, { name: scenario.name, start: on, horizon }).lines;
}
