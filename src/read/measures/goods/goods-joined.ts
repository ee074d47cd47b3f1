// Two goods that share a word: "steel and aluminium products" share their noun, "Polish fruit and vegetables" whose they are.
// The text names them as one.
import type { AnnotatedDocument } from "../../document/model.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods } from "../candidate.ts";

/** Nouns that a name before them does without: "steel and aluminium products". */
const WARES = wordSet("products articles goods items");
/** Nouns that a name before them needs: "chip and display materials". */
const KINDS = wordSet(
  "materials equipment by-products fertilizers fertilisers technology technologies machinery parts",
);

/** `goods` in their order, each two that share a word as one; its `norm` names both. */
export function joinSharing(document: AnnotatedDocument, goods: readonly Goods[]): readonly Goods[] {
  const joined: Goods[] = [];
  for (const [i, one] of goods.entries()) {
    const before = joined.at(-1);
    const from = before && sharedFrom(document, before, one, isListed(document, goods[i - 1] as Goods));
    if (before === undefined || from === undefined) joined.push(one);
    else joined[joined.length - 1] = both(document, from, before, one);
  }
  return joined;
}

/** The token with which the words begin that tell `one` and `other` together. */
function sharedFrom(document: AnnotatedDocument, one: Goods, other: Goods, listed: boolean): number | undefined {
  const { tokens, names } = document;
  if (listed || !AND.has(tokens[other.firstToken - 1]?.key ?? "")) return undefined;
  if (tokens[other.firstToken - 2]?.end !== endOf(document, one)) return undefined;
  const owner = names.findLast(({ class: kind, endToken }) => kind === "demonym" && endToken === one.firstToken);
  if (owner !== undefined) return owner.firstToken;
  const words = other.text.toLowerCase().split(" ");
  const noun = words.length > 1 ? (words.at(-1) ?? "") : "";
  if (!MODIFIER.test(one.text)) return undefined;
  return KINDS.has(noun) || (WARES.has(noun) && isMetal(one) && isMetal(other)) ? one.firstToken : undefined;
}

/** "steel", "three chip": one word of no plural, over words for how many. */
const MODIFIER = /^(?:(?:some|certain|imported|all|two|three|four|five|six) )?[\p{L}-]*[^s\s]$/iu;

/** Chapters 72 to 79 of the Harmonized System, metals in bulk; "pork and aquatic products" are two. */
function isMetal({ suggested = [] }: Goods): boolean {
  return suggested.some((code) => /^7[2-9]/.test(code));
}

const AND = wordSet("and or");

/** Whether goods stand in a list that begins before them. */
function isListed({ tokens }: AnnotatedDocument, { firstToken }: Goods): boolean {
  return /^(?:,|and|or)$/.test(tokens[firstToken - 1]?.key ?? "");
}

function endOf({ tokens }: AnnotatedDocument, { firstToken, text }: Goods): number {
  return (tokens[firstToken]?.start ?? 0) + text.length;
}

function both(document: AnnotatedDocument, from: number, one: Goods, other: Goods): Goods {
  const suggested = [...new Set([...(one.suggested ?? []), ...(other.suggested ?? [])])];
  const codes = [...new Set([...(one.codes ?? []), ...(other.codes ?? [])])];
  return {
    text: document.text.slice(document.tokens[from]?.start ?? 0, endOf(document, other)),
    norm: `${one.norm}; ${other.norm}`,
    firstToken: from,
    ...(suggested.length === 0 ? {} : { suggested }),
    ...(codes.length === 0 ? {} : { codes }),
  };
}
