// Why an answer changed in words, the same on every surface. Nothing found is never told as cleared.
import type { Cause, ChangedAnswer } from "./changed-answer.ts";

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
