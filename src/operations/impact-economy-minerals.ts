// impact-economy-minerals: every mineral held, with who makes it, how concentrated that is and how far a target depends on it.
import { z } from "zod";
import { concentrationOverTime, dependenceOf, TARGETS, type Dependence, type Target } from "../impact/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface MineralRow extends Dependence {
  readonly element: string;
  /** What a question about GDP rests on. */
  readonly reliance: "calibrated" | "transferred";
  readonly price?: { readonly usdPerKg: number; readonly year: number; readonly form: string; readonly source: string };
  /** Published index of concentration 1998-2015 and ours from the same shares. */
  readonly history: ReturnType<typeof concentrationOverTime>;
}

export interface ImpactMinerals {
  readonly target: Target;
  readonly minerals: readonly MineralRow[];
  readonly sources: readonly string[];
}

export const impactEconomyMinerals: Operation<{ readonly target: Target }, ImpactMinerals> = operation({
  name: "impact-economy-minerals",
  summary: "The minerals held: producers, concentration, import reliance and the EU's supply risk",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({ target: z.enum(TARGETS).default("US") }) as unknown as z.ZodType<{ readonly target: Target }>,
  async run(context, { target }) {
    const { data } = await context.economy();
    const byName = data.commodities.toSorted((a, b) => a.id.localeCompare(b.id));
    const minerals = byName.map((commodity): MineralRow => {
      const notes = data.markets.commodities[commodity.id] ?? {};
      const [latest] = commodity.prices.toSorted((a, b) => b.year - a.year);
      const price = notes.price === undefined ? undefined : { ...notes.price, form: "metal" };
      const shown =
        price ?? (latest && { ...latest, source: commodity.sources[latest.source]?.title ?? latest.source });
      return {
        element: commodity.element,
        ...dependenceOf(commodity, notes, target, data.eu),
        reliance: notes.calibrate === undefined ? "transferred" : "calibrated",
        ...(shown === undefined ? {} : { price: shown }),
        history: concentrationOverTime(data.history, commodity.element),
      };
    });
    return {
      target,
      minerals,
      sources: [
        "World production, prices and uses: US Geological Survey and others as named with each figure (facts)",
        `${data.eu.publisher}, ${data.eu.title} (${data.eu.licence})`,
        `${data.history.title}: ${data.history.publisher} (${data.history.licence})`,
      ],
    };
  },
});
