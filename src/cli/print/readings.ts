// Readings of the library as text.
import type { ReadingDraft, ReadingShown } from "../../operations/index.ts";
import {
  fieldText,
  REVIEWED_FIELDS,
  type ReadingHead,
  type RegisterLink,
  type ReviewedMeasure,
  type Story,
} from "../../read/index.ts";

export function headText({ id, title, outlet, published, addedAt, measures, decided }: ReadingHead): string {
  const day = published ?? `read ${addedAt.slice(0, 10)}`;
  const count = `${measures} measures${decided === 0 ? "" : `, ${decided} decided`}`;
  return `${id.slice(0, 12)}  ${day}  ${title}${outlet === undefined ? "" : ` (${outlet})`}: ${count}`;
}

export function shownText({ document, measures, links }: Extract<ReadingShown, { kind: "reading" }>): string {
  const { title, outlet, published, reading } = document;
  return [
    title,
    `  ${[outlet, published ?? "day of publication not known"].filter(Boolean).join(", ")}`,
    ...reading.warnings.map(({ text }) => `  ! ${text}`),
    ...measures.map((reviewed) =>
      candidateText(
        reviewed,
        links.find(({ candidate }) => candidate === reviewed.measure.id),
      ),
    ),
  ].join("\n");
}

/** One candidate: unsure fields first. */
export function candidateText(
  { measure, state, unsure, edited }: ReviewedMeasure,
  link: RegisterLink | undefined,
): string {
  const fields = REVIEWED_FIELDS.filter((field) => fieldText(measure, field) !== "" || unsure.includes(field)).toSorted(
    (a, b) => Number(unsure.includes(b)) - Number(unsure.includes(a)),
  );
  const known =
    link?.instrument === undefined
      ? "not in the register"
      : `${link.kind.replaceAll("_", " ")}: ${link.measure ?? link.instrument}`;
  return [
    `${measure.id}  ${state}  ${known}`,
    `  “${measure.quote.text.replaceAll("\n", " ")}”`,
    ...fields.map((field) => {
      const mark = edited.includes(field) ? " (edited)" : unsure.includes(field) ? " (unsure)" : "";
      return `  ${field}${mark}: ${fieldText(measure, field) || "not stated"}`;
    }),
  ].join("\n");
}

export function draftText(draft: Extract<ReadingDraft, { kind: "draft" }>): string {
  const { yaml, gaps, problems, known, changes } = draft;
  return [
    ...(known === undefined
      ? []
      : [`# The register holds ${known}, which may be this measure: compare before you add it.`]),
    ...(changes === undefined ? [] : [`# A change of ${changes}, which the register holds: its event.`]),
    yaml.trimEnd(),
    "",
    "# Still missing:",
    ...gaps.map(({ field, find }) => `#   ${field}: ${find}`),
    ...problems.map((problem) => `#   ${problem}`),
  ].join("\n");
}

export function storyText({ id, title, first, last, documents, about, sides }: Story): string {
  return [
    `${id.slice(0, 12)}  ${first === last ? first : `${first} to ${last}`}  ${title}`,
    `  ${documents.length} documents; about ${about.join("; ") || "nothing named"}`,
    ...sides.map(
      ({ side, claims }) =>
        `  ${side}: ${claims.length} claims, ${[...new Set(claims.map(({ stance }) => stance))].join(", ")}`,
    ),
  ].join("\n");
}
