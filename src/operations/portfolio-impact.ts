// portfolio-impact: the impact on a kept portfolio, with the model a page redraws from; the last few are remembered.
import { z } from "zod";
import {
  companyModel,
  packModel,
  type AssumptionValues,
  type CompanyImpact,
  type OwnExperience,
  type PackedModel,
  type Rates,
} from "../impact/index.ts";
import type { PortfolioVersion } from "../portfolio/index.ts";
import { prepareImpact, runImpact } from "./impact-company.ts";
import { ledgerLeft } from "./impact-limits.ts";
import { AssumptionValuesSchema, OwnExperienceSchema, RatesSchema } from "./impact-schema.ts";
import { keptGround } from "./kept-ground.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { keptVersion } from "./portfolio-kept.ts";
import { PortfolioName } from "./portfolio-schema.ts";
import { Recent } from "./recent.ts";

export interface PortfolioImpactInput {
  readonly name: string;
  /** The newest when absent. */
  readonly version?: number | undefined;
  /** Weeks looked ahead (default 52). */
  readonly weeks?: number | undefined;
  /** What if nothing of this material came from this country any more, from the day asked about. */
  readonly stop?: { readonly material: string; readonly country: string } | undefined;
  /** Courses of events behind the bands (default 200). */
  readonly runs?: number | undefined;
  readonly assume?: AssumptionValues | undefined;
  readonly experience?: OwnExperience | undefined;
  readonly rates?: Rates | undefined;
}

export type PortfolioImpacted =
  | {
      readonly kind: "impact";
      readonly version: PortfolioVersion;
      readonly report: CompanyImpact;
      readonly model: PackedModel;
      /** Materials and countries that could be stopped. */
      readonly stoppable: readonly { readonly material: string; readonly country: string }[];
    }
  | { readonly kind: "not_found"; readonly name: string };

type Found = Omit<Extract<PortfolioImpacted, { kind: "impact" }>, "version">;

const KEPT = 4;
const remembered = new WeakMap<Knowledge, Recent<Found>>();

export const portfolioImpact: Operation<PortfolioImpactInput, PortfolioImpacted> = operation({
  name: "portfolio-impact",
  summary: "What measures do to a kept portfolio week by week, with the model to replay; the last few are remembered",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      name: PortfolioName,
      version: z.int().min(1).optional(),
      weeks: z.int().min(1).max(260).optional(),
      stop: z.strictObject({ material: z.string().min(1), country: z.string().length(2) }).optional(),
      runs: z.int().min(1).max(5000).optional(),
      assume: AssumptionValuesSchema.optional(),
      experience: OwnExperienceSchema.optional(),
      rates: RatesSchema.optional(),
    }),
  async run(context, { name, version, weeks = 52, stop, ...own }) {
    const kept = await keptVersion(context, name, version);
    if (kept === undefined) return { kind: "not_found", name };
    const knowledge = await context.knowledge();
    const recent = remembered.get(knowledge) ?? new Recent<Found>(KEPT);
    remembered.set(knowledge, recent);
    const { tables: portfolio, ground, key: asOf } = await keptGround(context, kept, weeks);
    const scenario =
      stop === undefined
        ? undefined
        : { name: `no ${stop.material} from ${stop.country}`, shocks: [{ where: { ...stop }, capacity: 0 }] };
    const ledger = [...(await ledgerLeft(context, ground.portfolio))];
    const key = [asOf, JSON.stringify([stop ?? null, own, ledger])].join("|");
    const found = await recent.whileWanted(key, context.signal, async (signal) => {
      const shared = { ...context, signal };
      const asked = { portfolio, weeks, scenario, ...own };
      const prepared = await prepareImpact(shared, asked, { ground, exposures: true });
      const { input, options } = prepared;
      const report = await runImpact(shared, prepared);
      const { network, shocks, ranges } = companyModel(input, options);
      const settings = { weeks, transit: ranges.transit.typical, refill: ranges.refill.typical };
      const pairs = network.lines.flatMap(({ material, country }) =>
        material === undefined || country === undefined ? [] : [`${material}|${country}`],
      );
      return {
        kind: "impact" as const,
        report,
        model: packModel(network, shocks, settings),
        stoppable: [...new Set(pairs)].sort().map((pair) => {
          const [material = "", country = ""] = pair.split("|");
          return { material, country };
        }),
      };
    });
    return { ...found, version: kept };
  },
});
