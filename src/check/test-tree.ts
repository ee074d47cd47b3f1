// Compiled scope of a measure: a tree of tests, its truth, and what remains unknown of it.
import type { FactPath } from "../base/facts.ts";
import { not, type Truth } from "../base/logic.ts";
import type { Comparison } from "../register/index.ts";
import type { Subject } from "./subject.ts";
import { partRead, sharedReading } from "./shared-readings.ts";
import type { Derived } from "./trace.ts";

/** What one condition found. `missing` is the fact to ask for when the truth is unknown. */
export interface Reading {
  readonly truth: Truth;
  readonly missing?: FactPath;
  readonly found?: string;
  readonly source?: string;
  /** Another fact whose statement would also settle it, e.g. the classification on the list. */
  readonly orElse?: FactPath;
  /** The user has said nothing about a control list; whether that matters depends on what of the list is held. */
  readonly unclassified?: boolean;
  /** An official text that puts the item outside. */
  readonly excludedBy?: string;
}

export type Test =
  | { readonly op: "all" | "any"; readonly children: readonly Test[]; readonly label?: string }
  | { readonly op: "not"; readonly child: Test }
  | {
      readonly op: "atom";
      readonly label: string;
      readonly read: (subject: Subject) => Reading;
      /** The one part of a transaction that the reading follows from; absent where it follows from several, or from the day. */
      readonly reads?: Aspect;
      /** The truth alone, set where it is found faster than what was read before. */
      readonly holds?: (subject: Subject) => Truth;
      /** Set where many conditions follow from one thing that few subjects differ in: that is noted instead of each of them. */
      readonly turnsOn?: Derived<string>;
      /** Set where the reading compares one attribute. */
      readonly measured?: { readonly name: string; readonly op: Comparison; readonly value: number | string | boolean };
    };

/** Parts of a transaction that single conditions read. `goods`: what the item is, whatever column says it. */
export type Aspect = "act" | "from" | "to" | "origin" | "goods" | "attribute" | "parties" | "endUse" | "facts";

export type Atom = Extract<Test, { op: "atom" }>;

/** The atoms of a test, in order. */
export function* atomsIn(test: Test): Generator<Atom> {
  if (test.op === "atom") yield test;
  else if (test.op === "not") yield* atomsIn(test.child);
  else for (const child of test.children) yield* atomsIn(child);
}

/** What a condition comes to; each subject reads it once. What it found besides is told by `readInFull`. */
export function readAtom(atom: Atom, subject: Subject): Omit<Reading, "found" | "source"> {
  subject.noted?.add(atom.turnsOn ?? atom);
  return readingOf(atom, subject.untraced ?? subject);
}

/** The whole reading of a condition, for a subject that is not traced. */
export function readingOf(atom: Atom, subject: Subject): Reading {
  if (atom.holds) return atom.read(subject);
  const part = partRead(atom);
  if (part !== undefined) return sharedReading(atom, part, subject);
  const before = subject.readings.get(atom);
  if (before) return before;
  const reading = atom.read(subject);
  subject.readings.set(atom, reading);
  return reading;
}

/** Kleene truth of a test for a subject; stops at the first child that decides. */
export function truthOf(test: Test, subject: Subject): Truth {
  return truthIn(test, subject.untraced ?? subject, subject.noted);
}

/** `noted` gets the conditions read. */
function truthIn(test: Test, subject: Subject, noted: Subject["noted"]): Truth {
  if (test.op === "atom") {
    noted?.add(test.turnsOn ?? test);
    return test.holds ? test.holds(subject) : readingOf(test, subject).truth;
  }
  if (test.op === "not") return not(truthIn(test.child, subject, noted));
  const decisive = test.op === "any";
  let result: Truth = !decisive;
  for (const child of test.children) {
    const truth = truthIn(child, subject, noted);
    if (truth === decisive) return decisive;
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** What is left of a test once the known facts are in: a formula over unknown conditions. */
export type Residual =
  | boolean
  | { readonly op: "all" | "any"; readonly children: readonly Residual[] }
  | { readonly op: "not"; readonly child: Residual }
  | {
      readonly op: "atom";
      readonly key: string;
      readonly fact: FactPath;
      readonly orElse?: FactPath;
      readonly unclassified?: boolean;
    };

/** Simplifies a test by the known facts. Atoms of the same label and fact are one unknown. */
export function residualOf(test: Test, subject: Subject): Residual {
  return residualIn(test, subject.untraced ?? subject, subject.noted);
}

function residualIn(test: Test, subject: Subject, noted: Subject["noted"]): Residual {
  if (test.op === "atom") {
    noted?.add(test.turnsOn ?? test);
    const { truth, missing, orElse, unclassified } = readingOf(test, subject);
    if (truth !== "unknown") return truth;
    const fact = missing ?? test.label;
    return {
      op: "atom",
      key: `${fact}|${test.label}`,
      fact,
      ...(orElse === undefined ? {} : { orElse }),
      ...(unclassified === true ? { unclassified } : {}),
    };
  }
  if (test.op === "not") {
    const child = residualIn(test.child, subject, noted);
    return typeof child === "boolean" ? !child : { op: "not", child };
  }
  const decisive = test.op === "any";
  const children: Residual[] = [];
  for (const part of test.children) {
    const child = residualIn(part, subject, noted);
    if (child === decisive) return decisive;
    if (typeof child !== "boolean") children.push(child);
  }
  if (children.length === 0) return !decisive;
  return children.length === 1 ? (children[0] as Residual) : { op: test.op, children };
}

/** Provisions by which an official text puts the item outside entries that would otherwise describe it. */
export function exclusionsOf(test: Test, subject: Subject): readonly string[] {
  if (test.op === "atom") {
    const { excludedBy } = readAtom(test, subject);
    return excludedBy === undefined ? [] : [excludedBy];
  }
  if (test.op === "not") return [];
  if (test.op === "any") return test.children.flatMap((child) => exclusionsOf(child, subject));
  return test.children.flatMap((child) => {
    const found = exclusionsOf(child, subject);
    if (found.length === 0) return [];
    const others = test.children.filter((other) => other !== child);
    return others.every((other) => truthOf(other, subject) !== false) ? found : [];
  });
}

/** The unknown atoms of a residual. */
export function* atomsOf(residual: Residual): Generator<Extract<Residual, { op: "atom" }>> {
  if (typeof residual === "boolean") return;
  if (residual.op === "atom") yield residual;
  else if (residual.op === "not") yield* atomsOf(residual.child);
  else for (const child of residual.children) yield* atomsOf(child);
}
