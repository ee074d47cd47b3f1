// What would change a decided answer: the smallest sets of changes, each tried out by determining the changed deal anew. Facts
// are facts: nothing here makes a change true, and a deal that is described otherwise than it is gets an answer about another.
import { strictness, isOpen, type Answer, type Determination, type Verdict } from "../../base/verdict.ts";
import type { Transaction } from "../../base/transaction.ts";
import { check } from "../check.ts";
import type { Days } from "../checked.ts";
import type { Engine } from "../engine.ts";
import { coveringLicence } from "../licence-held.ts";
import { isAction } from "../overall.ts";
import { readSubject } from "../subject.ts";
import { exceptionBundles, liftingCandidates, tighteningCandidates } from "./candidates.ts";
import { destinationChange, type Change } from "./change.ts";
import { smallestSets } from "./search.ts";

export interface Flip {
  readonly changes: readonly Omit<Change, "apply">[];
  /** The answer then. */
  readonly outcome: Verdict["outcome"];
  readonly reviewPolicy?: Verdict["reviewPolicy"];
  readonly completeness: Verdict["completeness"];
  readonly mayProceed: boolean;
  /** The requirement stands, and a licence covers it. */
  readonly covered?: true;
}

/** Destinations to which the same deal would get another answer, by that answer. */
export interface DestinationFlip extends Omit<Flip, "changes"> {
  readonly destinations: readonly string[];
}

export interface Flips {
  readonly id: string;
  readonly outcome: Verdict["outcome"];
  /** `open`: the answer is not decided, so its missing facts are what to look at. */
  readonly direction: "lift" | "tighten" | "open";
  readonly flips: readonly Flip[];
  readonly destinations: readonly DestinationFlip[];
  /** Every set of the changes considered was tried. */
  readonly exhaustive: boolean;
  readonly caution: string;
}

export interface FlipOptions {
  /** Countries to try as another destination; none: not tried. */
  readonly destinations?: readonly string[];
  /** Determinations to run at most; 800 unless told. */
  readonly budget?: number;
}

const CAUTION =
  "Facts are facts: a change counts only where it is true of the deal. Describing a deal otherwise than it is, splitting an " +
  "order or sending goods through a third place to reach another answer is an offence, not a way out.";
/** Sets of more changes are proposed by an exception or a licence, not tried one by one. */
const MOST_AT_ONCE = 8;
const SHOWN = 12;

/** The smallest changes that turn the answer of `transaction` around; days as in `check`. */
export function flipsOf(engine: Engine, transaction: Transaction, days: Days, options: FlipOptions = {}): Flips {
  const verdict = check(engine, transaction, days);
  const { id, outcome } = verdict;
  const none = { id, outcome, flips: [], destinations: [], exhaustive: true, caution: CAUTION };
  if (isOpen(outcome)) return { ...none, direction: "open" };
  const direction = rankOf(verdict) > rankOf({ outcome: "exception_available" }) ? "lift" : "tighten";
  const governing = governingOf(verdict);
  const run = (changes: readonly Change[]): Verdict => check(engine, changed(transaction, changes), days);
  const isCovered = (changes: readonly Change[], after: Verdict): boolean => {
    const subject = readSubject(changed(transaction, changes), engine.world, after.on, after.known);
    const then = governing.map((one) => sameIn(after, one));
    return then.length > 0 && then.every((one) => one !== undefined && coveringLicence(one, subject));
  };
  const wasCovered = isCovered([], verdict);
  const turns = (after: Verdict): boolean =>
    direction === "lift" ? isLifted(verdict, governing, after) : worst(after) > worst(verdict);
  const turnsWith = (changes: readonly Change[]): boolean => {
    const after = run(changes);
    return turns(after) || (direction === "lift" && !wasCovered && isCovered(changes, after));
  };
  const { changes, seeds } =
    direction === "lift"
      ? liftingCandidates(engine, transaction, verdict, governing)
      : tighteningCandidates(engine, transaction, verdict);
  const { sets, exhaustive } = smallestSets(changes, turnsWith, {
    seeds: [...seeds, ...(direction === "lift" ? changes.flatMap((one) => afterwards(transaction, one, run)) : [])],
    budget: options.budget ?? 800,
    most: MOST_AT_ONCE,
  });
  const found = sets.slice(0, SHOWN).map((set): Flip => {
    const after = run(set);
    const covered = !turns(after) && isCovered(set, after);
    return { changes: set.map(shown), ...answerOf(after), ...(covered ? { covered } : {}) };
  });
  const elsewhere = destinationFlips(transaction, options.destinations ?? [], run, turns);
  return { ...none, direction, flips: found, destinations: elsewhere, exhaustive };
}

