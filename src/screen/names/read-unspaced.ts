// Names in Han, Hangul and kana: several forms each, since one character is read in several ways. Firms are cut into
// dictionary words; persons into surname and given name.
import { hangulReadings } from "./hangul.ts";
import { latinOfKana } from "./kana.ts";
import type { NameLexicon } from "./lexicon.ts";
import type { NameForm, Reading } from "./name-form.ts";
import { commonness, type Word } from "./words.ts";
import { scriptOf } from "./script.ts";
import { pinyinOf, segment, type Segment } from "./segment.ts";
import { latinToken, nativeToken, type Token } from "./token.ts";
import { wadeGiles } from "./wade-giles.ts";

/** Forms of one or more words in unspaced scripts that stand together. */
export function readUnspaced(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const folded = words.map(({ text }) => [...text].map((sign) => lexicon.simplified.get(sign) ?? sign).join(""));
  // Points divide the parts of transcribed names, which the dictionary has in one piece.
  const joined = scriptOf(folded[0]?.codePointAt(0) ?? 0) === "hangul" ? folded : [folded.join("")];
  const segments = joined.flatMap((text) => segment(text, lexicon));
  const isFirm = segments.some((one) => one.kind === "word");
  const length = folded.reduce((sum, text) => sum + [...text].length, 0);
  const only = scriptOf(folded[0]?.codePointAt(0) ?? 0);
  if (!isFirm && length >= 2 && length <= 4 && only === "hangul") return koreanPerson(folded.join(""), lexicon);
  if (!isFirm && words.length === 1 && length >= 2 && length <= 5 && only === "han")
    return hanPerson(folded[0] ?? "", lexicon);
  return [
    { reading: readingOf(segments), tokens: segments.flatMap((one) => romanTokens(one, lexicon)) },
    {
      reading: "characters",
      tokens: segments.flatMap((one) => (one.kind === "word" ? wordTokens(one) : [nativeToken(one.text, "name")])),
    },
  ];
}

const wordTokens = (one: Segment & { kind: "word" }): readonly Token[] =>
  one.meaning.text.split(" ").map((part) => latinToken(part, one.meaning.role));

function readingOf(segments: readonly Segment[]): Reading {
  const run = segments.find((one) => one.kind === "run");
  const script = scriptOf(run?.text.codePointAt(0) ?? 0);
  return script === "hangul" ? "hangul" : script === "kana" ? "kana" : script === "han" ? "pinyin" : "as written";
}

function romanTokens(one: Segment, lexicon: NameLexicon): readonly Token[] {
  if (one.kind === "word") return wordTokens(one);
  return runsOf(one.text).flatMap((run) => {
    const script = scriptOf(run.codePointAt(0) ?? 0);
    const surname = lexicon.han.japaneseSurnames[run];
    const text =
      surname ??
      (script === "hangul"
        ? hangulReadings(run).revised.join("")
        : script === "kana"
          ? latinOfKana(run)
          : pinyinOf(run, lexicon).join(""));
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
    forms.push({ reading, tokens: parts.map((text) => latinToken(text, "name", commonness(text, lexicon))) });
  };
  const japanese =
    lexicon.han.japaneseSurnames[signs.slice(0, 3).join("")] ??
    lexicon.han.japaneseSurnames[signs.slice(0, 2).join("")];
  if (japanese !== undefined && signs.length > 2) {
    const cut = lexicon.han.japaneseSurnames[signs.slice(0, 3).join("")] === undefined ? 2 : 3;
    push("surname spelling", japanese, pinyinOf(signs.slice(cut).join(""), lexicon));
  }
  const head = lexicon.han.compound.has(signs.slice(0, 2).join("")) && signs.length > 2 ? 2 : 1;
  const syllables = pinyinOf(name, lexicon, true);
  const given = syllables.slice(head);
  push("pinyin", syllables.slice(0, head).join(""), given);
  push("wade-giles", syllables.slice(0, head).map(wadeGiles).join(""), given.map(wadeGiles));
  const cantonese = signs.slice(head).map((sign) => lexicon.han.cantonese[sign]);
  const spellings = lexicon.han.surnames[signs.slice(0, head).join("")] ?? [];
  const own = spellings[0] ?? lexicon.han.cantonese[signs[0] ?? ""];
  if (own !== undefined && cantonese.every((syllable) => syllable !== undefined)) push("cantonese", own, cantonese);
  for (const spelling of spellings.slice(0, 2)) push("surname spelling", spelling, given);
  return [...forms, { reading: "characters", tokens: [nativeToken(name, "name")] }];
}

function koreanPerson(name: string, lexicon: NameLexicon): readonly NameForm[] {
  const [first = ""] = name;
  const { revised, northern, passport } = hangulReadings(name);
  const spellings = lexicon.hangulSurnames.get(first) ?? [revised[0] ?? ""];
  const form = (surname: string, given: readonly string[]): NameForm => ({
    reading: "hangul",
    tokens: [surname, given.join("")]
      .filter((text) => text !== "")
      .map((text) => latinToken(text, "name", commonness(text, lexicon))),
  });
  const forms = spellings.slice(0, 3).flatMap((surname, at) => {
    const readings = at === 0 ? [revised, northern, passport] : [northern, revised];
    return readings.map((reading) => form(surname, reading.slice(1)));
  });
  const seen = new Set<string>();
  const distinct = forms.filter(({ tokens }) => {
    const key = tokens.map(({ text }) => text).join(" ");
    return seen.size !== seen.add(key).size;
  });
  return [...distinct, { reading: "characters", tokens: [nativeToken(name, "name")] }];
}
