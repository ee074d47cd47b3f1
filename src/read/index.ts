// The reader's face: from a document's text to candidates that a person confirms.
export { annotate, type AnnotatedDocument, type DocumentInput, type Span } from "./document/index.ts";
export { compileGazetteer, type Gazetteer, holderOf, type LexiconRow } from "./lexicon/gazetteer.ts";
export type { PatternData, PatternExample, ReaderPack } from "./lexicon/pack.ts";
