// Generated trade lines in columns: a pool of distinct cases with stated shares of controlled goods and unknown facts, and
// a million rows drawn from it.
import { ABSENT, type DictionaryColumn } from "../src/base/columns.ts";
import { isoDate } from "../src/base/date.ts";
import type { Party, PartyCategory } from "../src/base/party.ts";
import type { Act, EndUseCategory, HsStatement } from "../src/base/transaction.ts";
import type { TransactionColumns } from "../src/base/transaction-columns.ts";
import { createRandom, type Random } from "./random.ts";

export interface LineSetting {
  readonly lines: number;
  /** Share of the lines that say something no other line says, as the size of the pool of cases. */
  readonly distinct: number;
  /** Share of cases whose goods a measure of the register may control. */
  readonly controlled: number;
  /** Chance of each optional fact (material, customs code, purity, end user, end use, destination) to be missing. */
  readonly unknown: number;
  readonly seed: number;
}

interface Good {
  readonly description: string;
  readonly hs: string;
  readonly code?: string;
}

const CONTROLLED: readonly Good[] = [
  { description: "gallium metal ingots", hs: "811292" },
  { description: "gallium nitride epitaxial wafers", hs: "381800" },
  { description: "germanium dioxide powder", hs: "282560" },
  { description: "germanium metal, zone-refined ingot", hs: "811292" },
  { description: "artificial graphite blocks", hs: "380110" },
  { description: "antimony trioxide", hs: "282580" },
  { description: "antimony metal", hs: "811010" },
  { description: "ammonium paratungstate", hs: "284180" },
  { description: "indium phosphide wafers", hs: "285390" },
  { description: "bismuth metal", hs: "810610" },
  { description: "NdFeB permanent magnets", hs: "850511" },
  { description: "dysprosium oxide", hs: "284690" },
  { description: "samarium cobalt magnets", hs: "850511" },
  { description: "high bandwidth memory HBM3E", hs: "854232", code: "3A090" },
  { description: "GaN power amplifier MMIC", hs: "854233", code: "3A001.b.2" },
  { description: "immersion lithography system", hs: "848620", code: "3B001.f.1" },
];

const ORDINARY: readonly Good[] = [
  { description: "cotton t-shirts", hs: "610910" },
  { description: "wooden office furniture", hs: "940330" },
  { description: "copper wire rod", hs: "740811" },
  { description: "stainless steel screws", hs: "731815" },
  { description: "coffee beans", hs: "090111" },
  { description: "LED lamps", hs: "853952", code: "EAR99" },
  { description: "passenger car tyres", hs: "401110" },
  { description: "laptop computers", hs: "847130", code: "5A992.c" },
  { description: "ceramic capacitors", hs: "853224", code: "EAR99" },
  { description: "polyethylene granules", hs: "390120" },
  { description: "bicycles", hs: "871200" },
  { description: "printed circuit boards", hs: "853400", code: "EAR99" },
  { description: "electric motors", hs: "850131", code: "EAR99" },
  { description: "frozen shrimps", hs: "030617" },
  { description: "white wine", hs: "220421" },
  { description: "toys of plastic", hs: "950300" },
];

