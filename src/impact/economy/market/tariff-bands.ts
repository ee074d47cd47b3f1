// What a tariff does to one good, told as a band: the Armington market at every end of three elasticities.
import { armington } from "./armington.ts";

export interface TariffSource {
  readonly country: string;
  /** What buyers spend on this source before the change, any one currency. */
  readonly value: number;
  /** Tariff rates before and after, 0.25 for 25 %. */
  readonly before: number;
  readonly after: number;
}

export interface Elasticity {
  readonly id: "substitution" | "demand" | "supply";
  readonly name: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly basis: string;
}

/** Low, central and high; ratios to the level before. */
export interface Band {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

export interface TariffSourceResult {
  readonly country: string;
  readonly share: number;
  readonly buyerPrice: Band;
  readonly producerPrice: Band;
  readonly quantity: Band;
}

export interface TariffBands {
  readonly priceIndex: Band;
  readonly sources: readonly TariffSourceResult[];
}

const OWN = "this project's judgement, wide on purpose; state an estimate for your good";

/** Taken where the caller states none. Demand is the size of a negative elasticity. */
export const ELASTICITIES: readonly Elasticity[] = [
  { id: "substitution", name: "between sources", low: 2, central: 4, high: 8, basis: OWN },
  { id: "demand", name: "of demand for the good", low: 0.25, central: 0.75, high: 1.5, basis: OWN },
  { id: "supply", name: "of each source's supply", low: 1, central: 4, high: 20, basis: OWN },
];

/** The ends span all combinations of the elasticities' ends. Throws RangeError when no source has value. */
export function tariffBands(sources: readonly TariffSource[], elasticities: readonly Elasticity[]): TariffBands {
  const spent = sources.reduce((sum, { value }) => sum + value, 0);
  if (!(spent > 0)) throw new RangeError("the values of the sources sum to nothing");
  const of = (id: Elasticity["id"]): Elasticity => elasticities.find((one) => one.id === id) as Elasticity;
  const run = (substitution: number, demand: number, supplyElasticity: number): ReturnType<typeof armington> =>
    armington(
      sources.map(({ country, value, before, after }) => ({
        country,
        share: value / spent,
        tariffFactor: (1 + after) / (1 + before),
        supplyElasticity,
      })),
      substitution,
      demand,
    );
  const ends = ({ low, central, high }: Elasticity): readonly number[] => [...new Set([low, central, high])];
  const all = ends(of("substitution")).flatMap((substitution) =>
    ends(of("demand")).flatMap((demand) => ends(of("supply")).map((supply) => run(substitution, demand, supply))),
  );
  const central = run(of("substitution").central, of("demand").central, of("supply").central);
  const band = (pick: (result: ReturnType<typeof armington>) => number): Band => ({
    low: Math.min(...all.map(pick)),
    central: pick(central),
    high: Math.max(...all.map(pick)),
  });
  return {
    priceIndex: band(({ priceIndex }) => priceIndex),
    sources: sources.map(({ country, value }, i) => ({
      country,
      share: value / spent,
      buyerPrice: band((result) => result.sources[i]?.buyerPrice ?? 1),
      producerPrice: band((result) => result.sources[i]?.producerPrice ?? 1),
      quantity: band((result) => result.sources[i]?.quantity ?? 1),
    })),
  };
}
