// A changed answer in words, the same for `assess --since` and watch. Nothing found is never told as cleared.
import type { Change } from "../base/answer-change.ts";
import type { MovedMatches } from "./party-matches.ts";
import type { ChangedLine, Standing } from "./report.ts";

export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  prohibited: "prohibited",
  licence_required: "licence required",
  obligation: "obligation",
  undecided: "undecided",
  out_of_coverage: "out of coverage",
  exception_available: "exception available",
  no_control_found: "no control found",
};

interface Side {
  readonly standing: Standing;
  readonly mayProceed: boolean;
}

/** An answer of two days. */
export interface Moved {
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly Change[];
  readonly matches?: MovedMatches;
}

/** Whether the line stands otherwise, not only on other grounds. */
export function isMoved({ before, after }: Pick<Moved, "before" | "after">): boolean {
  return before.standing !== after.standing;
}

/** Whether somebody should look at the line itself: it stands otherwise, goes on or off hold, or a party may be on a list. */
export function isNotable(moved: Omit<Moved, "changes">): boolean {
  const { before, after, matches } = moved;
  return isMoved(moved) || before.mayProceed !== after.mayProceed || (matches?.appeared.length ?? 0) > 0;
}

/** Lines that somebody should look at come before those that only changed in detail. */
export function notableFirst(changes: readonly ChangedLine[]): readonly ChangedLine[] {
  return changes.toSorted((a, b) => Number(isNotable(sidesOf(b))) - Number(isNotable(sidesOf(a))));
}

function sidesOf({ before, after, mayProceed, matches }: ChangedLine): Omit<Moved, "changes"> {
  return {
    before: { standing: before, mayProceed: mayProceed.before },
    after: { standing: after, mayProceed: mayProceed.after },
    ...(matches === undefined ? {} : { matches }),
  };
}

/** `licence required → undecided`, or on what other grounds it stands as before, whether it goes on or off hold, and which possible matches came or went. */
export function changeText(moved: Moved): string {
  const { before, after, changes, matches } = moved;
  const aspects = [...new Set(changes.map(({ aspect }) => aspect.replaceAll("_", " ")))];
  const stands = isMoved(moved)
    ? [`${STANDING_TEXT[before.standing]} → ${STANDING_TEXT[after.standing]}`]
    : [`still ${STANDING_TEXT[after.standing]}`, ...(aspects.length === 0 ? [] : [`changed: ${aspects.join(", ")}`])];
  const hold =
    before.mayProceed === after.mayProceed ? [] : [before.mayProceed ? "now on hold" : "may proceed, was on hold"];
  const appeared = (matches?.appeared ?? []).map(({ party, list, listing, state }) =>
    state === "open" ? `${party} may be on ${list} (${listing})` : `${party} is on ${list} (${listing})`,
  );
  const gone = (matches?.gone ?? []).map(
    ({ party, list }) => `the match of ${party} with ${list} is gone: decided, off the list, or the list put aside`,
  );
  return [...stands, ...hold, ...appeared, ...gone].join("; ");
}
