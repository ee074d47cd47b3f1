// goods-show: what the register says on one good, asked by customs code, control code or material.
import { z } from "zod";
import { CONTROL_LISTS, type ControlList, type Item, type Transaction } from "../base/transaction.ts";
import type { HsTable } from "../base/hs.ts";
import type { IsoDate } from "../base/date.ts";
import type { FactPath } from "../base/facts.ts";
import type { Answer, Determination, Outcome } from "../base/verdict.ts";
import { normaliseMaterial } from "../goods/index.ts";
import {
  conditionNodes,
  mentionsOf,
  type Condition,
  type CountrySet,
  type CoverageEntry,
  type GoodsEntry,
  type Measure,
} from "../register/index.ts";
import { checkTransaction } from "./check.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { measureRow, type MeasureRow } from "./register-fields.ts";

export type GoodsKey =
  | { readonly kind: "hs"; readonly code: string; readonly description?: string; readonly path: readonly HsStep[] }
  | {
      readonly kind: "code";
      readonly code: string;
      readonly lists: readonly ControlList[];
      readonly description?: string;
    }
  | { readonly kind: "material"; readonly material: string; readonly names: readonly string[] };

export interface HsStep {
  readonly code: string;
  readonly description: string;
}

export interface GoodsMeasure extends MeasureRow {
  /** `code`: a code of the measure meets the key. `material`: the measure names a material that goods here may be. */
  readonly via: "code" | "material";
  /** Country sets of the scope, as its conditions name them. */
  readonly from: readonly CountrySet[];
  readonly to: readonly CountrySet[];
  /** Entries of the measure that the key meets. */
  readonly entries: readonly GoodsEntry[];
}

/** The item question of one regime for an export of the goods from one country, nothing else stated. */
export interface OpenQuestion {
  readonly from: string;
  readonly jurisdiction: string;
  readonly outcome: Outcome;
  readonly floor?: Answer;
  readonly ceiling?: Answer;
  /** Each inner list settles it; cheapest first. */
  readonly missingFacts: readonly (readonly FactPath[])[];
}

/** The US Commerce Control List's licence requirements for an entry, as read from the list itself. */
export interface UsListEntry {
  /** Without paragraphs: `3A090`. */
  readonly code: string;
  readonly edition: IsoDate;
  readonly verifyBy: IsoDate;
  readonly requirements: readonly {
    readonly reason: string;
    /** Paragraphs it is for; absent: the entire entry. */
    readonly paragraphs?: readonly string[];
    readonly except?: readonly string[];
    /** A column of the Country Chart, or destinations in words. */
    readonly destinations: string;
    /** What no paragraph decides. */
    readonly if?: Condition;
    readonly cites: readonly string[];
  }[];
  readonly exceptions: readonly { readonly code: string; readonly limit?: string; readonly partly: boolean }[];
}

export type GoodsShown =
  | {
      readonly kind: "goods";
      readonly on: IsoDate;
      readonly known: IsoDate;
      readonly key: GoodsKey;
      readonly materials: readonly string[];
      readonly measures: readonly GoodsMeasure[];
      readonly open: readonly OpenQuestion[];
      readonly usList?: UsListEntry;
      /** Item coverage of the lists that could hold the goods. */
      readonly coverage: readonly CoverageEntry[];
    }
  | { readonly kind: "not_found"; readonly key: string; readonly why: string };

export const goodsShow: Operation<{ readonly key: string }, GoodsShown> = operation({
  name: "goods-show",
  summary: "What applies to a customs code, control code or material on a day, and which facts would settle it",
  kind: "call",
  effect: "none",
  input: () => z.strictObject({ key: z.string().trim().min(1) }),
  async run(context, { key: text }) {
    const knowledge = await context.knowledge();
    const { on, known } = context;
    const key = readKey(text, knowledge, await context.hsTable());
    if ("why" in key) return { kind: "not_found", key: text, why: key.why };
    const { measures, materials } = measuresOn(key, knowledge, { on, known });
    return {
      kind: "goods",
      on,
      known,
      key,
      materials,
      measures,
      ...usListOf(key, knowledge),
      open: originsOf(key, measures, knowledge).flatMap((from) => itemQuestions(from, key, knowledge, { on, known })),
      coverage: knowledge.register.coverage.filter(({ question }) => question === "item"),
    };
  },
});

