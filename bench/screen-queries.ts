// What a screen is asked in a day: mostly clean customers, now and then a name that is on a list. Every set is made from a seed.
import type { Listing } from "../src/base/listing.ts";
import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { perturb, SLIPS } from "./perturb.ts";
import { createRandom, type Random } from "./random.ts";

const SYLLABLES =
  "ba be da do fer gan hol in ka ler mar nov ol pet quin ros sten tal ur ven wick yar zel bran chev dorf".split(" ");

/** A surname that hardly anybody bears: no memory of words helps with it. */
export function rareName(random: Random): string {
  const word = Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** The mix, in words; part of the result. */
export const MIX =
  "60 % clean people and 35 % clean firms (a third of either with a rare word of its own), 3 % listed names with a slip, 1 % listed names as they stand, 1 % listed names in other scripts; no name twice";

/** Each name once: one that came before takes the first word of another in front. */
export function distinct(names: readonly string[], random: Random): readonly string[] {
  const seen = new Set<string>();
  for (let name of names) {
    while (seen.has(name)) name = `${random.pick(names).split(" ", 1)[0]} ${name}`;
    seen.add(name);
  }
  return [...seen];
}

/** Queries by set, no name twice in any: the mix; clean parties; only hits; only names in other scripts. */
export function screenQueries(
  listings: readonly Listing[],
  count: number,
): Readonly<Record<string, readonly string[]>> {
  const random = createRandom(11);
  const names = listings.flatMap((entry) => entry.names.map(({ text }) => text));
  const foreign = names.filter((text) => NOT_LATIN.test(text));
  const slip = (): string => {
    const name = random.pick(names);
    return perturb(name, random.pick(SLIPS), random) ?? name;
  };
  const people = distinct(
    cleanPeople(count, 1).map((name) => (random.chance(1 / 3) ? `${name} ${rareName(random)}` : name)),
    random,
  );
  const firms = distinct(
    cleanFirms(count, 2).map((name) => (random.chance(1 / 3) ? `${rareName(random)} ${name}` : name)),
    random,
  );
  const mix = people.map((person, at) => {
    const roll = random.next();
    if (roll < 0.6) return person;
    if (roll < 0.95) return firms[at] ?? "";
    if (roll < 0.98) return slip();
    return random.pick(roll < 0.99 || foreign.length === 0 ? names : foreign);
  });
  const abroad = [...new Set(Array.from({ length: foreign.length === 0 ? 0 : count / 4 }, () => random.pick(foreign)))];
  return {
    mix: distinct(mix, random),
    "clean people": people,
    "clean firms": firms,
    "listed names with a slip": distinct(Array.from({ length: count / 2 }, slip), random),
    ...(abroad.length === 0 ? {} : { "listed names in other scripts": abroad }),
  };
}
