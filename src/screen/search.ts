// The listings whose names could be meant by a query's names: for each the best pair of readings, by evidence of the names.
import { askForm } from "./index/asked-form.ts";
import type { AskedForm, Change } from "./index/asked.ts";
import { listedText } from "./index/bearers.ts";
import { createScratch, findCandidates, type Scratch } from "./index/candidates.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { costIn, type Neighbourhood } from "./index/token-table.ts";
import { romaniseOtherwise } from "./index/other-romanisation.ts";
import { repaired } from "./index/repaired-words.ts";
import { joinWords, SHORTEST_BROKEN } from "./index/word-break.ts";
import { type NameForm, type Reading, READINGS } from "./names/name-form.ts";
import type { Word } from "./names/keyed-word.ts";
import { readName } from "./names/read-name.ts";
import { isPinyin } from "./names/pinyin-syllables.ts";
import { splitWords } from "./names/split-words.ts";
import { align, type WeighedName } from "./score/align.ts";
import type { Part } from "./score/evidence.ts";
import { areTwoMeanings, onlyIn } from "./names/roles.ts";
import { firmLetters, lettersScore, sameLetters, slipsApart } from "./score/letters.ts";
import { mostWhole, nameScore } from "./score/name-score.ts";
import { COST } from "./score/weights.ts";
import type { Token } from "./names/token.ts";

/** The best pair for a listing: which form of the query, which indexed name as borne by it, and the log-odds of the names alone. */
export interface NameMatch {
  readonly form: number;
  readonly name: number;
  readonly bearer: number;
  readonly logit: number;
}

/** Readings of the query's names, weighed by the index; names with unknown words also with a space put in, or letters read as others. */
export function askForms(index: ScreenIndex, names: readonly string[]): readonly AskedForm[] {
  const forms: AskedForm[] = [];
  for (const text of names) {
    const first = forms.length;
    askText(index, text, text, undefined, forms);
    const unlisted = longestUnlisted(forms, first);
    const given = unlisted > 0 ? splitWords(text) : NO_GIVEN;
    const words = forms[first]?.words ?? NO_WORDS;
    const broken = unlisted >= SHORTEST_BROKEN ? repaired(index, given, "broken") : undefined;
    const joined = joinWords(index, words);
    const reread = unlisted > 0 ? repaired(index, given, "reread") : undefined;
    const roman = romaniseOtherwise(index, words);
    if (broken !== undefined) askText(index, broken, text, "a space put in or out", forms);
    if (joined !== undefined) askText(index, joined, text, "a space put in or out", forms);
    if (reread !== undefined) askText(index, reread, text, "letters taken for others", forms);
    if (roman !== undefined) askText(index, roman, text, "Chinese romanised otherwise", forms);
  }
  return forms;
}

const NO_GIVEN: readonly Word[] = [];

const NO_WORDS: readonly string[] = [];

/** Letters of the longest name among the words that no list holds, in the forms from one on; 0 where all are listed. */
function longestUnlisted(forms: readonly AskedForm[], first: number): number {
  let longest = 0;
  for (let form = first; form < forms.length; form++) {
    const { tokens, neighbours } = forms[form] as AskedForm;
    for (let at = 0; at < tokens.length; at++) {
      const { role, text } = tokens[at] as Token;
      if (role === "name" && text.length > longest && neighbours[at]?.id === undefined) longest = text.length;
    }
  }
  return longest;
}

/** Adds the readings of `read` to `forms`. */
function askText(index: ScreenIndex, read: string, text: string, change: Change | undefined, forms: AskedForm[]): void {
  const named = readName(read, index.lexicon);
  for (let at = 0; at < named.length; at++) {
    const form = named[at] as NameForm;
    if (!isSaid(forms, form, text, change)) forms.push(askForm(index, form, text, change));
  }
}

function isSaid(forms: readonly AskedForm[], form: NameForm, text: string, change?: Change): boolean {
  for (let at = 0; at < forms.length; at++) if (saysAsMuch(forms[at] as AskedForm, form, text, change)) return true;
  return false;
}

/** Whether the same words were read in another way that costs no more, and tells all that this one does. */
function saysAsMuch(before: AskedForm, { tokens, reading, words }: NameForm, text: string, change?: Change): boolean {
  return (
    words === undefined &&
    before.text === text &&
    before.change === change &&
    before.tokens.length === tokens.length &&
    (!isDerived(before.reading) || isDerived(reading)) &&
    (before.reading !== "consonants" || reading === "consonants") &&
    tokens.every((token, at) => isSameToken(token, before.tokens[at] as Token))
  );
}

