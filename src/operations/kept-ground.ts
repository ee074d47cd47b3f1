// What the law does to a kept portfolio's lines over time, remembered: the pages of impact and diversify ask for it again and
// again, whatever their assumptions, and it changes only with the portfolio, the days, the register and the lists.
import type { PortfolioInput, PortfolioVersion } from "../portfolio/index.ts";
import { impactGround, type ImpactGround } from "./impact-company.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Context } from "./operation.ts";
import { portfolioAssess } from "./portfolio-assess.ts";
import { keptTables } from "./portfolio-kept.ts";
import { Recent } from "./recent.ts";
import { partyScreener } from "./screened-transaction.ts";

export interface KeptGround {
  readonly tables: PortfolioInput;
  readonly ground: ImpactGround;
  /** Changes whenever the ground could. */
  readonly key: string;
}

const KEPT = 3;
const remembered = new WeakMap<Knowledge, Recent<Omit<KeptGround, "key">>>();

/** The ground of a kept portfolio over `weeks`; its assessment is the one that the other pages show. */
export async function keptGround(context: Context, kept: PortfolioVersion, weeks: number): Promise<KeptGround> {
  const knowledge = await context.knowledge();
  const recent = remembered.get(knowledge) ?? new Recent<Omit<KeptGround, "key">>(KEPT);
  remembered.set(knowledge, recent);
  const lists = (await partyScreener(context))?.key ?? "";
  const key = [kept.sha256, context.on, context.known, weeks, knowledge.register.sha256, lists].join("|");
  const found = await recent.whileWanted(key, context.signal, async (signal) => {
    const shared = { ...context, signal };
    const { name, version } = kept;
    const [tables, assessed] = await Promise.all([
      keptTables(shared, kept),
      portfolioAssess.run(shared, { name, version }),
    ]);
    const report = assessed.kind === "assessed" ? assessed.report : undefined;
    return { tables, ground: await impactGround(shared, { portfolio: tables, weeks }, report) };
  });
  return { ...found, key };
}
