// portfolio-amend: mend cells, headers and rows of a kept portfolio; what is mended is saved as a new version.
import { z } from "zod";
import { amendPortfolio, type Amendment, type Saved } from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";
import { portfolioLoad } from "./portfolio-load.ts";
import { portfolioSave } from "./portfolio-save.ts";
import { PortfolioName, TableNameSchema } from "./portfolio-schema.ts";

export interface PortfolioAmendInput {
  readonly name: string;
  readonly amendment: Amendment;
  /** The version the changes were made on: when another was saved since, nothing is written. */
  readonly expected: number;
  readonly savedBy?: string | undefined;
  readonly note?: string | undefined;
}

export type PortfolioAmended =
  | { readonly kind: "amended"; readonly saved: Saved; readonly refused: readonly string[] }
  | { readonly kind: "not_found"; readonly name: string };

export const portfolioAmend: Operation<PortfolioAmendInput, PortfolioAmended> = operation({
  name: "portfolio-amend",
  summary: "Mend cells, headers and rows of a kept portfolio, as a new version",
  kind: "call",
  effect: "write",
  input: () => {
    const table = TableNameSchema;
    const row = z.int().min(2);
    return z.strictObject({
      name: PortfolioName,
      expected: z.int().min(0),
      savedBy: z.string().optional(),
      note: z.string().optional(),
      amendment: z.strictObject({
        cells: z.array(z.strictObject({ table, row, column: z.string().min(1), value: z.string() })).optional(),
        leaveOut: z.array(z.strictObject({ table, row })).optional(),
        mapping: z.partialRecord(table as z.ZodType<string> as never, z.record(z.string(), z.string())).optional(),
        place: z.array(z.strictObject({ file: z.string(), table })).optional(),
      }),
    }) as unknown as z.ZodType<PortfolioAmendInput>;
  },
  async run(context, { name, amendment, expected, savedBy, note }) {
    const loaded = await portfolioLoad.run(context, { name, version: expected });
    if (loaded.kind === "not_found") return { kind: "not_found", name };
    const { portfolio, refused } = amendPortfolio(loaded.portfolio, amendment);
    const saved = await portfolioSave.run(context, { name, portfolio, expected, savedBy, note });
    return { kind: "amended", saved, refused };
  },
});
