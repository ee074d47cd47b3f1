// A licence already held lets a line go on, shipment by shipment, until its quantity, its value or its validity is used up;
// the measure bites only then.
import { addDays, daysBetween, type IsoDate } from "../../../base/date.ts";
import type { LicenceRecord, Portfolio } from "../../../portfolio/index.ts";
import { convert, unitsOf } from "../network/units.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "./shock.ts";
import { weeksBetween } from "./weeks.ts";

/** What the licence ledger says is left of a licence, in the licence's own unit and currency. */
export interface LedgerLeft {
  readonly quantity?: string;
  readonly value?: string;
  /** Given back or revoked. */
  readonly closed?: boolean;
}

/** How long one licence carries the lines it covers. */
export interface LicenceUse {
  readonly licenceId: string;
  readonly number?: string;
  readonly row: string;
  readonly lines: readonly string[];
  /** Weeks from the start in which it is drawn on, and what ends that. */
  readonly from: number;
  readonly to: number;
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
  readonly ends: "quantity" | "value" | "validity" | "horizon";
  /** Left at the start, in `unit`; absent where the licence sets no such bound. */
  readonly quantityLeft?: number;
  readonly unit?: string;
  readonly perWeek: number;
  readonly fromLedger: boolean;
}

export interface HeldBack {
  readonly shocks: readonly LineShock[];
  readonly uses: readonly LicenceUse[];
  /** Licences that could not be counted on, and why. */
  readonly notices: readonly string[];
}

export interface HeldOptions {
  readonly start: IsoDate;
  /** What the ledger says is left, by licence id; the quantity stated in the portfolio where it says nothing. */
  readonly ledger?: ReadonlyMap<string, LedgerLeft> | undefined;
  /** Weeks before a licence runs out in which the next one is applied for. */
  readonly applyAhead?: number | undefined;
}

interface Account {
  readonly record: LicenceRecord;
  readonly from: number;
  readonly to: number;
  /** Units of the item, and money, still left. */
  quantity: number;
  value: number;
  readonly atStart: number;
  readonly lines: Set<number>;
  readonly fromLedger: boolean;
  first: number;
  last: number;
  ends: LicenceUse["ends"];
  drawn: number;
}

const DUST = 1e-9;

/**
 * Licence shocks begin when what is held runs out: of the licences that fit (part, supplier, authority, day) the one that
 * ends first is drawn on, at today's volume of each line, from the day the requirement applies. A bound that cannot be
 * counted (another unit or currency, no price) makes the licence one nobody can rely on, and is named.
 */
export function withLicencesHeld(
  network: SupplyNetwork,
  shocks: readonly LineShock[],
  portfolio: Portfolio,
  { start, ledger, applyAhead = 0 }: HeldOptions,
): HeldBack {
  const notices: string[] = [];
  const licensed = shocks.filter(({ kind }) => kind === "licence");
  const accounts = accountsOf(network, licensed, portfolio, { start, ledger }, notices);
  const uncovered = drawDown(network, licensed, accounts, portfolio);
  const kept = shocks.flatMap((shock): readonly LineShock[] => {
    const gaps = uncovered.get(shock);
    if (gaps === undefined) return [shock];
    return gaps.map(([from, to]) => {
      if (from <= Math.max(0, shock.from) + DUST) return { ...shock, to };
      const delay = shock.delay;
      const ahead = (weeks: number): number => Math.max(0, weeks - applyAhead);
      const shorter =
        delay === undefined || applyAhead === 0
          ? {}
          : { delay: { low: ahead(delay.low), typical: ahead(delay.typical), high: ahead(delay.high) } };
      return { ...shock, ...shorter, from, to };
    });
  });
  const uses = accounts.filter(({ lines, last, first }) => lines.size > 0 && last > first).map((one) => useOf(one));
  return { shocks: kept, uses, notices };

  function useOf({ record, lines, first, last, ends, atStart, drawn, fromLedger }: Account): LicenceUse {
    const unit = atStart === Infinity ? undefined : unitsOf(portfolio).get(lineOf(lines)?.partId ?? "");
    return {
      licenceId: record.id,
      ...(record.number === undefined ? {} : { number: record.number }),
      row: `${record.at.file}:${record.at.row}`,
      lines: [...lines].map((line) => {
        const { partId, supplierId } = network.lines[line] as SourceLine;
        return `${partId} from ${supplierId}`;
      }),
      from: first,
      to: last,
      fromDate: addDays(start, Math.round(first * 7)),
      toDate: addDays(start, Math.floor(last * 7)),
      ends,
      ...(atStart === Infinity ? {} : { quantityLeft: atStart }),
      ...(unit === undefined ? {} : { unit }),
      perWeek: last > first ? drawn / (last - first) : 0,
      fromLedger,
    };
  }

  function lineOf(lines: ReadonlySet<number>): SourceLine | undefined {
    const [first] = lines;
    return first === undefined ? undefined : network.lines[first];
  }
}

