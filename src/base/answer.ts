// The part of a verdict that counts as its answer: what someone must do, not how it is worded or explained.
// Receipts keep this beside the hash of the full verdict, and a changed answer is a difference between two of these.
import type { Explanation } from "./explain.ts";
import type { Answer, Determination, Question, RequiredDocument, Requirement, TimeLimit, Verdict } from "./verdict.ts";

/** Closed list, by the contract's definition of a changed answer. */
export const ANSWER_ASPECTS = [
  "outcome",
  "review_policy",
  "authority",
  "licence_types",
  "exceptions",
  "documents",
  "time_limit",
  "conflicts",
  "horizon",
] as const;
export type AnswerAspect = (typeof ANSWER_ASPECTS)[number];

/** Which determination of a verdict. */
export interface DeterminationKey {
  readonly jurisdiction: string;
  readonly authority: string;
  readonly question: Question;
}

/** One answer: each aspect as sorted plain-text entries; an aspect without entries is left out. */
export interface AnswerState extends Answer {
  /** Absent: the overall answer. */
  readonly determination?: DeterminationKey;
  readonly ceiling?: Answer;
  readonly aspects: Readonly<Partial<Record<AnswerAspect, readonly string[]>>>;
}

/**
 * The answers of a verdict, the overall one first. The bounds of an indeterminate answer belong to its outcome. Horizon
 * state is what the register knows of time: measures whose state is unknown, suspended until a day, announced from a day.
 */
export function answersOf(verdict: Verdict): readonly AnswerState[] {
  return [overall(verdict), ...verdict.determinations.map(answerOf)];
}

function overall(verdict: Verdict): AnswerState {
  const conflicts = verdict.conflictsWith ?? [];
  return {
    ...answerFields(verdict),
    aspects: filled({
      outcome: [outcomeText(verdict)],
      review_policy: [verdict.reviewPolicy],
      conflicts: conflicts.map((one) => `${one.measure}${one.with ? ` with ${one.with}` : ""}: ${one.says}`),
    }),
  };
}

function answerOf(one: Determination): AnswerState {
  const { jurisdiction, authority, question } = one;
  const requirements = one.requirements ?? [];
  return {
    determination: { jurisdiction, authority, question },
    ...answerFields(one),
    aspects: filled({
      outcome: [outcomeText(one)],
      review_policy: [one.reviewPolicy, ...requirements.map((each) => each.reviewPolicy)],
      authority: [authority, ...requirements.map((each) => each.authority)],
      licence_types: requirements.flatMap((each) => each.licenceTypes ?? []),
      exceptions: requirements.flatMap(exceptionTexts),
      documents: requirements.map((each) => documentsText(each.documents ?? [])),
      time_limit: requirements.map((each) => each.timeLimit && timeLimitText(each.timeLimit)),
      horizon: horizonTexts(one),
    }),
  };
}

interface Bounded extends Answer {
  readonly floor?: Answer;
  readonly ceiling?: Answer;
}

function answerFields({ outcome, reviewPolicy, ceiling }: Bounded): Omit<AnswerState, "aspects"> {
  return { outcome, ...(reviewPolicy && { reviewPolicy }), ...(ceiling && { ceiling }) };
}

function outcomeText(answer: Bounded): string {
  if (answer.outcome !== "indeterminate") return answer.outcome;
  return `indeterminate (${boundText(answer.floor)} to ${boundText(answer.ceiling)})`;
}

function boundText(bound: Answer | undefined): string {
  if (bound === undefined) return "not stated";
  return bound.reviewPolicy ? `${bound.outcome}, ${bound.reviewPolicy}` : bound.outcome;
}

function exceptionTexts(requirement: Requirement): readonly string[] {
  return (requirement.exceptions ?? []).map((one) => {
    const open = one.open.length > 0 ? `, open: ${[...one.open].sort().join(", ")}` : "";
    return `${one.code}: ${one.status}${open}`;
  });
}

function documentsText(alternatives: readonly (readonly RequiredDocument[])[]): string {
  return sorted(alternatives.map((all) => sorted(all.map(documentText)).join(" and "))).join(" or ");
}

function documentText(document: RequiredDocument): string {
  return `${document.name}${document.lpco ? ` [${document.lpco}]` : ""} from ${document.providedBy}`;
}

function timeLimitText(limit: TimeLimit): string {
  return `${limit.days} ${limit.kind} days from ${limit.from}${limit.verified ? "" : " (not verified)"}`;
}

const MEASURE_STATUS = /^register\.measure\.(.+)\.status$/;

function horizonTexts(one: Determination): readonly string[] {
  const asked = [...(one.missingFacts ?? []).flat(), ...waitedFor(one.because)];
  const measures = asked.flatMap((path) => MEASURE_STATUS.exec(path)?.[1] ?? []);
  return [
    ...measures.map((measure) => `${measure}: state unknown`),
    ...(one.suspended ?? []).map(({ measure, until }) => `${measure}: suspended until ${until ?? "further notice"}`),
    ...(one.upcoming ?? []).map(({ measure, from }) => `${measure}: applies from ${from}`),
  ];
}

/** Facts that open measures wait for. What is unknown about one that does not concern the act decides nothing. */
function waitedFor({ children = [] }: Explanation): readonly string[] {
  const open = children.filter(({ truth }) => truth === "unknown");
  return open.flatMap((node) => [...(node.path === undefined ? [] : [node.path]), ...waitedFor(node)]);
}

function filled(aspects: Partial<Record<AnswerAspect, readonly (string | undefined)[]>>): AnswerState["aspects"] {
  const entries = Object.entries(aspects).map(([aspect, texts]) => [aspect, sorted(texts)] as const);
  return Object.fromEntries(entries.filter(([, texts]) => texts.length > 0));
}

/** Without repeats and gaps: the order in which an engine lists things is no part of its answer. */
function sorted(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text): text is string => text !== undefined && text !== ""))].sort();
}
