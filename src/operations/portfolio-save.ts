// portfolio-save: the tables as they were read, kept under a name. Every save is a version; equal content adds none.
import { z } from "zod";
import type { PortfolioInput, Saved } from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";
import { PortfolioInputSchema, PortfolioName } from "./portfolio-schema.ts";

export interface PortfolioSaveInput {
  readonly name: string;
  readonly portfolio: PortfolioInput;
  readonly savedBy?: string | undefined;
  readonly note?: string | undefined;
  /** The newest version the writer has seen, 0 for none: another one since is a conflict. */
  readonly expected?: number | undefined;
}

export const portfolioSave: Operation<PortfolioSaveInput, Saved> = operation({
  name: "portfolio-save",
  summary: "Keep a portfolio under a name, as a new version",
  kind: "call",
  effect: "write",
  input: () =>
    z.strictObject({
      name: PortfolioName,
      portfolio: PortfolioInputSchema,
      savedBy: z.string().optional(),
      note: z.string().optional(),
      expected: z.int().min(0).optional(),
    }),
  async run({ stores, now }, { name, portfolio, savedBy, note, expected }) {
    const { portfolios } = await stores();
    return portfolios.save({
      name,
      snapshot: portfolio,
      savedAt: now.toISOString(),
      ...(savedBy === undefined ? {} : { savedBy }),
      ...(note === undefined ? {} : { note }),
      ...(expected === undefined ? {} : { expected }),
    });
  },
});
