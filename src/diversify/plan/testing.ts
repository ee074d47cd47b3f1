// A small buyer's problem made by hand, for tests: one part, a few sources, two events. The portfolio behind it says the
// same, so that the impact model judges plans of it too.
import { isoDate } from "../../base/date.ts";
import type { LineShock } from "../../impact/index.ts";
import type { Portfolio } from "../../portfolio/index.ts";
import type { BuyerProblem, Candidate, PartNeed, RiskEvent } from "../problem/types.ts";

export interface SourceDraft {
  readonly id: string;
  readonly origin: string;
  readonly landed: number;
  readonly share?: number;
  readonly capacity?: number;
  readonly minimum?: number;
  readonly qualificationCost?: number;
  readonly hits?: readonly boolean[];
  readonly leadTimeWeeks?: number;
}

const HORIZON = 10;
/** Weeks each event stops its lines. */
const STOPS = [4, 10] as const;

/** Needs one unit a week over ten weeks, whatever the sources; a week of it earns 100. */
export function smallProblem(sources: readonly SourceDraft[], changes: Partial<BuyerProblem> = {}): BuyerProblem {
  const candidates = sources.map(
    (
      {
        id,
        origin,
        landed,
        share = 0,
        capacity = 10,
        minimum = 0,
        qualificationCost = 0,
        hits = [false, false],
        leadTimeWeeks = 2,
      },
      row,
    ): Candidate => ({
      id,
      at: { file: "supply.csv", row: row + 2 },
      supplierId: id,
      supplier: id,
      country: origin,
      origin,
      originKnown: true,
      share,
      price: landed,
      freight: 0,
      duty: 0,
      landed,
      capacity,
      minimum,
      committed: 0,
      qualificationCost,
      qualificationWeeks: share === 0 ? 4 : 0,
      leadTimeWeeks,
      isNew: share === 0,
      prohibited: false,
      lostWeeks: hits.map((hit, k) => [hit ? (STOPS[k] ?? 0) : 0]),
    }),
  );
  const stockLevels = changes.stockLevels ?? [0];
  const part: PartNeed = {
    partId: "P",
    name: "part",
    material: "gallium",
    perWeek: 1,
    coverWeeks: 0,
    marginPerWeek: 100,
    stopCost: [...new Set([0, ...stockLevels])].map((stockWeeks) => ({
      stockWeeks,
      lost: Float64Array.from({ length: HORIZON + 1 }, (_, t) => 100 * Math.max(0, t - stockWeeks)),
    })),
    products: [{ productId: "A", name: "product", dependence: 1, marginPerWeek: 100 }],
    candidates,
  };
  return {
    on: isoDate("2026-11-21"),
    currency: "EUR",
    horizonWeeks: HORIZON,
    parts: [part],
    events: [eventOf("first", "threatened", 0.5, 0, sources), eventOf("second", "user", 0.1, 1, sources)],
    company: {
      portfolio: portfolioOf(sources),
      leaders: {},
      // Nothing under way, nobody else's customers, no spare capacity: what a row says is what counts.
      assume: { transit_weeks: 0, contested_extra: 0, spare_capacity: 1, stock_weeks: 0, upstream_stock_weeks: 0 },
      direct: [],
      margins: [100],
    },
    blocs: { CA: "G7", JP: "G7", DE: "EEA" },
    limits: {},
    mostFromOne: 1,
    scope: "all",
    stockLevels,
    carryingRate: 0,
    stockKeeping: 0,
    switching: 0,
    assumptions: [],
    questions: [],
    leftOut: [],
    noMargin: [],
    ...changes,
  };
}

function eventOf(
  id: string,
  kind: RiskEvent["kind"],
  probability: number,
  k: 0 | 1,
  sources: readonly SourceDraft[],
): RiskEvent {
  const hit = sources.flatMap(({ hits = [] }, line) => (hits[k] === true ? [line] : []));
  const shocks = hit.map((line): LineShock => ({
    line,
    kind: "ban",
    from: 0,
    to: STOPS[k],
    capacity: 0,
    draw: `${id}|${line}`,
    open: false,
    because: { kind: "scenario", id, title: id },
  }));
  const outcomes = [{ from: 0, to: 1 }];
  return { id, kind, text: id, provisions: [], probability, outcomes, shocks, rows: hit.map((line) => line + 2) };
}

function portfolioOf(sources: readonly SourceDraft[]): Portfolio {
  const at = (file: string, row: number): { readonly at: { file: string; row: number }; readonly extra: object } => ({
    at: { file, row },
    extra: {},
  });
  return {
    products: [
      {
        id: "A",
        name: "product",
        revenuePerWeek: "100",
        currency: "EUR",
        marginPct: 100,
        weeklyDemand: 1,
        ...at("products.csv", 2),
      },
    ],
    parts: [{ id: "P", name: "part", material: "gallium", hs: [], classifications: [], ...at("parts.csv", 2) }],
    bom: [{ parentId: "A", childId: "P", quantity: 1, ...at("bom.csv", 2) }],
    suppliers: sources.map(({ id, origin }, i) => ({ id, name: id, country: origin, ...at("suppliers.csv", i + 2) })),
    sites: [],
    supply: sources.map(({ id, origin, share = 0, leadTimeWeeks = 2 }, i) => ({
      partId: "P",
      supplierId: id,
      share,
      materialOrigin: origin,
      leadTimeWeeks,
      ...at("supply.csv", i + 2),
    })),
    inventory: [],
    customers: [],
    transactions: [],
    ownership: [],
    licences: [],
  } as unknown as Portfolio;
}
