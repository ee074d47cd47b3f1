// diversify: a portfolio and a day → the frontier of cost against exposure, and a plan on it, proven.
import { z } from "zod";
import type { AssessedLine } from "../assess/index.ts";
import {
  buildProblem,
  type BuyerProblem,
  type Diversification,
  type DiversifyRequest,
  type Ruling,
} from "../diversify/index.ts";
import { companyModel } from "../impact/index.ts";
import type { PortfolioInput } from "../portfolio/index.ts";
import { DiversifyRequestSchema } from "./diversify-schema.ts";
import { type ImpactGround, prepareImpact } from "./impact-company.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { PortfolioInputSchema } from "./portfolio-schema.ts";

export interface DiversifyInput {
  readonly portfolio: PortfolioInput;
  /** A scenario as read from JSON or YAML. */
  readonly scenario?: unknown;
  readonly request?: z.input<typeof DiversifyRequestSchema> | undefined;
}

export const diversify: Operation<DiversifyInput, Diversification> = operation({
  name: "diversify",
  summary: "The cheapest way to lower exposure: frontier, sourcing plan and steps, with a certificate that is checked",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      portfolio: PortfolioInputSchema,
      scenario: z.unknown().optional(),
      request: DiversifyRequestSchema.optional(),
    }),
  async run(context, { portfolio, scenario, request = {} }) {
    const asked = request as DiversifyRequest;
    const problem = await problemOf(context, portfolio, scenario, asked);
    return context.optimise({ kind: "plan", problem, request: asked }, context.signal);
  },
});

/** Every supply line is checked on the day, under the scenario's measures, unless `ground` has it done; its shocks become events. */
export async function problemOf(
  context: Context,
  input: PortfolioInput,
  scenario: unknown,
  request: DiversifyRequest,
  ground?: ImpactGround,
): Promise<BuyerProblem> {
  const horizonWeeks = request.horizonWeeks;
  const [{ report, input: company, options }, knowledge, leaders] = await Promise.all([
    prepareImpact(
      context,
      {
        portfolio: input,
        ...(scenario === undefined ? {} : { scenario }),
        ...(horizonWeeks === undefined ? {} : { weeks: horizonWeeks }),
        ...(request.assume === undefined ? {} : { assume: request.assume }),
      },
      { exposures: false, ...(ground === undefined ? {} : { ground }) },
    ),
    context.knowledge(),
    context.leadingProducers(),
  ]);
  const { shocks: all, costs } = companyModel(company, options);
  const direct = all.filter(({ upstream, contested }) => !upstream && !contested);
  const shocks = {
    legal: direct.filter(({ because }) => because.kind === "measure"),
    stated: direct.filter(({ because }) => because.kind === "scenario"),
  };
  const { probability } = (scenario ?? {}) as { readonly probability?: unknown };
  return buildProblem(
    company.portfolio,
    {
      on: context.on,
      rulings: report.lines.filter(({ kind }) => kind === "supply").map(rulingOf),
      shocks,
      costs,
      groups: knowledge.world.groups,
      leaders: leaders as readonly { readonly material: string; readonly country: string }[],
      ...(scenario === undefined
        ? {}
        : {
            scenario: {
              name: options.scenario ?? "scenario",
              ...(typeof probability === "number" ? { probability } : {}),
              ...(options.shocks === undefined ? {} : { shocks: options.shocks }),
            },
          }),
    },
    { ...request, horizonWeeks: options.weeks ?? 52 },
  );
}

function rulingOf({ at, standing, verdict }: AssessedLine): Ruling {
  const items = verdict.determinations.filter(({ question }) => question === "item");
  return {
    row: at.row,
    standing:
      standing === "prohibited" || standing === "licence_required" || standing === "undecided" ? standing : "other",
    controls: items.flatMap(({ jurisdiction, authority, outcome, reviewPolicy, provisions }) =>
      outcome === "prohibited" ||
      outcome === "licence_required" ||
      outcome === "indeterminate" ||
      outcome === "out_of_coverage"
        ? [{ jurisdiction, authority, outcome, provisions, ...(reviewPolicy === undefined ? {} : { reviewPolicy }) }]
        : [],
    ),
    upcoming: items.flatMap(({ upcoming }) => upcoming ?? []),
    suspended: items.flatMap(({ jurisdiction, suspended = [] }) => suspended.map((one) => ({ ...one, jurisdiction }))),
  };
}
