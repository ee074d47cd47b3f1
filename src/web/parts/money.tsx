// Amounts with their currency, and plain numbers with their unit.
import type { JSX } from "preact";

/** `€ 41,000` with the ISO code beside it for screen readers and copies. `amount` is a decimal text. */
export function Money({
  amount,
  currency,
  per,
}: {
  readonly amount: string;
  readonly currency: string;
  readonly per?: string;
}): JSX.Element {
  return (
    <span class="amount">
      {formatMoney(amount, currency)}
      {per === undefined ? "" : ` a ${per}`}
    </span>
  );
}

/** `EUR 1,234,567`; whole units from 100 on, two decimals below. */
export function formatMoney(amount: string, currency: string): string {
  const value = Number(amount);
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  const text = new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
  return `${currency}\u00a0${text}`;
}

/** `12.5 %`, `7 kg`: the unit always stands beside the number. */
export function formatNumber(value: number, unit?: string): string {
  const text = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }).format(value);
  return unit === undefined ? text : `${text}\u00a0${unit}`;
}
