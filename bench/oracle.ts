// Generated transactions against the slow second evaluator of test/oracle.ts: swept columns over thousands of random
// registers, and single checks over the real one. Every difference is printed.
// node bench/oracle.ts [--swept N] [--single N] [--seed N]
import { parseArgs } from "node:util";
import { dictionary } from "../src/base/columns.ts";
import { addDays, isoDate } from "../src/base/date.ts";
import type { HsStatement, Transaction } from "../src/base/transaction.ts";
import { transactionAt, type TransactionColumns } from "../src/base/transaction-columns.ts";
import { check, sweep } from "../src/check/index.ts";
import { compileKnowledge } from "../src/operations/knowledge.ts";
import type { Condition, Measure } from "../src/register/index.ts";
import { seeded } from "../src/licences/random.case.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { differences } from "../test/oracle/compare.ts";
import { oracleAnswer } from "../test/oracle/measures.ts";
import type { OracleWorld } from "../test/oracle/world.ts";
import { drawTransaction, drawUnionExport, vocabularyOf } from "../test/oracle/transactions.ts";
import { drawUsExport, usVocabularyOf } from "../test/oracle/us-transactions.ts";
import { writeResult } from "./machine.ts";
import { registerEngine, syntheticMeasure } from "./synthetic.ts";

const { values: flags } = parseArgs({
  options: {
    swept: { type: "string", default: "10000000" },
    single: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
  },
});
const SWEPT = Number(flags.swept);
const SINGLE = Number(flags.single);
const CHUNK = 20_000;
const MEASURES = 8;
const KNOWN = isoDate("2026-11-21");
const START = isoDate("2024-01-01");
const below = seeded(Number(flags.seed));
const pick = <T>(some: readonly T[]): T => some[below(some.length)] as T;
const shown: string[] = [];
const note = (text: string): void => {
  if (shown.length < 20) shown.push(text);
};

const PLACES = ["CN", "US", "DE", "JP", "KR", "NL", "TW", "SG"];
const CODES = ["811292", "8112", "381800", "280461", "284690", "850511"];

/** A random condition over parts of a line that a sweep can look up. */
function condition(depth: number): Condition {
  const places = (): readonly string[] => Array.from({ length: 1 + below(4) }, () => pick(PLACES));
  const leaf = below(8);
  if (depth > 0 && below(2) === 0) {
    const parts = Array.from({ length: 1 + below(3) }, () => condition(depth - 1));
    const kind = below(5);
    return kind < 2 ? { all: parts } : kind < 4 ? { any: parts } : { not: parts[0] as Condition };
  }
  if (leaf < 2) return { to: below(4) === 0 ? { not: places() } : places() };
  if (leaf === 2) return { origin: places() };
  if (leaf === 3) return { act: [pick(["export", "re_export"] as const)] };
  if (leaf < 6) return { attribute: { name: "purityPct", op: pick(["gt", "lte"] as const), value: pick([50, 99]) } };
  if (leaf === 6) return { code: { list: "CN-DUAL-USE", in: [pick(["3C001", "3C001.a", "none"])] } };
  return { goods: true };
}

function measure(at: number): Measure {
  const from = addDays(START, below(300) - 150);
  const to = below(3) === 0 ? addDays(from, 1 + below(200)) : undefined;
  const one = syntheticMeasure(
    `m${at}`,
    pick(CODES),
    [condition(3), ...(below(2) === 0 ? [{ goods: true } as const] : [])],
    {
      from,
      ...(to === undefined ? {} : { to }),
    },
  );
  const policy = pick([undefined, "presumption_of_denial", "case_by_case"] as const);
  return {
    ...one,
    effect: pick(["licence", "prohibit", "notify"] as const),
    ...(policy ? { reviewPolicy: policy } : {}),
  };
}

