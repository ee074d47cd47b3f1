// The research page's setting: measures over definitive HS 2022 codes, with origins, destinations, dates, and a threshold
// on three in ten; lines that lack the measured property half the time.
import { dictionary } from "../src/base/columns.ts";
import { compileGroups } from "../src/base/country-group.ts";
import { addDays, isoDate, type IsoDate } from "../src/base/date.ts";
import type { HsStatement } from "../src/base/transaction.ts";
import type { TransactionColumns } from "../src/base/transaction-columns.ts";
import { compileRegister, type Engine, type Regime } from "../src/check/index.ts";
import { compileLexicon } from "../src/goods/index.ts";
import type { Condition, Measure, Register } from "../src/register/index.ts";
import { createRandom } from "./random.ts";

export const START = isoDate("2020-01-01");
export const DAYS = 2400;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Two-letter codes that stand for countries; only their number matters. */
export const PLACES = Array.from({ length: 201 }, (_, i) => `${LETTERS[Math.floor(i / 26)]}${LETTERS[i % 26]}`).filter(
  // The id of a group, which no country has.
  (code) => code !== "EU",
);
export const ORIGINS = PLACES.slice(0, 20);

export interface Synthetic {
  readonly engine: Engine;
  readonly measures: readonly Measure[];
}

/** One regime with one question, over `count` measures on codes of 4 or 6 digits drawn from `codes`. */
export function syntheticEngine(count: number, codes: readonly string[], seed = 1): Synthetic {
  const random = createRandom(seed);
  const measures = Array.from({ length: count }, (_, i): Measure => {
    const code = random.pick(codes).slice(0, random.chance(0.2) ? 4 : 6);
    const from = addDays(START, random.below(DAYS));
    const to = random.chance(0.3) ? addDays(from, 1 + random.below(DAYS)) : undefined;
    const when: Condition[] = [
      { goods: true },
      { origin: [random.pick(ORIGINS)] },
      { to: Array.from({ length: 1 + random.below(60) }, () => random.pick(PLACES)) },
    ];
    if (random.chance(0.3)) when.push({ attribute: { name: "purityPct", op: "gt", value: random.below(100) } });
    return syntheticMeasure(`m${i}`, code, when, { from, ...(to === undefined ? {} : { to }) });
  });
  return { engine: registerEngine(measures), measures };
}

/** An engine over these measures alone, all of them about one question that one regime always asks. */
export function registerEngine(measures: readonly Measure[]): Engine {
  const register: Register = {
    version: "synthetic",
    sha256: "0".repeat(64),
    compiledFrom: measures.length,
    instruments: [instrumentOf(measures)],
    events: [],
    relations: [],
    cautions: [],
    coverage: [
      {
        jurisdiction: "XX",
        question: "item",
        list: "XX",
        edition: "1",
        state: "complete",
        families: [],
        verifiedAt: START,
        basis: "official",
      },
    ],
  };
  const regime: Regime = {
    jurisdiction: "XX",
    asksBy: "act_and_departure",
    questions: () => [{ question: "item", authority: "XX" }],
  };
  const lexicon = compileLexicon({ materials: [], groups: [], forms: [], families: [], connectors: [] });
  return compileRegister(register, { lexicon, groups: compileGroups([]) }, [regime]);
}

/** Lines on real HS codes, drawn evenly; few say the same. */
export function syntheticColumns(length: number, codes: readonly string[], seed: number): TransactionColumns {
  const random = createRandom(seed);
  const of = <T>(draw: () => T): readonly T[] => Array.from({ length }, draw);
  const hs = dictionary(of(() => random.pick(codes)));
  const statements = hs.values.map((code): HsStatement => ({ code, nomenclature: "HS-2022" }));
  const measured = of(() => (random.chance(0.5) ? Number.NaN : random.below(100)));
  return {
    length,
    id: Array.from({ length }, (_, i) => `S${i}`),
    act: dictionary(of(() => "export" as const)),
    on: dictionary(of(() => addDays(START, random.below(DAYS)))),
    hs: { kind: "dictionary", values: statements, codes: hs.codes },
    attributes: { purityPct: { kind: "number", values: Float64Array.from(measured) } },
    origin: dictionary<string | null>(of(() => random.pick(ORIGINS))),
    to: dictionary<string | null>(of(() => random.pick(PLACES))),
  };
}

/** A licence measure on one definitive customs code. */
export function syntheticMeasure(
  id: string,
  code: string,
  when: readonly Condition[],
  period: { readonly from: IsoDate; readonly to?: IsoDate },
): Measure {
  return {
    id,
    instrument: "XX:1",
    provision: `XX:1:${id}`,
    cites: [],
    title: { en: `Licence for ${code}` },
    jurisdiction: "XX",
    authority: "XX",
    question: "item",
    effect: "licence",
    jurisdictionBasis: ["territorial"],
    when: { all: when },
    goods: [
      {
        id: "g",
        description: { en: `HS ${code}` },
        hs: [{ nomenclature: "HS-2022", role: "definitive", codes: [code] }],
      },
    ],
    parties: [],
    exceptions: [],
    defeats: [],
    declarations: [],
    redFlags: [],
    conflictsWith: [],
    informal: false,
    time: { announced: START, events: [], ...period },
    knownFrom: START,
    backfilled: false,
    recordedAt: START,
    basis: "official",
    confidence: "high",
    draft: false,
    figures: [],
  };
}

function instrumentOf(measures: readonly Measure[]): Register["instruments"][number] {
  return {
    id: "XX:1",
    slug: "xx-1",
    jurisdiction: "XX",
    kind: "announcement",
    title: { en: "Synthetic measures" },
    authority: ["XX"],
    legalBasis: [],
    published: START,
    recordedAt: START,
    summary: "Generated.",
    basis: "official",
    confidence: "high",
    draft: false,
    sources: [],
    unverified: [],
    measures,
    file: "",
  };
}
