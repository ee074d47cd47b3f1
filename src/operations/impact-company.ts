// impact-company: what measures and a scenario do to a company's products week by week, and to its customers.
import { z } from "zod";
import type { Assessment } from "../assess/index.ts";
import { InputError } from "../errors.ts";
import type {
  AssumptionValues,
  CompanyImpact,
  CompanyInput,
  CompanyOptions,
  OwnExperience,
  Rates,
} from "../impact/index.ts";
import { type Portfolio, readPortfolio, type PortfolioInput } from "../portfolio/index.ts";
import { assess, underScenario } from "./assess.ts";
import { customerPhases } from "./impact-customers.ts";
import { supplyDuties } from "./impact-duties.ts";
import { ceilingsOf, ledgerLeft } from "./impact-limits.ts";
import { supplyPhases } from "./impact-phases.ts";
import type { Knowledge } from "./knowledge.ts";
import { readShocks, withMaterialIds } from "./scenario-shocks.ts";
import { AssumptionValuesSchema, ImpactScenarioSchema, OwnExperienceSchema, RatesSchema } from "./impact-schema.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { PortfolioInputSchema } from "./portfolio-schema.ts";

export interface ImpactCompanyInput {
  readonly portfolio: PortfolioInput;
  /** A scenario as read from JSON or YAML: assumed measures and states, shocks, horizon and seed. */
  readonly scenario?: unknown;
  readonly weeks?: number | undefined;
  readonly runs?: number | undefined;
  readonly seed?: number | undefined;
  /** Own values for assumptions, by id. */
  readonly assume?: AssumptionValues | undefined;
  /** Own delays and refusals of licences, by experience. */
  readonly experience?: OwnExperience | undefined;
  /** Stated exchange rates into one currency; without one, currencies are kept apart. */
  readonly rates?: Rates | undefined;
}

/** Input and options of the model, ready to run; pages start their scripts from it too. */
export interface PreparedImpact {
  /** The assessment it rests on. */
  readonly report: Assessment;
  readonly input: CompanyInput;
  readonly options: CompanyOptions;
  readonly notices: readonly string[];
}

export const impactCompany: Operation<ImpactCompanyInput, CompanyImpact> = operation({
  name: "impact-company",
  summary: "What measures do to a company week by week: products that stop, revenue and margin lost, what would help",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      portfolio: PortfolioInputSchema,
      scenario: z.unknown().optional(),
      weeks: z.int().min(1).max(520).optional(),
      runs: z.int().min(1).max(5000).optional(),
      seed: z.int().optional(),
      assume: AssumptionValuesSchema.optional(),
      experience: OwnExperienceSchema.optional(),
      rates: RatesSchema.optional(),
    }),
  async run(context, asked) {
    return runImpact(context, await prepareImpact(context, asked, { exposures: true }));
  },
});

/** What the law does to a portfolio's supply lines over time: the long part, the same for impact and diversify. */
export interface ImpactGround {
  readonly report: Assessment;
  readonly portfolio: Portfolio;
  readonly phases: CompanyInput["phases"];
  readonly duties: NonNullable<CompanyInput["duties"]>;
  readonly ceilings: NonNullable<CompanyInput["ceilings"]>;
  readonly notices: readonly string[];
  /** The law with the scenario in it, and the scenario's name. */
  readonly knowledge: Knowledge;
  readonly scenario?: string;
}

