// Outcomes and states in words with their mark and tone. "Clear" is no outcome: at best nothing was found in coverage.
import type { Outcome, Question, ReviewPolicy } from "../../base/verdict.ts";
import type { MeasureState } from "../../register/index.ts";
import type { IconName } from "../parts/icon.tsx";

/** Colour family: a tone never stands without its mark and its word. */
export type Tone = "stop" | "permit" | "duty" | "open" | "ease" | "quiet";

export interface Wording {
  readonly text: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

export const OUTCOMES: Readonly<Record<Outcome | "undecided" | "hold" | "released", Wording>> = {
  prohibited: { text: "Prohibited", tone: "stop", icon: "stop" },
  licence_required: { text: "Licence required", tone: "permit", icon: "permit" },
  obligation: { text: "Obligation", tone: "duty", icon: "duty" },
  exception_available: { text: "Exception available", tone: "ease", icon: "exception" },
  no_control_found: { text: "No control found in this coverage", tone: "quiet", icon: "none" },
  indeterminate: { text: "Undecided: facts missing", tone: "open", icon: "open" },
  undecided: { text: "Undecided: facts missing", tone: "open", icon: "open" },
  out_of_coverage: { text: "Outside coverage", tone: "open", icon: "outside" },
  subject: { text: "Subject to this regime", tone: "duty", icon: "duty" },
  not_subject: { text: "Not subject to this regime", tone: "quiet", icon: "none" },
  blocked: { text: "Blocked", tone: "stop", icon: "stop" },
  not_blocked: { text: "Not blocked", tone: "quiet", icon: "none" },
  controlled: { text: "Controlled", tone: "permit", icon: "permit" },
  not_controlled: { text: "Not described by this entry", tone: "quiet", icon: "none" },
  hold: { text: "Hold", tone: "stop", icon: "pause" },
  released: { text: "Released", tone: "ease", icon: "exception" },
};

export const STATES: Readonly<Record<MeasureState["kind"], Wording>> = {
  applies: { text: "Applies", tone: "permit", icon: "on" },
  unknown: { text: "Not known", tone: "open", icon: "open" },
  suspended: { text: "Suspended", tone: "ease", icon: "pause" },
  upcoming: { text: "Upcoming", tone: "duty", icon: "ahead" },
  ended: { text: "Ended", tone: "quiet", icon: "ended" },
  draft: { text: "Draft", tone: "quiet", icon: "hidden" },
  not_known: { text: "Not public yet", tone: "quiet", icon: "hidden" },
};

export const QUESTIONS_IN_WORDS: Readonly<Record<Question, string>> = {
  jurisdiction: "Does the regime reach the act?",
  item: "Goods and destination",
  party: "Parties",
  end_use: "End use",
  procurement: "Procurement",
  blocking: "Blocked parties",
  classification: "Classification",
  tariff: "Tariff",
};

export const REVIEW_POLICIES_IN_WORDS: Readonly<Record<ReviewPolicy, string>> = {
  unstated: "no review policy stated",
  presumption_of_approval: "presumption of approval",
  case_by_case: "reviewed case by case",
  presumption_of_denial: "presumption of denial",
  in_principle_refused: "in principle refused",
  denial: "policy of denial",
};
