// The ledger added up again from its entries alone: what the balances must be, and every line that breaks a rule. It shares
// no step with the code that wrote them.
import { addDecimals, compareDecimals, decimal, type Decimal } from "../base/decimal.ts";
import type { Amounts, Balance, LedgerEntry } from "./licence.ts";

/** Something in the ledger that does not add up. */
export interface LedgerFault {
  readonly seq: number;
  readonly text: string;
}

export interface LedgerReport {
  readonly entries: number;
  readonly faults: readonly LedgerFault[];
}

interface Sums {
  reserved: Decimal;
  used: Decimal;
}

const ZERO = decimal("0");

/** Adds every entry up and compares the end with the balances the store holds. */
export async function replayLedger(
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  balances: readonly Balance[],
): Promise<LedgerReport> {
  const faults: LedgerFault[] = [];
  const sums = new Map<string, Sums>();
  const limits = new Map<string, Decimal>();
  const open = new Map<string, Decimal>();
  const at = <K>(map: Map<K, Decimal>, key: K): Decimal => map.get(key) ?? ZERO;
  let count = 0;
  for await (const entry of entries) {
    count++;
    if (entry.seq !== count) faults.push({ seq: entry.seq, text: `entry ${count} is missing or out of order` });
    const { draft, licence, amounts } = entry;
    for (const bound of ["quantity", "value"] as const) {
      const key = `${licence}|${bound}`;
      const moved = amounts[bound] === undefined ? ZERO : decimal(amounts[bound]);
      if (draft.kind === "add") {
        const limit = draft.licence[bound];
        if (limit) limits.set(key, decimal(limit.amount));
        continue;
      }
      const sum = sums.get(key) ?? { reserved: ZERO, used: ZERO };
      sums.set(key, sum);
      if (draft.kind === "reserve") {
        sum.reserved = addDecimals(sum.reserved, moved);
        open.set(`${draft.id}|${bound}`, moved);
      }
      if (draft.kind === "use") sum.used = addDecimals(sum.used, moved);
      const from = "reservation" in draft ? draft.reservation : undefined;
      if (from !== undefined) {
        const rest = subtract(at(open, `${from}|${bound}`), moved);
        open.set(`${from}|${bound}`, rest);
        sum.reserved = subtract(sum.reserved, moved);
        if (rest.units < 0n) faults.push({ seq: entry.seq, text: `reservation ${from} gave more than it held` });
      }
      const limit = limits.get(key);
      const taken = addDecimals(sum.reserved, sum.used);
      if (limit && compareDecimals(taken, limit) > 0)
        faults.push({ seq: entry.seq, text: `licence ${licence} is overspent in ${bound}` });
      if (sum.reserved.units < 0n || moved.units < 0n)
        faults.push({ seq: entry.seq, text: `licence ${licence} holds less than nothing in ${bound}` });
    }
  }
  for (const balance of balances) {
    for (const bound of ["quantity", "value"] as const) {
      const sum = sums.get(`${balance.licence.id}|${bound}`) ?? { reserved: ZERO, used: ZERO };
      if (!same(balance.reserved, bound, sum.reserved) || !same(balance.used, bound, sum.used))
        faults.push({
          seq: count,
          text: `the balance of ${balance.licence.id} is not the sum of its entries in ${bound}`,
        });
    }
  }
  return { entries: count, faults };
}

function subtract(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { ...b, units: -b.units });
}

function same(amounts: Amounts, bound: "quantity" | "value", sum: Decimal): boolean {
  return compareDecimals(decimal(amounts[bound] ?? "0"), sum) === 0;
}
