// The customers' side: purchase bans and listings that shut a market, as revenue at risk. An unknown operator status is
// a range from nothing to all of it, never a guess.
import { addDecimals, decimal, decimalText, multiplyDecimals, roundDecimal } from "../base/decimal.ts";
import { isOpen, type Determination } from "../base/verdict.ts";
import { lookup, type Customer, type Portfolio } from "../portfolio/index.ts";
import type { AssessedLine, CustomerExposure } from "./report.ts";

/**
 * Customers whose dealings a measure stops or may stop. The revenue affected is the customer's weekly revenue times the
 * share of its recorded sales value on affected lines; without values, all of it is possible and none of it certain unless
 * every sale is affected.
 */
export function customerExposures(portfolio: Portfolio, lines: readonly AssessedLine[]): readonly CustomerExposure[] {
  const { customers } = lookup(portfolio);
  const byCustomer = Map.groupBy(
    lines.filter(
      (line) => line.kind === "transaction" && line.counterparty !== undefined && customers.has(line.counterparty.id),
    ),
    (line) => line.counterparty?.id ?? "",
  );
  return [...byCustomer]
    .flatMap(([id, dealings]) => exposure(customers.get(id) as Customer, dealings))
    .toSorted((a, b) => Number(b.revenueAtRisk?.high ?? 0) - Number(a.revenueAtRisk?.high ?? 0));
}

/** Answers that shut a market rather than ask for a permit on the way. */
function shuts(one: Determination): boolean {
  if (one.question === "procurement" || one.question === "blocking")
    return one.outcome !== "no_control_found" && one.outcome !== "not_blocked" && one.outcome !== "exception_available";
  return one.question === "party" && (one.outcome === "prohibited" || one.outcome === "licence_required");
}

function exposure(customer: Customer, dealings: readonly AssessedLine[]): readonly CustomerExposure[] {
  const hit = dealings
    .map((line) => ({ line, found: line.verdict.determinations.filter(shuts) }))
    .filter(({ found }) => found.length > 0);
  if (hit.length === 0) return [];
  const certain = hit.filter(({ found }) => found.some((one) => !isOpen(one.outcome)));
  const worst = (certain[0] ?? hit[0])?.found.find(
    (one) => certain.length === 0 || !isOpen(one.outcome),
  ) as Determination;
  const measures = [...new Set(hit.flatMap(({ found }) => found.flatMap((one) => one.provisions.slice(0, 2))))];
  const missing = [...new Set(hit.flatMap(({ found }) => found.flatMap((one) => (one.missingFacts ?? []).flat())))];
  const revenue = customer.revenuePerWeek;
  const currency = dealtIn(dealings);
  const shareOf = (some: readonly { readonly line: AssessedLine }[], unmeasured: string): string =>
    valueShare(
      some.map(({ line }) => line),
      dealings,
      unmeasured,
    );
  const everySale = certain.length === dealings.length;
  return [
    {
      customerId: customer.id,
      name: customer.name,
      ...(customer.nameLocal === undefined ? {} : { nameLocal: customer.nameLocal }),
      ...(customer.country === undefined ? {} : { country: customer.country }),
      why: worst.because.children?.find((child) => child.measure !== undefined)?.label ?? worst.because.label,
      measures,
      outcome: worst.outcome,
      missingFacts: certain.length === hit.length ? [] : missing,
      ...(revenue === undefined || currency === undefined
        ? {}
        : {
            revenueAtRisk: {
              currency,
              low: times(revenue, shareOf(certain, everySale ? "1" : "0")),
              high: times(revenue, shareOf(hit, "1")),
            },
          }),
    },
  ];
}

/** The customer table has no currency: the one all its dealings are in, if there is one. */
function dealtIn(dealings: readonly AssessedLine[]): string | undefined {
  const currencies = new Set(dealings.flatMap(({ transaction }) => transaction.value?.currency ?? []));
  return currencies.size === 1 ? [...currencies][0] : undefined;
}

/** Share of the recorded value, 0-1; `unmeasured` where some sale's value is not recorded. */
function valueShare(some: readonly AssessedLine[], all: readonly AssessedLine[], unmeasured: string): string {
  const sum = (lines: readonly AssessedLine[]): number | undefined => {
    let total = decimal("0");
    for (const { transaction } of lines) {
      if (!transaction.value) return undefined;
      total = addDecimals(total, decimal(transaction.value.amount));
    }
    return Number(decimalText(total));
  };
  if (some.length === 0) return "0";
  const whole = sum(all);
  const part = sum(some);
  return whole === undefined || part === undefined || whole === 0 ? unmeasured : (part / whole).toFixed(6);
}

function times(amount: string, share: string): string {
  return decimalText(roundDecimal(multiplyDecimals(decimal(amount), decimal(share)), 2));
}
