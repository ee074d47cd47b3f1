// derisk impact company: what measures and a scenario do to a company, week by week.
import { UsageError } from "../../errors.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import { readFailShare } from "../fail-share.ts";
import { companyImpactText, traceText } from "../print/company-impact.ts";
import { readScenario } from "../read-scenario.ts";
import { required, runOperation, show } from "../run-operation.ts";
import type { ImpactSubcommand } from "./impact.ts";

export const impactCompanyCommand: ImpactSubcommand = {
  async run(args, session) {
    const mark = readFailShare(args.text("fail-on"));
    const path = required(args, 1, "which portfolio", "Give a folder of CSV files or one .xlsx file.");
    const scenario = args.text("scenario");
    const raw = {
      portfolio: await readPortfolioFolder(path),
      scenario: scenario === undefined ? undefined : await readScenario(scenario),
      weeks: numberOf("weeks", args.text("weeks")),
      runs: numberOf("runs", args.text("runs")),
      seed: numberOf("seed", args.text("seed")),
      assume: assumed(args.texts("assume")),
    };
    const report = await runOperation(await operations.impactCompany(), raw, args, session);
    const text = (): string =>
      [
        companyImpactText(report, session.terminal),
        ...(args.flag("trace") ? [traceText(report, session.terminal)] : []),
      ].join("\n");
    show(report, text, args, session);
    const worst = Math.max(0, ...report.products.map(({ refused }) => Math.max(0, ...refused.lost)));
    return mark !== undefined && worst >= mark ? 1 : 0;
  },
};

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value)) return value;
  throw new UsageError(`--${name}: "${text}" is not a whole number`, `Write e.g. --${name} 26.`);
}

function assumed(pairs: readonly string[]): Readonly<Record<string, number>> | undefined {
  if (pairs.length === 0) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const [id = "", text = ""] = pair.split("=");
      const value = Number(text);
      if (id !== "" && text !== "" && Number.isFinite(value)) return [id, value];
      throw new UsageError(`--assume: "${pair}" is not ID=VALUE`, "Write e.g. --assume stock_weeks=4.");
    }),
  );
}
