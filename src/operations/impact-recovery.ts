// impact-recovery: time to survive, cost until recovery and risk exposure of every scenario of a recovery problem.
import { z } from "zod";
import type { SourceTable } from "../base/source-row.ts";
import { InputError } from "../errors.ts";
import { highsSolver, readRecoveryCase, recover, type RecoveryProblem, type RecoveryResult } from "../impact/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";

export interface ImpactRecoveryInput {
  /** Type, Parameter, Index, Value. */
  readonly parameters: SourceTable;
  /** Node, Product, then a column for each scenario. */
  readonly scenarios: SourceTable;
  /** Longest time to survive that is looked for (default 99 periods). */
  readonly horizon?: number | undefined;
}

export interface RecoveryReport {
  /** Of the first configuration; most files hold one. */
  readonly scenarios: readonly RecoveryResult[];
  readonly configurations: readonly { readonly configuration: string; readonly scenarios: readonly RecoveryResult[] }[];
  readonly horizon: number;
  readonly problems: readonly RecoveryProblem[];
  readonly method: string;
}

const HORIZON = 99;
const METHOD = "Linear programmes of Simchi-Levi et al. 2015, Interfaces 45(5), solved with HiGHS.";

const TableSchema: z.ZodType<SourceTable> = z.object({
  file: z.string(),
  headers: z.array(z.string()),
  rows: z.array(z.object({ file: z.string(), row: z.number(), cells: z.record(z.string(), z.string()) })),
});

export const impactRecovery: Operation<ImpactRecoveryInput, RecoveryReport> = operation({
  name: "impact-recovery",
  summary: "Time to survive, cost until recovery and risk exposure index of each disruption scenario",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({ parameters: TableSchema, scenarios: TableSchema, horizon: z.number().positive().optional() }),
  run,
});

async function run(
  context: Context,
  { parameters, scenarios, horizon = HORIZON }: ImpactRecoveryInput,
): Promise<RecoveryReport> {
  const { cases, problems } = readRecoveryCase(parameters, scenarios);
  if (cases.every((one) => one.scenarios.length === 0)) {
    const [first] = problems;
    const where = first === undefined ? "" : `${first.file}${first.row > 0 ? `:${first.row}` : ""}: `;
    throw new InputError(
      `${where}${first?.message ?? "no scenario to solve"}`,
      first?.fix ?? "Add a column for each scenario.",
    );
  }
  const solve = await highsSolver();
  const configurations = [];
  for (const one of cases) {
    context.signal.throwIfAborted();
    await context.pause();
    configurations.push({ configuration: one.configuration, scenarios: recover(one, solve, { horizon }) });
  }
  return { scenarios: configurations[0]?.scenarios ?? [], configurations, horizon, problems, method: METHOD };
}
