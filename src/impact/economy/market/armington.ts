// A tariff on some sources of one good: buyers hold the sources for imperfect substitutes (Armington, CES), each source has
// its own supply. P. S. Armington 1969; the single-market form of the US International Trade Commission's PE portal.
import { risingRoot } from "./root.ts";

export interface ArmingtonSource {
  readonly country: string;
  /** Share of the buyers' spending before the change; all shares sum to 1. */
  readonly share: number;
  /** Change of the power of the tariff: (1 + new) / (1 + old). */
  readonly tariffFactor: number;
  /** Elasticity of supply; Infinity for a source whose own price does not move. */
  readonly supplyElasticity: number;
}

export interface ArmingtonResult {
  /** CES price index of the good, over its level before. */
  readonly priceIndex: number;
  readonly sources: readonly {
    readonly country: string;
    /** What buyers pay and what producers get, and the quantity, each over its level before. */
    readonly buyerPrice: number;
    readonly producerPrice: number;
    readonly quantity: number;
  }[];
}

/**
 * q = P^(σ−η)·p^−σ for each source, P = (Σ share·p^(1−σ))^(1/(1−σ)); each source's market clears given P in closed form,
 * P is the root of one rising function. Throws RangeError on shares that do not sum to 1 or a substitution of 1.
 */
export function armington(
  sources: readonly ArmingtonSource[],
  substitution: number,
  demandElasticity: number,
): ArmingtonResult {
  const total = sources.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-9) throw new RangeError(`the shares sum to ${total}, not 1`);
  if (!(substitution > 0) || substitution === 1)
    throw new RangeError("the elasticity of substitution must be positive and not 1");
  const producerPrice = ({ tariffFactor, supplyElasticity }: ArmingtonSource, logIndex: number): number =>
    Number.isFinite(supplyElasticity)
      ? Math.exp(
          ((substitution - demandElasticity) * logIndex - substitution * Math.log(tariffFactor)) /
            (supplyElasticity + substitution),
        )
      : 1;
  const indexAt = (logIndex: number): number =>
    Math.log(
      sources.reduce(
        (sum, one) => sum + one.share * (producerPrice(one, logIndex) * one.tariffFactor) ** (1 - substitution),
        0,
      ),
    ) /
    (1 - substitution);
  // The index implied by P moves less than P itself, so P − index(P) rises.
  const gap = (logIndex: number): readonly [number, number] => {
    const step = 1e-6;
    const value = logIndex - indexAt(logIndex);
    return [value, (logIndex + step - indexAt(logIndex + step) - value) / step];
  };
  const { x } = risingRoot(gap, -20, 20);
  return {
    priceIndex: Math.exp(x),
    sources: sources.map((one) => {
      const producer = producerPrice(one, x);
      const buyer = producer * one.tariffFactor;
      const quantity = Math.exp((substitution - demandElasticity) * x - substitution * Math.log(buyer));
      return { country: one.country, buyerPrice: buyer, producerPrice: producer, quantity };
    }),
  };
}
