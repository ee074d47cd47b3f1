// A small buyer's problem made by hand, for tests: one part, a few sources, two events.
import { isoDate } from "../../base/date.ts";
import type { BuyerProblem, Candidate, PartNeed } from "../problem/types.ts";

export interface SourceDraft {
  readonly id: string;
  readonly origin: string;
  readonly landed: number;
  readonly share?: number;
  readonly capacity?: number;
  readonly minimum?: number;
  readonly qualificationCost?: number;
  readonly hits?: readonly boolean[];
}

/** Needs one unit a week over ten weeks, whatever the sources. */
export function smallProblem(sources: readonly SourceDraft[], changes: Partial<BuyerProblem> = {}): BuyerProblem {
  const candidates = sources.map(
    (
      { id, origin, landed, share = 0, capacity = 10, minimum = 0, qualificationCost = 0, hits = [false, false] },
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
      leadTimeWeeks: 2,
      isNew: share === 0,
      prohibited: false,
      hits,
    }),
  );
  const part: PartNeed = {
    partId: "P",
    name: "part",
    material: "gallium",
    perWeek: 1,
    coverWeeks: 0,
    marginPerWeek: 100,
    products: [{ productId: "A", name: "product", dependence: 1, marginPerWeek: 100 }],
    candidates,
  };
  const event = { provisions: [], refusal: 1, delayWeeks: 0, severity: 1 } as const;
  return {
    on: isoDate("2026-11-21"),
    currency: "EUR",
    horizonWeeks: 10,
    parts: [part],
    events: [
      { ...event, id: "first", kind: "threatened", text: "first", probability: 0.5, stopWeeks: 4 },
      { ...event, id: "second", kind: "user", text: "second", probability: 0.1, stopWeeks: 10 },
    ],
    blocs: { CA: "G7", JP: "G7", DE: "EEA" },
    limits: {},
    scope: "all",
    stockLevels: [0],
    carryingRate: 0,
    switching: 0,
    assumptions: [],
    questions: [],
    leftOut: [],
    ...changes,
  };
}
