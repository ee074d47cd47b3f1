// Random ledger traffic for tests and the benchmark: many users who reserve, use, release and let lapse without asking
// each other. Deterministic for a seed.
import { addDays, isoDate, type IsoDate } from "../base/date.ts";
import type { AddDraft, LedgerDraft, Licence } from "./licence.ts";

const START = isoDate("2026-01-01");
const AT = "2026-01-01T08:00:00.000Z";

/** `below(n)`: an integer from 0 to n - 1. */
export type Below = (n: number) => number;

/** mulberry32: small, fast, the same on every machine. */
export function seeded(seed: number): Below {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** `count` licences, tight enough that the traffic competes for what is left; `times` larger for longer traffic. */
export function grants(count: number, below: Below, times = 1): readonly AddDraft[] {
  return Array.from({ length: count }, (_, at): AddDraft => {
    const licence: Licence = {
      id: `L${at}`,
      authority: "MOFCOM",
      type: "individual",
      number: `N${at}`,
      items: [],
      quantity: { amount: `${times * (50 + below(500))}.${below(10)}`, unit: "kg" },
      ...(below(2) === 0 ? { value: { amount: `${times * (1000 + below(9000))}.00`, currency: "USD" } } : {}),
      parties: [],
      validFrom: START,
      validTo: addDays(START, 300),
    };
    return { kind: "add", id: `add-${at}`, recordedAt: AT, on: START, licence };
  });
}

/** One user's endless stream of movements; `prefix` keeps the ids of users apart. Some are mistakes on purpose. */
export function* traffic(prefix: string, licences: number, below: Below): Generator<LedgerDraft> {
  const held: { readonly licence: string; readonly reservation: string }[] = [];
  for (let n = 0; ; n++) {
    const on: IsoDate = addDays(START, Math.min(320, below(310)));
    const common = { id: `${prefix}${n}`, recordedAt: AT, on };
    const licence = `L${below(licences)}`;
    const stated = {
      quantity:
        below(4) === 0 ? { amount: `${below(9000)}`, unit: "g" } : { amount: `${below(40)}.${below(100)}`, unit: "kg" },
      value: { amount: `${below(300)}.${below(10)}`, currency: "USD" },
    };
    const pick = held[below(held.length || 1)];
    const kind = below(10);
    if (kind < 4 || !pick) {
      yield { kind: "reserve", ...common, licence, ...stated, until: addDays(on, 1 + below(60)) };
      held.push({ licence, reservation: common.id });
      if (held.length > 200) held.shift();
    } else if (kind < 5) yield { kind: "use", ...common, licence, ...stated };
    else if (kind < 7) yield { kind: "use", ...common, ...pick, ...(below(2) === 0 ? stated : {}) };
    else if (kind < 9) yield { kind: "release", ...common, ...pick, ...(below(2) === 0 ? stated : {}) };
    else yield { kind: "expire", ...common, ...pick };
  }
}

export function takeSome<T>(of: Iterator<T>, count: number): readonly T[] {
  return Array.from({ length: count }, () => of.next().value as T);
}
