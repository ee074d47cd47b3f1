// Every number that the user did not state stands on one list, with its range and reason, so that no figure hides a guess.

/** A value taken where none was stated. `at`: the row it stands in for. */
export interface Assumption {
  readonly code: string;
  readonly about: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly why: string;
  readonly at?: { readonly file: string; readonly row: number };
}

/** Values taken when nobody states them; each can be set in the request. */
export const DEFAULTS = {
  horizonWeeks: 52,
  /** A lost origin comes back after this long. */
  stopWeeks: 26,
  threatProbability: 0.1,
  suspendedProbability: 0.3,
  /** Chance that an undecided item question ends in a permit: higher where the issuer leads the material. */
  unsettledProbability: 0.1,
  unsettledLeaderProbability: 0.5,
  announcedProbability: 0.9,
  qualificationCost: 25_000,
  qualificationWeeks: 26,
  leadTimeWeeks: 10,
  /** Share of the need a new source of unstated capacity is trusted with, and growth of a present one. */
  newSourceShare: 0.5,
  growth: 2,
  /** Cost of moving volume to another source, as a share of the value moved. */
  switching: 0.03,
  /** No source is given more than this share, or than it has today. */
  supplierShare: 0.7,
  /** Yearly cost of keeping an extra stock of a part at all, in euros: a place, counts, checks, shelf life. */
  stockKeeping: 1500,
  /** Yearly cost of holding stock, as a share of its value. */
  carryingRate: 0.15,
} as const;

/** Collects assumptions, each once. */
export class AssumptionList {
  readonly #byKey = new Map<string, Assumption>();

  take(assumption: Assumption): number {
    const { code, about } = assumption;
    const key = `${code}|${about}|${assumption.at?.file ?? ""}|${assumption.at?.row ?? ""}`;
    if (!this.#byKey.has(key)) this.#byKey.set(key, assumption);
    return assumption.value;
  }

  all(): readonly Assumption[] {
    return [...this.#byKey.values()];
  }
}
