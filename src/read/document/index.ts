// The face of the document model: annotate a text, then read its parts.
export { annotate, type DocumentInput, LONGEST_TEXT } from "./annotate.ts";
export {
  type AnnotatedDocument,
  type Figure,
  isEvidence,
  type Mention,
  type Published,
  type Quotation,
  type Sentence,
  type Timex,
  type Token,
  type Warning,
  type Zone,
  type ZoneKind,
} from "./model.ts";
export type { LexiconEntry } from "../lexicon/entry.ts";
export { overlap, type Range, type Span, spanOf, within } from "./span.ts";