function usListOf(key: GoodsKey, { usEar }: Knowledge): { readonly usList?: UsListEntry } {
  if (key.kind !== "code" || usEar === undefined) return {};
  const { entries, destinations, edition, verifyBy } = usEar.ccl;
  const code = key.code.split(".")[0] ?? "";
  const entry = entries[code];
  if (entry === undefined) return {};
  const requirements = entry.rows
    .filter(({ in: paragraphs }) => paragraphs === undefined || paragraphs.some((one) => overlap(one, key.code)))
    .map((row) => ({
      reason: row.reason,
      ...(row.in === undefined ? {} : { paragraphs: row.in }),
      ...(row.except === undefined ? {} : { except: row.except }),
      destinations: row.column ?? destinations[row.to ?? ""]?.label ?? row.to ?? "not stated",
      ...(row.if === undefined ? {} : { if: row.if }),
      cites: row.cites ?? [],
    }));
  const exceptions = (entry.offers ?? []).map(({ code, limit, partly = false }) => ({
    code,
    ...(limit === undefined ? {} : { limit }),
    partly,
  }));
  return { usList: { code, edition, verifyBy, requirements, exceptions } };
}

function readKey(text: string, knowledge: Knowledge, hs: HsTable): GoodsKey | { readonly why: string } {
  const { register, world, usEar } = knowledge;
  const digits = text.replaceAll(/[\s.]/g, "");
  if (/^\d+$/.test(digits)) return hsKey(digits, hs);
  const code = text.toUpperCase().replace(/\.[A-Z].*$/, (rest) => rest.toLowerCase());
  const entries = register.instruments
    .flatMap(({ measures }) => measures)
    .flatMap(({ goods }) => goods)
    .filter((entry) => entry.code !== undefined && overlap(entry.code, code));
  const heading = usEar?.ccl.entries[code.split(".")[0] ?? ""];
  const lists = CONTROL_LISTS.filter(
    (list) => entries.some((entry) => entry.list === list) || (list === "US-CCL" && heading !== undefined),
  );
  if (lists.length > 0) {
    const descriptions = new Set(entries.filter((entry) => entry.code === code).map((entry) => entry.description.en));
    const [description] = descriptions.size === 1 ? descriptions : [];
    return { kind: "code", code, lists, ...(description === undefined ? {} : { description }) };
  }
  const material = normaliseMaterial(world.lexicon, text);
  if (material !== undefined) {
    const { terms = [], symbols = [] } = world.lexicon.materials.get(material) ?? {};
    return { kind: "material", material, names: [...symbols, ...terms].filter((name) => name !== material) };
  }
  return { why: "It is no customs code, no control code the register gives to goods, and no material it knows." };
}

function hsKey(code: string, { descriptions }: HsTable): GoodsKey | { readonly why: string } {
  if (code.length < 4 || code.length > 13) return { why: "A customs code here has 4 to 13 digits." };
  const path = [2, 4, 6]
    .filter((length) => length <= code.length)
    .flatMap((length) => {
      const description = descriptions.get(code.slice(0, length));
      return description === undefined ? [] : [{ code: code.slice(0, length), description }];
    });
  const description = descriptions.get(code.slice(0, 6));
  if (description === undefined) return { why: `HS 2022 has no subheading ${code.slice(0, 6)}.` };
  return { kind: "hs", code, description, path };
}

