// The word tables of data/lexicon/screening as they are written.

/** The files of data/lexicon/screening, as data. */
export interface NameWords {
  readonly legalForms: Readonly<Record<string, readonly string[]>>;
  readonly businessWords: Readonly<Record<string, readonly string[]>>;
  /** English word → Chinese words that firms bear for it, translated or spelled. */
  readonly brandWords: Readonly<Record<string, readonly string[]>>;
  readonly places: { readonly characters: string; readonly named: Readonly<Record<string, readonly string[]>> };
  readonly properNames: Readonly<Record<string, readonly string[]>>;
  readonly nameWords: {
    readonly particles: readonly string[];
    readonly titles: readonly string[];
    readonly shortForms: Readonly<Record<string, readonly string[]>>;
    /** Spellings of one given name, a line each. */
    readonly spellings: readonly string[];
    /** Concepts of which one may stand for another. */
    readonly related: readonly string[];
    readonly veryCommon: string;
    readonly common: string;
    readonly commonWords: string;
    /** Words of a language that names are made of. */
    readonly vocabulary: string;
  };
  /** Region → names that many people there bear, separated by spaces. */
  readonly knownNames: Readonly<Record<string, string>>;
  readonly hanReadings: {
    readonly surnames: Readonly<Record<string, readonly string[]>>;
    readonly compoundSurnames: readonly string[];
    readonly cantonese: Readonly<Record<string, string>>;
    readonly japaneseSurnames: Readonly<Record<string, string>>;
    readonly japaneseGivenNames: Readonly<Record<string, string>>;
    /** Hangul syllables with the characters read so behind each, divided by spaces. */
    readonly sinoKorean: string;
    /** The same of readings in Latin letters: of Japanese words of Chinese origin, and of Japanese origin. */
    readonly onReadings: string;
    readonly kunReadings: string;
  };
  readonly hanVariants: { readonly pairs: string };
}