const isSameToken = (a: Token, b: Token): boolean =>
  a === b ||
  (a.text === b.text && a.role === b.role && a.writing === b.writing && a.common === b.common && a.near === b.near);

const scratches = new WeakMap<ScreenIndex, Scratch>();

/** What lookups in an index write to, made at the first. */
export function scratchOf(index: ScreenIndex): Scratch {
  let scratch = scratches.get(index);
  if (scratch === undefined) scratches.set(index, (scratch = createScratch(index)));
  return scratch;
}

/** What was done for queries since the index was read, for benches. */
export function operationsOf(index: ScreenIndex): Readonly<Record<string, number>> {
  const { meeting, done } = scratchOf(index);
  return { wordsLookedUp: index.table.lookedUp, postings: meeting.entries, ...done };
}

/** Names of which one form is compared with word by word at most. */
const MOST_COMPARED = 96;

/** Listing → best match, for all whose names alone give more than `least` nats (counted from START); undefined for none. */
export function searchNames(
  index: ScreenIndex,
  forms: readonly AskedForm[],
  least: number,
): Map<number, NameMatch> | undefined {
  const scratch = scratchOf(index);
  let found: Map<number, NameMatch> | undefined;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as AskedForm;
    const names = findCandidates(index, scratch, form, least);
    for (let place = 0; place < names.length && place < MOST_COMPARED; place++) {
      const name = names[place] as number;
      const most = scratch.most[name] as number;
      if (most !== Infinity && found !== undefined && areBetter(index, found, name, most + ROUNDED)) continue;
      scratch.done.compared++;
      const compared = compareNamed(index, form, name);
      found ??= new Map();
      const end = index.bearerStarts[name + 1] as number;
      for (let bearer = index.bearerStarts[name] as number; bearer < end; bearer++) {
        const logit = compared - weakness(index, bearer);
        const listing = index.bearerListing[bearer] as number;
        if (logit > (found.get(listing)?.logit ?? -Infinity)) found.set(listing, { form: at, name, bearer, logit });
      }
    }
  }
  return found;
}

/** Single precision keeps less of a bound than this. */
const ROUNDED = 1e-4;

/** Whether all who bear a name were found by names that are at least as near. */
function areBetter(
  { bearerStarts, bearerListing }: ScreenIndex,
  found: ReadonlyMap<number, NameMatch>,
  name: number,
  most: number,
): boolean {
  const end = bearerStarts[name + 1] as number;
  for (let bearer = bearerStarts[name] as number; bearer < end; bearer++) {
    const there = found.get(bearerListing[bearer] as number);
    if (there === undefined || there.logit < most) return false;
  }
  return true;
}

/** What it costs that the list calls the name a weak alias of this entry. */
const weakness = ({ bearerIsWeak }: ScreenIndex, bearer: number): number =>
  bearerIsWeak[bearer] === 1 ? COST.weakAlias : 0;

const NOBODY = -1;

/** The parts of the log-odds of a match, which they add up to. */
export function explainNames(index: ScreenIndex, form: AskedForm, { name, bearer }: NameMatch, parts: Part[]): void {
  compareNamed(index, form, name, parts, bearer);
  const weight = -weakness(index, bearer);
  if (weight < 0) parts.push({ kind: "name", what: "weak alias", left: "", right: "", weight });
}

/** Log-odds of the names of a query's form and an indexed name, START left out; `parts` collects the explanation, in the words of who bears it. */
export function compareNamed(
  index: ScreenIndex,
  form: AskedForm,
  name: number,
  parts?: Part[],
  bearer = NOBODY,
): number {
  const listed = weighedName(index, name);
  const from = index.nameStarts[name] as number;
  const costOf = (i: number, j: number): number =>
    costIn(form.neighbours[i] as Neighbourhood, index.nameTokens[from + j] as number);
  let logit = nameScore(form, listed, align(form, listed, costOf, index.lexicon.shortForms), parts);
  const whole = wholeScore(index, form, name, listed.tokens);
  if (whole.logit > logit) {
    logit = whole.logit;
    if (parts) {
      parts.splice(1);
      const right = bearer === NOBODY ? "" : listedText(index, bearer);
      parts.push({ kind: "name", what: whole.what, left: form.text, right, weight: logit });
    }
  }
  const reading = READINGS[index.nameReading[name] as number] as Reading;
  if (isDerived(form.reading) || isDerived(reading))
    logit += noted(parts, -COST.derivedReading, "read across scripts", form.reading, reading);
  if (reading === "consonants" && form.reading !== "consonants")
    logit += noted(parts, -COST.consonantsOnly, "listed in a script without vowels", form.reading, reading);
  if (form.change !== undefined) logit += noted(parts, -COST[form.change], form.change, "", "");
  return logit;
}

