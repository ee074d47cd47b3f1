// portfolio-records: a kept portfolio as typed records, with what is wrong with its rows.
import { z } from "zod";
import { readPortfolio, type PortfolioReading, type PortfolioVersion } from "../portfolio/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { keptTables, keptVersion } from "./portfolio-kept.ts";
import { PortfolioName } from "./portfolio-schema.ts";
import { Recent } from "./recent.ts";

export interface PortfolioRecordsInput {
  readonly name: string;
  /** The newest when absent. */
  readonly version?: number | undefined;
}

export type PortfolioRecords =
  | { readonly kind: "read"; readonly version: PortfolioVersion; readonly reading: PortfolioReading }
  | { readonly kind: "not_found"; readonly name: string };

const KEPT = 6;
const remembered = new WeakMap<Knowledge, Recent<PortfolioReading>>();

export const portfolioRecords: Operation<PortfolioRecordsInput, PortfolioRecords> = operation({
  name: "portfolio-records",
  summary: "The records of a kept portfolio: products, parts, suppliers, customers and their links",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ name: PortfolioName, version: z.int().min(1).optional() }),
  async run(context, { name, version }) {
    const kept = await keptVersion(context, name, version);
    if (kept === undefined) return { kind: "not_found", name };
    const knowledge = await context.knowledge();
    const recent = remembered.get(knowledge) ?? new Recent<PortfolioReading>(KEPT);
    remembered.set(knowledge, recent);
    const reading = await recent.get(kept.sha256, async () =>
      readPortfolio(await keptTables(context, kept), { countries: knowledge.countries, hs: await context.hsTable() }),
    );
    return { kind: "read", version: kept, reading };
  },
});
