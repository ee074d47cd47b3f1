// impact-economy: what a cut of a mineral's exports does to an economy: price, quantity, GDP by industry and channel.
import { z } from "zod";
import { InputError } from "../errors.ts";
import {
  dependenceOf,
  type EconomyKit,
  type EconomyModel,
  type EconomyScenario,
  highsSolver,
  runScenario,
  type Target,
  TARGETS,
} from "../impact/index.ts";
import { readUserTable, runOnTable, type UserTable } from "./impact-economy-table.ts";
import { tableInput } from "./impact-economy-schema.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Context, operation, type Operation } from "./operation.ts";
import type { AffectedIndustry, ImpactEconomyReport } from "./impact-economy-report.ts";

export interface ImpactEconomyInput {
  /** One or more minerals, e.g. `["gallium", "germanium"]`. */
  readonly commodity: readonly string[];
  /** ISO country whose net exports are cut; each mineral's usual source when absent. */
  readonly source?: string | undefined;
  /** Share of net exports that is gone for a year, 0 … 1. */
  readonly cut: number;
  readonly target: Target;
  readonly joint?: EconomyScenario["joint"] | undefined;
  /** The user's own table, in place of the shipped one. */
  readonly table?: UserTable | undefined;
  readonly trace?: boolean | undefined;
}

const METHOD = [
  "One-year equilibrium with excess capacity: Σ min(K, S·p^es) + (1 − cut)·NX = D·p^−ed; structure after USGS OFR 2024-1057.",
  "Loss by industry: value added that stands on the metal × share of its use × missing quantity; several metals: the scarcest decides.",
  "Who goes short: five closures, all shown; the central one shares shortages in proportion, imports included.",
  "Figures are a model's, not forecasts; bases: calibrated (fitted to a published answer), predicted, transferred (from calibrated minerals), assumed.",
];

export const impactEconomy: Operation<ImpactEconomyInput, ImpactEconomyReport> = operation({
  name: "impact-economy",
  summary: "What a cut of a mineral's exports does to an economy: price, quantity, GDP by industry, every closure",
  kind: "job",
  effect: "none",
  input: ({ countries }: Knowledge) =>
    z.strictObject({
      commodity: z.array(z.string().trim().toLowerCase().min(1)).min(1).max(20),
      source: z
        .string()
        .trim()
        .toUpperCase()
        .refine((code) => countries.byCode.has(code), { error: "is no ISO country code; write e.g. CN" })
        .optional(),
      cut: z.number().min(0).max(1).default(1),
      target: z.enum(TARGETS).default("US"),
      joint: z.enum(["scarcest", "independent"]).optional(),
      table: tableInput.optional(),
      trace: z.boolean().optional(),
    }) as unknown as z.ZodType<ImpactEconomyInput>,
  run,
});

async function run(context: Context, input: ImpactEconomyInput): Promise<ImpactEconomyReport> {
  const kit = await context.economy();
  const { commodity: ids, target } = input;
  const stranger = ids.find((id) => kit.data.commodities.every((one) => one.id !== id));
  if (stranger !== undefined)
    throw new InputError(
      `commodity: no mineral "${stranger}" is held`,
      `One of ${kit.data.commodities.map(({ id }) => id).join(", ")}.`,
      { field: "commodity" },
    );
  const scenario: EconomyScenario = {
    cuts: ids.map((commodity) => ({ commodity, source: input.source, share: input.cut })),
    ...(input.joint === undefined ? {} : { joint: input.joint }),
  };
  const us = kit.us();
  const solve = await highsSolver();
  const outcome = runScenario(us, scenario, solve);
  const dependence = ids.flatMap((id) => {
    const found = kit.data.commodities.find((one) => one.id === id);
    if (found === undefined) return [];
    return [dependenceOf(found, kit.data.markets.commodities[id] ?? {}, target, kit.data.eu)];
  });
  const { markets } = outcome.kind === "impact" ? outcome.impact : outcome;
  const base = {
    scenario: {
      commodity: ids,
      source: markets.map(({ source }) => source),
      cut: input.cut,
      target,
      joint: input.joint ?? "scarcest",
      horizon: "one year",
    },
    markets,
    dependence,
    affected: ids.flatMap((id) => affectedBy(us, id, input.source)),
    method: METHOD,
  };
  if (outcome.kind === "unavailable") return { ...base, gdp: notAvailable(outcome.why) };
  if (input.table !== undefined) {
    const table = readUserTable(input.table);
    context.progress(0, 1, "closures on the table given");
    await context.pause();
    return { ...base, ...runOnTable(us, outcome.impact, table, target, solve) };
  }
  if (target !== "US") {
    return { ...base, gdp: notAvailable(missingTable(target)) };
  }
  const { inputs, markets: _, ...impact } = outcome.impact;
  return {
    ...base,
    gdp: { kind: "impact", ...impact },
    table: tableHead(kit),
    ...(input.trace === true ? { trace: inputs } : {}),
  };
}

function affectedBy(us: EconomyModel, id: string, source: string | undefined): readonly AffectedIndustry[] {
  const found = us.of(id, source);
  if (found.kind === "unavailable") return [];
  return found.model.uses.industries
    .map(({ industry, code, share, uses }) => ({
      commodity: id,
      code,
      name: us.economy.table.industries[industry]?.name ?? code,
      sharePct: share * 100,
      uses,
    }))
    .toSorted((a, b) => b.sharePct - a.sharePct);
}

function missingTable(target: Target): string {
  return (
    `GDP for ${target} is not available with shipped data: no input-output table of ${target} may be shipped. ` +
    "Load an OECD ICIO or FIGARO table (--table FILE --format icio) and it is computed."
  );
}

function notAvailable(why: string): { readonly kind: "not_available"; readonly why: string } {
  return { kind: "not_available", why };
}

function tableHead(kit: EconomyKit): NonNullable<ImpactEconomyReport["table"]> {
  const { id, title, source, findings } = kit.us().economy.table;
  return { id, title, source, findings };
}
