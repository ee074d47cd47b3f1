// The section words of the CPLEX LP format, in the spellings that modelling tools write.

export type Section =
  | "minimise"
  | "maximise"
  | "rows"
  | "bounds"
  | "generals"
  | "binaries"
  | "semi-continuous"
  | "unsupported"
  | "end";

const SECTIONS: Readonly<Record<string, Section>> = {
  minimize: "minimise",
  minimise: "minimise",
  minimum: "minimise",
  min: "minimise",
  maximize: "maximise",
  maximise: "maximise",
  maximum: "maximise",
  max: "maximise",
  st: "rows",
  "s.t.": "rows",
  "st.": "rows",
  bounds: "bounds",
  bound: "bounds",
  general: "generals",
  generals: "generals",
  gen: "generals",
  integer: "generals",
  integers: "generals",
  int: "generals",
  binary: "binaries",
  binaries: "binaries",
  bin: "binaries",
  semis: "semi-continuous",
  semi: "semi-continuous",
  sos: "unsupported",
  sos1: "unsupported",
  sos2: "unsupported",
  pwlobj: "unsupported",
  end: "end",
};

/** The section a word opens, when it is such a word. "subject to" and "such that" are two words: see `opensRows`. */
export function sectionOf(word: string): Section | undefined {
  return word.length > 9 ? undefined : SECTIONS[word.toLowerCase()];
}

/** Sections of two words that stand for more than the model itself. */
export function isBeyond(word: string, next: string): boolean {
  return (
    (/^lazy$/i.test(word) && /^constraints?$/i.test(next)) ||
    (/^user$/i.test(word) && /^cuts?$/i.test(next)) ||
    (/^general$/i.test(word) && /^constraints?$/i.test(next))
  );
}

/** True for the first word of "subject to" and "such that" when `next` is the second. */
export function opensRows(word: string, next: string): boolean {
  return /^(?:subject|such)$/i.test(word) && /^(?:to|that)$/i.test(next);
}
