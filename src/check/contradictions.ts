// What the user measured against the code that the user states: an entry of a list whose limits the item meets, beside a
// statement that the item is on another entry, or on none. One of the two is wrong, and nobody here knows which.
import { isWithin } from "../base/control-code.ts";
import type { Truth } from "../base/logic.ts";
import type { ControlList, Item, Transaction } from "../base/transaction.ts";
import type { Engine } from "./engine.ts";
import { isLimit, measuredEntries, type MeasuredEntry } from "./measured-entries.ts";
import { stateFor } from "./states.ts";
import { readCode, readSubject, type Subject } from "./subject.ts";
import { atomsIn, readAtom, type Atom, type Test } from "./test-tree.ts";

/** A list whose stated code contradicts what is stated of the item. */
export interface Contradiction {
  readonly list: ControlList;
  /** As stated. */
  readonly stated: readonly string[];
  /** Entries whose limits the item meets. */
  readonly codes: readonly string[];
  /** The deal with these codes instead. */
  readonly otherwise: Transaction;
}

/**
 * The lists of a jurisdiction of which the stated code leaves out an entry in force that describes the item: every limit is met
 * by a stated measurement, and no condition on material, form or the like is known to fail.
 */
export function contradictionsOf(engine: Engine, jurisdiction: string, subject: Subject): readonly Contradiction[] {
  if (subject.transaction.item.attributes === undefined || subject.codes.size === 0) return NONE;
  if (subject.kind.kind === "known" && subject.kind.value !== "goods") return NONE;
  const entries = measuredEntries(engine, jurisdiction).filter(({ list }) => isSpoken(subject, list));
  const met = entries.filter((entry) => isMet(engine, entry, subject));
  const out: Contradiction[] = [];
  for (const list of new Set(met.map((entry) => entry.list))) {
    const all = new Set(met.filter((entry) => entry.list === list).map(({ code }) => code));
    const codes = [...all].filter((code) => ![...all].some((finer) => finer.startsWith(`${code}.`)));
    if (!codes.some((code) => leavesOut(subject, list, code))) continue;
    const { item } = subject.transaction;
    const stated = item.classifications ?? [];
    const classifications = [...stated.filter((one) => one.list !== list), ...codes.map((code) => ({ list, code }))];
    out.push({
      list,
      stated: stated.flatMap((one) => (one.list === list && one.code !== null ? [one.code] : [])),
      codes: codes.filter((code) => leavesOut(subject, list, code)),
      otherwise: withItem(subject.transaction, { ...item, classifications }),
    });
  }
  return out;
}

const NONE: readonly never[] = [];

function isSpoken({ codes }: Subject, list: ControlList): boolean {
  const stated = codes.get(list);
  return stated !== undefined && !stated.includes(null);
}

/** A code that says that the item is on no entry of the list. */
const OUTSIDE: ReadonlySet<string> = new Set(["none", "EAR99"]);

/**
 * Whether every stated code is outside an entry. Technology and equipment are about the goods of another entry, and a computer
 * has a chip in it (`4A090`, paragraphs z): what is measured may be of those.
 */
function leavesOut({ codes }: Subject, list: ControlList, code: string): boolean {
  const entry = readCode(code);
  const stated = codes.get(list) ?? [];
  return stated.every((one) => {
    if (one === null) return false;
    if (OUTSIDE.has(one)) return true;
    if (one[1] !== entry[1] || HOLDS_OTHERS.test(one)) return false;
    return isWithin(entry, one) === false;
  });
}

const HOLDS_OTHERS = /^4A090|\.z(?:\.|$)/;

function isMet(engine: Engine, { measure, test, asked }: MeasuredEntry, subject: Subject): boolean {
  const limits = [...atomsIn(test)].filter(isLimit);
  if (!limits.some((limit) => readAtom(limit, subject).truth === true)) return false;
  const state = stateFor(engine, measure, subject);
  if (state.kind !== "applies" && state.kind !== "unknown") return false;
  const about = asked === undefined ? subject : askedAbout(asked, subject);
  const stated = (atom: Atom): Truth => readAtom(atom, about).truth;
  const isLikely = comesTo(test, (atom) => {
    const truth = stated(atom);
    return truth === "unknown" && atom.measured === undefined ? true : truth;
  });
  return isLikely === true && comesTo(test, (atom) => (isLimit(atom) ? false : stated(atom))) !== true;
}

/** The question whether an entry describes the item, as a deal that asks nothing else. */
function askedAbout(entry: string, { transaction, world, on, known }: Subject): Subject {
  const { act, item, facts } = transaction;
  return readSubject({ id: entry, act, item, facts: { ...facts, classificationEntry: entry } }, world, on, known);
}

/** What is stated of a deal besides its item; its id is left out, since no answer may turn on it. */
const FIELDS: Readonly<Record<Exclude<keyof Transaction, "id" | "act" | "item">, true>> = {
  kind: true,
  on: true,
  known: true,
  quantity: true,
  value: true,
  from: true,
  to: true,
  finalDestination: true,
  via: true,
  parties: true,
  endUse: true,
  licencesHeld: true,
  contractDate: true,
  shippedDate: true,
  facts: true,
};

/** The deal with another item. */
function withItem(transaction: Transaction, item: Item): Transaction {
  const fields = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((name) => transaction[name] !== undefined);
  const { act } = transaction;
  return { ...Object.fromEntries(fields.map((name) => [name, transaction[name]])), id: "otherwise", act, item };
}

/** Kleene truth of a test by a reading of its conditions. */
function comesTo(test: Test, read: (atom: Atom) => Truth): Truth {
  if (test.op === "atom") return read(test);
  if (test.op === "not") {
    const child = comesTo(test.child, read);
    return child === "unknown" ? child : !child;
  }
  const decisive = test.op === "any";
  const truths = test.children.map((child) => comesTo(child, read));
  if (truths.includes(decisive)) return decisive;
  return truths.includes("unknown") ? "unknown" : !decisive;
}
