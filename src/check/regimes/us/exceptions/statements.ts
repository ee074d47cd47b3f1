// What the user states of licence exceptions: lists of codes, and the value shipped in a year.
import type { IsoDate } from "../../../../base/date.ts";
import { compareDecimals, decimal, decimalText, type Decimal } from "../../../../base/decimal.ts";
import type { LicenceHeld } from "../../../../base/transaction.ts";
import type { Reading, Test } from "../../../test-tree.ts";
import { LIST } from "../codes.ts";

/** A named fact that lists exception codes names this one. Silence about a code is not a no. */
export function namesException(fact: string, code: string): Test {
  return {
    op: "atom",
    label: `${fact} names ${code}`,
    reads: "facts",
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
    reads: "facts",
    read: ({ transaction }): Reading => ({ truth: transaction.facts?.[fact] === true }),
  };
}

/**
 * What went to the consignee of an entry in the calendar year, this order included, is at most `most` US dollars: the fact
 * `lvsYearTotalUsd`, a number or a decimal written as text, or else a page of the licence ledger for the entry and the year.
 */
export function yearTotalAtom(entry: string, most: string): Test {
  return {
    op: "atom",
    label: `lvsYearTotalUsd ≤ ${most}`,
    read({ transaction, on }): Reading {
      const stated = amountIn(transaction.facts?.["lvsYearTotalUsd"]);
      if (stated !== undefined)
        return { truth: compareDecimals(stated, decimal(most)) <= 0, found: `${decimalText(stated)} USD` };
      const page = transaction.licencesHeld?.find((one) => isYearPage(one, entry, most, on));
      const left = dollars(page?.left?.value);
      const order = dollars(transaction.value ?? undefined);
      if (left === undefined || order === undefined) return { truth: "unknown", missing: "facts.lvsYearTotalUsd" };
      const found = `${decimalText(left)} USD left of ${page?.number ?? "the ledger's page"}`;
      return { truth: compareDecimals(order, left) <= 0, found };
    },
  };
}

/**
 * A page that the ledger keeps like a licence: type LVS, of BIS, for the whole entry and nothing else, from the first to the
 * last day of the year, for no more than the section allows. Who it is for, the ledger has seen to.
 */
function isYearPage(held: LicenceHeld, entry: string, most: string, on: IsoDate): boolean {
  const { authority, type, granted, validFrom, validTo } = held;
  const year = Number(on.slice(0, 4));
  const bound = dollars(granted?.value);
  return (
    authority === "BIS" &&
    type === "LVS" &&
    granted?.items.join() === `${LIST}:${entry}` &&
    validFrom === `${year}-01-01` &&
    validTo === `${year + 1}-01-01` &&
    bound !== undefined &&
    compareDecimals(bound, decimal(most)) <= 0
  );
}

function dollars(value: { readonly amount: string; readonly currency: string } | undefined): Decimal | undefined {
  return value?.currency === "USD" ? amountIn(value.amount) : undefined;
}

function amountIn(fact: unknown): Decimal | undefined {
  const text = typeof fact === "number" && fact >= 0 ? String(fact) : fact;
  return typeof text === "string" && /^\d+(?:\.\d+)?$/.test(text) ? decimal(text) : undefined;
}