function measuresOn(
  key: GoodsKey,
  { register }: Knowledge,
  days: { readonly on: IsoDate; readonly known: IsoDate },
): { readonly measures: readonly GoodsMeasure[]; readonly materials: readonly string[] } {
  const all = register.instruments.flatMap((instrument) =>
    instrument.measures
      .filter((measure) => !measure.draft && measure.knownFrom <= days.known)
      .map((measure) => ({ instrument, measure, entries: measure.goods.filter((entry) => meets(entry, key)) })),
  );
  const byCode = all.filter(({ measure, entries }) => entries.length > 0 || namesCode(measure, key));
  const materials =
    key.kind === "material"
      ? [key.material]
      : [...new Set(byCode.flatMap(({ entries }) => entries.flatMap(({ material = [] }) => material)))].toSorted();
  const byMaterial = all.filter(
    (one) => !byCode.includes(one) && materials.some((material) => mentionsOf(one.measure).materials.has(material)),
  );
  const row =
    (via: GoodsMeasure["via"]) =>
    (one: (typeof all)[number]): GoodsMeasure => ({
      ...measureRow(one.instrument, one.measure, days),
      via: key.kind === "material" ? "material" : via,
      ...placesOf(one.measure),
      entries: one.entries,
    });
  return { measures: [...byCode.map(row("code")), ...byMaterial.map(row("material"))], materials };
}

function meets(entry: GoodsEntry, key: GoodsKey): boolean {
  switch (key.kind) {
    case "hs":
      return (entry.hs ?? []).some(({ codes }) =>
        codes.some((one) => one.startsWith(key.code) || key.code.startsWith(one)),
      );
    case "code":
      return entry.code !== undefined && overlap(entry.code, key.code);
    case "material":
      return entry.material?.includes(key.material) ?? false;
  }
}

/** A scope that names the control code without listing goods. */
function namesCode(measure: Measure, key: GoodsKey): boolean {
  if (key.kind !== "code") return false;
  return [...mentionsOf(measure).codes].some((code) => overlap(code, key.code));
}

/** One code lies within the other. */
function overlap(a: string, b: string): boolean {
  return isPart(a, b) || isPart(b, a);
}

function isPart(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`);
}

function placesOf({ when }: Measure): Pick<GoodsMeasure, "from" | "to"> {
  const nodes = [...conditionNodes(when)];
  return {
    from: nodes.flatMap((node) => ("from" in node ? [node.from] : [])),
    to: nodes.flatMap((node) => ("to" in node ? [node.to] : [])),
  };
}

/** Countries from which an export is asked about: those whose measures or lists name the goods. */
function originsOf(key: GoodsKey, measures: readonly GoodsMeasure[], { countries }: Knowledge): readonly string[] {
  const issuers = measures.filter(({ question }) => question === "item").map(({ jurisdiction }) => jurisdiction);
  const listed = key.kind === "code" && key.lists.includes("US-CCL") ? ["US"] : [];
  return [...new Set([...issuers, ...listed])].filter((code) => countries.byCode.get(code)?.area !== true).toSorted();
}

function itemQuestions(
  from: string,
  key: GoodsKey,
  knowledge: Knowledge,
  days: { readonly on: IsoDate; readonly known: IsoDate },
): readonly OpenQuestion[] {
  const transaction: Transaction = { id: `goods-${from}`, act: "export", kind: "goods", from, item: itemOf(key) };
  return checkTransaction(knowledge, transaction, days)
    .determinations.filter(({ question, jurisdiction }) => question === "item" && jurisdiction === from)
    .map((one: Determination) => ({
      from,
      jurisdiction: one.jurisdiction,
      outcome: one.outcome,
      ...(one.floor === undefined ? {} : { floor: one.floor }),
      ...(one.ceiling === undefined ? {} : { ceiling: one.ceiling }),
      missingFacts: one.missingFacts ?? [],
    }));
}

function itemOf(key: GoodsKey): Item {
  switch (key.kind) {
    case "hs":
      return { hs: [{ code: key.code.slice(0, 6), nomenclature: "HS-2022" }] };
    case "code":
      return { classifications: key.lists.map((list) => ({ list, code: key.code })) };
    case "material":
      return { material: key.material };
  }
}
