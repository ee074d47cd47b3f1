// goods-show: what the register says on one good, asked by customs code, control code or material.
import { z } from "zod";
import type { Item, Transaction } from "../base/transaction.ts";
import type { IsoDate } from "../base/date.ts";
import type { FactPath } from "../base/facts.ts";
import type { Answer, Determination, Outcome } from "../base/verdict.ts";
import {
  mentionsOf,
  type Condition,
  type CountrySet,
  type CoverageEntry,
  type GoodsEntry,
  type Measure,
} from "../register/index.ts";
import { checkTransaction } from "./check.ts";
import { meets, overlap, readKey, type GoodsKey } from "./goods-key.ts";
import { usListOf, type UsListEntry } from "./goods-us-list.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { measureRow, type MeasureRow } from "./register-fields.ts";

interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
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
    const key = readKey(text, knowledge, await context.hsTable(), { on, known });
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

function measuresOn(
  key: GoodsKey,
  { register }: Knowledge,
  days: Days,
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

/** A scope that names the control code without listing goods. */
function namesCode(measure: Measure, key: GoodsKey): boolean {
  if (key.kind !== "code") return false;
  return [...mentionsOf(measure).codes].some((code) => overlap(code, key.code));
}

function placesOf({ when }: Measure): Pick<GoodsMeasure, "from" | "to"> {
  return { from: [...setsIn(when, "from", false)], to: [...setsIn(when, "to", false)] };
}

/** The sets that conditions of one kind name; under "not" a set stands for everywhere else. */
function* setsIn(condition: Condition, kind: "from" | "to", negated: boolean): Generator<CountrySet> {
  if ("all" in condition) for (const part of condition.all) yield* setsIn(part, kind, negated);
  else if ("any" in condition) for (const part of condition.any) yield* setsIn(part, kind, negated);
  else if ("not" in condition) yield* setsIn(condition.not, kind, !negated);
  else {
    const set =
      "from" in condition && kind === "from"
        ? condition.from
        : "to" in condition && kind === "to"
          ? condition.to
          : undefined;
    if (set !== undefined) yield negated ? inverse(set) : set;
  }
}

function inverse(set: CountrySet): CountrySet {
  return "not" in set ? set.not : { not: set };
}

/** Countries from which an export is asked about: those whose measures or lists name the goods. */
function originsOf(key: GoodsKey, measures: readonly GoodsMeasure[], { countries }: Knowledge): readonly string[] {
  const issuers = measures.filter(({ question }) => question === "item").map(({ jurisdiction }) => jurisdiction);
  const listed = key.kind === "code" && key.lists.includes("US-CCL") ? ["US"] : [];
  return [...new Set([...issuers, ...listed])].filter((code) => countries.byCode.get(code)?.area !== true).toSorted();
}

function itemQuestions(from: string, key: GoodsKey, knowledge: Knowledge, days: Days): readonly OpenQuestion[] {
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
