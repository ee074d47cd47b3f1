// The oracle's reading of goods: material, form, measured properties, control codes, entries of a list.
import type { ItemKind, Transaction } from "../../src/base/transaction.ts";
import { formWithin, normaliseForm, normaliseMaterial, refineForm } from "../../src/goods/index.ts";
import type { Condition, GoodsEntry } from "../../src/register/index.ts";
import { all, any, ordered, type Three } from "./three.ts";
import type { OracleWorld } from "./world.ts";

export function compared(line: Transaction, name: string, op: string, limit: number | string | boolean): Three {
  const said = line.item.attributes?.[name];
  if (said == null) return "?";
  if (op === "eq") return typeof said === typeof limit ? said === limit : "?";
  return typeof said === "number" && typeof limit === "number" ? ordered(said, op, limit) : "?";
}

export function materialOf({ lexicon }: OracleWorld, { item }: Transaction): string | undefined {
  return item.material == null ? undefined : (normaliseMaterial(lexicon, item.material) ?? item.material);
}

export function kindOf(_world: OracleWorld, { kind, item }: Transaction): ItemKind | undefined {
  if (kind != null) return kind;
  if (kind === null) return undefined;
  return item.material != null || (item.hs?.length ?? 0) > 0 ? "goods" : undefined;
}

export function formOf(
  world: OracleWorld,
  line: Transaction,
): { readonly id: string; readonly vague: boolean; readonly processed: boolean } | undefined {
  if (line.item.form == null) return undefined;
  const form = normaliseForm(world.lexicon, line.item.form);
  if (!form) return undefined;
  const id = refineForm(world.lexicon, form.id, materialOf(world, line));
  return { id, vague: form.vague && id === form.id, processed: form.processed };
}

export function formHolds(
  world: OracleWorld,
  line: Transaction,
  forms: readonly string[],
  not: readonly string[],
): Three {
  const form = formOf(world, line);
  if (!form) return "?";
  const { lexicon } = world;
  if (not.some((id) => formWithin(lexicon, form.id, id))) return false;
  if (forms.some((id) => formWithin(lexicon, form.id, id))) return true;
  const finer = forms.some((id) => formWithin(lexicon, id, form.id));
  const products = forms.every((id) => lexicon.forms.get(id)?.kind === "product");
  return finer || (form.vague && !products) ? "?" : false;
}

export function stated(line: Transaction, list: string): readonly (string | null)[] | undefined {
  const own = (line.item.classifications ?? []).filter((one) => one.list === list).map(({ code }) => code);
  return own.length === 0 ? undefined : own;
}

/** 3A001 holds 3A001.a and 3A001.a.1; the other way round it is not known which paragraph is meant. */
export function within(part: string, code: string): Three {
  if (code === part || code.startsWith(`${part}.`)) return true;
  return part.startsWith(`${code}.`) ? "?" : false;
}

export function codeHolds(line: Transaction, list: string, codes: readonly string[], except: readonly string[]): Three {
  const own = stated(line, list);
  const isAny = codes.includes("*");
  if (!own) return (isAny || codes.includes("none")) && line.item.classifications !== null ? false : "?";
  return any(
    own.map((code): Three => {
      if (code === null) return "?";
      if (code === "none" || code === "EAR99") return codes.includes(code);
      const found = isAny || any(codes.map((part) => within(part, code)));
      if (found === false) return false;
      const excluded = any(except.map((part) => within(part, code)));
      return excluded === true ? false : excluded === "?" ? "?" : found;
    }),
  );
}

export function describes(
  entry: GoodsEntry,
  again: (part: Condition) => Three,
  world: OracleWorld,
  line: Transaction,
): Three {
  const ways: Three[] = [];
  const codes = (entry.hs ?? []).filter(({ role }) => role === "definitive").flatMap((scope) => scope.codes);
  if (codes.length > 0) {
    const own = line.item.hs;
    ways.push(
      !own || own.length === 0
        ? "?"
        : any(
            own.map(({ code }): Three =>
              code === null
                ? "?"
                : codes.some((one) => code.startsWith(one))
                  ? true
                  : codes.some((one) => one.startsWith(code))
                    ? "?"
                    : false,
            ),
          ),
    );
  }
  const needs: Three[] = [];
  if (entry.when) needs.push(again(entry.when));
  else {
    if (entry.material) needs.push(again({ material: entry.material }));
    if (entry.forms) needs.push(formHolds(world, line, entry.forms, entry.notForms?.forms ?? []));
    for (const { attribute, op, value } of entry.thresholds ?? []) needs.push(compared(line, attribute, op, value));
  }
  if (needs.length > 0) ways.push(all(needs));
  if (entry.list === undefined || entry.code === undefined) return any(ways);
  const own = stated(line, entry.list);
  const coded = own && !own.includes(null) ? codeHolds(line, entry.list, [entry.code], []) : undefined;
  const described = ways.length > 0 ? any(ways) : codeHolds(line, entry.list, [entry.code], []);
  return coded === undefined ? described : any([coded, coded === false ? false : described]);
}
