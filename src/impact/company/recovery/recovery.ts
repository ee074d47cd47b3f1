// Time to survive, time to recover and the risk exposure index of each scenario, as two linear programmes each.
import { programBuilder, type SolveLinear } from "../lp/linear-program.ts";
import type { RecoveryCase, RecoveryScenario } from "./case.ts";

export interface RecoveryResult {
  readonly scenario: string;
  /** Periods; null: not stated, so no cost follows. */
  readonly ttr: number | null;
  /** Least loss of margin until recovery with the best use of what is left; null without a time to recover. */
  readonly disruptionCost: number | null;
  readonly lostUnits: number | null;
  /** Longest time all demand can be served; the horizon when it never fails. */
  readonly tts: number;
  /** Whether all demand can be served for ever (`tts` is then the horizon). */
  readonly survives: boolean;
  /** Cost as a share of the worst scenario's, 0-1. */
  readonly riskExposureIndex: number | null;
  readonly lost: readonly { readonly product: string; readonly units: number }[];
  /** What one more unit saves of the cost: of a product's stock, of a supplier's capacity in each period. */
  readonly worth: {
    readonly stock: readonly { readonly product: string; readonly perUnit: number }[];
    readonly capacity: readonly { readonly supplier: string; readonly perUnit: number }[];
  };
}

export interface RecoveryOptions {
  /** Longest time to survive that is looked for, in periods (99 as in the published case). */
  readonly horizon?: number;
}

const HORIZON = 99;
/** Below this a result is zero: solvers leave dust of about 1e-10. */
const DUST = 1e-9;

/**
 * Solves every scenario of a case. Time to recover: least `sum(loss × lost)` with, for each product,
 * `sum(made) + lost >= demand × T - stock` and, for each supplier, `sum(made) <= capacity × T`. Time to survive: longest
 * `T` with nothing lost. Source: Simchi-Levi, Schmidt, Wei, Zhang, Combs, Ge, Gusikhin, Sanders, Zhang 2015, "Identifying
 * risks and mitigating disruptions in the automotive supply chain", Interfaces 45(5), doi 10.1287/inte.2015.0804.
 */
export function recover(
  { suppliers, products, scenarios }: RecoveryCase,
  solve: SolveLinear,
  { horizon = HORIZON }: RecoveryOptions = {},
): readonly RecoveryResult[] {
  const results = scenarios.map((scenario): Omit<RecoveryResult, "riskExposureIndex"> => {
    const longest = survival({ suppliers, products }, scenario, solve, horizon);
    const tts = longest >= horizon - DUST ? horizon : longest;
    const common = { scenario: scenario.name, tts, survives: longest >= horizon - DUST };
    if (scenario.timeToRecover === undefined) {
      const worth = { stock: [], capacity: [] };
      return { ...common, ttr: null, disruptionCost: null, lostUnits: null, lost: [], worth };
    }
    const cost = disruption({ suppliers, products }, scenario, scenario.timeToRecover, solve);
    return { ...common, ttr: scenario.timeToRecover, ...cost };
  });
  const most = Math.max(0, ...results.map(({ disruptionCost }) => disruptionCost ?? 0));
  return results.map((result) => ({
    ...result,
    riskExposureIndex: result.disruptionCost === null ? null : most === 0 ? 0 : result.disruptionCost / most,
  }));
}

type World = Pick<RecoveryCase, "suppliers" | "products">;

/** The columns "made of product j by supplier i" of a programme, -1 where the scenario leaves none. */
function madeColumns(program: ReturnType<typeof programBuilder>, { available }: RecoveryScenario): readonly number[][] {
  return available.map((row) => row.map((share) => (share > 0 ? program.column(0) : -1)));
}

function disruption(
  { suppliers, products }: World,
  scenario: RecoveryScenario,
  periods: number,
  solve: SolveLinear,
): Pick<RecoveryResult, "disruptionCost" | "lostUnits" | "lost" | "worth"> {
  const program = programBuilder();
  const lost = products.map(({ loss }) => program.column(loss));
  const made = madeColumns(program, scenario);
  const share = (i: number, j: number): number => scenario.available[i]?.[j] ?? 0;
  const served = products.map(({ demand, inventory }, j) =>
    program.row(
      [[lost[j] as number, 1], ...made.flatMap((row, i) => term(row[j], share(i, j)))],
      demand * periods - inventory,
      Infinity,
    ),
  );
  const within = suppliers.map(({ capacity }, i) =>
    program.row(
      (made[i] ?? []).flatMap((column, j) => term(column, share(i, j))),
      -Infinity,
      capacity * periods,
    ),
  );
  const { status, objective, primal, dual } = solve(program.build(false), "simplex");
  if (status !== "optimal") throw new Error(`the recovery programme of ${scenario.name} ended as ${status}`);
  const units = lost.map((column) => clean(primal[column] ?? 0));
  return {
    disruptionCost: clean(objective),
    lostUnits: clean(units.reduce((sum, one) => sum + one, 0)),
    lost: products.flatMap(({ name }, j) => ((units[j] ?? 0) > 0 ? [{ product: name, units: units[j] ?? 0 }] : [])),
    worth: {
      stock: products.map(({ name }, j) => ({ product: name, perUnit: clean(dual[served[j] as number] ?? 0) })),
      capacity: suppliers.map(({ name }, i) => ({
        supplier: name,
        perUnit: clean(-(dual[within[i] as number] ?? 0) * periods),
      })),
    },
  };
}

function survival(
  { suppliers, products }: World,
  scenario: RecoveryScenario,
  solve: SolveLinear,
  horizon: number,
): number {
  const program = programBuilder();
  const time = program.column(1, { upper: horizon });
  const made = madeColumns(program, scenario);
  const share = (i: number, j: number): number => scenario.available[i]?.[j] ?? 0;
  for (const [j, { demand, inventory }] of products.entries())
    program.row([[time, demand], ...made.flatMap((row, i) => term(row[j], -share(i, j)))], -Infinity, inventory);
  for (const [i, { capacity }] of suppliers.entries()) {
    const uses = (made[i] ?? []).flatMap((column, j) => term(column, share(i, j)));
    program.row([[time, -capacity], ...uses], -Infinity, 0);
  }
  const { status, primal } = solve(program.build(true), "simplex");
  if (status !== "optimal") throw new Error(`the survival programme of ${scenario.name} ended as ${status}`);
  return primal[time] ?? 0;
}

function term(column: number | undefined, coefficient: number): readonly (readonly [number, number])[] {
  return column === undefined || column < 0 ? [] : [[column, coefficient]];
}

function clean(value: number): number {
  return Math.abs(value) < DUST ? 0 : value;
}
