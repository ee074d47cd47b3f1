// Shares of value in a clerk's words: "0.2% by value Chinese-origin dysprosium", "terbium from China, 0.05 % of the value".
import type { ContentShare } from "../base/transaction.ts";

/** Materials of which laws count shares, as the goods lexicon names them. */
const MATERIAL =
  /\b(samarium|gadolinium|terbium|dysprosium|lutetium|scandium|yttrium|holmium|erbium|thulium|europium|ytterbium|gallium|germanium|antimony|tungsten|graphite)\b/i;

/** The material that words name. */
export function materialIn(words: string): string | undefined {
  return MATERIAL.exec(words)?.[1]?.toLowerCase();
}

const PLACE =
  /\b(?:from|of|originating in|mined in|refined in|made in) ([\p{Lu}]{2}\b|[\p{Lu}][\p{L}]+)|\b([\p{Lu}]{2}|[\p{Lu}][\p{L}]+)[- ]origin\b|\b(Chinese|Japanese|American|Korean|German|Dutch)\b/u;

/** The part of a text, between commas or semicolons, that states a share of origin; undefined when none does. */
export function shareClause(text: string): string | undefined {
  const whole = text.replace(/(\d),(\d)/g, "$1.$2");
  const at = /\d\s*%/.exec(whole)?.index;
  if (at === undefined || !MATERIAL.test(whole)) return undefined;
  const clauses = whole.split(/[;,]/);
  const own = clauses.find((one) => /\d\s*%/.test(one) && MATERIAL.test(one) && PLACE.test(one));
  return own ?? (/value|content/i.test(whole) && PLACE.test(whole) ? whole : undefined);
}

/** A stated share by value; a place or a material that cannot be read is a stated unknown, never another one. */
export function readShare(clause: string, country: (word: string) => string | undefined): ContentShare {
  const pct = /(\d+(?:\.\d+)?)\s*%/.exec(clause)?.[1];
  const place = PLACE.exec(clause);
  const word = place?.[1] ?? place?.[2] ?? place?.[3];
  return {
    ofCountry: (word === undefined ? undefined : country(word)) ?? null,
    class: materialIn(clause) ?? null,
    pct: pct === undefined ? null : Number(pct),
    basis: "value",
  };
}
