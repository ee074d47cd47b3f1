// How goods are asked for: a customs code, a control code or a material, read from one text.
import type { HsTable } from "../base/hs.ts";
import type { IsoDate } from "../base/date.ts";
import { CONTROL_LISTS, type ControlList } from "../base/transaction.ts";
import { normaliseMaterial } from "../goods/index.ts";
import { stateOn, type GoodsEntry } from "../register/index.ts";
import type { Knowledge } from "./knowledge.ts";

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

/** Reads a key. Digits are a customs code; a control code must be known; else a material by any of its names. */
export function readKey(
  text: string,
  knowledge: Knowledge,
  hs: HsTable,
  { on, known }: { readonly on: IsoDate; readonly known: IsoDate },
): GoodsKey | { readonly why: string } {
  const { register, world, usEar } = knowledge;
  const digits = text.replaceAll(/[\s.]/g, "");
  if (/^\d+$/.test(digits)) return hsKey(digits, hs);
  const code = text.toUpperCase().replace(/\.[A-Z].*$/, (rest) => rest.toLowerCase());
  const measures = register.instruments.flatMap((one) => one.measures);
  const ended = new Set(
    measures.filter((one) => stateOn(one, on, known).kind === "ended").flatMap(({ goods }) => goods),
  );
  const entries = measures
    .flatMap(({ goods }) => goods)
    .filter((entry) => entry.code !== undefined && overlap(entry.code, code));
  const heading = usEar?.ccl.entries[code.split(".")[0] ?? ""];
  const lists = CONTROL_LISTS.filter(
    (list) => entries.some((entry) => entry.list === list) || (list === "US-CCL" && heading !== undefined),
  );
  if (lists.length > 0) {
    const current = entries.filter((entry) => entry.code === code && !ended.has(entry));
    const descriptions = new Set(current.map((entry) => entry.description.en));
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

/** Whether an entry carries the key: its customs or control codes overlap, or it names the material. */
export function meets(entry: GoodsEntry, key: GoodsKey): boolean {
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

/** One code lies within the other. */
export function overlap(a: string, b: string): boolean {
  return isPart(a, b) || isPart(b, a);
}

function isPart(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`);
}
