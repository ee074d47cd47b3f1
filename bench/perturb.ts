// Slips that people and systems make with names, one a call: what a threshold must still find.
import type { Random } from "./random.ts";

export const SLIPS = ["swap", "typo", "missing-space", "reorder", "dropped-letters", "vowel"] as const;
export type Slip = (typeof SLIPS)[number];

const VOWELS = "aeiou";

/** The name with one slip of the kind; undefined where it cannot be made (no space to miss, nothing to drop). */
export function perturb(name: string, slip: Slip, random: Random): string | undefined {
  const letters = [...name];
  const places = letters.flatMap((sign, at) => (/\p{L}/u.test(sign) && at > 0 ? [at] : []));
  if (places.length < 4) return undefined;
  if (slip === "swap") {
    const at = random.pick(places.slice(0, -1));
    if (!/\p{L}/u.test(letters[at + 1] ?? "")) return undefined;
    [letters[at], letters[at + 1]] = [letters[at + 1] ?? "", letters[at] ?? ""];
    return letters.join("");
  }
  if (slip === "typo") {
    letters[random.pick(places)] = String.fromCharCode(97 + random.below(26));
    return letters.join("");
  }
  if (slip === "missing-space") {
    const spaces = letters.flatMap((sign, at) => (sign === " " ? [at] : []));
    if (spaces.length === 0) return undefined;
    letters.splice(random.pick(spaces), 1);
    return letters.join("");
  }
  if (slip === "reorder") {
    const words = name.replace(/,/g, "").split(" ");
    return words.length < 2 ? undefined : [...words.slice(-1), ...words.slice(0, -1)].join(" ");
  }
  if (slip === "dropped-letters") {
    const dropped = name.replace(/\P{ASCII}/gu, "");
    return dropped === name || dropped.trim() === "" ? undefined : dropped;
  }
  const vowels = places.filter((at) => VOWELS.includes(letters[at]?.toLowerCase() ?? ""));
  if (vowels.length === 0) return undefined;
  letters[random.pick(vowels)] = random.pick([...VOWELS]);
  return letters.join("");
}
