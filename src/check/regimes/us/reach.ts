// Where the routes into the EAR lead for an item: subject to it or not, by which, what it waits for, and how the item rules
// and part 744 then see the item.
import type { IsoDate } from "../../../base/date.ts";
import { known, valueOf } from "../../../base/facts.ts";
import { textOf } from "../../../base/text-of.ts";
import type { Truth } from "../../../base/logic.ts";
import type { CompiledMeasure } from "../../compiled-measure.ts";
import { Remembered } from "../../remembered.ts";
import { Derived } from "../../trace.ts";
import { seenAs, type Subject } from "../../subject.ts";
import { atomsOf, residualOf, truthOf, type Reading, type Test } from "../../test-tree.ts";
import { UNITED_STATES } from "./destination.ts";

/** The routes into the EAR, and where they led. */
export interface Routes {
  readonly measures: readonly CompiledMeasure[];
  /** Of a view: where they led for the subject itself. */
  readonly reach: Derived<Reach>;
  /** The facts that the item rules and part 744 see otherwise. */
  readonly seen: Derived<Partial<Subject> | undefined>;
}

const REACHES_REMEMBERED = 500;

/** Where `measures` lead. Their tests are read of the subject itself, whatever view of it a question takes. */
export function routesOf(measures: readonly CompiledMeasure[]): Routes {
  const tests = measures.map(({ test }) => ofStated(test));
  const isLive = ({ measure: { time } }: CompiledMeasure, on: IsoDate): boolean => (time.from ?? on) <= on;
  const live = new Derived(
    ({ on }) => tests.flatMap((test, at) => (isLive(measures[at] as CompiledMeasure, on) ? [{ test, at }] : [])),
    (some) => some.map(({ at }) => at).join(),
  );
  const reaches = new Remembered<Reach>(REACHES_REMEMBERED);
  let found = 0;
  const reach: Derived<Reach> = new Derived(
    (subject) =>
      subject.stated
        ? reach.of(subject.stated)
        : reaches.answer(subject, (traced) => readReach(measures, live.of(traced), traced, found++)),
    ({ number }) => number,
    { isBroad: true },
  );
  const seen = new Derived((subject) => factsReached(subject, reach.of(subject)), textOf, { isBroad: true });
  return { measures, reach, seen };
}

/** Whether the item is subject to the EAR, by which provision, and as a test that stays open where it is open. */
export interface Reach {
  /** Tells it from others. */
  readonly number: number;
  readonly truth: Truth;
  readonly by?: string;
  readonly missing?: string;
  readonly test: Test;
  /** Measures as they apply to items reached in this way, by their ids. */
  readonly lists: Map<string, readonly CompiledMeasure[]>;
}

function readReach(
  measures: readonly CompiledMeasure[],
  live: readonly { readonly test: Test; readonly at: number }[],
  subject: Subject,
  number: number,
): Reach {
  let truth: Truth = false;
  let by: string | undefined;
  for (const { test, at } of live) {
    const one = truthOf(test, subject);
    if (one === "unknown") truth = one;
    if (one !== true) continue;
    truth = true;
    by = measures[at]?.measure.provision;
    break;
  }
  const label = "subject to the EAR";
  const reading: Reading = by === undefined ? { truth } : { truth, found: by };
  const test: Test =
    truth === "unknown"
      ? { op: "any", label, children: live.map(({ test }) => test) }
      : { op: "atom", label, read: () => reading };
  const open = [...atomsOf(residualOf(test, subject))][0];
  return {
    number,
    truth,
    test,
    lists: new Map(),
    ...(by === undefined ? {} : { by }),
    ...(open === undefined ? {} : { missing: open.fact }),
  };
}

/** The measures, for items reached in this way; the same ones are the same list. */
export function whereReached(measures: readonly CompiledMeasure[], { test, lists }: Reach): readonly CompiledMeasure[] {
  const name = measures.map(({ measure }) => measure.id).join();
  let list = lists.get(name);
  if (!list) {
    list = measures.map((one) => ({ ...one, test: { op: "all", children: [test, one.test] } }));
    lists.set(name, list);
  }
  return list;
}

/** A test that reads the subject itself, not the view of it that a question takes. */
function ofStated(test: Test): Test {
  if (test.op === "atom") {
    // What it reads is not the part that the view shows.
    const { reads: _reads, ...atom } = test;
    return { ...atom, read: (subject) => test.read(subject.stated ?? subject) };
  }
  if (test.op === "not") return { ...test, child: ofStated(test.child) };
  return { ...test, children: test.children.map(ofStated) };
}

/**
 * The subject as part 744 and the item rules should see it: a foreign-made item that is subject to the EAR by content or
 * as a direct product counts like one of US origin; while that is open, so is its origin in these rules.
 */
export function reachedView(subject: Subject, { seen }: Routes): Subject {
  const before = subject.memo.get(reachedView) as Subject | undefined;
  if (before) return before;
  const facts = seen.of(subject);
  const view = facts ? seenAs(subject, { ...facts, memo: new Map() }) : subject;
  subject.memo.set(reachedView, view);
  return view;
}

function factsReached({ origin, from }: Subject, reach: Reach): Partial<Subject> | undefined {
  if (isAmerican(from)) return valueOf(from) === "US" ? undefined : FROM_THE_MAINLAND;
  if (reach.truth === false || origin.kind !== "known" || isAmerican(origin)) return undefined;
  const source = { kind: "derived", ...(reach.by === undefined ? {} : { ref: reach.by }) } as const;
  return { origin: reach.truth === true ? known("US", source) : { kind: "unknown", why: "conflict" } };
}

const FROM_THE_MAINLAND: Partial<Subject> = { from: known("US", { kind: "derived", ref: "US:EAR:772.1" }) };

/** What leaves a territory leaves the United States (15 CFR 772.1). */
export function fromTheMainland(subject: Subject): Subject {
  const { from } = subject;
  if (!isAmerican(from) || valueOf(from) === "US") return subject;
  return seenAs(subject, { ...FROM_THE_MAINLAND, memo: new Map() });
}

function isAmerican(fact: Subject["from"]): boolean {
  return fact.kind === "known" && UNITED_STATES.includes(fact.value);
}
