// assess-crma: a portfolio → the company risk assessment of Regulation (EU) 2024/1252, Article 24, as far as it goes.
import { z } from "zod";
import { type CrmaAssessment, crmaAssessment } from "../assess/index.ts";
import type { IsoDate } from "../base/date.ts";
import type { PortfolioInput } from "../portfolio/index.ts";
import { assess } from "./assess.ts";
import { operation, type Operation } from "./operation.ts";
import { PortfolioInputSchema } from "./portfolio-schema.ts";

export interface AssessCrmaInput {
  readonly portfolio: PortfolioInput;
  /** A scenario as read from JSON or YAML. */
  readonly scenario?: unknown;
}

export const assessCrma: Operation<AssessCrmaInput, CrmaAssessment & { readonly on: IsoDate }> = operation({
  name: "assess-crma",
  summary: "Strategic raw materials of a portfolio: the company risk assessment of the EU's Critical Raw Materials Act",
  kind: "job",
  effect: "read",
  input: () => z.strictObject({ portfolio: PortfolioInputSchema, scenario: z.unknown().optional() }),
  async run(context, input) {
    return { on: context.on, ...crmaAssessment(await assess.run(context, input)) };
  },
});
