// Conditions on the item: material, form, thresholds, classification codes, content, production, listed goods entries.
import { attributeValue } from "../base/attribute.ts";
import { isWithin, type ControlCode } from "../base/control-code.ts";
import { valueOf, type Fact } from "../base/facts.ts";
import { textOf } from "../base/text-of.ts";
import type { ControlList } from "../base/transaction.ts";
import { formWithin } from "../goods/index.ts";
import type { Comparison, GoodsEntry, Threshold } from "../register/index.ts";
import { readCode, type Subject } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";
import { factAtom } from "./read-places.ts";
import { compare, fact, WORDS } from "./read-values.ts";
import { Derived } from "./trace.ts";

/** What is known of the material; who says so makes no difference to what follows. */
const MATERIAL = new Derived(
  ({ material, ambiguous, contains, free }) => textOf([known(material), ambiguous, contains, free]),
  (text) => text,
);

const FORM = new Derived(
  ({ form }) => textOf(form.kind === "known" ? [form.value.id, form.value.vague] : form.kind),
  (text) => text,
);

function known(fact: Fact<string>): unknown {
  return fact.kind === "known" ? [fact.value] : fact.kind;
}

const CODES = new Map<ControlList, Derived<string>>();

/** The codes stated of a list. */
function codesOn(list: ControlList): Derived<string> {
  let stated = CODES.get(list);
  if (!stated) {
    stated = new Derived(
      ({ codes }) => textOf(codes.get(list)),
      (text) => text,
    );
    CODES.set(list, stated);
  }
  return stated;
}

/** A code that a list's own statement excludes the item from. */
const OUTSIDE = new Set(["none", "EAR99"]);

export function materialAtom(ids: readonly string[], orElse?: string): Test {
  const wanted = new Set(ids);
  return {
    op: "atom",
    label: `material is ${ids.join(" or ")}`,
    reads: "goods",
    turnsOn: MATERIAL,
    read(subject): Reading {
      const { ambiguous, contains, free } = subject;
      if (contains.some((id) => wanted.has(id)))
        return { truth: true, found: contains.join(", "), source: "goods lexicon" };
      if (ambiguous.length > 0) {
        const found = ambiguous.join(" or ");
        if (ambiguous.every((id) => wanted.has(id))) return { truth: true, found, source: "goods lexicon" };
        if (ambiguous.some((id) => wanted.has(id))) return { truth: "unknown", missing: "item.material", found };
      }
      if (ids.every((id) => free.includes(id))) return { truth: false, found: `free of ${ids.join(", ")}` };
      return fact(subject.material, "item.material", (id) => wanted.has(id), orElse);
    },
  };
}

/** Inside when within a listed form; a recognised precise form elsewhere is outside; a vague one stays unknown. */
export function formAtom(entry: GoodsEntry, orElse?: string): Test {
  const forms = entry.forms ?? [];
  const outside = entry.notForms?.forms ?? [];
  return {
    op: "atom",
    label: `form is ${forms.join(" or ")}`,
    reads: "goods",
    turnsOn: FORM,
    read(subject): Reading {
      const form = valueOf(subject.form);
      if (!form) return { truth: "unknown", missing: "item.form", ...(orElse === undefined ? {} : { orElse }) };
      const { lexicon } = subject.world;
      const source =
        subject.form.kind === "known" && subject.form.source.kind === "lexicon" ? "goods lexicon" : undefined;
      const shown = { found: form.id, ...(source === undefined ? {} : { source }) };
      if (outside.some((id) => formWithin(lexicon, form.id, id))) {
        return { truth: false, ...shown, ...(entry.notForms ? { excludedBy: entry.notForms.provision } : {}) };
      }
      if (forms.some((id) => formWithin(lexicon, form.id, id))) return { truth: true, ...shown };
      const finer = forms.some((id) => formWithin(lexicon, id, form.id));
      const onlyProducts = forms.every((id) => lexicon.forms.get(id)?.kind === "product");
      if (finer || (form.vague && !onlyProducts)) {
        return { truth: "unknown", missing: "item.form", ...shown, ...(orElse === undefined ? {} : { orElse }) };
      }
      return { truth: false, ...shown };
    },
  };
}

export function attributeAtom(
  name: string,
  op: Comparison,
  value: number | string | boolean,
  unit = "",
  orElse?: string,
): Test {
  const path = `item.attributes.${name}`;
  return {
    op: "atom",
    label: `${name} ${WORDS[op]} ${value}${unit && ` ${unit}`}`,
    reads: "attribute",
    measured: { name, op, value },
    read(subject): Reading {
      const stated = attributeValue(subject.transaction.item.attributes ?? {}, name);
      if (stated === undefined || stated === null) {
        return { truth: "unknown", missing: path, ...(orElse === undefined ? {} : { orElse }) };
      }
      const truth = compare(stated, op, value);
      return truth === "unknown" ? { truth, missing: path, found: String(stated) } : { truth, found: String(stated) };
    },
  };
}

function shortList(codes: readonly string[]): string {
  return codes.length > 8 ? `${codes.slice(0, 8).join(", ")} … (${codes.length})` : codes.join(", ");
}