/** With one change made, the exceptions that are open then: the change and what they still need. */
function afterwards(
  transaction: Transaction,
  one: Change,
  run: (changes: readonly Change[]) => Verdict,
): readonly (readonly Change[])[] {
  if (one.kind !== "value" && one.kind !== "quantity") return [];
  const requirements = governingOf(run([one])).flatMap((determination) => determination.requirements ?? []);
  return exceptionBundles(one.apply(transaction), requirements).map((bundle) => [one, ...bundle]);
}

/** What is known stays what is known today, whatever day the deal is put on. */
function changed(transaction: Transaction, changes: readonly Change[]): Transaction {
  return changes.reduce((deal, change) => change.apply(deal), transaction);
}

function shown({ fact, kind, from, to, says }: Change): Omit<Change, "apply"> {
  return from === undefined ? { fact, kind, to, says } : { fact, kind, from, to, says };
}

function answerOf({ outcome, reviewPolicy, completeness, mayProceed }: Verdict): Omit<Flip, "changes"> {
  return { outcome, ...(reviewPolicy === undefined ? {} : { reviewPolicy }), completeness, mayProceed };
}

/** The determinations that are as strict as the answer overall. */
function governingOf(verdict: Verdict): readonly Determination[] {
  return verdict.determinations.filter((one) => isAction(one) && rankOf(one) === rankOf(verdict));
}

/** Each governing determination is settled more leniently, or no longer asked, and no other has become as strict. */
function isLifted(before: Verdict, governing: readonly Determination[], after: Verdict): boolean {
  const lower = governing.every((one) => {
    const then = sameIn(after, one);
    return then === undefined || (!isOpen(then.outcome) && rankOf(then) < rankOf(one));
  });
  return lower && worst(after) < worst(before);
}

function sameIn({ determinations }: Verdict, one: Determination): Determination | undefined {
  return determinations.find((other) => other.jurisdiction === one.jurisdiction && other.question === one.question);
}

/** The rank of the strictest settled determination. */
function worst({ determinations }: Verdict): number {
  return Math.max(-1, ...determinations.filter((one) => isAction(one) && !isOpen(one.outcome)).map(rankOf));
}

/** In the words of action: a blocked party is a prohibition, and what is subject to a regime is nothing yet. */
function rankOf({ outcome, reviewPolicy }: Answer): number {
  if (outcome === "blocked") return strictness("item", { outcome: "prohibited" });
  const policy = reviewPolicy === undefined ? {} : { reviewPolicy };
  return Math.max(0, strictness("item", { outcome, ...policy }));
}

function destinationFlips(
  transaction: Transaction,
  destinations: readonly string[],
  run: (changes: readonly Change[]) => Verdict,
  turns: (after: Verdict) => boolean,
): readonly DestinationFlip[] {
  const byAnswer = new Map<string, { answer: Omit<Flip, "changes">; destinations: string[] }>();
  for (const to of destinations) {
    if (to === transaction.to || to === transaction.from) continue;
    const after = run([destinationChange(transaction, to)]);
    if (!turns(after)) continue;
    const answer = answerOf(after);
    const key = JSON.stringify(answer);
    const group = byAnswer.get(key) ?? { answer, destinations: [] };
    byAnswer.set(key, group);
    group.destinations.push(to);
  }
  return [...byAnswer.values()].map(({ answer, destinations: all }) => ({ destinations: all, ...answer }));
}