/** Returns the weight after it is written down. */
function noted(parts: Part[] | undefined, weight: number, what: string, left: string, right: string): number {
  parts?.push({ kind: "name", what, left, right, weight });
  return weight;
}

interface WholeScore {
  readonly logit: number;
  readonly what: string;
}

/** The whole names: initials or beginnings of words, or letter by letter, whichever says more; `tokens` are those of the listed name. */
function wholeScore(index: ScreenIndex, form: AskedForm, name: number, tokens: readonly Token[]): WholeScore {
  const short = form.shortNames.length === 0 ? undefined : form.shortNames.find((one) => one.name === name);
  const letters = letterScore(index, form, name, tokens);
  return short !== undefined && short.logit > letters.logit ? short : letters;
}

/** Letter by letter; not for two known names, which are two names even if one letter apart. */
function letterScore(index: ScreenIndex, form: AskedForm, name: number, tokens: readonly Token[]): WholeScore {
  const from = index.letterStarts[name] as number;
  const end = index.letterStarts[name + 1] as number;
  if (end === from) return NO_WHOLE;
  let slips = slipsApart(form.letters, index.letters, from, end);
  if (slips !== 0 && form.wholeNames.includes(name) && sameLetters(form.letters, index.letters, from, end)) slips = 0;
  if (slips === 2) return NO_WHOLE;
  const listed = index.nameInfo[name] as number;
  const least = Math.max(firmLetters(tokens, end - from), firmLetters(form.tokens, end - from));
  const info = Math.max(slips === 0 ? listed : Math.min(listed, form.info), least);
  const cost = slips === 0 ? 0 : slipCost(index, form, tokens);
  return {
    logit: lettersScore(slips, end - from, info, mostWhole(tokens)) - cost,
    what: slips === 0 ? "same letters" : "one letter apart",
  };
}

/**
 * What it costs to take one name for a slip of another: nothing or less where words are unknown, something where both are known to
 * be borne. Two Chinese names are two names, and so are two words with a meaning.
 */
function slipCost(
  { lexicon }: ScreenIndex,
  { tokens, words, maySlip, isUnknown }: AskedForm,
  listed: readonly Token[],
): number {
  if (areTwoMeanings(tokens, listed))
    return words.every((word) => lexicon.phrases.has(word)) ? Infinity : COST.knownSlip;
  if (maySlip) return isUnknown ? -COST.slipOfKnown : 0;
  const [asked, others] = [onlyIn(tokens, listed), onlyIn(listed, tokens)];
  if (!asked.some(({ role }) => others.some((other) => other.role === role))) return 0;
  const isFirm = tokens.some(({ role }) => role === "generic");
  return !isFirm && asked.every(isChinese) && others.every(isChinese) ? Infinity : COST.knownSlip;
}

const isChinese = ({ text }: Token): boolean => isPinyin(text);

const NO_WHOLE = { logit: -Infinity, what: "" } as const;

const isDerived = (reading: Reading): boolean =>
  reading === "wade-giles" ||
  reading === "cantonese" ||
  reading === "surname spelling" ||
  reading === "transcribed" ||
  reading === "sino-korean";

/** The tokens and weights of an indexed name. */
export function weighedName(index: ScreenIndex, name: number): WeighedName {
  const tokens: Token[] = [];
  const weights: number[] = [];
  for (let at = index.nameStarts[name] as number; at < (index.nameStarts[name + 1] as number); at++) {
    const id = index.nameTokens[at] as number;
    tokens.push(index.table.tokens.at(id));
    weights.push(index.weights[id] as number);
  }
  return { tokens, weights, scale: index.nameScale[name] as number };
}
