// portfolio-load: a kept version as portfolio tables, ready to be read, assessed or saved again.
import { z } from "zod";
import { InputError } from "../errors.ts";
import type { PortfolioInput, PortfolioVersion } from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";
import { PortfolioInputSchema, PortfolioName } from "./portfolio-schema.ts";

export interface PortfolioLoadInput {
  readonly name: string;
  /** The newest when absent. */
  readonly version?: number | undefined;
}

export type PortfolioLoaded =
  | { readonly kind: "loaded"; readonly version: PortfolioVersion; readonly portfolio: PortfolioInput }
  | { readonly kind: "not_found" };

/** Throws InputError when the store holds something else than a portfolio under the name. */
export const portfolioLoad: Operation<PortfolioLoadInput, PortfolioLoaded> = operation({
  name: "portfolio-load",
  summary: "A kept version of a portfolio",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ name: PortfolioName, version: z.int().min(1).optional() }),
  async run({ stores }, { name, version }) {
    const { portfolios } = await stores();
    const loaded = await portfolios.load(name, version);
    if (loaded === undefined) return { kind: "not_found" };
    const { snapshot, ...kept } = loaded;
    const parsed = PortfolioInputSchema.safeParse(snapshot);
    if (parsed.success) return { kind: "loaded", version: kept, portfolio: parsed.data };
    throw new InputError(`version ${kept.version} of "${name}" is no portfolio`, "Save the portfolio again.");
  },
});
