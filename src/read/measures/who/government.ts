// A government as a text names it, and all of a text, sentence by sentence.

export interface Government {
  /** ISO code, or `EU`. */
  readonly country: string;
  /** `US.BIS`; `<country>.GOV` where only the country, its capital or government is named. */
  readonly norm: string;
  /** As written. */
  readonly name: string;
  readonly kind: "country" | "demonym" | "capital" | "body" | "person";
  /** A body or office of the state, not the state as such; one that the lexicon does not know has the norm of its government. */
  readonly specific: boolean;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** How its words say that it acts, for an imposer: `owner`, `agent`, `subject` … */
  readonly way?: string;
  /** Known only by a list of its own: the office that keeps it, which acts if the text names it too. */
  readonly keeper?: string;
}

export interface Governments {
  readonly bySentence: ReadonlyMap<number, readonly Government[]>;
  /** By sentence: the government with which it opens, which "it" and a bare passive in the next one mean. */
  readonly subjects: ReadonlyMap<number, Government>;
  /** The country meant by "the government" where nothing else says so. */
  readonly home: string | undefined;
  /** The body that usually does a thing: `CN.REVIEW` → `CN.CAC`. */
  readonly bodies: ReadonlyMap<string, string>;
}
