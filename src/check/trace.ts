// What an answer was read from. A traced subject behaves like the one it stands for and notes every part that is looked at,
// whoever looks and however: nobody has to declare what a rule reads, and nobody can forget to. Conditions are noted by what
// they came to, not by what they read, so that two destinations that no rule tells apart count as the same.
import { textOf } from "../base/text-of.ts";
import type { Item, Transaction } from "../base/transaction.ts";
import { LateMap } from "./late-map.ts";
import type { Subject } from "./subject.ts";
import { readingOf, type Atom, type Reading } from "./test-tree.ts";

/** Something that an answer may turn on. */
// A look compares values by their keys alone, whatever they are.
export type Look = Atom | Part | { key(subject: Subject): LookKey };

/** What a look came to, as a value that is the same for whatever need not be told apart. */
export type LookKey = string | number | boolean | symbol;

/** A fact read from the transaction, or a field as it is stated, compared as a whole. */
export class Part {
  readonly of: "subject" | "transaction" | "item";
  readonly name: string;

  private constructor(of: Part["of"], name: string) {
    this.of = of;
    this.name = name;
  }

  static readonly #all = {
    subject: new Map<string, Part>(),
    transaction: new Map<string, Part>(),
    item: new Map<string, Part>(),
  };

  static called(of: Part["of"], name: string): Part {
    let part = Part.#all[of].get(name);
    if (!part) Part.#all[of].set(name, (part = new Part(of, name)));
    return part;
  }

  key(subject: Subject): LookKey {
    let key = subject.keys.get(this);
    if (key === undefined) subject.keys.set(this, (key = keyOf(this.#value(subject))));
    return key;
  }

  #value(subject: Subject): unknown {
    const { of, name } = this;
    const record = of === "subject" ? subject : of === "transaction" ? subject.transaction : subject.transaction.item;
    return name === NAMES ? Object.keys(record) : (record as unknown as Named)[name];
  }
}

/**
 * Something worked out of a subject once and told apart by its key alone, so that what it was worked out from tells no
 * subjects apart.
 */
export class Derived<Value> {
  readonly #work: (subject: Subject) => Value;
  readonly #key: (value: Value) => LookKey;
  /** Lines that are swept count it as one thing they say, because it tells far fewer apart than what it follows from. */
  readonly isBroad: boolean;
  /** Found again so fast that a subject need not keep it. */
  readonly #isQuick: boolean;

  constructor(
    work: (subject: Subject) => Value,
    key: (value: Value) => LookKey,
    { isBroad = false, isQuick = false } = {},
  ) {
    this.#work = work;
    this.#key = key;
    this.isBroad = isBroad;
    this.#isQuick = isQuick;
  }

  of(subject: Subject): Value {
    subject.noted?.add(this);
    const plain = subject.untraced ?? subject;
    if (this.#isQuick) return this.#work(plain);
    const before = plain.memo.get(this) as { readonly value: Value } | undefined;
    if (before) return before.value;
    const value = this.#work(plain);
    plain.memo.set(this, { value });
    return value;
  }

  key(subject: Subject): LookKey {
    return this.#key(this.of(subject));
  }

  /** The value worked out anew: a traced subject notes what it follows from. */
  workedOut(subject: Subject): Value {
    return this.#work(subject);
  }

  /** What tells a value apart. */
  keyOf(value: Value): LookKey {
    return this.#key(value);
  }
}

/** What a condition came to, without the fact it found. */
export function conditionKey(atom: Atom, subject: Subject): LookKey {
  const truth = atom.holds ? atom.holds(subject) : "unknown";
  return truth !== "unknown" ? truth : readingKey(readingOf(atom, subject));
}

/** What a reading comes to, without the fact it found. */
export function readingKey({ truth, missing, orElse, unclassified, excludedBy }: Reading): LookKey {
  if (truth === true || (truth === false && excludedBy === undefined)) return truth;
  if (truth === false) return `not ${excludedBy}`;
  return orElse === undefined && !unclassified ? (missing ?? truth) : `${missing} or ${orElse} ${unclassified}`;
}

const IN_FULL = new WeakMap<Atom, Derived<Reading>>();

/** A condition's reading with the fact it found, which then tells subjects apart. */
export function readInFull(atom: Atom, subject: Subject): Reading {
  if (!subject.noted) return readingOf(atom, subject);
  let full = IN_FULL.get(atom);
  if (!full) IN_FULL.set(atom, (full = new Derived((plain) => readingOf(atom, plain), keyOf)));
  return full.of(subject);
}

/** Of the subject itself, not of what it says. */
const OWN: ReadonlySet<string> = new Set(["world", "readings", "parts", "keys"]);
/** Which fields a record has at all, for whoever lists them. */
export const NAMES = "*";

/** Short values as they are; all others as text behind a mark that no short one begins with. */
function keyOf(value: unknown): LookKey {
  if (typeof value === "string" && !value.startsWith(MARK)) return value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  try {
    return MARK + textOf(value);
  } catch {
    // Deeper than any statement, or without an end: it equals nothing but itself.
    return Symbol("cannot be compared");
  }
}

const MARK = "\n";

type Named = Readonly<Record<string | symbol, unknown>>;

/** A subject like `subject`; `noted` gets what is looked at, in order. */
export function traced(subject: Subject, noted: Set<Look>): Subject {
  const item = noting<Item>(subject.transaction.item, "item", noted, {});
  const transaction = noting<Transaction>(subject.transaction, "transaction", noted, { item });
  return noting<Subject>(subject, "subject", noted, { transaction, memo: new LateMap(), noted, untraced: subject });
}

/**
 * A subject like `subject`, for one look at it: `noted` gets the parts that the look reads, down to those that conditions and
 * memories of answers read on its behalf. `memo` answers for what was worked out of the subject before.
 */
export function watched(subject: Subject, noted: Set<Look>, memo: Subject["memo"]): Subject {
  const item = noting<Item>(subject.transaction.item, "item", noted, {});
  const transaction = noting<Transaction>(subject.transaction, "transaction", noted, { item });
  const own: Partial<Subject> = { transaction, memo, readings: new LateMap(), parts: {}, keys: new LateMap() };
  return noting<Subject>(subject, "subject", noted, own);
}

/** `instead`: fields that are looked into rather than noted. */
function noting<T extends object>(record: T, of: Part["of"], noted: Set<Look>, instead: Partial<T>): T {
  const read = (name: string | symbol): unknown => {
    const own = (instead as Named)[name];
    if (own !== undefined) return own;
    if (typeof name === "string" && !OWN.has(name)) noted.add(Part.called(of, name));
    return (record as Named)[name];
  };
  const names = (): void => void noted.add(Part.called(of, NAMES));
  return new Proxy({} as T, {
    get: (_record, name) => read(name),
    has(_record, name): boolean {
      names();
      return name in record;
    },
    ownKeys(): (string | symbol)[] {
      names();
      return Reflect.ownKeys(record);
    },
    getOwnPropertyDescriptor(_record, name): PropertyDescriptor | undefined {
      names();
      if (!Object.hasOwn(record, name)) return undefined;
      return { value: read(name), enumerable: true, configurable: true, writable: true };
    },
  });
}
