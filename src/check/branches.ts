// A code that stands for several items, answered item by item: what each paragraph, or each thing that a technology can be
// about, would mean for this deal. So a bare entry gets a table to choose from instead of a question alone.
import type { Transaction } from "../base/transaction.ts";
import type { Answer, Determination } from "../base/verdict.ts";
import type { Engine, ItemCase } from "./engine.ts";
import type { Days } from "./checked.ts";
import { determine } from "./determine.ts";
import { readSubject } from "./subject.ts";

/** The item question for one of the items that the stated code may stand for. */
export interface Branch extends Answer {
  readonly jurisdiction: string;
  /** In words: `1E101 about 1B001.e controlled for MT`. */
  readonly item: string;
  readonly code: string;
  readonly about?: string;
  readonly aboutReasons?: readonly string[];
  readonly provisions: readonly string[];
  readonly missingFacts?: Determination["missingFacts"];
}

/**
 * The item question for every item that the stated codes may stand for, regime by regime; empty where a code says all there
 * is to say or the regime holds no list that takes it apart. Days as in `check`.
 */
export function branchesOf(engine: Engine, transaction: Transaction, days: Days): readonly Branch[] {
  const on = transaction.on ?? days.on;
  const known = transaction.known ?? days.known;
  const subject = readSubject(transaction, engine.world, on, known);
  return engine.regimes.flatMap((regime) => {
    const asked = regime.questions(subject, engine).find(({ question }) => question === "item");
    const cases = regime.itemCases?.(subject) ?? [];
    if (asked === undefined || cases.length < 2) return [];
    return cases.map((one): Branch => {
      const { code, about, aboutReasons } = one;
      const stated = readSubject(one.transaction, engine.world, on, known);
      const found = determine(engine, regime, asked, stated).answered.said;
      return {
        jurisdiction: regime.jurisdiction,
        item: inWords(one),
        code,
        ...(about === undefined ? {} : { about }),
        ...(aboutReasons === undefined ? {} : { aboutReasons }),
        outcome: found.outcome,
        ...(found.reviewPolicy === undefined ? {} : { reviewPolicy: found.reviewPolicy }),
        provisions: found.provisions,
        ...(found.missingFacts === undefined ? {} : { missingFacts: found.missingFacts }),
      };
    });
  });
}

function inWords({ code, about, aboutReasons }: ItemCase): string {
  if (about === undefined) return code;
  const reasons =
    aboutReasons === undefined
      ? ""
      : aboutReasons.length === 0
        ? ", not controlled for the reason asked about"
        : ` controlled for ${aboutReasons.join(" and ")}`;
  return `${code} about ${about}${reasons}`;
}
