// The transaction as the engine reads it: places, goods and codes normalised once, each fact with its source.
import type { IsoDate } from "../base/date.ts";
import { ABSENT, known, stated, STATED_UNKNOWN, valueOf, type Fact } from "../base/facts.ts";
import { statedDigits } from "../base/hs.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import { normaliseText } from "../base/text.ts";
import type { Truth } from "../base/logic.ts";
import type { Act, ControlList, ItemKind, Transaction } from "../base/transaction.ts";
import { EAR99, parseControlCode, type ControlCode } from "../base/control-code.ts";
import { parsedValue } from "../base/parsed.ts";
import { LateMap } from "./late-map.ts";
import type { Reading, Test } from "./test-tree.ts";
import type { PartsOfSubject } from "./shared-readings.ts";
import type { Look, LookKey, Part } from "./trace.ts";
import { inGroup, type CountryGroups } from "../base/country-group.ts";
import {
  normaliseForm,
  materialsLike,
  namesMaterial,
  normaliseMaterial,
  readDescription,
  refineForm,
  type FoundForm,
  type GoodsReading,
  type Lexicon,
} from "../goods/index.ts";

/** Reference knowledge the engine needs besides the register. */
export interface World {
  readonly lexicon: Lexicon;
  readonly groups: CountryGroups;
}

export interface FormFact {
  readonly id: string;
  /** The words name no substance (wafer, alloy), so the form settles little. */
  readonly vague: boolean;
  /** An assembled or deeply processed product. */
  readonly processed: boolean;
}

export interface Subject {
  readonly transaction: Transaction;
  readonly world: World;
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly act: Act;
  readonly kind: Fact<ItemKind>;
  readonly from: Fact<string>;
  /** Final destination when stated, else `to`. */
  readonly to: Fact<string>;
  readonly toPath: string;
  readonly origin: Fact<string>;
  readonly material: Fact<string>;
  readonly form: Fact<FormFact>;
  /** Product family recognised in the description, e.g. `machine tool`. */
  readonly family?: string;
  /** Materials between which the description does not decide. */
  readonly ambiguous: readonly string[];
  /** Materials the description says the item contains, and those it says it does not. */
  readonly contains: readonly string[];
  readonly free: readonly string[];
  /** Codes as stated per list; `undefined`: nothing stated; `null` inside: stated as not known, or not to be read. */
  readonly codes: ReadonlyMap<ControlList, readonly (ControlCode | null)[]>;
  /** Customs codes as digits; `null` inside: stated as not known, or not to be read. */
  readonly customsCodes: readonly (string | null)[];
  readonly manufacturers: Fact<readonly string[]>;
  /** What each condition found for this subject; a view of a subject has its own. */
  readonly readings: LateMap<Test, Reading>;
  /** The same of conditions that read one part alone, shared with others; see `partOf`. */
  readonly parts: PartsOfSubject;
  /** What its parts say, for comparison; see `Part`. */
  readonly keys: LateMap<Part, LookKey>;
  /** Answers computed once per subject, e.g. whether a jurisdiction's list covers the item. */
  readonly memo: Pick<LateMap<unknown, unknown>, "get" | "set">;
  /** Of a view: the subject that is seen otherwise. */
  readonly stated?: Subject;
  /** Of a traced subject: what was looked at, and the subject itself. */
  readonly noted?: Set<Look>;
  readonly untraced?: Subject;
}

