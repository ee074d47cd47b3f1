// Possible matches of a line's parties with list entries: a new one is told even where the answer was open before and stays
// so, since the contract's definition of a changed answer is silent about it and nobody may take silence for clearance.
import type { Verdict } from "../base/verdict.ts";

export interface PartyMatch {
  readonly party: string;
  readonly list: string;
  /** The list's own id of the entry. */
  readonly listing: string;
  /** Id of the alert under which it is decided. */
  readonly alert: string;
  /** `open`: nobody has decided; `confirmed`: decided to be the same. */
  readonly state: "open" | "confirmed";
}

/** What differs from one answer to the next. */
export interface MovedMatches {
  readonly appeared: readonly PartyMatch[];
  /** Decided to be another party, or the entry is on the list no more. */
  readonly gone: readonly PartyMatch[];
}

const STATES: Readonly<Record<string, PartyMatch["state"]>> = { party_alert_open: "open", party_listed: "confirmed" };

/** The matches that a verdict warns of. */
export function matchesOf({ warnings }: Pick<Verdict, "warnings">): readonly PartyMatch[] {
  return warnings.flatMap(({ code, params }) => {
    const state = STATES[code];
    if (state === undefined) return [];
    const text = (name: string): string => String(params[name] ?? "");
    return [{ party: text("party"), list: text("list"), listing: text("listing"), alert: text("alert"), state }];
  });
}

/** Undefined where none came or went; a match that was confirmed has come as such. */
export function movedMatches(before: readonly PartyMatch[], after: readonly PartyMatch[]): MovedMatches | undefined {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const places = new Set(after.map(placeOf));
  const appeared = after.filter((one) => !was.has(keyOf(one)));
  const gone = before.filter((one) => !is.has(keyOf(one)) && !places.has(placeOf(one)));
  return appeared.length + gone.length === 0 ? undefined : { appeared, gone };
}

const placeOf = ({ party, list, listing }: PartyMatch): string => [party, list, listing].join("\n");
const keyOf = (match: PartyMatch): string => `${placeOf(match)}\n${match.state}`;