/** One account a licence that fits some line under a licence shock and can be counted, the one that ends first first. */
function accountsOf(
  { lines }: SupplyNetwork,
  shocks: readonly LineShock[],
  portfolio: Portfolio,
  { start, ledger }: HeldOptions,
  notices: string[],
): readonly Account[] {
  const units = unitsOf(portfolio);
  const accounts: Account[] = [];
  for (const record of portfolio.licences) {
    const { item, parties, authority, validFrom, validTo } = record;
    const where = `${record.at.file}:${record.at.row}: licence ${record.number ?? record.id}`;
    const fitting = new Set(
      shocks
        .filter(({ line, because }) => {
          const source = lines[line] as SourceLine;
          return (
            (item === undefined || item === source.partId) &&
            parties.includes(source.supplierId) &&
            authority.includes(because.authority ?? authority)
          );
        })
        .map(({ line }) => line),
    );
    if (fitting.size === 0 || validTo === undefined || daysBetween(start, validTo) < 0) continue;
    const left = ledger?.get(record.id);
    if (left?.closed === true) {
      notices.push(`${where} was closed in the ledger: it is not counted on`);
      continue;
    }
    const [first] = fitting;
    const unit = units.get(lines[first as number]?.partId ?? "");
    const stated = left?.quantity ?? record.quantity;
    const quantity = stated === undefined ? Infinity : convert(stated, record.unit, unit);
    if (quantity === undefined) {
      notices.push(
        `${where} counts in "${record.unit ?? "no unit"}", the item in "${unit ?? "no unit"}": it cannot be drawn down, so it is not counted on`,
      );
      continue;
    }
    const value = left?.value ?? record.value;
    if (
      value !== undefined &&
      ![...fitting].every((line) => priceIn(portfolio, lines[line], record.currency) !== undefined)
    ) {
      notices.push(
        `${where} is bound by a value in ${record.currency ?? "no currency"}, and a line it covers has no price in it: it is not counted on`,
      );
      continue;
    }
    accounts.push({
      record,
      from: validFrom === undefined ? -Infinity : weeksBetween(start, validFrom),
      to: weeksBetween(start, addDays(validTo, 1)),
      quantity,
      value: value === undefined ? Infinity : Number(value),
      atStart: quantity,
      lines: fitting,
      fromLedger: left !== undefined,
      first: Infinity,
      last: -Infinity,
      ends: "horizon",
      drawn: 0,
    });
  }
  return accounts.toSorted((a, b) => a.to - b.to || a.record.at.row - b.record.at.row);
}

function priceIn(portfolio: Portfolio, line: SourceLine | undefined, currency: string | undefined): number | undefined {
  const bought = portfolio.supply.find(({ at }) => at.row === line?.row);
  return bought?.price === undefined || bought.currency !== currency ? undefined : Number(bought.price);
}

/** Draws the accounts down over time; for each shock the stretches in which nothing held covers it. */
function drawDown(
  { lines, use }: SupplyNetwork,
  shocks: readonly LineShock[],
  accounts: readonly Account[],
  portfolio: Portfolio,
): ReadonlyMap<LineShock, readonly (readonly [number, number])[]> {
  const covered = shocks.filter(({ line }) => accounts.some((one) => one.lines.has(line)));
  const gaps = new Map<LineShock, [number, number][]>(covered.map((shock) => [shock, []]));
  const end = Math.max(0, ...covered.map(({ to }) => to));
  const turns = [
    ...covered.flatMap(({ from, to }) => [from, to]),
    ...accounts.flatMap(({ from, to }) => [from, to]),
    end,
  ];
  const rate = (line: number): number => use[(lines[line] as SourceLine).node] as number;
  const cost = (line: number, { record }: Account): number =>
    record.value === undefined ? 0 : (priceIn(portfolio, lines[line], record.currency) ?? 0);
  for (let now = 0; now < end - DUST;) {
    const active = covered.filter(({ from, to }) => from <= now + DUST && now + DUST < to);
    const drawnOn = new Map<Account, Set<number>>();
    for (const shock of active) {
      const account = accounts.find(
        (one) =>
          one.lines.has(shock.line) &&
          one.from <= now + DUST &&
          now + DUST < one.to &&
          one.quantity > DUST &&
          one.value > DUST,
      );
      if (account) drawnOn.set(account, (drawnOn.get(account) ?? new Set()).add(shock.line));
    }
    let next = Math.min(...turns.filter((turn) => turn > now + DUST));
    for (const [account, own] of drawnOn) {
      const weekly = [...own].reduce((sum, line) => sum + rate(line), 0);
      const money = [...own].reduce((sum, line) => sum + rate(line) * cost(line, account), 0);
      if (weekly > 0) next = Math.min(next, now + account.quantity / weekly);
      if (money > 0) next = Math.min(next, now + account.value / money);
    }
    if (next <= now + DUST) next = now + 2 * DUST;
    for (const [account, own] of drawnOn) {
      const weekly = [...own].reduce((sum, line) => sum + rate(line), 0);
      const money = [...own].reduce((sum, line) => sum + rate(line) * cost(line, account), 0);
      account.first = Math.min(account.first, now);
      account.last = next;
      account.quantity -= weekly * (next - now);
      account.value -= money * (next - now);
      account.drawn += weekly * (next - now);
      if (account.quantity <= DUST * 10) account.ends = "quantity";
      else if (account.value <= DUST * 10) account.ends = "value";
      else if (next >= account.to - DUST) account.ends = "validity";
    }
    for (const shock of active) {
      if ([...drawnOn.values()].some((own) => own.has(shock.line))) continue;
      const list = gaps.get(shock) as [number, number][];
      const last = list.at(-1);
      if (last && Math.abs(last[1] - now) < 1e-6) last[1] = next;
      else list.push([now, next]);
    }
    now = next;
  }
  return gaps;
}
