// Whatever is stated, the check answers; and with facts taken away no answer becomes a more lenient settled one.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../src/base/date.ts";
import type { Transaction } from "../src/base/transaction.ts";
import { isOpen, strictness, type Determination, type Verdict } from "../src/base/verdict.ts";
import { checkTransaction } from "../src/operations/check.ts";
import { transactionSchema } from "../src/operations/transaction-schema.ts";
import { withFact } from "./base-transactions.ts";
import { anyTransaction } from "./any-transaction.ts";
import { registerTransaction } from "./register-transaction.ts";
import { loadKnowledge } from "./knowledge.ts";

const knowledge = await loadKnowledge();
const schema = transactionSchema(knowledge.countries);
const today = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const runs = Number(process.env["FUZZ_RUNS"] ?? 100);

const check = (stated: Transaction): Verdict => checkTransaction(knowledge, stated, today);

/** Every party screened by the user, somebody named at all, and an end use where items move. */
function isComplete({ act, parties, endUse }: Transaction): boolean {
  const moves = !["procure", "use_in_contract", "import", "invest", "deal"].includes(act);
  const used = endUse?.category !== undefined && endUse.category !== null && endUse.category !== "unknown";
  return (
    !!parties &&
    parties.length > 0 &&
    parties.every((one) => one.unlisted === true || one.listedOn?.length) &&
    (used || !moves)
  );
}

describe("any transaction of the contract's shape", () => {
  it("is answered, and never released with parties unscreened or the use of goods on the move unsaid", () => {
    let valid = 0;
    fc.assert(
      fc.property(anyTransaction, (stated) => {
        if (schema.safeParse(stated).success) valid++;
        const verdict = check(stated);
        const isExport = verdict.determinations.some(({ question }) => question !== "jurisdiction");
        if (verdict.mayProceed && isExport) expect(isComplete(stated), "released with a fact unknown").toBe(true);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }),
      { numRuns: runs },
    );
    expect(valid, "most of what is tried fits the schema").toBeGreaterThan(runs / 2);
  });

  it("is answered in order: the floor is never above the ceiling, nor the outcome outside them", () => {
    fc.assert(
      fc.property(registerTransaction, (stated) => {
        for (const one of [check(stated), ...check(stated).determinations]) {
          const question = "question" in one ? one.question : "item";
          if (!one.floor || !one.ceiling) continue;
          expect(strictness(question, one.floor)).toBeLessThanOrEqual(strictness(question, one.ceiling));
          if (!isOpen(one.outcome))
            expect(strictness(question, one)).toBeGreaterThanOrEqual(strictness(question, one.floor));
        }
      }),
      { numRuns: runs },
    );
  });
});

/** Paths of everything stated besides the act and the days: leaves, and the containers around them. */
function* statedPaths(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (path.length > 0 && !["id", "on", "known", "act", "item"].includes(String(path.at(-1)))) yield path;
  if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* statedPaths(one, [...path, i]);
  else if (value !== null && typeof value === "object")
    for (const [key, one] of Object.entries(value)) yield* statedPaths(one, [...path, key]);
}

/** Parts of a record without which it is none: never taken away. */
const IDENTITY = /\.(?:role|list|what)$|\bmaterialOrigins\.\d+\.material$|^facts\b/;
/**
 * By the contract an act abroad is not asked about a tie that nobody mentions, goods end where they are sent unless somebody
 * mentions where else, what has a form or a customs code are goods unless somebody says what else, and a party has the
 * holders that somebody mentions: these become "not known", not absent.
 */
const TIES =
  /^finalDestination$|^kind$|^item\.(?:origin|content|materialOrigins|producedWith)$|\.(?:code|ofCountry|country|owners|pct)$/;

type Path = readonly (string | number)[];

/** `stated` without one of its facts: as not known, or as not mentioned. */
function without(
  stated: Transaction,
  pick: number,
  asNull: boolean,
): { readonly stated: Transaction; readonly path: string } {
  const paths = [...statedPaths(stated)].filter(
    (one) =>
      typeof one.at(-1) === "string" &&
      one.reduce<unknown>((at, key) => (at as never)[key], stated) !== null &&
      !IDENTITY.test(one.join(".")) &&
      !isOfListed(stated, one, "name"),
  );
  const path = paths[pick % paths.length];
  if (!path) return { stated, path: "nothing" };
  const at = path.join(".");
  const gone = asNull || TIES.test(at) || isOfListed(stated, path, "categories") ? null : undefined;
  return { stated: withFact(stated, path, gone), path: at };
}

/**
 * Whether a fact is this one of a party stated to be on a list. Whoever states the lists has said who it is, so its name stays;
 * and the rules on military users, which end-use questions ask again, count what is said of its categories.
 */
function isOfListed({ parties }: Transaction, [root, at, field]: Path, wanted: "name" | "categories"): boolean {
  return root === "parties" && field === wanted && (parties?.[Number(at)]?.listedOn?.length ?? 0) > 0;
}

/** Answers that the poorer transaction settles more leniently than the richer one. */
function moreLenient(rich: Verdict, poor: Verdict): readonly string[] {
  const key = (one: Determination): string => `${one.jurisdiction} ${one.question}`;
  const before = new Map(rich.determinations.map((one) => [key(one), one]));
  const found: string[] = [];
  for (const after of poor.determinations) {
    const was = before.get(key(after));
    if (!was || isOpen(after.outcome) || isOpen(was.outcome)) continue;
    if (strictness(after.question, after) < strictness(was.question, was))
      found.push(
        `${key(after)}: ${was.outcome} ${was.reviewPolicy ?? ""} → ${after.outcome} ${after.reviewPolicy ?? ""}`,
      );
  }
  if (poor.mayProceed && !rich.mayProceed) found.push("released");
  return found;
}

describe("taking facts away", () => {
  it("never settles an answer more leniently", () => {
    const removals = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(registerTransaction, removals, (stated, picks) => {
        let poor = stated;
        const removed: string[] = [];
        for (const [pick, asNull] of picks) {
          const next = without(poor, pick, asNull);
          poor = next.stated;
          removed.push(next.path);
        }
        const found = moreLenient(check(stated), check(poor));
        expect(found.length, `without ${removed.join(", ")}: ${found.join("; ")}`).toBe(0);
      }),
      { numRuns: runs * 4 },
    );
  });
});
