// The goods lexicon's face: from a description to material, form and family.
export type { FoundMaterial } from "./choose-material.ts";
export { type Ambiguity, type FoundForm, type GoodsReading, readDescription, refineForm } from "./description.ts";
export { compileLexicon } from "./lexicon.ts";
export type { FormData, FormKind, Lexicon, LexiconData } from "./lexicon-data.ts";
export { materialsLike } from "./like-material.ts";
export { namesMaterial } from "./names-material.ts";
export { normaliseForm, normaliseMaterial } from "./normalise.ts";
export { parseLexicon } from "./parse.ts";
export { formIs, formWithin } from "./taxonomy.ts";
export {
  classify,
  compileClassifier,
  type Candidate,
  type Classifier,
  type EntryThreshold,
  type ListEntry,
} from "./classify/classifier.ts";
export { questionsFor, type ClassificationQuestion } from "./classify/questions.ts";
export { wordsOf } from "./classify/words.ts";
