// portfolio-restore: undo. Adds a version with the content of an earlier one; nothing is removed.
import { z } from "zod";
import type { Saved } from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";
import { PortfolioName } from "./portfolio-schema.ts";

export interface PortfolioRestoreInput {
  readonly name: string;
  readonly version: number;
  readonly savedBy?: string | undefined;
  readonly note?: string | undefined;
}

export const portfolioRestore: Operation<PortfolioRestoreInput, Saved | { readonly kind: "not_found" }> = operation({
  name: "portfolio-restore",
  summary: "Bring an earlier version of a portfolio back, as a new version",
  kind: "call",
  effect: "write",
  input: () =>
    z.strictObject({
      name: PortfolioName,
      version: z.int().min(1),
      savedBy: z.string().optional(),
      note: z.string().optional(),
    }),
  async run({ stores, now }, { name, version, savedBy, note }) {
    const { portfolios } = await stores();
    const saved = await portfolios.restore({
      name,
      version,
      savedAt: now.toISOString(),
      ...(savedBy === undefined ? {} : { savedBy }),
      ...(note === undefined ? {} : { note }),
    });
    return saved ?? { kind: "not_found" };
  },
});
