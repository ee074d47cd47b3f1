// impact-economy-time: a cut of a mineral's exports week by week, by two models over time, with every assumption stated.
import { z } from "zod";
import { InputError } from "../errors.ts";
import {
  highsSolver,
  runOverTime,
  TIME_ASSUMPTIONS,
  usedAssumptions,
  type EconomyOverTime,
  type EconomyScenario,
  type TimeAssumption,
  type UsedAssumption,
} from "../impact/index.ts";
import type { ImpactEconomyReport } from "./impact-economy-report.ts";
import { operation, type Operation } from "./operation.ts";

export interface ImpactTimeInput {
  readonly commodity: readonly string[];
  readonly source?: string | undefined;
  /** Share of net exports that is gone while the cut lasts, 0 … 1. */
  readonly cut: number;
  readonly joint?: EconomyScenario["joint"] | undefined;
  /** Weeks looked ahead. */
  readonly weeks: number;
  /** Own values of assumptions by id, e.g. `{ cut_days: 120 }`. */
  readonly assume: Readonly<Record<string, number>>;
}

export interface ImpactOverTime extends Omit<EconomyOverTime, "inputs"> {
  readonly scenario: { readonly commodity: readonly string[]; readonly cut: number; readonly target: "US" };
  readonly assumptions: readonly UsedAssumption[];
  readonly table: NonNullable<ImpactEconomyReport["table"]>;
  /** Every input of the figures with its basis and source; the assumptions above are the rest. */
  readonly trace: EconomyOverTime["inputs"];
  readonly method: readonly string[];
}

const METHOD = [
  "Both models start from the shares of output that the one-year equilibrium finds lost at the metal's users, low, central and high.",
  "ARIO: S. Hallegatte 2008 and 2014, Risk Analysis; stock targets are kept at days of normal use, as targets that follow output do not come to rest in this table.",
  "Dynamic inoperability: C. Lian and Y. Y. Haimes 2006, Systems Engineering 9(3); what the metal's users cannot make is imposed while the cut lasts.",
  "Figures are a model's, not forecasts, and rest on the assumptions listed.",
];

/** The field of an assumption: its range, and what it means. */
function field({ id, name, value, unit, least, most }: TimeAssumption): readonly [string, z.ZodOptional<z.ZodNumber>] {
  const error = `must be between ${least} and ${most} ${unit}`;
  const number = z.number({ error }).min(least, { error }).max(most, { error });
  return [id, number.optional().describe(`${name}, ${unit}; ${value} where absent`)];
}

export const impactEconomyTime: Operation<ImpactTimeInput, ImpactOverTime> = operation({
  name: "impact-economy-time",
  summary: "A cut of a mineral's exports week by week: US output loss by ARIO and by dynamic inoperability",
  kind: "job",
  effect: "none",
  input: () =>
    z.strictObject({
      commodity: z.array(z.string().trim().toLowerCase().min(1)).min(1).max(20),
      source: z.string().trim().toUpperCase().optional(),
      cut: z.number().min(0).max(1).default(1),
      joint: z.enum(["scarcest", "independent"]).optional(),
      weeks: z.int().min(4).max(260).default(78),
      assume: z.strictObject(Object.fromEntries(TIME_ASSUMPTIONS.map(field))).default({}),
    }) as unknown as z.ZodType<ImpactTimeInput>,
  async run(context, { commodity, source, cut, joint, weeks, assume }) {
    const assumed = usedAssumptions(assume);
    if (assumed.kind === "fault")
      throw new InputError(assumed.message, assumed.fix, { field: `assume.${assumed.field}` });
    const us = (await context.economy()).us();
    const stranger = commodity.find((id) => us.commodities.every((one) => one.id !== id));
    if (stranger !== undefined)
      throw new InputError(`commodity: no mineral "${stranger}" is held`, "See `derisk impact economy --list`.", {
        field: "commodity",
      });
    context.progress(0, 1, `two models over ${weeks} weeks`);
    await context.pause();
    const scenario: EconomyScenario = {
      cuts: commodity.map((id) => ({ commodity: id, source, share: cut })),
      ...(joint === undefined ? {} : { joint }),
    };
    const outcome = runOverTime(us, scenario, assumed.used, weeks * 7, await highsSolver());
    if (outcome.kind === "unavailable")
      throw new InputError(`commodity: ${outcome.why}`, "See `derisk impact economy --list`.", { field: "commodity" });
    const { inputs, ...path } = outcome.path;
    const { id, title, source: from, findings } = us.economy.table;
    return {
      ...path,
      scenario: { commodity, cut, target: "US" },
      assumptions: assumed.used,
      table: { id, title, source: from, findings },
      trace: inputs,
      method: METHOD,
    };
  },
});
