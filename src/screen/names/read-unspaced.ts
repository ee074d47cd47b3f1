// Names in Han, Hangul and kana: several forms each, since one character is read in several ways. Firms are cut into
// dictionary words; persons into surname and given name.
import { isHangul } from "./hangul-sounds.ts";
import { latinOfKana } from "./kana.ts";
import type { NameLexicon } from "./lexicon.ts";
import { hangulLoanCodes, kanaLoanCodes, spellsForeignWord } from "./loan-codes.ts";
import type { NameForm, Reading } from "./name-form.ts";
import type { Word } from "./keyed-word.ts";
import { commonness, meaningTokens } from "./words.ts";
import { scriptOf } from "./script.ts";
import { segment, type Segment } from "./segment.ts";
import { abjadToken, latinToken, nativeToken, type Token, tokenOfEach, tokensOf } from "./token.ts";
import { japaneseGroup, japanesePerson, japaneseReadings, mayBeJapanese } from "./japanese-readings.ts";
import { hangulOf, isKoreanFirm, koreanPersonOf } from "./sino-korean.ts";
import { isTranscription, transcriptionCodes } from "./transcription.ts";
import { wadeGiles } from "./wade-giles.ts";

/** Forms of one or more words in unspaced scripts that stand together. */
export function readUnspaced(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const folded = words.map(({ text }) => [...text].map((sign) => lexicon.han.simplified.get(sign) ?? sign).join(""));
  // Points divide the parts of transcribed names, which the dictionary has in one piece.
  const joined = scriptOf(folded[0]?.codePointAt(0) ?? 0) === "hangul" ? folded : [folded.join("")];
  const segments = joined.flatMap((text) => segment(text, lexicon));
  const isFirm = segments.some((one) => one.kind === "word");
  const length = folded.reduce((sum, text) => sum + [...text].length, 0);
  const only = scriptOf(folded[0]?.codePointAt(0) ?? 0);
  if (!isFirm && length >= 2 && length <= 4 && only === "hangul") return koreanPerson(folded.join(""), lexicon);
  // Japanese names have a space between surname and given name.
  if (!isFirm && words.length <= 2 && length >= 2 && length <= 5 && only === "han")
    return hanPerson(folded.join(""), lexicon);
  const reading = readingOf(segments);
  const roman = (reading: Reading, some: readonly Segment[]): NameForm => ({
    reading,
    tokens: tokensOf(some, (one) => romanTokens(one, lexicon)),
  });
  const forms: NameForm[] = [roman(reading, segments)];
  const translated = joined.flatMap((text) => segment(text, lexicon, true));
  if (translated.length !== segments.length || translated.some(({ kind }, at) => kind !== segments[at]?.kind))
    forms.push(roman("translated", translated));
  if (only === "hangul") {
    forms.push(...spelledForms(segments, lexicon));
    if (mayBePerson(segments) && KOREAN_SURNAMES.has(joined.join("").charAt(0)))
      forms.push(...koreanSyllables(joined.join("")));
    if (segments.some(({ kind, text }) => kind === "run" && isForeignBrand(text)))
      forms.push({ reading: "transcribed", tokens: tokensOf(segments, (one) => transcribed(one, lexicon)) });
  } else {
    const parts = folded.length === 1 ? segments : folded.flatMap((text) => segment(text, lexicon));
    if (parts.some(({ kind, text }) => kind === "run" && (isTranscription(text) || holdsKana(text))))
      forms.push({ reading: "transcribed", tokens: tokensOf(parts, (one) => transcribed(one, lexicon)) });
    const cantonese = segments.map((one) => cantoneseTokens(one, lexicon));
    if (segments.some(({ kind }) => kind === "run") && cantonese.every((tokens) => tokens !== undefined))
      forms.push({ reading: "cantonese", tokens: tokensOf(cantonese, (tokens) => tokens) });
    if (only === "han" && mayBePerson(segments) && segments[0]?.text.length === 1)
      forms.push(...hanPerson(joined.join(""), lexicon).slice(0, -1));
    if (words.some(({ text }) => mayBeJapanese(text))) forms.push(...japaneseForms(segments, lexicon));
    if (only === "han" && isKoreanFirm(folded.join("")))
      forms.push({ reading: "sino-korean", tokens: tokensOf(segments, (one) => sinoKorean(one, lexicon)) });
  }
  const native = tokensOf(segments, (one) =>
    one.kind === "word" ? wordTokens(one, lexicon) : [nativeToken(one.text, "name")],
  );
  return [...forms, { reading: "characters", tokens: native }];
}

/** A foreign name spelled by the sounds of another language: compared by consonants, as scripts without vowels are. */
function transcribed(one: Segment, lexicon: NameLexicon): readonly Token[] {
  if (one.kind === "word") return wordTokens(one, lexicon);
  if (isTranscription(one.text))
    return [abjadToken(transcriptionCodes(lexicon.readers.pinyin(one.text, false)), "name")];
  return tokensOf(runsOf(one.text), (text) => {
    if (isForeignBrand(text)) return [abjadToken(hangulLoanCodes(text), "name")];
    if (holdsKana(text)) return [abjadToken(kanaLoanCodes(latinOfKana(text)), "name")];
    return romanTokens({ kind: "run", text }, lexicon);
  });
}

