// The user's own figures for an impact in a page's address: assumptions, licence experience, exchange rates, runs.
import { readRangeText } from "../base/range-text.ts";
import type { Rates } from "../impact/index.ts";

/** Names of the address's fields; the last three are prefixes. */
export const OWN_FIELDS = {
  runs: "runs",
  currency: "currency",
  assume: "assume.",
  licence: "licence.",
  fx: "fx.",
} as const;

export interface OwnFigures {
  readonly runs?: number;
  readonly assume?: Readonly<Record<string, number>>;
  readonly experience?: Readonly<Record<string, object>>;
  readonly rates?: Rates;
  /** Fields that could not be read, in words. */
  readonly problems: readonly string[];
}

/** Whether a field of the address is one of the user's own figures. */
export function isOwnField(name: string): boolean {
  const { runs, currency, assume, licence, fx } = OWN_FIELDS;
  return name === runs || name === currency || [assume, licence, fx].some((prefix) => name.startsWith(prefix));
}

/** Reads the fields; empty ones are the defaults, what cannot be read is named and left at its default. */
export function readOwnFigures(query: URLSearchParams): OwnFigures {
  const problems: string[] = [];
  const assume: Record<string, number> = {};
  const experience: Record<string, object> = {};
  const of: Record<string, { low: number; typical: number; high: number }> = {};
  const base = query.get(OWN_FIELDS.currency) ?? "";
  for (const [name, text] of query) {
    if (text.trim() === "") continue;
    if (name.startsWith(OWN_FIELDS.assume)) {
      const value = Number(text);
      if (Number.isFinite(value) && value >= 0) assume[name.slice(OWN_FIELDS.assume.length)] = value;
      else problems.push(`${name}: "${text}" is no number of 0 or more`);
    } else if (name.startsWith(OWN_FIELDS.licence)) {
      const [delay = "", refusal = ""] = text.split("@");
      const [weeks, chance] = [readRangeText(delay), readRangeText(refusal)];
      if ((delay !== "" && !weeks) || (refusal !== "" && (!chance || chance.high > 1)))
        problems.push(`${name}: "${text}" is not LOW/TYPICAL/HIGH weeks with the chance of refusal, 0 to 1, behind @`);
      else
        experience[name.slice(OWN_FIELDS.licence.length)] = {
          ...(weeks ? { delay: weeks } : {}),
          ...(chance ? { refusal: chance } : {}),
        };
    } else if (name.startsWith(OWN_FIELDS.fx)) {
      const rate = readRangeText(text);
      if (rate === undefined || rate.low <= 0) problems.push(`${name}: "${text}" is no rate above 0`);
      else of[name.slice(OWN_FIELDS.fx.length)] = rate;
    }
  }
  const runs = Number(query.get(OWN_FIELDS.runs) ?? "");
  const hasRates = /^[A-Z]{3}$/.test(base) && Object.keys(of).length > 0;
  return {
    ...(Number.isInteger(runs) && runs >= 1 && runs <= 5000 ? { runs } : {}),
    ...(Object.keys(assume).length === 0 ? {} : { assume }),
    ...(Object.keys(experience).length === 0 ? {} : { experience }),
    ...(hasRates ? { rates: { base, of } } : {}),
    problems,
  };
}
