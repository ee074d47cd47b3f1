// Which version of a portfolio is meant, found without reading its tables; and those tables once they are needed.
import { InputError } from "../errors.ts";
import type { PortfolioInput, PortfolioVersion } from "../portfolio/index.ts";
import type { Context } from "./operation.ts";
import { portfolioLoad } from "./portfolio-load.ts";

/** The newest version, or the one asked for; undefined when there is none. */
export async function keptVersion(
  context: Context,
  name: string,
  version: number | undefined,
): Promise<PortfolioVersion | undefined> {
  const { portfolios } = await context.stores();
  if (version === undefined) return (await portfolios.history(name, { limit: 1 })).items[0];
  const loaded = await portfolios.load(name, version);
  if (loaded === undefined) return undefined;
  const { snapshot: _snapshot, ...kept } = loaded;
  return kept;
}

/** Throws InputError when the version has gone since it was found. */
export async function keptTables(context: Context, { name, version }: PortfolioVersion): Promise<PortfolioInput> {
  const loaded = await portfolioLoad.run(context, { name, version });
  if (loaded.kind === "loaded") return loaded.portfolio;
  throw new InputError(`version ${version} of "${name}" is gone`, "Open the portfolio again.");
}
