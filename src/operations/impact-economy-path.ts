// impact-economy-path: one scenario at even depths of its cut, compact, for charts and sliders.
import { z } from "zod";
import { highsSolver, scenarioPath, type ScenarioPath } from "../impact/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface ImpactPathInput {
  readonly commodity: readonly string[];
  readonly source?: string | undefined;
  readonly levels: number;
}

export const impactEconomyPath: Operation<ImpactPathInput, ScenarioPath> = operation({
  name: "impact-economy-path",
  summary: "Price, quantity and US GDP by industry and closure at even depths of a cut of one or more minerals",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({
      commodity: z.array(z.string().trim().toLowerCase().min(1)).min(1).max(20),
      source: z.string().trim().toUpperCase().optional(),
      levels: z.int().min(2).max(101).default(21),
    }) as unknown as z.ZodType<ImpactPathInput>,
  async run(context, { commodity, source, levels }) {
    const model = (await context.economy()).us();
    const cuts = commodity.map((id) => ({ commodity: id, source, share: 1 }));
    return scenarioPath(model, { cuts }, levels, await highsSolver());
  },
});
