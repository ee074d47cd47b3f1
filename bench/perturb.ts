// Slips that people and systems make with names, one a call: what a threshold must still find.
import type { Random } from "./random.ts";

export const SLIPS = ["swap", "typo", "missing-space", "reorder", "dropped-letters", "vowel"] as const;
/** Slips of other systems and of people in a hurry, and names not given in full. */
export const HARDER_SLIPS = ["doubled", "look-alike", "two-slips", "initial", "missing-middle"] as const;
export type Slip = (typeof SLIPS)[number] | (typeof HARDER_SLIPS)[number];

/** Signs that readers of printed pages take for one another. */
const LOOK_ALIKE: readonly (readonly [read: string, as: string])[] = [
  ["o", "0"],
  ["l", "1"],
  ["i", "1"],
  ["s", "5"],
  ["b", "8"],
  ["m", "rn"],
  ["w", "vv"],
  ["d", "cl"],
];
/** Letters of a name from which on two of its words may each hold a slip. */
const LONG_NAME = 12;

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
  if (slip === "doubled") {
    const at = random.pick(places);
    letters.splice(at, 0, letters[at] ?? "");
    return letters.join("");
  }
  if (slip === "look-alike") return withLookAlike(letters, places, random);
  if (slip === "two-slips") return withTwoSlips(name, random);
  if (slip === "initial" || slip === "missing-middle") {
    const words = name.split(" ");
    if (words.length < 3 || !words.every((word) => /^\p{L}{2,}$/u.test(word))) return undefined;
    return slip === "initial"
      ? [`${words[0]?.charAt(0) ?? ""}.`, ...words.slice(1)].join(" ")
      : [words[0], ...words.slice(2)].join(" ");
  }
  const vowels = places.filter((at) => VOWELS.includes(letters[at]?.toLowerCase() ?? ""));
  if (vowels.length === 0) return undefined;
  letters[random.pick(vowels)] = random.pick([...VOWELS]);
  return letters.join("");
}

function withLookAlike(letters: string[], places: readonly number[], random: Random): string | undefined {
  const options = places.flatMap((at) =>
    LOOK_ALIKE.flatMap(([read, as]) => (letters[at]?.toLowerCase() === read ? [[at, as] as const] : [])),
  );
  if (options.length === 0) return undefined;
  const [at, as] = random.pick(options);
  letters[at] = as;
  return letters.join("");
}

/** A swap, typo or vowel in each of two words. */
function withTwoSlips(name: string, random: Random): string | undefined {
  const words = name.split(" ");
  const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? [at] : []));
  if (long.length < 2 || name.length < LONG_NAME) return undefined;
  const first = random.pick(long);
  const second = random.pick(long.filter((at) => at !== first));
  for (const at of [first, second])
    words[at] = perturb(words[at] ?? "", random.pick(["swap", "typo", "vowel"] as const), random) ?? words[at] ?? "";
  return words.join(" ");
}
