// What was assumed where the portfolio is silent: shown beside every answer, each with a range that the bands sample.

export const ASSUMPTION_IDS = [
  "stock_weeks",
  "spare_capacity",
  "stated_capacity_too_small",
  "quantity_per_unit",
  "unaccounted_purchases",
  "no_source",
  "ramp_weeks",
  "transit_weeks",
  "upstream_stock_weeks",
  "contested_extra",
  "refill_weeks",
  "no_demand",
  "quota_share",
  "apply_ahead_weeks",
] as const;
/** Choices of the model that no figure can be put for: named, so that nothing is silent. */
const NOTED_IDS = ["circle_cut", "make_or_buy"] as const;
export type SettableId = (typeof ASSUMPTION_IDS)[number];
export type AssumptionId = SettableId | (typeof NOTED_IDS)[number];

export interface Assumption {
  readonly id: AssumptionId;
  readonly what: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly why: string;
  /** Rows of the portfolio it fills in for: `inventory`, or `supply.csv:12`. */
  readonly rows: readonly string[];
}

/** The user's own values for assumptions, by id. */
export type AssumptionValues = Readonly<Partial<Record<SettableId, number>>>;

type Default = Omit<Assumption, "id" | "rows">;

const DEFAULTS: Readonly<Record<AssumptionId, Default>> = {
  stock_weeks: {
    what: "stock of an item whose stock is not stated",
    value: 2,
    low: 0,
    high: 6,
    unit: "weeks of use",
    why: "inventory has no row for it; a plant seldom runs on nothing and seldom stocks more than a few weeks",
  },
  spare_capacity: {
    what: "most that a line can deliver, where its capacity is not stated",
    value: 1.25,
    low: 1,
    high: 2,
    unit: "times today's volume",
    why: "supply.capacity_per_week is empty; suppliers keep some room for other customers",
  },
  stated_capacity_too_small: {
    what: "capacity of a line whose stated capacity is below its share of what is used",
    value: 1,
    low: 1,
    high: 1.25,
    unit: "times today's volume",
    why: "capacity, share and demand contradict each other; today's volume is evidently delivered",
  },
  quantity_per_unit: {
    what: "quantity of a bill-of-material line without one",
    value: 1,
    low: 0.5,
    high: 2,
    unit: "units",
    why: "bom.quantity is empty",
  },
  unaccounted_purchases: {
    what: "purchases that no supply line accounts for keep coming",
    value: 1,
    low: 0,
    high: 1,
    unit: "share of them",
    why: "the shares of the lines add up to less than 1; nothing is known of the rest",
  },
  no_source: {
    what: "an item with neither supply line nor bill of material keeps coming",
    value: 1,
    low: 0,
    high: 1,
    unit: "share",
    why: "nobody states where it comes from; no measure can be tied to it",
  },
  ramp_weeks: {
    what: "weeks until a qualified line delivers more than today, where no lead time is stated",
    value: 6,
    low: 2,
    high: 14,
    unit: "weeks",
    why: "supply.lead_time_weeks is empty",
  },
  transit_weeks: {
    what: "goods under way when a measure starts, and the way after it ends",
    value: 2,
    low: 0,
    high: 6,
    unit: "weeks",
    why: "transport times are not in the portfolio; goods already cleared arrive",
  },
  upstream_stock_weeks: {
    what: "stock of material that a supplier elsewhere holds when its own source in the measure's country stops",
    value: 8,
    low: 2,
    high: 26,
    unit: "weeks",
    why: "stocks of suppliers are not in the portfolio; many bought ahead between announcement and first day",
  },
  contested_extra: {
    what: "extra that each line that is not hit can deliver while a measure hits its material",
    value: 0.1,
    low: 0,
    high: 0.4,
    unit: "of the item's use",
    why: "all buyers turn to the same sources, so stated capacity is not what you get",
  },
  refill_weeks: {
    what: "time over which a stock drawn down is built up again",
    value: 8,
    low: 4,
    high: 16,
    unit: "weeks",
    why: "reorder rules are not in the portfolio",
  },
  quota_share: {
    what: "your part of a quota beside your part of trade today",
    value: 1,
    low: 0.5,
    high: 1.5,
    unit: "times",
    why: "how a quota is shared out among traders is not in the register",
  },
  apply_ahead_weeks: {
    what: "weeks before a licence held runs out in which the next one is applied for",
    value: 0,
    low: 0,
    high: 14,
    unit: "weeks",
    why: "nobody states when renewals are applied for; 0 is the safe side",
  },
  circle_cut: {
    what: "a bill-of-material line that closes a circle does not add to what is used",
    value: 0,
    low: 0,
    high: 0,
    unit: "units",
    why: "an item cannot need itself to be made the first time",
  },
  make_or_buy: {
    what: "share of an item with supply lines and a bill of material that is made in house",
    value: 0,
    low: 0,
    high: 0,
    unit: "share of what the lines leave",
    why: "the supply lines' shares say how much is bought; the rest is made",
  },
  no_demand: {
    what: "a product without weekly demand sells one unit a week",
    value: 1,
    low: 1,
    high: 1,
    unit: "units a week",
    why: "products.weekly_demand is empty; its losses are shares of its revenue",
  },
};

/** Collects which rows each assumption filled in for. */
export interface AssumptionBook {
  /** The value to use, noting the row it is used for. */
  use(id: AssumptionId, row: string): number;
  list(): readonly Assumption[];
}

/** `values` replace defaults; a replaced value has no range. */
export function assumptionBook(values: AssumptionValues = {}): AssumptionBook {
  const rows = new Map<AssumptionId, Set<string>>();
  const valueOf = (id: AssumptionId): number => given(values, id) ?? DEFAULTS[id].value;
  return {
    use(id, row) {
      const there = rows.get(id);
      if (there) there.add(row);
      else rows.set(id, new Set([row]));
      return valueOf(id);
    },
    list: () =>
      [...ASSUMPTION_IDS, ...NOTED_IDS]
        .filter((id) => rows.has(id))
        .map((id) => assumptionOf(id, values, [...(rows.get(id) ?? [])])),
  };
}

/** One assumption with the value it has under `values`. */
export function assumptionOf(id: AssumptionId, values: AssumptionValues, rows: readonly string[]): Assumption {
  const own = given(values, id);
  const fixed = own === undefined ? {} : { value: own, low: own, high: own, why: "stated by you" };
  return { id, ...DEFAULTS[id], ...fixed, rows };
}

function given(values: AssumptionValues, id: AssumptionId): number | undefined {
  return (values as Readonly<Partial<Record<AssumptionId, number>>>)[id];
}
