// impact-tariff: what a change of tariffs on some sources of one good does to its price and to what each source sells.
import { z } from "zod";
import { ELASTICITIES, tariffBands, type Elasticity, type TariffBands, type TariffSource } from "../impact/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface ImpactTariffInput {
  readonly sources: readonly TariffSource[];
  /** Own elasticities: one value, or low, central and high. */
  readonly assume: Readonly<Partial<Record<Elasticity["id"], number | readonly [number, number, number]>>>;
}

export interface ImpactTariffReport extends TariffBands {
  readonly assumptions: readonly (Elasticity & { readonly stated: boolean })[];
  readonly method: string;
}

const METHOD =
  "Buyers hold the sources for imperfect substitutes (P. S. Armington 1969, CES), each source has its own supply; bands span all ends of the elasticities. A model's answer, not a forecast.";

const Size = z.number().positive();
const Sizes = z
  .union([Size, z.tuple([Size, Size, Size])])
  .refine((size) => ends(size).every((one, i, all) => i === 0 || one >= (all[i - 1] ?? 0)), "write LOW/CENTRAL/HIGH");
const Rate = z.number().gt(-1, "a rate is a share above -1: 0.25 for 25 %");

export const impactTariff: Operation<ImpactTariffInput, ImpactTariffReport> = operation({
  name: "impact-tariff",
  summary: "A change of tariffs on some sources of one good: price, and what each source sells, as bands",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({
      sources: z
        .array(
          z.strictObject({
            country: z.string().trim().min(1),
            value: z.number().nonnegative().describe("what buyers spend on this source before the change"),
            before: Rate.describe("tariff before, 0.25 for 25 %"),
            after: Rate.describe("tariff after"),
          }),
        )
        .min(1)
        .max(300)
        .refine((sources) => sources.some(({ value }) => value > 0), "give at least one source a value above 0"),
      assume: z
        .strictObject({
          substitution: Sizes.refine((size) => !ends(size).includes(1), "must not be 1").optional(),
          demand: Sizes.optional(),
          supply: Sizes.optional(),
        })
        .default({}),
    }) as unknown as z.ZodType<ImpactTariffInput>,
  async run(_context, { sources, assume }) {
    const assumptions = ELASTICITIES.map((one) => {
      const own = assume[one.id];
      if (own === undefined) return { ...one, stated: false };
      const [low = 0, central = low, high = central] = ends(own);
      return { ...one, low, central, high, basis: "stated with the question", stated: true };
    });
    return { ...tariffBands(sources, assumptions), assumptions, method: METHOD };
  },
});

function ends(size: number | readonly number[]): readonly number[] {
  return typeof size === "number" ? [size] : size;
}
