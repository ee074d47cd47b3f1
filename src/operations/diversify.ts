// diversify: a portfolio and a day → the frontier of cost against expected loss, and a plan on it, proven.
import { z } from "zod";
import type { AssessedLine } from "../assess/index.ts";
import {
  buildProblem,
  type BuyerProblem,
  type Diversification,
  type DiversifyRequest,
  type Ruling,
  type UserScenario,
} from "../diversify/index.ts";
import { InputError } from "../errors.ts";
import { readPortfolio, type PortfolioInput } from "../portfolio/index.ts";
import { assess } from "./assess.ts";
import { DiversifyRequestSchema, ShocksSchema } from "./diversify-schema.ts";
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
  effect: "none",
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

/** Every supply line is checked on the day, under the scenario's measures; its shocks become events. */
export async function problemOf(
  context: Context,
  input: PortfolioInput,
  scenario: unknown,
  request: DiversifyRequest,
): Promise<BuyerProblem> {
  const [report, knowledge, hs, leaders] = await Promise.all([
    assess.run(context, { portfolio: input, ...(scenario === undefined ? {} : { scenario }) }),
    context.knowledge(),
    context.hsTable(),
    context.leadingProducers(),
  ]);
  const { portfolio } = readPortfolio(input, { countries: knowledge.countries, hs });
  return buildProblem(
    portfolio,
    {
      on: context.on,
      rulings: report.lines.filter(({ kind }) => kind === "supply").map(rulingOf),
      groups: knowledge.world.groups,
      leaders: leaders as readonly { readonly material: string; readonly country: string }[],
      ...(scenario === undefined ? {} : { scenario: shocksOf(scenario) }),
    },
    request,
  );
}

function shocksOf(scenario: unknown): UserScenario {
  const parsed = ShocksSchema.safeParse(scenario);
  if (parsed.success) return parsed.data as UserScenario;
  const [issue] = parsed.error.issues;
  throw new InputError(
    `scenario: ${issue?.message ?? "not of the right shape"}`,
    "See docs/data-model.md for the shape of a scenario.",
    {
      field: issue?.path.join(".") ?? "",
    },
  );
}

function rulingOf({ at, standing, verdict }: AssessedLine): Ruling {
  const items = verdict.determinations.filter(({ question }) => question === "item");
  return {
    row: at.row,
    standing:
      standing === "prohibited" || standing === "licence_required" || standing === "undecided" ? standing : "other",
    controls: items.flatMap(({ jurisdiction, authority, outcome, reviewPolicy, provisions }) =>
      outcome === "prohibited" || outcome === "licence_required" || outcome === "indeterminate"
        ? [{ jurisdiction, authority, outcome, provisions, ...(reviewPolicy === undefined ? {} : { reviewPolicy }) }]
        : [],
    ),
    upcoming: items.flatMap(({ upcoming }) => upcoming ?? []),
    suspended: items.flatMap(({ suspended }) => suspended ?? []),
  };
}
