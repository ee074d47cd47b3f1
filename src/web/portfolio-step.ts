// Where to go after a portfolio was saved: headers to map first, then rows to mend, then the day's answers.
import { operations, type PortfolioCheck } from "../operations/index.ts";
import type { PageRequest } from "./page.ts";
import { portfolioPath } from "./portfolio-link.ts";
import { askSurely } from "./run.ts";

/** Whether files or headers still wait for somebody to say what they are. */
export function needsMapping({ problems, unmapped }: Pick<PortfolioCheck, "problems" | "unmapped">): boolean {
  return (
    unmapped.some(({ suggestion }) => suggestion !== undefined) ||
    problems.some(({ code }) => code === "column_missing" || code === "table_unknown" || code === "mapping_unused")
  );
}

/** The path of the next step for the newest version of `name`. */
export async function nextStep(request: PageRequest, name: string): Promise<string> {
  const records = await askSurely(request, operations.portfolioRecords, { name });
  if (records.kind === "not_found") return "/portfolio";
  const { reading } = records;
  if (needsMapping(reading)) return `${portfolioPath(name)}/mapping`;
  if (reading.problems.some(({ severity }) => severity === "rejected")) return `${portfolioPath(name)}/rows`;
  return portfolioPath(name);
}
