// What the user states of licence exceptions: lists of codes, and the value shipped in a year.
import { compareDecimals, decimal, decimalText, type Decimal } from "../../../../base/decimal.ts";
import type { Reading, Test } from "../../../test-tree.ts";

/** A named fact that lists exception codes names this one. Silence about a code is not a no. */
export function namesException(fact: string, code: string): Test {
  return {
    op: "atom",
    label: `${fact} names ${code}`,
    read({ transaction }): Reading {
      const stated = transaction.facts?.[fact];
      const codes: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
      return codes.includes(code) ? { truth: true, found: code } : { truth: "unknown", missing: `facts.${fact}` };
    },
  };
}

/** The user says that it is so; that nobody says it is covered by the statement on 740.2 as a whole. */
export function saidAtom(fact: string): Test {
  return {
    op: "atom",
    label: `${fact} is stated`,
    read: ({ transaction }): Reading => ({ truth: transaction.facts?.[fact] === true }),
  };
}

/** The fact `lvsYearTotalUsd`, a number or a decimal written as text, is at most `most`. */
export function yearTotalAtom(most: string): Test {
  return {
    op: "atom",
    label: `lvsYearTotalUsd ≤ ${most}`,
    read({ transaction }): Reading {
      const stated = amountIn(transaction.facts?.["lvsYearTotalUsd"]);
      if (stated === undefined) return { truth: "unknown", missing: "facts.lvsYearTotalUsd" };
      return { truth: compareDecimals(stated, decimal(most)) <= 0, found: `${decimalText(stated)} USD` };
    },
  };
}

function amountIn(fact: unknown): Decimal | undefined {
  const text = typeof fact === "number" && fact >= 0 ? String(fact) : fact;
  return typeof text === "string" && /^\d+(?:\.\d+)?$/.test(text) ? decimal(text) : undefined;
}
