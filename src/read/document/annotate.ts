// From stored text to the annotated document: zones, paragraphs, sentences, quotations, tokens, names, cue words, dates.
// Every pass is linear in the text; what is over the limits is left out and said so.
import { findMentions, type Gazetteer } from "../lexicon/gazetteer.ts";
import { bitsOf } from "../grammar/word-set.ts";
import { findTimexes } from "../time/timexes.ts";
import { findFigures } from "./figures.ts";
import type { AnnotatedDocument, Figure, Published, Sentence, Token, Warning } from "./model.ts";
import { isEvidence } from "./model.ts";
import { datelineOf, joinLines } from "./paragraphs.ts";
import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { spanOf } from "./span.ts";
import { addTokens, tokenise } from "./tokens.ts";
import { zoneLines } from "./zones.ts";

/** What is to be read. `published` is a day; without it the text's own date line is tried. */
export interface DocumentInput {
  readonly text: string;
  readonly published?: string | undefined;
  readonly publishedBasis?: Published["basis"] | undefined;
  readonly outlet?: string | undefined;
}

/** Code units that are read; the rest of a longer text is left out with a warning. */
export const LONGEST_TEXT = 1_000_000;

const TRIGGER_CLASSES = new Set([
  "measure",
  "restrict",
  "ban",
  "licence",
  "tariff",
  "listing",
  "sanction",
  "invest",
  "event",
  "enforce",
  "say",
  "trade_remedy",
  "quota",
  "relax",
  "instrument",
  "hint",
  "crossing",
]);

/** Annotates one document. Pure; takes time linear in the text. */
export function annotate(input: DocumentInput, gazetteer: Gazetteer): AnnotatedDocument {
  const warnings: Warning[] = [];
  const text = input.text;
  const limit = Math.min(text.length, LONGEST_TEXT);
  if (limit < text.length)
    warnings.push({
      code: "text_too_long",
      text: `Only the first ${limit} of ${text.length} characters were read.`,
      params: { read: limit, length: text.length },
    });
  const lines = zoneLines(limit < text.length ? text.slice(0, limit) : text);
  const paragraphs = joinLines(text, lines);
  const tokens: Token[] = [];
  const sentences: Marked[] = [];
  const zones: AnnotatedDocument["zones"][number][] = [];
  let dateline: { place: string; start: number } | undefined;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.zone !== "body")
      zones.push({ kind: paragraph.zone, span: spanOf(text, paragraph.start, paragraph.end) });
    let start = paragraph.start;
    if (paragraph.zone === "body" && dateline === undefined) {
      const found = datelineOf(text, paragraph);
      if (found !== undefined) {
        dateline = { place: found.place, start };
        zones.push({ kind: "dateline", span: spanOf(text, start, found.end) });
        start = found.end;
      }
    }
    for (const range of splitSentences(text, { start, end: paragraph.end })) {
      const firstToken = tokens.length;
      const hints = addTokens(text, range.start, range.end, tokens, gazetteer.spell);
      sentences.push({
        ...range,
        index: sentences.length,
        zone: paragraph.zone,
        paragraph: index,
        firstToken,
        endToken: tokens.length,
        hints,
        held: bitsOf(tokens, firstToken, tokens.length),
        triggered: false,
      });
    }
  });
  const published = publishedOf(
    input,
    text,
    zones.map(({ span }) => span),
    sentences,
    tokens,
  );
  if (published === undefined)
    warnings.push({
      code: "no_publication_date",
      text: 'No publication date was given or found: dates such as "on Thursday" stay open. Give --published.',
    });
  else if (published.basis === "text")
    warnings.push({
      code: "publication_date_guessed",
      text: `The publication date ${published.value} was taken from the text.`,
      params: { value: published.value },
    });
  const { names, words } = findMentions(gazetteer, tokens, published?.value, sentences);
  for (const { class: kind, sentence } of words)
    if (sentences[sentence]?.triggered === false && TRIGGER_CLASSES.has(kind)) mark(sentences[sentence]);
  for (const { class: kind, sentence } of names) if (kind === "list" || kind === "programme") mark(sentences[sentence]);
  const figures: Figure[] = [];
  for (const sentence of sentences) if (isEvidence(sentence.zone)) findFigures(text, tokens, sentence, figures);
  // "will charge 15% on most goods" tells a duty without the word for it.
  for (const { kind, firstToken } of figures)
    if (kind === "percent") mark(sentences.find((one) => one.firstToken <= firstToken && firstToken < one.endToken));
  const country = dateline && placeCountry(gazetteer, dateline.place);
  return {
    text,
    published,
    outlet: input.outlet,
    outletCountry: input.outlet === undefined ? undefined : outletCountry(gazetteer, input.outlet),
    zones,
    paragraphs,
    sentences,
    tokens,
    quotations: findQuotations(text, paragraphs),
    names,
    words,
    timexes: findTimexes(text, sentences, tokens, published?.value),
    figures,
    dateline: dateline && { place: dateline.place, ...(country === undefined ? {} : { country }) },
    warnings,
  };
}

/** A sentence under construction: only its trigger is found later than the rest. */
type Marked = Omit<Sentence, "triggered"> & { triggered: boolean };

function mark(sentence: Marked | undefined): void {
  if (sentence !== undefined) sentence.triggered = true;
}

function publishedOf(
  input: DocumentInput,
  text: string,
  zones: readonly { readonly start: number; readonly end: number }[],
  sentences: readonly Sentence[],
  tokens: readonly Token[],
): Published | undefined {
  if (input.published !== undefined)
    return { value: input.published.slice(0, 10), basis: input.publishedBasis ?? "given" };
  const headers = sentences.filter(
    ({ zone, start }) =>
      (zone === "dateline" || zone === "notice_header" || zone === "boilerplate") &&
      zones.some((one) => one.start <= start) &&
      start < 3000,
  );
  const [found] = findTimexes(text, headers, tokens, undefined).filter(({ value }) => value.length === 10);
  return found && { value: found.value, basis: "text" };
}

function placeCountry(gazetteer: Gazetteer, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const { names } = findMentions(gazetteer, tokenise(titleCase(name), 0, name.length, gazetteer.spell), undefined);
  const [first] = names;
  return wanted === "" || first === undefined
    ? undefined
    : first.class === "capital" || first.class === "place"
      ? first.of
      : first.class === "country"
        ? first.norm
        : undefined;
}

/** The state that the name of an outlet names, else the one where it appears. */
function outletCountry(gazetteer: Gazetteer, outlet: string): string | undefined {
  const { names } = findMentions(gazetteer, tokenise(outlet, 0, outlet.length, gazetteer.spell), undefined);
  const named = names.map(({ class: kind, norm, of }) =>
    kind === "outlet" ? undefined : OF_STATES.has(kind) ? norm.split(".")[0] : kind === "place" ? of : undefined,
  );
  const country =
    named.find((one) => one !== undefined && one !== "?") ?? names.find((one) => one.class === "outlet")?.of;
  return country !== undefined && country.length === 2 ? country : undefined;
}

const OF_STATES: ReadonlySet<string> = new Set(["country", "demonym", "capital", "authority"]);

function titleCase(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => (word[0] ?? "") + word.slice(1).toLowerCase());
}
