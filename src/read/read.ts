// From a document's text to a Reading. Pure: the same text, day and packs give the same candidates.
import { annotate, type DocumentInput } from "./document/annotate.ts";
import type { AnnotatedDocument } from "./document/model.ts";
import { isHan } from "./document/tokens.ts";
import { viewsOf } from "./grammar/sentence-view.ts";
import { chineseAnswers } from "./measures/chinese/chinese-answers.ts";
import { findChineseMeasures } from "./measures/chinese/chinese-news.ts";
import { findGovernments } from "./measures/who/governments.ts";
import { findMeasures } from "./measures/measures.ts";
import { findRelations } from "./measures/answers/relations.ts";
import type { RelationEnd } from "./measures/answers/relation.ts";
import { readRest } from "./read-rest.ts";
import { inNotice } from "./notice/in-notice.ts";
import type { Notice } from "./notice/notice.ts";
import { readNotice } from "./notice/read-notice.ts";
import type { Reading } from "./reading.ts";
import type { ReaderResources } from "./resources.ts";

/**
 * Reads one document. Offsets are UTF-16 code units of `input.text`, ends exclusive; every span's `text` is its slice.
 * Without a publication day, dates such as "on Thursday" stay open and a warning says so.
 */
export function read(input: DocumentInput, resources: ReaderResources): Reading {
  const notice = readNotice(input.text);
  const document = annotate(
    input.published === undefined ? { ...input, ...dayOf(notice) } : input,
    resources.gazetteer,
  );
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const lang = languageOf(document);
  // The patterns are of English: in a Chinese text they find names in Latin letters alone.
  const found = lang === "zh" ? [] : findMeasures(document, views, governments, resources.patterns, resources);
  const clauses = lang === "zh" ? findChineseMeasures(document, views, notice) : [];
  const told = [...found.map(({ measure }) => measure), ...clauses];
  const measures = notice === undefined ? told : inNotice(told, notice, input.text, document.published?.value);
  const { events, enforcement, claims } = readRest(document, resources, measures, views);
  const ends = [...events, ...enforcement]
    .filter(({ zone }) => zone === undefined)
    .map((record) => endOf(document, record));
  // Relations are found between all that sentences tell; a notice leaves some of that out.
  const kept = new Set(measures.map(({ id }) => id));
  const leftOut = new Set(told.map(({ id }) => id).filter((id) => !kept.has(id)));
  const relations = [...findRelations(document, views, found, ends), ...chineseAnswers(document, clauses)];
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
    relations: relations.filter(({ from, to }) => !leftOut.has(from) && !leftOut.has(to)),
    warnings: document.warnings,
    packs: resources.packs,
  };
}

/** The day that a notice bears is surer than the first that its heading names. */
function dayOf(notice: Notice | undefined): Pick<DocumentInput, "published" | "publishedBasis"> {
  const day = notice?.published?.value;
  return day === undefined ? {} : { published: day, publishedBasis: "text" };
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
