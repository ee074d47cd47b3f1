// portfolio-read: what a folder or workbook holds, what is wrong with it, and which headers may mean which columns.
import { z } from "zod";
import {
  readPortfolio,
  type PortfolioInput,
  type PortfolioMapping,
  type PortfolioReading,
} from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";
import { PortfolioInputSchema } from "./portfolio-schema.ts";

export interface PortfolioReadInput {
  readonly portfolio: PortfolioInput;
}

export interface PortfolioCheck extends Omit<PortfolioReading, "portfolio"> {
  /** The mapping in use with every suggestion added: to be confirmed by a person, then saved. */
  readonly suggestedMapping: PortfolioMapping;
}

export const portfolioRead: Operation<PortfolioReadInput, PortfolioCheck> = operation({
  name: "portfolio-read",
  summary: "Read a portfolio: rows kept and rejected, problems with their fix, suggestions for foreign headers",
  kind: "call",
  effect: "none",
  input: () => z.strictObject({ portfolio: PortfolioInputSchema }),
  async run(context, { portfolio }) {
    const [{ countries }, hs] = await Promise.all([context.knowledge(), context.hsTable()]);
    const { portfolio: _records, ...reading } = readPortfolio(portfolio, { countries, hs });
    return { ...reading, suggestedMapping: withSuggestions(portfolio.mapping ?? {}, reading.unmapped) };
  },
});

function withSuggestions(mapping: PortfolioMapping, unmapped: PortfolioReading["unmapped"]): PortfolioMapping {
  const tables: Record<string, Readonly<Record<string, string>>> = { ...mapping };
  for (const { table, header, suggestion } of unmapped) {
    if (suggestion) tables[table] = { ...tables[table], [header]: suggestion.column };
  }
  return tables;
}
