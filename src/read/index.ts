// The reader's face: from a document's text to candidates that a person confirms.
export { annotate, type AnnotatedDocument, type DocumentInput, type Span } from "./document/index.ts";
export { type Gazetteer, holderOf, type LexiconRow } from "./lexicon/gazetteer.ts";
export type { PatternData, PatternExample, ReaderPack } from "./lexicon/pack.ts";
export type { Measure } from "./measures/record.ts";
export type { Relation } from "./measures/answers/relation.ts";
export { read } from "./read.ts";
export type { Reading } from "./reading.ts";
export { compileReader, openReader, type PackedReader, packReader, type ReaderResources } from "./resources.ts";
export { linkMeasures, type RegisterLink } from "./link/link-measures.ts";
export { type Draft, draftOf, type DraftSource } from "./library/draft.ts";
export type { DraftGap } from "./library/draft-gaps.ts";
export {
  type FieldRead,
  fieldText,
  mayBeEmpty,
  readField,
  REVIEWED_FIELDS,
  type ReviewedField,
} from "./library/fields.ts";
export { reviewMeasure, reviewMeasures, type ReviewedMeasure, type ReviewState } from "./library/review.ts";
export { groupStories, type Side, type Story, type StoryDocument } from "./library/stories.ts";
export type { ReadingFilter, ReadingHead, ReadingStore, ReviewEntry, StoredReading } from "./library/stored-reading.ts";
export { type PackProblem, testPack } from "./lexicon/test-pack.ts";
export { effectOf, f1Of, type GoldDocument, loweredBy, type PackEffect, type Score } from "./lexicon/pack-score.ts";
export { type Notice, type NoticeItem } from "./notice/notice.ts";
export { readNotice } from "./notice/read-notice.ts";
export {
  compareReadings,
  readSecondAnswer,
  secondReaderMessages,
  type Compared,
  type ModelMessage,
  type SecondReading,
} from "./second/second-reader.ts";
