// From a document's text to a Reading. Pure: the same text, day and packs give the same candidates.
import { annotate, type DocumentInput } from "./document/annotate.ts";
import type { AnnotatedDocument } from "./document/model.ts";
import { isHan } from "./document/tokens.ts";
import { viewsOf } from "./grammar/sentence-view.ts";
import { chineseAnswers } from "./measures/chinese-answers.ts";
import { findChineseMeasures } from "./measures/chinese-news.ts";
import { findGovernments } from "./measures/governments.ts";
import { findMeasures } from "./measures/measures.ts";
import { findRelations, type RelationEnd } from "./measures/relations.ts";
import { readRest } from "./read-rest.ts";
import { measureOfNotice, withNotice } from "./notice/measure-of-notice.ts";
import { readNotice } from "./notice/read-notice.ts";
import type { Measure } from "./measures/record.ts";
import type { Reading } from "./reading.ts";
import type { ReaderResources } from "./resources.ts";

/**
 * Reads one document. Offsets are UTF-16 code units of `input.text`, ends exclusive; every span's `text` is its slice.
 * Without a publication day, dates such as "on Thursday" stay open and a warning says so.
 */
export function read(input: DocumentInput, resources: ReaderResources): Reading {
  const document = annotate(input, resources.gazetteer);
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const lang = languageOf(document);
  // The patterns are of English: in a Chinese text they find names in Latin letters alone.
  const found = lang === "zh" ? [] : findMeasures(document, views, governments, resources.patterns, resources);
  const notice = readNotice(input.text);
  // A notice that no sentence pattern read still makes a measure: its form says which.
  const own = notice === undefined || found.length > 0 ? undefined : measureOfNotice(notice, input.text);
  const told = found.map(({ measure }) => (notice === undefined ? measure : withNotice(measure, notice)));
  const clauses = lang === "zh" ? findChineseMeasures(document, views, told.length, notice?.authorities[0]) : [];
  // The days, items and parties in a notice's set places are those of the first thing that it does.
  const chinese = clauses.map((one, i) => (i > 0 || notice === undefined ? one : withNotice(one, notice)));
  // What the sentences of a notice tell is told more fully than by its form.
  const isTold = chinese.some((one) => isSameStep(one, own));
  const measures = [...told, ...chinese, ...(own === undefined || isTold ? [] : [own])];
  const { events, enforcement, claims } = readRest(document, resources, measures, views);
  const ends = [...events, ...enforcement]
    .filter(({ zone }) => zone === undefined)
    .map((record) => endOf(document, record));
  return {
    schema: "derisk.read/1",
    lang,
    ...(document.outlet === undefined ? {} : { outlet: document.outlet }),
    published: document.published ?? null,
    length: document.text.length,
    offset_unit: "utf16",
    zones: document.zones,
    ...(notice === undefined ? {} : { notice }),
    measures,
    events,
    enforcement,
    claims,
    relations: [...findRelations(document, views, found, ends), ...chineseAnswers(document, chinese)],
    warnings: document.warnings,
    packs: resources.packs,
  };
}

function isSameStep(one: Measure, other: Measure | undefined): boolean {
  return one.type === other?.type && one.direction === other.direction;
}

function endOf(
  document: AnnotatedDocument,
  record: {
    readonly id: string;
    readonly kind: string;
    readonly quote: { readonly start: number; readonly end: number };
    readonly actors?: readonly { readonly country?: string }[];
    readonly authority?: { readonly country?: string } | null;
  },
): RelationEnd {
  const { start, end } = record.quote;
  const sentences = document.sentences.filter((one) => one.start < end && start < one.end).map(({ index }) => index);
  const country = record.actors?.[0]?.country ?? record.authority?.country;
  return { id: record.id, kind: record.kind, country, start, end, sentences };
}

/** Chinese when Han signs prevail, else English: the languages of the packs. */
function languageOf({ tokens }: AnnotatedDocument): string {
  let han = 0;
  const looked = Math.min(tokens.length, 400);
  for (let i = 0; i < looked; i++) if (isHan(tokens[i]?.key.charCodeAt(0) ?? 0)) han++;
  return looked > 0 && han / looked > 0.4 ? "zh" : "en";
}
