// A row of the lexicon.

/** A row of a lexicon pack, as compiled. */
export interface LexiconEntry {
  readonly class: string;
  readonly norm: string;
  /** The country (ISO code), authority (`US.BIS`) or list the entry belongs to; more than one separated by spaces. */
  readonly of: string | undefined;
  /** HS, CN, ECCN codes of goods; a rank or role for others. */
  readonly codes: readonly string[] | undefined;
  /** Half-open period in which the row holds (an office-holder's time in office). */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly pack: string;
}
