// What single conditions find, kept by the one part of a deal that they read: deals that say the same of that part share it,
// whatever else they say.
import { attributeValue } from "../base/attribute.ts";
import type { Fact } from "../base/facts.ts";
import { textOf } from "../base/text-of.ts";
import type { Subject, World } from "./subject.ts";
import type { Aspect, Atom, Reading, Test } from "./test-tree.ts";

/** A test explained as text: its truth, and the explanation as JSON. */
export interface TestText {
  readonly truth: Reading["truth"];
  readonly text: string;
}

/** What was found of one part that deals share, by the conditions that read nothing else. */
export interface SharedPart {
  readonly readings: Map<Atom, Reading>;
  /** Texts of tests that read this part and others: by these, one after another. */
  readonly texts: Map<Test, Texts>;
}

interface Texts {
  told?: TestText;
  further?: Map<SharedPart, Texts>;
}

/** A part as a condition names it: an attribute is a part of its own. */
export type PartName = Exclude<Aspect, "attribute"> | `attribute ${string}`;

/** Parts of one subject, found when first asked for. */
export type PartsOfSubject = { [Name in PartName]?: SharedPart };

/** The part that a condition reads, where it is one. */
export function partRead({ reads, measured }: Atom): PartName | undefined {
  if (reads !== "attribute") return reads;
  return measured && attributePart(measured.name);
}

const ATTRIBUTES = new Map<string, PartName>();

function attributePart(name: string): PartName {
  let part = ATTRIBUTES.get(name);
  if (!part) ATTRIBUTES.set(name, (part = `attribute ${name}`));
  return part;
}

/** What is kept at most, in readings; a text counts by its length. Above, all is forgotten. */
const MOST = 400_000;
const CHARACTERS_A_READING = 100;
/** A longer statement is not likely to be made again. */
const LONGEST_KEY = 4_000;

interface Kept {
  readonly parts: Map<string, SharedPart>;
  size: number;
}

const KEPT = new WeakMap<World, Kept>();

/** The part of a subject, shared with all subjects of the same world that state it in the same way. */
function partOf(subject: Subject, name: PartName): SharedPart {
  return (subject.parts[name] ??= findPart(subject, name));
}

function findPart(subject: Subject, name: PartName): SharedPart {
  const key = `${name} ${stated(subject, name)}`;
  const fresh = (): SharedPart => ({ readings: new Map(), texts: new Map() });
  if (key.length > LONGEST_KEY) return fresh();
  const kept = keptOf(subject.world);
  let part = kept.parts.get(key);
  if (!part) {
    kept.parts.set(key, (part = fresh()));
    grow(kept, 1);
  }
  return part;
}

/** A condition's reading of the part, found for some subject that has it. */
export function sharedReading(atom: Atom, name: PartName, subject: Subject): Reading {
  const { readings } = partOf(subject, name);
  let reading = readings.get(atom);
  if (!reading) {
    readings.set(atom, (reading = atom.read(subject)));
    grow(keptOf(subject.world), 1);
  }
  return reading;
}

/** The text of a test all of whose conditions read one of `parts`, of which there is at least one. */
export function sharedText(
  test: Test,
  parts: readonly PartName[],
  subject: Subject,
  tell: (test: Test, subject: Subject) => TestText,
): TestText {
  let found = valueFor(partOf(subject, parts[0] as PartName).texts, test);
  for (let at = 1; at < parts.length; at++)
    found = valueFor((found.further ??= new Map()), partOf(subject, parts[at] as PartName));
  if (!found.told) {
    const { truth, text } = tell(test, subject);
    found.told = { truth, text: inOnePiece(text) };
    grow(keptOf(subject.world), found.told.text.length / CHARACTERS_A_READING);
  }
  return found.told;
}

/** A text put together from pieces stays in these until somebody looks at a character, and copying many small ones takes long. */
function inOnePiece(text: string): string {
  return text.charCodeAt(text.length - 1) === 0 ? "" : text;
}

function valueFor<Key>(texts: Map<Key, Texts>, key: Key): Texts {
  let found = texts.get(key);
  if (!found) texts.set(key, (found = {}));
  return found;
}

function keptOf(world: World): Kept {
  let kept = KEPT.get(world);
  if (!kept) KEPT.set(world, (kept = { parts: new Map(), size: 0 }));
  return kept;
}

function grow(kept: Kept, by: number): void {
  kept.size += by;
  if (kept.size < MOST) return;
  kept.parts.clear();
  kept.size = 0;
}

/** All that a condition on the part may look at, as text. A test notes what each condition looks at and compares. */
function stated(subject: Subject, name: PartName): string {
  switch (name) {
    case "act":
      return subject.act;
    case "from":
      return ofPlace(subject.from);
    case "to":
      return `${subject.toPath} ${ofPlace(subject.to)}`;
    case "origin":
      return ofPlace(subject.origin);
    case "goods":
      return ofGoods(subject);
    case "parties":
      return textOf(subject.transaction.parties);
    case "endUse":
      return textOf(subject.transaction.endUse);
    case "facts":
      return textOf(subject.transaction.facts);
    default:
      return textOf(attributeValue(subject.transaction.item.attributes ?? {}, name.slice("attribute ".length)));
  }
}

function ofPlace(place: Fact<string>): string {
  return place.kind === "known" && place.source.kind === "stated" ? `=${place.value}` : textOf(place);
}

function ofGoods(subject: Subject): string {
  const { kind, material, form, family, ambiguous, contains, free, codes, manufacturers, transaction } = subject;
  const { description, manufacturer, hs, classifications } = transaction.item;
  const read = [kind, material, form, family, ambiguous, contains, free, codes, manufacturers];
  return textOf([...read, description, manufacturer, hs, classifications]);
}