const FROM = ["CN", "US", "JP", "NL", "DE", "KR", "TW", "VN", "MX", "BR"];
const TO = "US DE JP CN KR TW NL FR IT GB IN VN MX BR CA AU SG MY TH ID PL ES SE CH AE SA TR ZA EG NG AR CL".split(" ");
const DAYS = Array.from({ length: 24 }, (_, i) =>
  isoDate(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-15`),
);
const PURITIES = Array.from({ length: 400 }, (_, i) => Number((90 + i * 0.025).toFixed(3)));
const END_USES: readonly EndUseCategory[] = ["civil", "military"];
const CATEGORIES: readonly (readonly PartyCategory[])[] = [
  ["civil"],
  ["consumer"],
  ["research"],
  ["military_end_user"],
];

const GOODS = [...CONTROLLED, ...ORDINARY];
const HS: readonly HsStatement[] = GOODS.map(({ hs }) => ({ code: hs, nomenclature: "HS-2022" }));

/** Case fields as codes into the dictionaries above; the pool holds one array a field. */
const FIELDS = [
  "good",
  "hs",
  "code",
  "from",
  "to",
  "origin",
  "purity",
  "category",
  "unlisted",
  "endUse",
  "day",
] as const;
type FieldName = (typeof FIELDS)[number];
export type Pool = Readonly<Record<FieldName, Int32Array>> & { readonly size: number };

/** Distinct cases, found by drawing until `lines × distinct` different ones are there. */
export function createPool(setting: LineSetting): Pool {
  const size = Math.max(1, Math.round(setting.lines * setting.distinct));
  const random = createRandom(setting.seed);
  const arrays = Object.fromEntries(FIELDS.map((name) => [name, new Int32Array(size)])) as Record<
    FieldName,
    Int32Array
  >;
  const seen = new Set<string>();
  while (seen.size < size) {
    const one = drawCase(random, setting);
    const at = seen.size;
    if (seen.size === seen.add(FIELDS.map((name) => one[name]).join()).size) continue;
    for (const name of FIELDS) arrays[name][at] = one[name];
  }
  return { ...arrays, size };
}

function drawCase(random: Random, { controlled, unknown }: LineSetting): Record<FieldName, number> {
  const isControlled = random.chance(controlled);
  const good = isControlled ? random.below(CONTROLLED.length) : CONTROLLED.length + random.below(ORDINARY.length);
  const maybe = (code: number): number => (random.chance(unknown) ? ABSENT : code);
  const from = random.chance(0.3) ? 0 : random.below(FROM.length);
  return {
    good,
    hs: maybe(good),
    code: GOODS[good]?.code === undefined ? ABSENT : maybe(good),
    from,
    to: maybe(random.below(TO.length)),
    origin: maybe(random.chance(0.8) ? from : random.below(FROM.length)),
    purity: maybe(random.below(PURITIES.length)),
    category: maybe(random.below(CATEGORIES.length)),
    unlisted: maybe(0),
    endUse: maybe(random.chance(0.1) ? 1 : 0),
    day: random.below(DAYS.length),
  };
}

/** Row → case: every case at least once where the rows suffice, the rest drawn evenly. */
export function drawRows(pool: Pool, { lines, seed }: LineSetting): Int32Array {
  const random = createRandom(seed + 1);
  const rows = Int32Array.from({ length: lines }, (_, row) => (row < pool.size ? row : random.below(pool.size)));
  for (let row = lines - 1; row > 0; row--) {
    const other = random.below(row + 1);
    [rows[row], rows[other]] = [rows[other] as number, rows[row] as number];
  }
  return rows;
}

/** Rows `from` to `to` as columns. */
export function columnsOf(pool: Pool, rows: Int32Array, from: number, to: number): TransactionColumns {
  const length = Math.min(to, rows.length) - from;
  const column = <T>(name: FieldName, values: readonly T[]): DictionaryColumn<T> => {
    const codes = new Int32Array(length);
    for (let i = 0; i < length; i++) codes[i] = pool[name][rows[from + i] as number] as number;
    return { kind: "dictionary", values, codes };
  };
  const act: DictionaryColumn<Act> = { kind: "dictionary", values: ["export"], codes: new Int32Array(length) };
  const unlisted = column<NonNullable<Party["unlisted"]>>("unlisted", [true]);
  return {
    length,
    id: Array.from({ length }, (_, i) => `L${from + i}`),
    act,
    on: column("day", DAYS),
    description: column(
      "good",
      GOODS.map(({ description }) => description),
    ),
    hs: column("hs", HS),
    classifications: {
      "US-CCL": column(
        "code",
        GOODS.map(({ code }) => code ?? null),
      ),
    },
    attributes: { purityPct: column("purity", PURITIES) },
    origin: column("origin", FROM),
    from: column("from", FROM),
    to: column("to", TO),
    parties: [{ role: "end_user", country: column("to", TO), categories: column("category", CATEGORIES), unlisted }],
    endUse: column(
      "endUse",
      END_USES.map((category) => ({ category, knowledge: "knows" as const })),
    ),
  };
}
