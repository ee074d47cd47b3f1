// From a verb's certainty and the words around it to the closed lists of status and factuality.
import type { SentenceView } from "../grammar/sentence-view.ts";
import { keyAt } from "../grammar/sentence-view.ts";
import type { Certainty, VerbGroup } from "../grammar/verb-group.ts";

export type Factuality = "asserted" | "reported" | "possible" | "hypothetical" | "denied";
export type EventStatus =
  | "occurred"
  | "scheduled"
  | "postponed"
  | "cancelled"
  | "ongoing"
  | "expected"
  | "hypothetical";

/** Status of an event told with this certainty (none: as done), at a date before or after publication. */
export function eventStatus(
  certainty: Certainty | undefined,
  date: string | undefined,
  published: string | undefined,
): EventStatus {
  switch (certainty) {
    case "ongoing":
      return "ongoing";
    case "scheduled":
      return "scheduled";
    case "expected":
    case "wanted":
    case "possible":
      return "expected";
    case "hypothetical":
      return "hypothetical";
    default:
      // A present tense about a later day: `the two meet on Thursday`.
      return date !== undefined && published !== undefined && startOf(date) > published ? "scheduled" : "occurred";
  }
}

/** How sure the text is of what this verb tells. */
export function factualityOf(view: SentenceView, verb: VerbGroup | undefined, at: number): Factuality {
  if (verb?.negated) return "denied";
  if (verb?.certainty === "possible") return "possible";
  if (verb?.certainty === "hypothetical" || underCondition(view, at)) return "hypothetical";
  return "asserted";
}

function underCondition(view: SentenceView, at: number): boolean {
  for (let back = at; back >= view.sentence.firstToken; back--) {
    const key = keyAt(view, back);
    if (key === "if" || key === "unless" || key === "whether") return true;
    if (key === "," || key === ";") return false;
  }
  return false;
}

function startOf(date: string): string {
  return date.split("/")[0] ?? date;
}