/** Syllables or signs from which on a word's consonants tell it from others. */
const SHORTEST_BRAND = 3;
const holdsKana = (text: string): boolean => /[\u30a1-\u30fc]{3}/.test(text);
const isForeignBrand = (text: string): boolean =>
  text.length >= SHORTEST_BRAND && isHangul(text) && spellsForeignWord(text);

function cantoneseTokens(one: Segment, lexicon: NameLexicon): readonly Token[] | undefined {
  if (one.kind === "word") return wordTokens(one, lexicon);
  const { han } = lexicon;
  const syllables = [...one.text].map((sign) => han.cantonese[sign] ?? han.surnames[sign]?.[0]);
  if (syllables.length > 3) return undefined;
  return syllables.every((syllable) => syllable !== undefined)
    ? tokenOfEach(syllables, (syllable) => latinToken(syllable, "name", commonness(syllable, lexicon)))
    : undefined;
}

/** Runs as Koreans read them; the dictionary's words and what cannot be read stay as they are. */
function sinoKorean(one: Segment, lexicon: NameLexicon): readonly Token[] {
  const hangul = one.kind === "run" ? hangulOf(one.text, lexicon) : undefined;
  return hangul === undefined ? romanTokens(one, lexicon) : [abjadToken(hangul, "name")];
}

const wordTokens = ({ meaning }: Segment & { kind: "word" }, lexicon: NameLexicon): readonly Token[] =>
  meaningTokens(meaning, lexicon);

function readingOf(segments: readonly Segment[]): Reading {
  const run = segments.find((one) => one.kind === "run");
  const script = scriptOf(run?.text.codePointAt(0) ?? 0);
  return script === "hangul" ? "hangul" : script === "kana" ? "kana" : script === "han" ? "pinyin" : "as written";
}

function romanTokens(one: Segment, lexicon: NameLexicon): readonly Token[] {
  if (one.kind === "word") return wordTokens(one, lexicon);
  return tokensOf(runsOf(one.text), (run) => {
    const script = scriptOf(run.codePointAt(0) ?? 0);
    if (script === "hangul") return [abjadToken(run, "name")];
    const surname = lexicon.han.japaneseSurnames[run] ?? lexicon.han.japaneseGivenNames[run];
    const text = surname ?? (script === "kana" ? latinOfKana(run) : lexicon.readers.pinyin(run, false).join(""));
    return text === "" ? [] : [latinToken(text, "name", commonness(text, lexicon))];
  });
}

/** Han and kana apart: `"セイコー電"` is two words. */
function runsOf(text: string): readonly string[] {
  return text.match(/[\u3041-\u30ff]+|[\uac00-\ud7a3]+|[^\u3041-\u30ff\uac00-\ud7a3]+/gu) ?? [];
}

function hanPerson(name: string, lexicon: NameLexicon): readonly NameForm[] {
  const signs = [...name];
  const forms: NameForm[] = [];
  const push = (reading: Reading, surname: string, given: readonly string[]): void => {
    const parts = [surname, given.join("")].filter((text) => text !== "");
    const key = parts.join(" ");
    if (forms.some(({ tokens }) => tokens.map(({ text }) => text).join(" ") === key)) return;
    forms.push({
      reading,
      tokens: tokenOfEach(parts, (text) => latinToken(text, "name", commonness(text, lexicon) || 1)),
    });
  };
  for (const [surname, given] of japanesePerson(name, lexicon)) push("japanese", surname, [given]);
  const group = japaneseGroup(name, lexicon);
  if (group !== undefined) push("japanese", group[0], [group[1]]);
  const head = lexicon.han.compound.has(signs.slice(0, 2).join("")) && signs.length > 2 ? 2 : 1;
  const syllables = lexicon.readers.pinyin(name, true);
  const given = syllables.slice(head);
  push("pinyin", syllables.slice(0, head).join(""), given);
  push("wade-giles", syllables.slice(0, head).map(wadeGiles).join(""), given.map(wadeGiles));
  const cantonese = signs.slice(head).map((sign) => lexicon.han.cantonese[sign]);
  const spellings = lexicon.han.surnames[signs.slice(0, head).join("")] ?? [];
  const own = spellings[0] ?? lexicon.han.cantonese[signs[0] ?? ""];
  if (own !== undefined && cantonese.every((syllable) => syllable !== undefined)) push("cantonese", own, cantonese);
  for (const spelling of spellings.slice(0, 2)) push("surname spelling", spelling, given);
  const korean = koreanPersonOf(name, lexicon);
  if (korean !== undefined) forms.push({ reading: "sino-korean", tokens: koreanTokens(korean) });
  return [...forms, { reading: "characters", tokens: [nativeToken(name, "name")] }];
}

const RUN_OF_HAN = /^\p{Script=Han}+$/u;