/** Assesses the portfolio, unless its `report` is at hand, and follows its lines over time. */
export async function impactGround(
  context: Context,
  { portfolio: tables, scenario: named, weeks }: Pick<ImpactCompanyInput, "portfolio" | "scenario"> & { weeks: number },
  known?: Assessment,
): Promise<ImpactGround> {
  const [before, hs] = await Promise.all([context.knowledge(), context.hsTable()]);
  const { knowledge, name } = await underScenario(before, named, context);
  const report = known ?? (await assess.run(context, { portfolio: tables, scenario: named }));
  const { portfolio, problems } = readPortfolio(tables, { countries: before.countries, hs });
  const phases = await supplyPhases(context, report, { before, now: knowledge }, weeks * 7);
  const { duties, notices } = await supplyDuties(context, report, { portfolio, now: knowledge }, weeks * 7);
  const rejected = problems
    .filter(({ severity }) => severity === "rejected")
    .map(({ file, row, message }) => `${file}:${row}: ${message}: the row was left out`);
  return {
    report,
    portfolio,
    phases,
    duties,
    ceilings: ceilingsOf(knowledge.register),
    notices: [...rejected, ...notices],
    knowledge,
    ...(name === undefined ? {} : { scenario: name }),
  };
}

/**
 * Follows the portfolio's lines over time, unless that is done (`ground`: without the scenario's assumed law), and reads the
 * scenario's shocks. `exposures`: whether customers' markets are followed too. Throws InputError naming the field.
 */
export async function prepareImpact(
  context: Context,
  asked: ImpactCompanyInput,
  { ground, exposures }: { readonly ground?: ImpactGround; readonly exposures: boolean },
): Promise<PreparedImpact> {
  const scenario = readScenario(asked.scenario);
  const named = asked.scenario === undefined ? undefined : { name: "scenario", ...(asked.scenario as object) };
  const weeks = asked.weeks ?? scenario.horizonWeeks ?? 52;
  const found = ground ?? (await impactGround(context, { portfolio: asked.portfolio, scenario: named, weeks }));
  const { report, phases, duties, ceilings } = found;
  const knowledge = await context.knowledge();
  const portfolio = withMaterialIds(found.portfolio, knowledge.world.lexicon);
  const name = found.scenario ?? named?.name;
  const seed = asked.seed ?? scenario.seed;
  return {
    report,
    input: {
      portfolio,
      phases,
      exposures: exposures ? await customerPhases(context, report, portfolio, found.knowledge, weeks * 7) : [],
      duties,
      ceilings,
      ledger: await ledgerLeft(context, portfolio),
      register: report.register,
      engine: report.engine,
    },
    options: {
      start: context.on,
      weeks,
      ...(seed === undefined ? {} : { seed }),
      ...(asked.runs === undefined ? {} : { runs: asked.runs }),
      ...(name === undefined ? {} : { scenario: name }),
      ...(scenario.shocks === undefined ? {} : { shocks: readShocks(scenario.shocks, knowledge) }),
      ...(asked.assume === undefined ? {} : { assume: asked.assume }),
      ...(asked.experience === undefined ? {} : { experience: asked.experience }),
      ...(asked.rates === undefined ? {} : { rates: asked.rates }),
    },
    notices: found.notices,
  };
}

/** Works the impact out beside the main thread. */
export async function runImpact(
  context: Context,
  { input, options, notices }: PreparedImpact,
  signal = context.signal,
): Promise<CompanyImpact> {
  const report = await context.optimise({ kind: "impact", input: slimmed(input), options }, signal);
  return notices.length === 0 ? report : { ...report, notices: [...notices, ...report.notices] };
}

/** Verdicts without the trees that explain them: what the model reads of them is short, and goes to another thread. */
function slimmed(input: CompanyInput): CompanyInput {
  const phases = input.phases.map(({ row, phases: own }) => ({
    row,
    phases: own.map(({ from, verdict }) => ({
      from,
      verdict: {
        ...verdict,
        determinations: verdict.determinations.map((one) => {
          const { children: _children, ...because } = one.because;
          return { ...one, because };
        }),
      },
    })),
  }));
  return { ...input, phases };
}

function readScenario(scenario: unknown): z.infer<typeof ImpactScenarioSchema> {
  if (scenario === undefined) return {};
  const parsed = ImpactScenarioSchema.safeParse(scenario);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new InputError(
    `scenario${field === "" ? "" : ` ${field}`}: ${issue?.message ?? "not of the right shape"}`,
    HINT,
    {
      field,
    },
  );
}

const HINT = "See docs/data-model.md for the shape of a scenario.";
