// The closed classes of English grammar that the frames lean on: they do not grow, so they are code, not lexicon.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const BE = set("is are was were be been being");
export const HAVE = set("has have had having");
export const DO = set("do does did");
export const WILL = set("will shall 'll won't");
export const MAY = set("may might could can");
export const WOULD = set("would should must");
export const NOT = set(
  "not never no didn't doesn't don't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't cannot can't n't neither nor",
);

/** Words that stand between an auxiliary and its verb, besides those in -ly. */
const ADVERBS = set(
  "also already again still now then earlier later soon once ever just yet even long since today yesterday tomorrow instead meanwhile further thus therefore often always sometimes all both each together separately there formally only recently first",
);

/** Words before `to` that say how sure the act after it is. */
export const EXPECTED = set("expected likely poised thought believed tipped");
export const SCHEDULED = set(
  "due set scheduled slated planned plans plan planning going preparing prepared prepares agreed agrees intends intend intending about",
);
export const WANTED = set(
  "wants want wanted hopes hope hoped seeks seek sought ready willing keen offered offers hoping wishes eager interested right chance option",
);
const OTHER_GOVERNORS = set(
  "vowed pledged promised threatened threatens continue continues continued continuing decided decides began begin begins starts started moved moves refused declined failed ordered asked needs need used allowed vows pledges",
);

export function isGovernor(key: string): boolean {
  return EXPECTED.has(key) || SCHEDULED.has(key) || WANTED.has(key) || OTHER_GOVERNORS.has(key);
}

export const PREPOSITIONS = set(
  "of in on at by with from to for against over about into onto after before during since until through under between among across towards toward within without despite amid upon via per following including given regarding concerning around near off out as",
);

/** A noun phrase and a clause end before these. */
export const CLAUSE_WORDS = set(
  "that which who whom whose but while because although though whether if when where unless so than however whereas why how yet until once",
);

export const DETERMINERS = set(
  "the a an this that these those its his her their our your my some any all several both no each every another many",
);

export const PRONOUNS = set("he she it they we i you him her them us who himself herself itself themselves");

export const CONJUNCTIONS = set("and or but nor plus");

export function isAdverb(key: string): boolean {
  return (
    ADVERBS.has(key) ||
    (key.length > 4 && key.endsWith("ly") && key !== "supply" && key !== "family" && key !== "italy" && key !== "july")
  );
}

/** Auxiliaries of every kind. */
export function isAuxiliary(key: string): boolean {
  return AUXILIARIES.has(key);
}

const AUXILIARIES: ReadonlySet<string> = new Set([BE, HAVE, DO, WILL, MAY, WOULD].flatMap((words) => [...words]));