function columns(length: number): TransactionColumns {
  const of = <T>(values: readonly T[]): T[] => Array.from({ length }, () => pick(values));
  const hs = dictionary(of<string | undefined>([...CODES, "81129290", "81", "010121", undefined]));
  return {
    length,
    id: Array.from({ length }, () => "t"),
    act: dictionary(of(["export", "re_export"] as const)),
    on: dictionary(of(Array.from({ length: 40 }, (_, at) => addDays(START, at * 8 - 160)))),
    hs: {
      kind: "dictionary",
      codes: hs.codes,
      values: hs.values.map((code): HsStatement => ({ code, nomenclature: "HS-2022" })),
    },
    classifications: {
      "CN-DUAL-USE": dictionary(of<string | null | undefined>(["3C001.a", "3C001", "1C902", "none", null, undefined])),
    },
    attributes: { purityPct: { kind: "number", values: Float64Array.from(of([10, 50, 99, 99.5, Number.NaN])) } },
    origin: dictionary(of<string | null | undefined>([...PLACES, null, undefined])),
    to: dictionary(of<string | null | undefined>([...PLACES, null, undefined])),
  };
}

const start = performance.now();
const outcomes = new Map<string, number>();
let sweptDifferences = 0;
let compared = 0;
let registers = 0;
const { register, world, engine: real, usEar } = compileKnowledge(await readSnapshots(snapshotFolder()));
while (compared < SWEPT) {
  const measures = Array.from({ length: MEASURES }, (_, at) => measure(at));
  const engine = registerEngine(measures);
  const oracle: OracleWorld = { measures, groups: world.groups, lexicon: real.world.lexicon, coverage: [] };
  const lines = columns(Math.min(CHUNK, SWEPT - compared));
  const days = { on: START, known: KNOWN };
  const swept = sweep(engine, lines, days);
  if (!swept) throw new Error("not swept");
  registers++;
  for (let row = 0; row < lines.length; row++) {
    const [answer] = swept.reason(swept.reasonOf[row] as number).answers;
    const line = transactionAt(lines, row);
    const wanted = oracleAnswer(oracle, "XX", "item", line, line.on ?? START, KNOWN);
    const text = (one: { readonly outcome: string; readonly reviewPolicy?: string } | undefined): string =>
      `${one?.outcome} ${one?.reviewPolicy ?? ""}`;
    const same = wanted.ceiling
      ? answer?.outcome === "indeterminate" &&
        text(answer.floor) === text(wanted.floor) &&
        text(answer.ceiling) === text(wanted.ceiling)
      : text(answer) === text(wanted.floor);
    outcomes.set(answer?.outcome ?? "none", (outcomes.get(answer?.outcome ?? "none") ?? 0) + 1);
    if (same) continue;
    sweptDifferences++;
    note(
      `${text(answer)}, oracle ${text(wanted.floor)} to ${text(wanted.ceiling)}: ${JSON.stringify(line)} under ${JSON.stringify(measures.map(({ when }) => when))}`,
    );
  }
  compared += lines.length;
  if (registers % 25 === 0)
    process.stderr.write(`\r${compared.toLocaleString("en")} compared, ${sweptDifferences} differ`);
}

const measures = register.instruments.flatMap((one) => one.measures);
const words = vocabularyOf(measures);
if (!usEar) throw new Error("the United States tables are missing");
const usWords = usVocabularyOf(usEar);
const oracle: OracleWorld = { measures, ...world, coverage: register.coverage, usEar };
let singleDifferences = 0;
let determinations = 0;
for (let at = 0; at < SINGLE; at++) {
  const draws = [
    (): Transaction => drawTransaction(words, below),
    (): Transaction => drawUsExport(usWords, words, below),
    (): Transaction => drawUnionExport(words, below),
  ];
  const transaction = (draws[at % draws.length] as () => Transaction)();
  const on = at % draws.length === 1 ? isoDate("2026-08-01") : isoDate(pick(words.days));
  const verdict = check(real, transaction, { on, known: KNOWN });
  determinations += verdict.determinations.length;
  const found = differences(oracle, transaction, verdict.determinations, on, KNOWN);
  singleDifferences += found.length;
  for (const one of found) note(`${one}: ${JSON.stringify({ on, ...transaction })}`);
}
writeResult("oracle", {
  seed: Number(flags.seed),
  swept: {
    transactions: compared,
    registers,
    measuresEach: MEASURES,
    differences: sweptDifferences,
    outcomes: Object.fromEntries(outcomes),
  },
  realRegister: {
    transactions: SINGLE,
    determinations,
    differences: singleDifferences,
    regimes: "all; of the United States item, party, end use and blocking of acts that start there",
  },
  minutes: Number(((performance.now() - start) / 60_000).toFixed(1)),
  examples: shown,
});
