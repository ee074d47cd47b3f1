// assess: a portfolio and a day → the report.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { assess as run, type Assessment, type LeadingProducer } from "../assess/index.ts";
import type { Transaction } from "../base/transaction.ts";
import { InputError } from "../errors.ts";
import { readPortfolio, type PortfolioInput } from "../portfolio/index.ts";
import { applyOverlay, readOverlay, withRegisterParties } from "../register/index.ts";
import { checkTransaction } from "./check.ts";
import { withRegister, type Knowledge } from "./knowledge.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { partyScreener } from "./screened-transaction.ts";
import { PortfolioInputSchema } from "./portfolio-schema.ts";
import { DaySchema } from "./schema.ts";

export interface AssessInput {
  readonly portfolio: PortfolioInput;
  readonly since?: IsoDate | undefined;
  /** A scenario as read from JSON or YAML. */
  readonly scenario?: unknown;
}

export const assess: Operation<AssessInput, Assessment> = operation({
  name: "assess",
  summary:
    "What measures do to a company's portfolio: lines on hold, permits, products and revenue that depend on them",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      portfolio: PortfolioInputSchema,
      since: DaySchema.optional(),
      scenario: z.unknown().optional(),
    }),
  run: assessPortfolio,
});

/** The transaction with its parties screened against the lists of the day. */
type Check = (transaction: Transaction, days: { readonly on: IsoDate }) => Transaction;

async function assessPortfolio(context: Context, { portfolio, since, scenario }: AssessInput): Promise<Assessment> {
  const [base, hs, leaders] = await Promise.all([context.knowledge(), context.hsTable(), context.leadingProducers()]);
  const { knowledge, name, notices } = await underScenario(base, scenario, context);
  const reading = readPortfolio(portfolio, { countries: knowledge.countries, hs });
  const { on, known, signal } = context;
  const screener = await partyScreener(context);
  const before = since === undefined || screener === undefined ? undefined : await partyScreener(context, since);
  const screened: Check = (transaction, days) =>
    (days.on === on ? screener : before)?.screen(transaction) ?? transaction;
  const report = await run(
    reading,
    {
      register: knowledge.register,
      leaders: leaders as readonly LeadingProducer[],
      signal,
      progress: (done, total) => context.progress(done, total, "lines"),
      pause: () => context.pause(),
      check: (transaction, days) => checkTransaction(knowledge, screened(transaction, days), days),
      matches: (transaction, days) =>
        withRegisterParties(transaction, knowledge.parties, days).matches.map(({ name: party, matched }) => ({
          name: party,
          provision: matched.provision,
          ...(matched.list === undefined ? {} : { list: matched.list }),
        })),
    },
    { on, known, ...(since === undefined ? {} : { since }), ...(name === undefined ? {} : { scenario: name }) },
  );
  return notices.length === 0 ? report : { ...report, notices: [...notices, ...report.notices] };
}

export interface Scenario {
  readonly knowledge: Knowledge;
  readonly name?: string;
  readonly notices: Assessment["notices"];
}

/** The register with the scenario laid over it. Throws InputError that names the field of a scenario that does not fit. */
export async function underScenario(base: Knowledge, scenario: unknown, context: Context): Promise<Scenario> {
  if (scenario === undefined) return { knowledge: base, notices: [] };
  const { overlay, problems } = await readOverlay(scenario);
  const [first] = problems;
  if (!overlay) {
    const hint = "See docs/data-model.md for the shape of a scenario.";
    throw new InputError(
      `scenario: ${first?.message ?? "not of the right shape"}`,
      hint,
      first ? { field: first.at } : {},
    );
  }
  const { register, unknownMeasures } = applyOverlay(base.register, overlay, context.sha256);
  const notices = [
    {
      code: "scenario",
      params: { scenario: overlay.name },
      text: `Answers are for the scenario "${overlay.name}", not for the law as it stands.`,
    },
    ...unknownMeasures.map((measure) => ({
      code: "scenario_unknown_measure",
      params: { measure },
      text: `The scenario assumes a state for ${measure}, which the register does not hold: no effect.`,
    })),
    ...(typeof scenario === "object" && scenario !== null && "shocks" in scenario
      ? [
          {
            code: "scenario_shocks_unused",
            params: {},
            text: "The scenario's shocks change supply, not law: assess leaves them to impact.",
          },
        ]
      : []),
  ];
  return { knowledge: withRegister(base, register), name: overlay.name, notices };
}
