// How much evidence each observation is worth, in nats (natural log-odds), after Fellegi and Sunter: the log of how much
// likelier it is for one party than for two. Fitted by hand to the curve of bench/screen-curve.ts; change them there first.
import type { Token } from "../names/token.ts";

/** Log-odds before anything is known of a candidate whose name shares at least one word with the query. */
export const START = -4.5;

/** Unseen words count as if met once among this many words. */
const POOL = 20_000;
const GENERAL_USE = [1e-5, 2e-4, 1.2e-3, 6e-3] as const;

/** What a matching token of each role is worth where its rarity does not decide. */
export const GENERIC_WEIGHT = 0.95;
const ROLE_WEIGHT = { generic: GENERIC_WEIGHT, place: 1, legal: 0.15, number: 1.8, initial: 1.2, small: 0.05 } as const;

/** `usual`: rarity, in nats, of a word that counts for what its role does. */
const GENERAL = { least: 0.6, most: 1.3, perRarity: 0.15, usual: 5 } as const;

/**
 * Evidence of a matching token in a search: rarity (minus log of its frequency, in the list of `total` names and in general
 * use). Steep, since a list is searched for every customer and common names meet by chance: from under 2 for the commonest
 * given names to 5.4 for words that nobody is known to bear.
 */
export function tokenWeight(token: Token, frequency: number, total: number): number {
  if (token.role === "generic" || token.role === "place") return generalWeight(token.role, frequency, total);
  if (token.role !== "name" && token.role !== "patronymic") return ROLE_WEIGHT[token.role];
  const rarity = -Math.log(GENERAL_USE[token.common] + Math.max(0, frequency - 1) / (total + POOL));
  return limited(token, Math.min(5.4, 0.62 * rarity - 1.3));
}

/** General words and places by how many of the listed names hold them, about what they count for elsewhere: a prison tells more than trade. */
function generalWeight(role: "generic" | "place", frequency: number, total: number): number {
  const rarity = Math.log((total + 1) / Math.max(1, frequency));
  const weight = ROLE_WEIGHT[role] + GENERAL.perRarity * (rarity - GENERAL.usual);
  return Math.min(GENERAL.most, Math.max(GENERAL.least, weight));
}

/** The same where two parties are put side by side: somebody has a reason to ask, so common names count for more. */
export function pairWeight(token: Token): number {
  if (token.role !== "name" && token.role !== "patronymic") return ROLE_WEIGHT[token.role];
  return limited(token, SIDE_BY_SIDE.perRarity * Math.min(10, -Math.log(GENERAL_USE[token.common])));
}

/** `Abu` and `Umm`, father and mother of: what follows says whose. */
const PARENT_OF = new Set("abu abou abo umm ~AbW ~AbY ~Am".split(" "));
const PARENT = 0.8;

function limited({ role, writing, text, phones: { length } }: Token, weight: number): number {
  if (PARENT_OF.has(text)) return PARENT;
  const short =
    writing === "native"
      ? length === 1
        ? 1.5
        : 0
      : writing === "abjad"
        ? 0.5 + Math.max(0, 4 - length) * 0.4
        : Math.max(0, 4 - length) * 0.5;
  return role === "patronymic" ? Math.min(1.6, weight - short) : Math.max(0.8, weight - short);
}

/** Costs of what does not agree. A contradiction is something on both sides; an omission on one. */
export const COST = {
  nameContradicts: { base: 2, perWeight: 0.35 },
  nameOmitted: { base: 0.45, perWeight: 0.26 },
  genericContradicts: 1.9,
  genericOmitted: 0.35,
  placeContradicts: 2,
  placeOmitted: 0.45,
  numberContradicts: 6,
  numberOmitted: 2.2,
  patronymicContradicts: 5.5,
  patronymicOmitted: 0.1,
  initialContradicts: 2.6,
  initialOmitted: 0.3,
  legalContradicts: 0.25,
  /** The only word of a name is more than one slip away. */
  singleFar: 0.8,
  order: 0.2,
  /** `Ali ibn Hassan` is the father of Hassan ibn Ali, or nobody to him. */
  fatherForSon: 7,
  joined: 0.25,
  "a space put in or out": 0.25,
  "letters taken for others": 0.3,
  "Chinese romanised otherwise": 0.35,
  abbreviated: 0.5,
  derivedReading: 0.35,
  /** A Latin name against an Arabic or Hebrew one: nearly every entry has a Latin name that says more. */
  consonantsOnly: 2.5,
  /** Each further word that only sounds alike: one slip in a name is common, two are not. */
  furtherSlip: 0.9,
  weakAlias: 0.6,
  /** One letter wrong in the whole name, and more for each letter that a name has less than twelve. */
  letterSlip: 0.1,
  letterSlipShort: 0.03,
  /** … less where the word is one that nobody bears, and what it is a slip of many: it says more than the name would. */
  slipOfKnown: 0.6,
  /** … more where it makes one known name of another. */
  knownSlip: 1.9,
  /** The least that each letter of a firm's name, and all of them, are worth where the whole agrees. */
  firmLetter: 0.45,
  firmLetters: 6,
  /** What each letter of an acronym is worth, and that it stands for the whole name. */
  acronymLetter: 1.15,
  acronymWhole: 0.6,
  /** Only the first of the initials agree: many names begin alike. */
  acronymPart: 1.8,
  /** What each letter, and each word, of a name made of the beginnings of words is worth. */
  blendLetter: 0.4,
  blendPiece: 0.4,
} as const;

