// portfolio-history: the versions of one portfolio, or the newest version of every portfolio.
import { z } from "zod";
import type { Page } from "../base/page.ts";
import type { PortfolioVersion } from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";
import { PageShape, pageQuery, type PageInput } from "./page-schema.ts";
import { PortfolioName } from "./portfolio-schema.ts";

export interface PortfolioHistoryInput extends PageInput {
  /** Absent: the newest version of every portfolio. */
  readonly name?: string | undefined;
}

export const portfolioHistory: Operation<PortfolioHistoryInput, Page<PortfolioVersion>> = operation({
  name: "portfolio-history",
  summary: "Versions of one kept portfolio, newest first, or all portfolios by name",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ name: PortfolioName.optional(), ...PageShape }),
  async run({ stores }, { name, ...page }) {
    const { portfolios } = await stores();
    return name === undefined ? portfolios.list(pageQuery(page)) : portfolios.history(name, pageQuery(page));
  },
});
