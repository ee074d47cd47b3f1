// portfolio-assess: the assessment of a kept portfolio. The last few are remembered: pages ask for the same one again
// and again, and it changes only with the portfolio's content, the days, the register and the lists.
import { z } from "zod";
import { InputError } from "../errors.ts";
import type { Assessment } from "../assess/index.ts";
import type { IsoDate } from "../base/date.ts";
import type { PortfolioVersion } from "../portfolio/index.ts";
import { assess } from "./assess.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { keptTables, keptVersion } from "./portfolio-kept.ts";
import { partyScreener } from "./screened-transaction.ts";
import { PortfolioName } from "./portfolio-schema.ts";
import { Recent } from "./recent.ts";
import { DaySchema } from "./schema.ts";

export interface PortfolioAssessInput {
  readonly name: string;
  /** The newest when absent. */
  readonly version?: number | undefined;
  /** Compare with the answers of that day, as known then. */
  readonly since?: IsoDate | undefined;
  /** A scenario as JSON text, so that the question still fits into an address. */
  readonly scenario?: string | undefined;
}

export type PortfolioAssessed =
  | { readonly kind: "assessed"; readonly version: PortfolioVersion; readonly report: Assessment }
  | { readonly kind: "not_found"; readonly name: string };

const KEPT = 6;
const remembered = new WeakMap<Knowledge, Recent<Assessment>>();

export const portfolioAssess: Operation<PortfolioAssessInput, PortfolioAssessed> = operation({
  name: "portfolio-assess",
  summary: "Assess a kept portfolio; the last few assessments are remembered",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      name: PortfolioName,
      version: z.int().min(1).optional(),
      since: DaySchema.optional(),
      scenario: z.string().max(100_000).optional(),
    }),
  async run(context, { name, version, since, scenario }) {
    const kept = await keptVersion(context, name, version);
    if (kept === undefined) return { kind: "not_found", name };
    const knowledge = await context.knowledge();
    const recent = remembered.get(knowledge) ?? new Recent<Assessment>(KEPT);
    remembered.set(knowledge, recent);
    const { on, known } = context;
    const assumed = scenario === undefined ? "" : context.sha256(scenario);
    const lists = (await partyScreener(context))?.key ?? "";
    const key = [kept.sha256, on, known, since ?? "", knowledge.register.sha256, assumed, lists].join("|");
    // Others may wait for the same result: one of them leaving must not stop it.
    const shared = { ...context, signal: new AbortController().signal };
    const report = await recent.get(key, async () =>
      assess.run(shared, { portfolio: await keptTables(shared, kept), since, scenario: scenarioOf(scenario) }),
    );
    return { kind: "assessed", version: kept, report };
  },
});

function scenarioOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new InputError("scenario is not JSON", "Write the scenario as one JSON value.", { field: "scenario", cause });
  }
}