/**
 * Where two parties are put side by side, words that differ cost more than in a search, which ranks whatever may be an alias:
 * namesakes of the family, and firms of one group, are what is put side by side.
 */
export const SIDE_BY_SIDE = {
  /** Log-odds before anything is known: what is put side by side has been found alike before. People who have facts share names most. */
  start: { name: -3.3, person: -4.1, organisation: -3.4, thing: -3.6 },
  /** What a firm's name is worth, of what its words are: firms of one group share theirs. */
  firmNames: 0.85,
  /** Log-odds below which names say little more, since there may be another name that nobody stated; all usual facts together do not outweigh them. */
  namesDisprove: -6,
  perRarity: 0.36,
  /** A word that one name leaves out says less than in a search; a trade says more, though less in a name that is translated. */
  omitted: { name: 0.3, firm: 0.9, trade: 2.5, translated: 1.5, number: 1, other: 0.5 },
  /** What the words that agree can prove at most beside a name that differs: brothers share all but one. */
  besideOther: 5.8,
  /** Of many names some are alike by chance: for each nat of their number. */
  perNames: 0.2,
  /** Nothing but general words agrees. */
  genericOnly: 1.5,
  name: { base: 0.4, perWeight: 0.15 },
  /** … and both are names that people bear. */
  knownNames: 3.5,
  /** One ends as a man's name does, the other as a woman's. */
  manAndWoman: 3,
  /** Words of four letters or less that differ in a consonant: syllables of Chinese and Korean names. */
  syllable: 3.5,
  /** One trade for a related one: in a name that is translated, as its script shows, beside a name, and where nothing else tells. */
  related: { translated: 0.4, besideName: 2.5, alone: 4 },
  /** Share of what a name of general words only is worth: ministries and national companies are many. */
  combination: 0.7,
  /** The Chinese characters of two people's names differ, which in Latin letters agree. */
  characters: 8,
  generic: 1.8,
  place: 2,
  /** Each name has a word of its own, of another role than the other's: Kirov plant, Kursk plant. */
  ownWords: 1.3,
  /** Both kinds are stated, and differ: a ship, its owner, and who it is named after. */
  kind: 8,
  /** A name that the source itself calls weak. */
  weakAlias: 1,
  /** Registration marks of aircraft are given out one after another. */
  marks: 6,
  /** Nothing but a byname agrees, and the full names of the two do not: many are called Abu Omar. */
  byname: 3,
  /** Nothing but one word or initials of firms agrees, and their full names do not. */
  shorthand: 3,
  /** One word each is all that two firms are called, and it is only alike. */
  loneSlip: 2.5,
  /** Ships whose names differ in a letter, or in a number that one of them lacks. */
  ships: 3,
  /** Two people with a patronymic each, no two of which are one. */
  patronymics: 5.5,
  /** The patronymic agrees, and a name is more than a slip away: many share the other two. */
  otherSurname: 4,
  /** A junior and a senior. */
  generations: 6,
  /** A Korean name, and the same without a syllable. */
  lessSyllable: 2,
  /** An Arabic name, and the same with a given name before it: sons bear their fathers' names. */
  namedAfter: 5.5,
  /**
   * Of names as their sources write them and of translated ones, in which forms are told loosely: legal forms of two classes; one
   * of them is a group, or holds one; one of them does for its group what groups found firms for; one of them is called new.
   */
  written: { legalForms: 3.2, group: 2.9, serving: 2, newOne: 2.2 },
  translated: { legalForms: 1, group: 1, serving: 1, newOne: 0 },
  /** Legal forms as the laws of two places have them. */
  twoLaws: 4.5,
  /** One of them is a branch or an office. */
  branch: 2,
  /** The country contradicts, and the name says only what such a body does: every state has a Ministry of Finance. */
  bodyOfOtherCountry: 2,
} as const;

/** Every word of both names agrees. */
export const WHOLE = 2;
export const WHOLE_SINGLE = 3.2;
/** … and one of them is a word that firms bear, which a person of the same name would not. */
export const WHOLE_FIRM = 0.7;
/** An initial agrees with one name in twenty. */
export const WHOLE_BY_INITIAL = 0.5;

