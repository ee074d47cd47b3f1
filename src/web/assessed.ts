// What the pages under one portfolio begin with: its assessment and records, or the answer that there is none.
import type { Assessment } from "../assess/index.ts";
import { operations, type PortfolioRecords } from "../operations/index.ts";
import type { PageRequest, PageResponse } from "./page.ts";
import type { Crumb } from "./parts/layout.tsx";
import { linesPath, portfolioPath } from "./portfolio-link.ts";
import { askSurely } from "./run.ts";

export interface Assessed {
  readonly kind: "assessed";
  readonly name: string;
  readonly report: Assessment;
  readonly records: Extract<PortfolioRecords, { kind: "read" }>["reading"];
}

export async function assessedPortfolio(
  request: PageRequest,
): Promise<Assessed | { readonly kind: "none"; readonly answer: PageResponse }> {
  const name = request.params["name"] ?? "";
  const none = { kind: "none", answer: { kind: "not_found", what: `portfolio ${name}` } } as const;
  const assessed = await askSurely(request, operations.portfolioAssess, { name });
  const records = await askSurely(request, operations.portfolioRecords, { name });
  if (assessed.kind === "not_found" || records.kind === "not_found") return none;
  return { kind: "assessed", name, report: assessed.report, records: records.reading };
}

export function portfolioTrail(name: string, withLines = false): readonly Crumb[] {
  const trail: Crumb[] = [
    { label: "Portfolio", path: "/portfolio" },
    { label: name, path: portfolioPath(name) },
  ];
  if (withLines) trail.push({ label: "Lines", path: linesPath(name) });
  return trail;
}
