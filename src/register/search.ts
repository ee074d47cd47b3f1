// Finding records: measures by what they speak of, and plain full text in English and Chinese.
import { normaliseText } from "../base/text.ts";
import type { Question } from "../base/verdict.ts";
import type { Instrument, Register, TimelineEvent } from "./instrument.ts";
import type { Effect, LocalText, Measure } from "./measure.ts";
import { type Mentions, mentionsOf } from "./mentions.ts";

/** All given fields must fit. `hs` and `code` match in either direction of precision: 8112 finds 8112929010 and back. */
export interface MeasureQuery {
  readonly jurisdiction?: string;
  readonly country?: string;
  readonly question?: Question;
  readonly effect?: Effect;
  readonly material?: string;
  readonly hs?: string;
  readonly code?: string;
  /** Part of a party's name, in either script. */
  readonly party?: string;
  readonly text?: string;
  readonly drafts?: boolean;
}

export interface MeasureHit {
  readonly instrument: Instrument;
  readonly measure: Measure;
}

/** Measures that fit `query`, newest instrument first. Drafts only on request. */
export function searchMeasures(register: Register, query: MeasureQuery): readonly MeasureHit[] {
  return register.instruments
    .flatMap((instrument) => instrument.measures.map((measure) => ({ instrument, measure })))
    .filter((hit) => fits(hit, query))
    .toSorted((a, b) =>
      a.instrument.published > b.instrument.published ? -1 : a.instrument.published < b.instrument.published ? 1 : 0,
    );
}

export type RecordHit =
  | { readonly kind: "instrument"; readonly instrument: Instrument }
  | { readonly kind: "event"; readonly event: TimelineEvent };

/** Instruments and events whose texts contain every word of `text`; those with all words in the title come first. */
export function searchText(register: Register, text: string): readonly RecordHit[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const hits = [
    ...register.instruments.map((instrument) => ({
      title: localText(instrument.title),
      body: instrumentText(instrument),
      hit: { kind: "instrument", instrument } satisfies RecordHit,
    })),
    ...register.events.map((event) => ({
      title: localText(event.title),
      body: [localText(event.title), event.summary, ...event.actors].join("\n"),
      hit: { kind: "event", event } satisfies RecordHit,
    })),
  ].filter(({ body }) => hasAll(body, words));
  const inTitle = hits.filter(({ title }) => hasAll(title, words));
  return [...inTitle, ...hits.filter((hit) => !inTitle.includes(hit))].map(({ hit }) => hit);
}

function fits({ instrument, measure }: MeasureHit, query: MeasureQuery): boolean {
  if (measure.draft && query.drafts !== true) return false;
  const { jurisdiction, question, effect, text } = query;
  if (jurisdiction !== undefined && measure.jurisdiction !== jurisdiction) return false;
  if (question !== undefined && measure.question !== question) return false;
  if (effect !== undefined && measure.effect !== effect) return false;
  if (!fitsMentions(mentionsOf(measure), query)) return false;
  return text === undefined || hasAll(`${instrumentText(instrument)}\n${measureText(measure)}`, wordsOf(text));
}

function fitsMentions(mentions: Mentions, { country, material, hs, code, party }: MeasureQuery): boolean {
  if (country !== undefined && !mentions.countries.has(country)) return false;
  if (material !== undefined && !mentions.materials.has(material)) return false;
  if (hs !== undefined && ![...mentions.hs].some((one) => one.startsWith(hs) || hs.startsWith(one))) return false;
  if (code !== undefined && ![...mentions.codes].some((one) => isPart(one, code) || isPart(code, one))) return false;
  return party === undefined || mentions.parties.some((name) => hasAll(name, wordsOf(party)));
}

/** Whether `part` is `whole` or one of its paragraphs. */
function isPart(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`);
}

function localText(text: LocalText): string {
  return Object.values(text).join("\n");
}

function instrumentText({ id, title, number, summary, notes, authority }: Instrument): string {
  return [id, localText(title), number ?? "", summary, notes ?? "", ...authority].join("\n");
}

function measureText({ id, provision, title, goods, notes }: Measure): string {
  return [id, provision, localText(title), ...goods.map(({ description }) => localText(description)), notes ?? ""].join(
    "\n",
  );
}

function wordsOf(text: string): readonly string[] {
  return normaliseText(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** Each word must begin a word of `text`; Chinese, Japanese and Korean have no spaces, so there any place will do. */
function hasAll(text: string, words: readonly string[]): boolean {
  const normal = ` ${normaliseText(text)}`;
  return words.every((word) => normal.includes(/^[a-z0-9.%]/.test(word) ? ` ${word}` : word));
}
