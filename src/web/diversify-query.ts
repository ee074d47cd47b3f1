// What the address of the diversify page says, and the request it means: every plan has an address.

/** Number fields with their bounds; what is outside counts as not said. */
const NUMBERS = {
  target: [-100, 1000],
  origin: [5, 100],
  supplier: [5, 100],
  bloc: [5, 100],
  originIndex: [500, 10_000],
  supplierIndex: [500, 10_000],
  blocIndex: [500, 10_000],
  survive: [1, 104],
  least: [1, 20],
  most: [1, 20],
  lead: [1, 104],
} as const;

export type NumberField = keyof typeof NUMBERS;

export const GOALS = ["loss", "tail", "budget"] as const;
export type Goal = (typeof GOALS)[number];

export interface DiversifyQuery extends Readonly<Partial<Record<NumberField, number>>> {
  readonly goal: Goal;
  readonly target: number;
  readonly countries: 1 | 2;
  readonly without?: readonly string[];
  readonly scope: "exposure" | "all";
  /** Shares and indices by origin and bloc for parts of a traced material alone. */
  readonly materials: boolean;
  readonly giveWay: boolean;
}

export function readDiversifyQuery(query: URLSearchParams): DiversifyQuery {
  const numbers: Partial<Record<NumberField, number>> = {};
  for (const [name, [low, high]] of Object.entries(NUMBERS)) {
    const text = query.get(name) ?? "";
    const value = Number(text);
    if (text !== "" && value >= low && value <= high) numbers[name as NumberField] = value;
  }
  const without = (query.get("without") ?? "")
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((code) => /^[A-Z]{2}$/.test(code));
  const goal = GOALS.find((one) => one === query.get("goal")) ?? "loss";
  const { target = goal === "budget" ? 1 : 50, ...others } = numbers;
  return {
    ...others,
    goal,
    target: goal === "budget" ? target : Math.min(100, Math.max(0, target)),
    countries: query.get("countries") === "2" ? 2 : 1,
    scope: query.get("scope") === "all" ? "all" : "exposure",
    materials: query.get("materials") === "1",
    giveWay: query.get("giveWay") === "1",
    ...(without.length === 0 ? {} : { without }),
  };
}

/** The same as the operation's request. */
export function requestOf(asked: DiversifyQuery): object {
  const { goal, target, scope, origin, supplier, bloc, survive, countries, without, least, most, lead } = asked;
  const index = defined({ origin: asked.originIndex, supplier: asked.supplierIndex, bloc: asked.blocIndex });
  const share = (percent: number | undefined): number | undefined =>
    percent === undefined ? undefined : percent / 100;
  return {
    target:
      goal === "budget" ? { budgetPct: target } : goal === "tail" ? { tail: target / 100 } : { loss: target / 100 },
    scope,
    ...(asked.giveWay ? { giveWay: true } : {}),
    limits: defined({
      originShare: share(origin),
      supplierShare: share(supplier),
      blocShare: share(bloc),
      index: Object.keys(index).length === 0 ? undefined : index,
      minSuppliers: least === undefined ? undefined : Math.round(least),
      maxSuppliers: most === undefined ? undefined : Math.round(most),
      leadTimeWeeks: lead,
      without,
      survive: survive === undefined ? undefined : { countries, weeks: survive },
      parts: asked.materials ? "materials" : undefined,
    }),
  };
}

/** True when some limit beyond the common ones is set: then its fields stand open. */
export function hasMoreLimits(asked: DiversifyQuery): boolean {
  const { bloc, originIndex, supplierIndex, blocIndex, least, most, lead, without } = asked;
  return [bloc, originIndex, supplierIndex, blocIndex, least, most, lead, without].some((one) => one !== undefined);
}

const defined = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
