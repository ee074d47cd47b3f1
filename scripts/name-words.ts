// The word tables for screening names, put together from data/lexicon/screening: for the build, tests and benches.
import type { NameWords } from "../src/screen/index.ts";

const FILES = {
  legalForms: "legal-forms.yaml",
  businessWords: "business-words.yaml",
  brandWords: "brand-words.yaml",
  places: "places.yaml",
  properNames: "proper-names.yaml",
  nameWords: "name-words.yaml",
  knownNames: "known-names.yaml",
  hanReadings: "han-readings.yaml",
  hanVariants: "han-variants.yaml",
} as const satisfies Record<keyof NameWords, string>;

/** `read` gets a file name and returns its parsed YAML. The shape is checked by the data's own test. */
export function readNameWords(read: (file: string) => unknown): NameWords {
  return Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, read(file)])) as unknown as NameWords;
}