/** Runs as Japanese read them, in both ways; and trades too, which firms of Japan spell or translate: Showa Denko. */
function japaneseForms(segments: readonly Segment[], lexicon: NameLexicon): readonly NameForm[] {
  const form = (reads: (one: Segment) => boolean, way: number): readonly NameForm[] => {
    let isRead = false;
    const tokens = tokensOf(segments, (one) => {
      if (!reads(one)) return romanTokens(one, lexicon);
      return tokensOf(runsOf(one.text), (run) => {
        const text = RUN_OF_HAN.test(run) ? japaneseReadings(run, lexicon)[way] : undefined;
        if (text === undefined) return romanTokens(one.text === run ? one : { kind: "run", text: run }, lexicon);
        isRead = true;
        return [latinToken(text, "name", commonness(text, lexicon))];
      });
    });
    return isRead ? [{ reading: "japanese", tokens }] : [];
  };
  const isRun = ({ kind }: Segment): boolean => kind === "run";
  const isTold = (one: Segment): boolean => one.kind === "run" || one.meaning.role === "generic";
  return [...form(isRun, 0), ...form(isRun, 1), ...form(isTold, 0)];
}

const MOST_SPELLED = 4;

/**
 * Korean firms also bear dictionary words by their sounds (Kookmin Bank, not National Bank): all before the trade spelled, the word
 * that begins the name (Hankook Tire, Sungri Motor Complex) or stands behind its country's, and a short name without a legal form wholly so.
 */
function spelledForms(segments: readonly Segment[], lexicon: NameLexicon): readonly NameForm[] {
  const isLegal = (one: Segment | undefined): boolean => one?.kind === "word" && one.meaning.role === "legal";
  const tailLength = isLegal(segments.at(-1)) ? 2 : 1;
  const form = (from: number, to: number): readonly NameForm[] => {
    const head = segments.slice(from, to);
    const text = head.map((one) => one.text).join("");
    if (text === "" || text.length > MOST_SPELLED || head.every(({ kind }) => kind === "run")) return [];
    const read = (some: readonly Segment[]): readonly Token[] => tokensOf(some, (one) => romanTokens(one, lexicon));
    const brand = abjadToken(text, "name");
    return [{ reading: "hangul", tokens: [...read(segments.slice(0, from)), brand, ...read(segments.slice(to))] }];
  };
  const [first, second] = segments;
  const rest = segments.length - tailLength;
  const isPlace = first?.kind === "word" && first.meaning.role === "place";
  const isBehind = isPlace && second?.kind === "word" && second.meaning.role === "generic";
  return [
    ...(first?.kind === "word" && rest > 1 ? form(0, 1) : []),
    ...(isBehind && rest > 1 ? form(1, 2) : []),
    ...(rest > 0 ? form(0, rest) : []),
    ...(segments.some(isLegal) ? [] : form(0, segments.length)),
  ];
}

/** Surnames of one syllable. */
const KOREAN_SURNAMES = new Set(
  "김이리박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노로하곽성차주우구민라나진지엄채원천방공현함변염여려추도소석선설마길연련위표명기반왕금옥육인맹제모탁국어은편용",
);
const COMPOUND_KOREAN = new Set(["남궁", "황보", "제갈", "독고", "선우", "사공", "서문"]);

/**
 * Surname and the syllables of the given name, each as it is written: how it is spelled, the comparison knows. A short name may be a
 * brand's as well, which is one word or has a meaning.
 */
function koreanPerson(name: string, lexicon: NameLexicon): readonly NameForm[] {
  const meant = segment(name, lexicon, true);
  const translated: readonly NameForm[] = meant.every(({ kind }) => kind === "word")
    ? [{ reading: "translated", tokens: tokensOf(meant, (one) => romanTokens(one, lexicon)) }]
    : [];
  const brand: NameForm = { reading: "hangul", tokens: [abjadToken(name, "name")] };
  if (isForeignBrand(name)) {
    const foreign: NameForm = { reading: "transcribed", tokens: [abjadToken(hangulLoanCodes(name), "name")] };
    return [brand, foreign, ...translated, ...koreanSyllables(name)];
  }
  return [...koreanSyllables(name), brand, ...translated];
}

const koreanSyllables = (name: string): readonly NameForm[] => [
  { reading: "hangul", tokens: koreanTokens(name) },
  { reading: "characters", tokens: [nativeToken(name, "name")] },
];

/** `정유미`, `张海洋`: a surname and a given name of two signs may hold a word of firms, here oil refining and the sea. */
const mayBePerson = ([first, second, third]: readonly Segment[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  third === undefined &&
  first.text.length + second.text.length === 3 &&
  [first, second].every((one) => one.kind === "run" || one.meaning.role === "generic");

function koreanTokens(name: string): readonly Token[] {
  const cut = name.length > 2 && COMPOUND_KOREAN.has(name.slice(0, 2)) ? 2 : 1;
  return tokenOfEach([name.slice(0, cut), ...name.slice(cut)], (part) => abjadToken(part, "name"));
}
