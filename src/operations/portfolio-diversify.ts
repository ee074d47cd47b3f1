// portfolio-diversify: frontier and plan for a kept portfolio; the last few are remembered, since a page asks again with
// every look and the answer changes only with the portfolio, the days, the register and the request.
import { z } from "zod";
import type { Diversification, DiversifyRequest } from "../diversify/index.ts";
import type { PortfolioVersion } from "../portfolio/index.ts";
import { problemOf } from "./diversify.ts";
import { DiversifyRequestSchema } from "./diversify-schema.ts";
import { ledgerLeft } from "./impact-limits.ts";
import { keptGround } from "./kept-ground.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { keptVersion } from "./portfolio-kept.ts";
import { PortfolioName } from "./portfolio-schema.ts";
import { Recent } from "./recent.ts";

export interface PortfolioDiversifyInput {
  readonly name: string;
  /** The newest when absent. */
  readonly version?: number | undefined;
  readonly request?: z.input<typeof DiversifyRequestSchema> | undefined;
}

export type PortfolioDiversified =
  | { readonly kind: "diversified"; readonly version: PortfolioVersion; readonly answer: Diversification }
  | { readonly kind: "not_found"; readonly name: string };

const KEPT = 6;
/** Weeks looked ahead unless asked otherwise. */
const HORIZON = 52;
const remembered = new WeakMap<Knowledge, Recent<Diversification>>();

export const portfolioDiversify: Operation<PortfolioDiversifyInput, PortfolioDiversified> = operation({
  name: "portfolio-diversify",
  summary: "The cheapest way to lower the exposure of a kept portfolio; the last few answers are remembered",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      name: PortfolioName,
      version: z.int().min(1).optional(),
      request: DiversifyRequestSchema.optional(),
    }),
  async run(context, { name, version, request = {} }) {
    const kept = await keptVersion(context, name, version);
    if (kept === undefined) return { kind: "not_found", name };
    const knowledge = await context.knowledge();
    const recent = remembered.get(knowledge) ?? new Recent<Diversification>(KEPT);
    remembered.set(knowledge, recent);
    const asked = request as DiversifyRequest;
    const { tables, ground, key: asOf } = await keptGround(context, kept, request.horizonWeeks ?? HORIZON);
    const ledger = [...(await ledgerLeft(context, ground.portfolio))];
    const key = [asOf, JSON.stringify([asked, ledger])].join("|");
    const answer = await recent.whileWanted(key, context.signal, async (signal) => {
      const shared = { ...context, signal };
      const problem = await problemOf(shared, tables, undefined, asked, ground);
      const { target: _target, ...rest } = asked;
      const sameAs = [asOf, JSON.stringify([rest, ledger])].join("|");
      return shared.optimise({ kind: "plan", problem, request: asked, sameAs }, signal);
    });
    return { kind: "diversified", version: kept, answer };
  },
});