/** … but for a patronymic that one of them leaves out: many share the other two. */
export const WHOLE_BUT_PATRONYMIC = 0.7;

/** Names of general words only: the combination is what is rare, so their words together count for at least this much. */
export const COMBINATION = [0, 0, 4.8, 6, 6.8, 7.5] as const;

/** Evidence of names beyond this counts for a tenth: two parties may bear one rare name, so facts must be able to speak. */
export const NAMES_PROVE = 9;
const BEYOND = 0.1;

/** What names can prove at most, the order kept. */
export function limitedNames(logit: number): number {
  return logit <= NAMES_PROVE ? logit : NAMES_PROVE + (logit - NAMES_PROVE) * BEYOND;
}

/** Whose names are put side by side: nothing but names, a person's, a firm's, or those of a ship, an aircraft or the like. */
export type NamesOf = keyof typeof SIDE_BY_SIDE.start;

/** The same where two parties are put side by side. */
export function limitedBeside(logit: number, of: NamesOf): number {
  const { firmNames, namesDisprove } = SIDE_BY_SIDE;
  if (logit > 0) return limitedNames(logit) * (of === "organisation" ? firmNames : 1);
  return logit >= namesDisprove ? logit : namesDisprove + (logit - namesDisprove) * BEYOND;
}

/** Facts beside the name: agree, near, contradict. */
export const FACT = {
  birthDay: 4.5,
  birthMonth: 3,
  birthYear: 2,
  birthYearNear: 0.3,
  birthSwapped: 3,
  birthContradicts: -4.5,
  /** Two or three years apart, where one side knows the year only: such years are often guessed. */
  birthAbout: -3.5,
  /** The same year and another month, where one side knows no day: no day says that the month is a slip. */
  birthMonthContradicts: -0.8,
  /** The same year, another month and another day. */
  birthDayContradicts: -1.5,
  /** The year before or after, another month and another day. */
  birthDaysApart: -1.5,
  birthFar: -6.5,
  country: 0.7,
  /** The same of firms. */
  seat: 0.7,
  countryContradicts: -0.9,
  /** A firm has one seat; a person may live anywhere. */
  seatContradicts: -2.3,
  countryRelated: -0.3,
  /** Ships and aircraft change their flags. */
  flagDiffers: -1.5,
  id: 9,
  /** An e-mail address, a site, a telephone. */
  contact: 9,
  idContradicts: -0.8,
  idUniqueContradicts: -9,
  idNationalContradicts: -2,
  /** Two passports of one form: a person may have several. */
  passportDiffers: -0.8,
  address: 1.8,
  city: 0.6,
  addressDiffers: -0.5,
  /** Of two firms hardly more than the town is known, and it is another. */
  townDiffers: 0,
  kindContradicts: -3.5,
  /** No kind is stated, but the name has a comma as persons' have, or a legal form, and the entry is of the other kind. */
  kindReads: -1.5,
} as const;

export type FactWeights = Readonly<Record<keyof typeof FACT, number>>;

/**
 * The same where two parties are put side by side. What is put there has a name in common, so facts that contradict say more
 * than in a search.
 */
export const FACT_SIDE_BY_SIDE: FactWeights = {
  ...FACT,
  birthDay: 5.6,
  birthMonth: 3.8,
  birthYear: 2.5,
  birthSwapped: 3.8,
  birthContradicts: -8.8,
  birthAbout: -5.6,
  birthMonthContradicts: -3.5,
  birthDayContradicts: -5,
  birthDaysApart: -7.5,
  birthFar: -10,
  country: 0.7,
  seat: 1.1,
  countryContradicts: -4.5,
  seatContradicts: -5.6,
  countryRelated: -0.8,
  flagDiffers: -3.4,
  /** Firms of one group, and offices of one ministry, share it. */
  contact: 2.5,
  idContradicts: -2,
  idNationalContradicts: -8.5,
  passportDiffers: -4.2,
  addressDiffers: -1,
  townDiffers: -5,
};

/** Facts that are compared side by side only. */
export const MORE_FACT = {
  genderContradicts: -6,
  birthPlace: { agrees: 0.4, differs: -0.7 },
  position: { agrees: 1, differs: -0.6 },
  /** The day of registration is one firm's; its year is many firms', and changes with its form. */
  incorporation: { day: 2.5, year: 0.5, differs: -1.2 },
  death: { day: 3, year: 1.5, differs: -4 },
} as const;

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
export const logitOf = (probability: number): number => Math.log(probability / (1 - probability));

/**
 * Least score that is a hit unless the user says otherwise. Chosen on bench/screen-curve.ts: the highest of its steps at
 * which 99 % of the slips made in held-out listed names are found. The alerts it costs stand beside it there.
 */
export const DEFAULT_THRESHOLD = 0.5;
