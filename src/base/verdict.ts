// The licence determination for one transaction: one determination per regime and question, and what follows overall.
import type { IsoDate } from "./date.ts";
import type { Explanation } from "./explain.ts";
import type { FactPath } from "./facts.ts";

export const QUESTIONS = [
  "jurisdiction",
  "item",
  "party",
  "end_use",
  "procurement",
  "blocking",
  "classification",
  "tariff",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Strictest last. */
export const REVIEW_POLICIES = [
  "unstated",
  "presumption_of_approval",
  "case_by_case",
  "presumption_of_denial",
  "in_principle_refused",
  "denial",
] as const;
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];

/** Settled answers by question, strictest last; the open answers stand outside the order. */
export const ACTION_OUTCOMES = [
  "no_control_found",
  "exception_available",
  "obligation",
  "licence_required",
  "prohibited",
] as const;
export const OPEN_OUTCOMES = ["indeterminate", "out_of_coverage"] as const;
export type Outcome =
  | (typeof ACTION_OUTCOMES)[number]
  | (typeof OPEN_OUTCOMES)[number]
  | "not_subject"
  | "subject"
  | "not_blocked"
  | "blocked"
  | "not_controlled"
  | "controlled";

const ORDER: Readonly<Record<Question, readonly Outcome[]>> = {
  item: ACTION_OUTCOMES,
  party: ACTION_OUTCOMES,
  end_use: ACTION_OUTCOMES,
  procurement: ACTION_OUTCOMES,
  tariff: ACTION_OUTCOMES,
  jurisdiction: ["not_subject", "subject"],
  blocking: ["not_blocked", "blocked"],
  classification: ["not_controlled", "controlled"],
};

/** An outcome with the review policy that refines `licence_required`. */
export interface Answer {
  readonly outcome: Outcome;
  readonly reviewPolicy?: ReviewPolicy;
}

/** The lowest settled answer of a question: what holds when no measure applies. */
export function lowest(question: Question): Outcome {
  return ORDER[question][0] as Outcome;
}

/** Rank of a settled answer, strictest highest; -1 for an open one. Source: contracts, "Verdict". */
export function strictness(question: Question, answer: Answer): number {
  const place = ORDER[question].indexOf(answer.outcome);
  if (place < 0) return -1;
  const policy = answer.outcome === "licence_required" ? REVIEW_POLICIES.indexOf(answer.reviewPolicy ?? "unstated") : 0;
  return place * REVIEW_POLICIES.length + policy;
}

export function isOpen(outcome: Outcome): boolean {
  return outcome === "indeterminate" || outcome === "out_of_coverage";
}

/** One document and who provides it. */
export interface RequiredDocument {
  readonly name: string;
  /** WCO LPCO or a customs document code. */
  readonly lpco?: string;
  readonly providedBy: string;
}

export interface TimeLimit {
  readonly days: number;
  readonly kind: "working" | "calendar";
  /** The event the period runs from, e.g. "acceptance of a complete application". */
  readonly from: string;
  /** False: the figure is not confirmed by an official text. A statutory limit is never a lead time. */
  readonly verified: boolean;
  readonly basis?: string;
}

export interface ExceptionStatus {
  readonly code: string;
  /** `available`: every condition holds; `open`: some condition is not known; `not_available`: one fails. */
  readonly status: "available" | "open" | "not_available";
  readonly open: readonly FactPath[];
  readonly conditions?: readonly string[];
  readonly provision?: string;
  readonly title?: string;
  /** `open`: each fact in words, and what it has to be where that is one value. */
  readonly asks?: readonly {
    readonly fact: FactPath;
    readonly says: string;
    readonly wanted?: string | number | boolean | readonly string[];
  }[];
  /** `available`: every term with what was found of it. */
  readonly met?: readonly { readonly says: string; readonly found?: string }[];
  /** The most that one order may be worth. */
  readonly limit?: { readonly amount: string; readonly currency: string };
  /** `not_available`: the terms that fail. */
  readonly failed?: readonly string[];
  /** Alternatives, as of a requirement: what using it takes. */
  readonly documents?: readonly (readonly RequiredDocument[])[];
}

export interface Requirement {
  readonly measure: string;
  readonly title: string;
  readonly effect: string;
  readonly reviewPolicy?: ReviewPolicy;
  readonly authority?: string;
  readonly applicant?: string;
  readonly channel?: string;
  readonly licenceTypes?: readonly string[];
  readonly exceptions?: readonly ExceptionStatus[];
  /** Alternatives: any one inner list satisfies. */
  readonly documents?: readonly (readonly RequiredDocument[])[];
  readonly timeLimit?: TimeLimit;
  readonly provision: string;
  readonly basis: string;
}

export interface RedFlag {
  readonly code: string;
  readonly text: string;
  readonly resolution?: string;
}

export interface Notice {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

export interface Determination {
  readonly jurisdiction: string;
  readonly authority: string;
  readonly question: Question;
  readonly outcome: Outcome;
  readonly reviewPolicy?: ReviewPolicy;
  readonly reason?: string;
  readonly provisions: readonly string[];
  readonly because: Explanation;
  /** Each inner list is a minimal set of facts that could settle the question; cheapest first. */
  readonly missingFacts?: readonly (readonly FactPath[])[];
  readonly floor?: Answer;
  readonly ceiling?: Answer;
  readonly requirements?: readonly Requirement[];
  readonly suspended?: readonly { readonly measure: string; readonly until?: IsoDate }[];
  readonly upcoming?: readonly { readonly measure: string; readonly from: IsoDate }[];
  readonly declarations?: readonly string[];
  readonly redFlags?: readonly RedFlag[];
}

export interface CoverageState {
  readonly list: string;
  readonly edition: string;
  readonly state: "complete" | "partial" | "none" | "stale";
  readonly note?: string;
}

export interface Conflict {
  readonly measure: string;
  readonly says: string;
  readonly with?: string;
}

export interface Verdict {
  readonly id: string;
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly determinations: readonly Determination[];
  readonly outcome: Outcome;
  readonly reviewPolicy?: ReviewPolicy;
  readonly completeness: "complete" | "incomplete";
  readonly floor: Answer;
  readonly ceiling: Answer;
  readonly missingFacts: readonly (readonly FactPath[])[];
  readonly conflictsWith?: readonly Conflict[];
  readonly warnings: readonly Notice[];
  readonly mayProceed: boolean;
  readonly coverage: readonly CoverageState[];
  /** `lastDay`: the last of which it knows anything; an empty register has none. */
  readonly register: { readonly version: string; readonly sha256: string; readonly lastDay?: IsoDate };
  readonly engine: string;
}