/**
 * A classification code inside `codes` (paragraph logic), outside `except`. `*` is any code that the user states to be on
 * the list, `none` the statement that the item is not on it; both are about the statement, so silence is no such code.
 */
export function codeAtom(list: ControlList, codes: readonly string[], except: readonly string[] = []): Test {
  const any = codes.includes("*");
  const statement = any || codes.includes("none");
  const inside = codes.map(readCode);
  const excluded = except.map(readCode);
  return {
    op: "atom",
    label: `${list} code is ${any ? "stated" : `in ${shortList(codes)}`}${except.length ? ` except ${except.join(", ")}` : ""}`,
    reads: "goods",
    read(subject): Reading {
      const stated = subject.codes.get(list);
      if (!stated) {
        const unclassified = subject.transaction.item.classifications !== null;
        if (statement && unclassified) return { truth: false, found: "not classified" };
        return { truth: "unknown", missing: `item.classifications[${list}]`, unclassified };
      }
      let result: Reading = { truth: false, found: stated.join(", ") };
      for (const code of stated) {
        if (code === null) result = { truth: "unknown", missing: `item.classifications[${list}].code` };
        else {
          const truth = OUTSIDE.has(code) ? codes.includes(code) : withinCodes(code, any ? [code] : inside, excluded);
          if (truth === true) return { truth, found: code };
          if (truth === "unknown") result = { truth, missing: `item.classifications[${list}].paragraph`, found: code };
        }
      }
      return result;
    },
  };
}

function withinCodes(
  code: ControlCode,
  inside: readonly ControlCode[],
  except: readonly ControlCode[],
): true | false | "unknown" {
  let result: true | false | "unknown" = false;
  for (const part of inside) {
    const truth = isWithin(part, code);
    if (truth === true) result = true;
    else if (truth === "unknown" && result === false) result = "unknown";
  }
  if (result === false) return false;
  for (const part of except) {
    const truth = isWithin(part, code);
    if (truth === true) return false;
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/**
 * One goods entry of a measure. A code the user states on the entry's list decides; otherwise the description does:
 * material, form and thresholds together. Reference HS codes never include or exclude by themselves. What an entry says in
 * words alone nothing here can test: it stays open until the user states `facts.goods:<entry id>`.
 */
export function goodsEntryTest(entry: GoodsEntry, describe: (entry: GoodsEntry) => Test | undefined): Test {
  const label = `${entry.code ? `${entry.code} ` : ""}${entry.description.en}`;
  const parts: Test[] = [];
  const described = describe(entry);
  const definitive = (entry.hs ?? []).filter((scope) => scope.role === "definitive").flatMap((scope) => scope.codes);
  if (definitive.length > 0) parts.push(hsAtom(definitive));
  if (described) parts.push(described);
  if (entry.list === undefined || entry.code === undefined)
    return { op: "any", label, children: parts.length > 0 ? parts : [factAtom(`goods:${entry.id}`, [true])] };
  const coded = statedCodeAtoms(entry.list, entry.code);
  const description: Test[] = parts.length === 0 ? [codeAtom(entry.list, [entry.code])] : parts;
  return { op: "any", label, children: [coded.inside, { op: "all", children: [coded.notOutside, ...description] }] };
}

/** What a stated code says about an entry; without a statement both stand aside and the description decides. */
function statedCodeAtoms(list: ControlList, code: string): { readonly inside: Test; readonly notOutside: Test } {
  const own = codeAtom(list, [code]) as Extract<Test, { op: "atom" }>;
  const spoken = (subject: Subject): Reading | undefined => {
    const stated = subject.codes.get(list);
    return stated && !stated.includes(null) ? own.read(subject) : undefined;
  };
  return {
    inside: {
      op: "atom",
      label: `stated ${list} code is ${code}`,
      reads: "goods",
      turnsOn: codesOn(list),
      read: (s) => spoken(s) ?? { truth: false },
    },
    notOutside: {
      op: "atom",
      label: `no other ${list} code stated`,
      reads: "goods",
      turnsOn: codesOn(list),
      read(s): Reading {
        const said = spoken(s);
        return said?.truth === false ? said : { truth: true };
      },
    },
  };
}

export function thresholdAtoms(thresholds: readonly Threshold[], orElse?: string): readonly Test[] {
  return thresholds.map((t) => attributeAtom(t.attribute, t.op, t.value, t.unit, orElse));
}

/** Definitive customs codes, by prefix. */
export function hsAtom(codes: readonly string[]): Test {
  return {
    op: "atom",
    label: `HS ${codes.join(", ")}`,
    reads: "goods",
    read(subject): Reading {
      const stated = subject.customsCodes;
      let unknown = stated.length === 0;
      for (const digits of stated) {
        if (digits === null) unknown = true;
        else if (codes.some((prefix) => digits.startsWith(prefix))) return { truth: true, found: digits };
        else if (codes.some((prefix) => prefix.startsWith(digits))) unknown = true;
      }
      return unknown ? { truth: "unknown", missing: "item.hs" } : { truth: false, found: stated.join(", ") };
    },
  };
}
