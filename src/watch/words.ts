// A changed answer in words, the same on every surface. Nothing found is never told as cleared.
import type { Standing } from "../assess/index.ts";
import type { Cause, ChangedAnswer } from "./changed-answer.ts";
import { isMoved } from "./changed-answer.ts";

export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  prohibited: "prohibited",
  licence_required: "licence required",
  obligation: "obligation",
  undecided: "undecided",
  out_of_coverage: "out of coverage",
  exception_available: "exception available",
  no_control_found: "no control found",
};

/** `licence required → undecided`, or on what other grounds it stands as before, whether it goes on or off hold, and which possible matches came or went. */
export function changeText(change: ChangedAnswer): string {
  const { before, after, changes, matches } = change;
  const aspects = [...new Set(changes.map(({ aspect }) => aspect.replaceAll("_", " ")))];
  const stands = isMoved(change)
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

/** A cause as a phrase, and the measure it is about where it is one. */
export interface CauseWords {
  readonly text: string;
  readonly measure?: string;
}

/** A phrase for each measure that moved, else one. */
export function causeWords(cause: Cause): readonly CauseWords[] {
  if (cause.kind !== "measures") return [{ text: causeText(cause) }];
  return cause.measures.map(({ id, provision, title, before, after }) => ({
    text: `${provision} (${title}): ${before} → ${after}`,
    measure: id,
  }));
}

function causeText(cause: Exclude<Cause, { readonly kind: "measures" }>): string {
  switch (cause.kind) {
    case "edition":
      return `another edition: ${cause.before} → ${cause.after}`;
    case "rows": {
      const versions = cause.versions && ` (version ${cause.versions.before} → ${cause.versions.after})`;
      const fields = cause.fields.length === 0 ? "" : `: ${cause.fields.join(", ")}`;
      return `your own rows${versions ?? ""}${fields}`;
    }
    case "lists":
      return cause.lists.length === 0
        ? "screening: decisions about possible matches, or lists put aside"
        : `lists screened against: ${cause.lists.join(", ")}`;
    case "days":
      return `the day moved from ${cause.from} to ${cause.to}: an exception, a licence or a term ended or began, or what was last verified grew too old`;
  }
}

/** Where nothing was found: as of which day, in what; undefined for other answers. */
export function coverageText({ after, coverage, register }: ChangedAnswer): string | undefined {
  if (coverage === undefined) return undefined;
  const lists = coverage.map(({ list, state }) => (state === "complete" ? list : `${list} (${state})`));
  const where = lists.length === 0 ? "no list" : lists.join(", ");
  const stop = after.mayProceed ? "" : " It may not proceed yet: other questions are open.";
  return `This is no clearance: as of ${after.on}, in register ${register.version}, looked into ${where}.${stop}`;
}