/** Reads a transaction for one day. Cheap facts are read now, rare ones by the conditions that need them. */
export function readSubject(transaction: Transaction, world: World, on: IsoDate, knownOn: IsoDate): Subject {
  const { item } = transaction;
  const described = item.description ? readOnce(world.lexicon, item.description) : undefined;
  const material = materialOf(transaction, world, described?.material?.id, described?.material?.term);
  // Stated as not known is not the same as not mentioned: the goods may go on to anywhere.
  const finalStated = transaction.finalDestination !== undefined;
  const subject: Subject = {
    transaction,
    world,
    on,
    known: knownOn,
    act: transaction.act,
    kind: kindOf(transaction, material.kind === "known" || described?.form !== undefined),
    from: stated(transaction.from),
    to: finalStated ? stated(transaction.finalDestination) : stated(transaction.to),
    toPath: finalStated ? "finalDestination" : "to",
    origin: stated(item.origin),
    material,
    form: formOf(transaction, world, valueOf(material), described?.form),
    ambiguous: item.material === undefined ? materialCandidates(described) : mayMean(item.material, material, world),
    contains: item.material === null ? NOTHING : containedIn(item.material, material, described, world),
    free: item.material === null ? NOTHING : (described?.absent ?? NOTHING),
    codes: codesOf(transaction),
    customsCodes: customsCodesOf(transaction),
    manufacturers: manufacturersOf(transaction),
    readings: new LateMap(),
    parts: {},
    keys: new LateMap(),
    memo: new LateMap(),
  };
  return described?.family ? { ...subject, family: described.family.id } : subject;
}

const NOTHING: readonly string[] = [];

const DESCRIPTIONS = new WeakMap<Lexicon, Map<string, GoodsReading>>();
const DESCRIPTIONS_REMEMBERED = 1_000;

/** A description as read before: the same goods are shipped again and again. */
function readOnce(lexicon: Lexicon, description: string): GoodsReading {
  let read = DESCRIPTIONS.get(lexicon);
  if (!read) DESCRIPTIONS.set(lexicon, (read = new Map()));
  let reading = read.get(description);
  if (!reading) {
    if (read.size >= DESCRIPTIONS_REMEMBERED) read.clear();
    read.set(description, (reading = readDescription(lexicon, description)));
  }
  return reading;
}

/** The subject as a regime sees it: some facts otherwise, and so what conditions find. All else is looked up in the subject. */
export function seenAs(subject: Subject, facts: Partial<Subject>): Subject {
  const own: Partial<Subject> = {
    ...facts,
    readings: new LateMap(),
    parts: {},
    keys: new LateMap(),
    stated: subject.stated ?? subject,
  };
  return Object.create(subject, Object.getOwnPropertyDescriptors(own)) as Subject;
}

/** Something with a customs code, a material or a form is goods, unless the user says otherwise. */
function kindOf({ kind, item }: Transaction, physical: boolean): Fact<ItemKind> {
  if (kind !== undefined || !(physical || (item.hs?.length ?? 0) > 0)) return stated(kind);
  return GOODS;
}

const GOODS: Fact<ItemKind> = known("goods", { kind: "derived", ref: "material, form or customs code" });

/** An explicit null is the user's "not known" and is not overridden by the lexicon. */
function materialOf(
  { item }: Transaction,
  world: World,
  fromText: string | undefined,
  term: string | undefined,
): Fact<string> {
  if (item.material === null) return STATED_UNKNOWN;
  if (item.material !== undefined) {
    const id = normaliseMaterial(world.lexicon, item.material);
    if (id !== undefined) return known(id);
    return namesMaterial(world.lexicon, item.material) ? known(normaliseText(item.material)) : STATED_UNKNOWN;
  }
  if (fromText !== undefined) return known(fromText, { kind: "lexicon", ...(term === undefined ? {} : { ref: term }) });
  return ABSENT;
}

function formOf(
  { item }: Transaction,
  world: World,
  material: string | undefined,
  fromText: FoundForm | undefined,
): Fact<FormFact> {
  if (item.form === null) return STATED_UNKNOWN;
  if (item.form !== undefined) {
    const form = normaliseForm(world.lexicon, item.form);
    if (form) {
      const id = refineForm(world.lexicon, form.id, material);
      return known({ id, vague: form.vague && id === form.id, processed: form.processed });
    }
  }
  if (fromText) {
    const { id, vague, processed, term } = fromText;
    return known({ id, vague, processed }, { kind: "lexicon", ref: term });
  }
  return ABSENT;
}

function materialCandidates(described: GoodsReading | undefined): readonly string[] {
  if (!described) return NOTHING;
  return (described.ambiguous ?? []).filter((one) => one.what === "material").flatMap((one) => one.candidates);
}

/**
 * What a stated material may be that the lexicon does not know: itself, one that the word is like ("galium"), or one of a
 * group ("rare earth").
 */
