// Weights of the fitted models, as a pack gives them: how much each feature speaks for a thing, in log-odds.

/** Weight by feature; features without one weigh nothing. */
export type Weights = Readonly<Record<string, number>>;

/** `weights` may know more words than the text has, never fewer than they were fitted on. */
export interface TellingWeights {
  /** Log-odds that the sentence tells a measure: by feature, by word (`w WORD`) and by pair of words (`p WORD WORD`). */
  readonly telling: Weights;
  /** By feature and by word, what speaks for each type. */
  readonly type: Readonly<Record<string, Weights>>;
}

/** The models of the reader. `mention`: whether words tell a measure; `imposer`: who is behind it. */
export interface ReaderWeights extends TellingWeights {
  readonly mention: Weights;
  readonly imposer: Weights;
}

/** By feature, how much it speaks for each class. */
export type ClassWeights = Readonly<Record<string, Weights>>;

/** The models of claims: the stance they take, the frames they use, and whether what is said is a claim at all. */
export interface ClaimWeights {
  readonly stance: ClassWeights;
  readonly frames: ClassWeights;
  readonly worth: Weights;
}

export type Role = "announced" | "effective";

/** The models of days, fitted by scripts/fit-days.ts: weight by feature. */
export type DayWeights = Readonly<Record<Role, Weights>>;
