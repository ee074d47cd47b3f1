// Replays a verdict from its own explanation, without the engine: whoever holds only the verdict can see that its answers
// follow from the conditions it shows. Faults, not exceptions.
import { isIsoDate } from "../base/date.ts";
import { isOutOfDate } from "../base/out-of-date.ts";
import { walk, type Explanation } from "../base/explain.ts";
import type { FactPath } from "../base/facts.ts";
import { isOpen, strictness, type Answer, type Determination, type Question, type Verdict } from "../base/verdict.ts";
import { kleeneFaults } from "./kleene.ts";
import { answerOfRequirement, sameAnswer, strictestOf, textOf } from "./answers.ts";

/** Something in the verdict that does not follow from the rest of it. */
export interface Fault {
  /** Where: `CN item`, or `verdict`. */
  readonly at: string;
  readonly code: string;
  readonly text: string;
}

export interface Proof {
  readonly ok: boolean;
  readonly faults: readonly Fault[];
}

/**
 * Checks every determination against its explanation and the overall answer against the determinations. What it cannot see
 * (that the facts are true, that no measure was left out, that a licence held fits) it does not vouch for.
 */
export function verifyVerdict(verdict: Verdict): Proof {
  const waitedFor = unknownFacts(verdict);
  const faults = [
    ...verdict.determinations.flatMap((one) => determinationFaults(one, waitedFor.get(one.jurisdiction) ?? NO_FACTS)),
    ...overallFaults(verdict),
  ];
  return { ok: faults.length === 0, faults };
}

const NO_FACTS: ReadonlySet<FactPath> = new Set();

/** Facts that open conditions name, by regime: what one question waits for may be what another of the regime decides. */
function unknownFacts({ determinations }: Verdict): ReadonlyMap<string, ReadonlySet<FactPath>> {
  const facts = new Map<string, Set<FactPath>>();
  for (const { jurisdiction, because } of determinations) {
    const of = facts.get(jurisdiction) ?? new Set();
    facts.set(jurisdiction, of);
    for (const { truth, path } of walk(because)) if (truth === "unknown" && path !== undefined) of.add(path);
  }
  return facts;
}

function determinationFaults(one: Determination, waitedFor: ReadonlySet<FactPath>): readonly Fault[] {
  const at = `${one.jurisdiction} ${one.question}`;
  const faults: Fault[] = [];
  const expect = (holds: boolean, code: string, text: string): void => {
    if (!holds) faults.push({ at, code, text });
  };
  for (const text of kleeneFaults(one.because)) faults.push({ at, code: "truth", text });
  if (one.because.measure !== undefined) {
    expect(one.because.truth === true, "exemption_open", "an exemption applies only when its conditions hold");
    expect(one.reason === one.because.measure, "exemption_reason", "the reason is not the exemption shown");
    expect(sameAnswer(one, lowestOf(one.question)), "exemption_outcome", `an exemption does not answer ${one.outcome}`);
    return faults;
  }
  const { certain, possible, shown } = readTree(one.because);
  const floor = strictestOf(one.question, certain) ?? lowestOf(one.question);
  const raising = possible.filter((answer) => strictness(one.question, answer) > strictness(one.question, floor));
  if (one.outcome === "indeterminate") {
    const ceiling = strictestOf(one.question, raising);
    expect(raising.length > 0, "nothing_open", "nothing that is open could raise the answer");
    expect(sameAnswer(one.floor, floor), "floor", `the floor follows as ${textOf(floor)}`);
    expect(
      ceiling === undefined || sameAnswer(one.ceiling, ceiling),
      "ceiling",
      `the ceiling follows as ${textOf(ceiling)}`,
    );
    expect((one.missingFacts?.flat().length ?? 0) > 0, "nothing_missing", "an open answer names no missing fact");
    const asked = one.missingFacts?.flat() ?? [];
    expect(
      asked.some((fact) => waitedFor.has(fact)),
      "missing_facts",
      "no fact asked for is one that the explanation waits for",
    );
  } else if (one.outcome === "out_of_coverage") {
    expect(
      certain.length === 0,
      "coverage",
      "a measure applies with certainty, so the question is not out of coverage",
    );
  } else {
    expect(raising.length === 0, "still_open", "something that is open could raise the answer");
    expect(sameAnswer(one, floor), "outcome", `the outcome follows as ${textOf(floor)}`);
    expect(one.missingFacts === undefined, "asks_settled", "a settled answer asks for facts");
  }
  if (one.outcome !== "indeterminate") {
    expect(one.floor === undefined && one.ceiling === undefined, "bounds", "a settled answer has bounds");
  }
  if (one.outcome !== "licence_required") {
    expect(one.reviewPolicy === undefined, "policy", "a review policy without a licence requirement");
  }
  const demanded = strictestOf(one.question, (one.requirements ?? []).map(answerOfRequirement));
  expect(
    sameAnswer(demanded ?? lowestOf(one.question), floor),
    "requirements",
    `the requirements amount to ${textOf(demanded)}`,
  );
  for (const { measure } of [...(one.suspended ?? []), ...(one.upcoming ?? [])]) {
    expect(shown.get(measure)?.truth === false, "not_yet", `${measure} is not explained as inapplicable`);
  }
  for (const node of shown.values()) {
    expect(statusFits(node, one), "status", `${node.measure}: its state and its listing differ`);
  }
  return faults;
}