function mayMean(stated: string | null, material: Fact<string>, { lexicon }: World): readonly string[] {
  if (stated === null || material.kind !== "known" || lexicon.materials.has(material.value)) return NOTHING;
  const candidates = materialCandidates(readOnce(lexicon, stated));
  const meant = candidates.length > 0 ? candidates : materialsLike(lexicon, stated);
  return meant.length === 0 ? NOTHING : [material.value, ...meant];
}

/** Materials in the goods, as the description says and, where several are stated in one ("gallium/germanium"), the statement. */
function containedIn(
  stated: string | undefined,
  material: Fact<string>,
  described: GoodsReading | undefined,
  { lexicon }: World,
): readonly string[] {
  const contains = described?.contains ?? NOTHING;
  if (stated === undefined || (material.kind === "known" && lexicon.materials.has(material.value))) return contains;
  const together = readOnce(lexicon, stated).contains ?? NOTHING;
  return together.length === 0 ? contains : [...new Set([...contains, ...together])];
}

const NO_CODES: Subject["codes"] = new Map();

function codesOf({ item }: Transaction): ReadonlyMap<ControlList, readonly (ControlCode | null)[]> {
  if (!item.classifications?.length) return NO_CODES;
  const codes = new Map<ControlList, (ControlCode | null)[]>();
  for (const { list, code } of item.classifications) {
    const read = code === null ? null : statedCode(list, code);
    const before = codes.get(list);
    if (before) before.push(read);
    else codes.set(list, [read]);
  }
  return codes;
}

/** A code of a transaction; null for one that says nothing of the list: unreadable ("tbd"), or EAR99 of a list that is not American. */
function statedCode(list: ControlList, text: string): ControlCode | null {
  const code = parsedValue(parseControlCode(text));
  return code === undefined || (code === EAR99 && list !== "US-CCL") ? null : code;
}

const NO_CUSTOMS_CODES: Subject["customsCodes"] = [];

function customsCodesOf({ item }: Transaction): readonly (string | null)[] {
  if (!item.hs?.length) return NO_CUSTOMS_CODES;
  return item.hs.map(({ code, nomenclature }) => (code === null ? null : (statedDigits(code, nomenclature) ?? null)));
}

/** A code in canonical form; one that cannot be read is marked, and so matches no code and no key of any table. */
export function readCode(text: string): ControlCode {
  return parsedValue(parseControlCode(text)) ?? (`?${text}` as ControlCode);
}

/** A maker that is stated and names nobody. */
const NOT_NAMED = "";

function manufacturersOf({ item, facts }: Transaction): Fact<readonly string[]> {
  const stated = [
    ...(item.manufacturer === undefined || item.manufacturer === "" ? [] : [item.manufacturer]),
    ...makersOfComponents(facts?.["components"]),
  ];
  if (stated.length === 0) return ABSENT;
  const names = stated.map((maker) =>
    typeof maker === "string" && !saysNotKnown(maker) ? normaliseText(maker) : NOT_NAMED,
  );
  return names.every((name) => name === NOT_NAMED) ? STATED_UNKNOWN : known(names);
}

/** What stands for the maker of each component; of one told in any other way than the contract's, something that names nobody. */
function makersOfComponents(components: unknown): readonly unknown[] {
  if (components === undefined) return [];
  if (!Array.isArray(components)) return [null];
  return components.map((component) => (component as { manufacturer?: unknown } | null)?.manufacturer ?? null);
}

/** Whether `country` lies in a set of codes and group ids on the subject's day. */
export function inCountrySet(
  subject: Subject,
  country: string,
  set: readonly string[] | { readonly not: readonly string[] },
): Truth {
  if ("not" in set) {
    const inside = inCountrySet(subject, country, set.not);
    return inside === "unknown" ? inside : !inside;
  }
  let result: Truth = false;
  for (const id of set) {
    if (id === country) return true;
    if (id.length === 2 && id !== "EU") continue;
    const member = inGroup(subject.world.groups, id, country, subject.on);
    if (member === true) return true;
    if (member === "unknown") result = "unknown";
  }
  return result;
}
