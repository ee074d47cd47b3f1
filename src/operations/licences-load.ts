// licences-load: the licences table of a portfolio enters the ledger; those already there stay as they are.
import { z } from "zod";
import { licencesOf, type Applied, type LedgerDraft } from "../licences/index.ts";
import { readPortfolio, type PortfolioInput, type Problem } from "../portfolio/index.ts";
import { InputError } from "../errors.ts";
import { operation, type Operation } from "./operation.ts";
import { keptTables, keptVersion } from "./portfolio-kept.ts";
import { PortfolioInputSchema, PortfolioName } from "./portfolio-schema.ts";

export interface LicencesLoadInput {
  /** A kept portfolio by name … */
  readonly name?: string | undefined;
  /** … or the tables themselves. */
  readonly portfolio?: PortfolioInput | undefined;
}

export interface LicencesLoaded {
  readonly added: readonly string[];
  /** In the ledger already, under the same id. */
  readonly known: readonly string[];
  readonly refused: readonly { readonly licence: string; readonly text: string }[];
  /** Rows of the table that could not be read. */
  readonly problems: readonly Problem[];
}

const LICENCES = /(?:^|[/\\!])licences(?:\.csv)?$/i;

export const licencesLoad: Operation<LicencesLoadInput, LicencesLoaded> = operation({
  name: "licences-load",
  summary: "Add the licences of a portfolio to the ledger; licences already there are left alone",
  kind: "call",
  effect: "write",
  input: () =>
    z
      .strictObject({ name: PortfolioName.optional(), portfolio: PortfolioInputSchema.optional() })
      .refine((given) => (given.name === undefined) !== (given.portfolio === undefined), {
        message: "give the name of a kept portfolio or its tables",
      }),
  async run(context, { name, portfolio }) {
    const kept = name === undefined ? undefined : await keptVersion(context, name, undefined);
    if (name !== undefined && !kept)
      throw new InputError(`no portfolio "${name}" is kept`, "`derisk portfolio history` lists those that are.");
    const tables = kept ? await keptTables(context, kept) : (portfolio as PortfolioInput);
    const [{ countries }, hs] = await Promise.all([context.knowledge(), context.hsTable()]);
    const reading = readPortfolio(tables, { countries, hs });
    const found = licencesOf(reading.portfolio, name === undefined ? "portfolio" : `portfolio ${name}`);
    const drafts = found.map((licence): LedgerDraft => ({
      kind: "add",
      id: `add:${licence.id}`,
      recordedAt: context.now.toISOString(),
      on: context.on,
      licence,
    }));
    const results = await (await context.stores()).licences.applyAll(drafts);
    const id = (at: number): string => found[at]?.id ?? "";
    const outcome = (one: Applied): "added" | "known" | "refused" => {
      if (one.kind === "applied") return one.repeated ? "known" : "added";
      return one.refusal.code === "licence_taken" || one.refusal.code === "id_taken" ? "known" : "refused";
    };
    const those = (which: ReturnType<typeof outcome>): readonly string[] =>
      results.flatMap((one, at) => (outcome(one) === which ? [id(at)] : []));
    return {
      added: those("added"),
      known: those("known"),
      refused: results.flatMap((one, at) =>
        one.kind === "refused" && outcome(one) === "refused" ? [{ licence: id(at), text: one.refusal.text }] : [],
      ),
      problems: reading.problems.filter(({ file }) => LICENCES.test(file)),
    };
  },
});