function lowestOf(question: Question): Answer {
  if (question === "jurisdiction") return { outcome: "not_subject" };
  if (question === "blocking") return { outcome: "not_blocked" };
  if (question === "classification") return { outcome: "not_controlled" };
  return { outcome: "no_control_found" };
}

interface Tree {
  readonly certain: readonly Answer[];
  readonly possible: readonly Answer[];
  /** Measures by id. */
  readonly shown: ReadonlyMap<string, Explanation>;
}

/** The answers that the top of an explanation makes certain or possible. */
function readTree({ children = [] }: Explanation): Tree {
  const certain: Answer[] = [];
  const possible: Answer[] = [];
  const shown = new Map<string, Explanation>();
  for (const node of children) {
    if (node.measure !== undefined) shown.set(node.measure, node);
    if (node.answer === undefined || node.truth === false) continue;
    (node.truth === true ? certain : possible).push(node.answer as Answer);
  }
  return { certain, possible, shown };
}

/**
 * A measure whose scope holds or may hold, but not its time, is listed as suspended or upcoming; one about parties only
 * when it is known to concern one of them.
 */
function statusFits(node: Explanation, { question, suspended = [], upcoming = [] }: Determination): boolean {
  const [status, scope] = node.children ?? [];
  if (node.children?.length !== 2 || status?.truth !== false || scope?.truth === false) return true;
  if (status.label.startsWith("announced") || (question === "party" && scope?.truth !== true)) return true;
  return [...suspended, ...upcoming].some(({ measure }) => measure === node.measure);
}

const NONE: Answer = { outcome: "no_control_found" };
const MOST: Answer = { outcome: "prohibited" };

/** Jurisdiction and blocking in the words of action. */
function asAction(answer: Answer): Answer {
  if (answer.outcome === "blocked") return MOST;
  return strictness("item", answer) < 0 ? NONE : answer;
}

function overallFaults(verdict: Verdict): readonly Fault[] {
  const faults: Fault[] = [];
  const expect = (holds: boolean, code: string, text: string): void => {
    if (!holds) faults.push({ at: "verdict", code, text });
  };
  const action = verdict.determinations.filter(
    ({ question }) => question !== "tariff" && question !== "classification",
  );
  const top = (answers: readonly Answer[]): Answer => strictestOf("item", answers.map(asAction)) ?? NONE;
  const settled = top(action.filter(({ outcome }) => !isOpen(outcome)));
  const floor = top([settled, ...action.flatMap((one) => one.floor ?? [])]);
  const ceiling =
    action.length === 0 ? MOST : top(action.map((one) => (isOpen(one.outcome) ? (one.ceiling ?? MOST) : one)));
  const asked = new Set(action.flatMap((one) => (one.missingFacts ?? []).map((set) => set.join("|"))));
  const unstated = verdict.missingFacts.filter((set) => !asked.has(set.join("|")));
  // What an act that no rule reaches still waits for leaves no question open.
  const isReached = action.some(({ question }) => question !== "jurisdiction");
  const open =
    action.length === 0 || (isReached && unstated.length > 0) || action.some(({ outcome }) => isOpen(outcome));
  const undecided = settled.outcome !== floor.outcome || (sameAnswer(settled, NONE) && open);
  const overall: Answer = undecided ? { outcome: "indeterminate" } : floor;
  expect(sameAnswer(verdict, overall), "outcome", `the overall answer follows as ${textOf(overall)}`);
  expect(sameAnswer(verdict.floor, floor), "floor", `the overall floor follows as ${textOf(floor)}`);
  expect(sameAnswer(verdict.ceiling, ceiling), "ceiling", `the overall ceiling follows as ${textOf(ceiling)}`);
  expect(
    (verdict.completeness === "incomplete") === open,
    "completeness",
    `the questions are ${open ? "not " : ""}all settled`,
  );
  const said = new Set(verdict.missingFacts.map((set) => set.join("|")));
  expect(
    [...asked].every((set) => said.has(set)),
    "missing_facts",
    "a missing fact of a question is not among the verdict's",
  );
  const flagged = action.some((one) => (one.redFlags?.length ?? 0) + (one.declarations?.length ?? 0) > 0);
  const released = ["no_control_found", "exception_available", "licence_required"].includes(verdict.outcome);
  const stale = verdict.coverage.some(({ state }) => state === "stale");
  const free = !open && !flagged && !stale && released && (verdict.conflictsWith?.length ?? 0) === 0;
  expect(!verdict.mayProceed || free, "may_proceed", "something open, flagged or in conflict keeps the deal on hold");
  const { lastDay } = verdict.register;
  const warned = new Set(verdict.warnings.map(({ code }) => code));
  if (lastDay !== undefined) {
    const isTold = verdict.known <= lastDay || warned.has("register_behind");
    expect(isTold, "register_behind", "nothing says that the register ends before the day of knowledge");
    const isHeld = !verdict.mayProceed || !isOutOfDate(lastDay, verdict.known);
    expect(isHeld, "register_age", "the register is too old for the deal to proceed");
  }
  expect(isIsoDate(verdict.on) && isIsoDate(verdict.known), "days", "a day is not a calendar day");
  expect(/^[0-9a-f]{64}$/.test(verdict.register.sha256), "register", "the register's hash is not a SHA-256");
  return faults;
}
