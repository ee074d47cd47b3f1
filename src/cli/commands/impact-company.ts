// derisk impact company: what measures and a scenario do to a company, week by week.
import { readRangeText, type TypedRange } from "../../base/range-text.ts";
import { UsageError } from "../../errors.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import { readFailShare } from "../fail-share.ts";
import { companyImpactText, traceText } from "../print/company-impact.ts";
import { readScenario } from "../read-scenario.ts";
import { required, runOperation, show } from "../run-operation.ts";
import type { ImpactSubcommand } from "../impact-subcommand.ts";

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
      experience: ownExperience(args.texts("licence")),
      rates: ratesOf(args.text("currency"), args.texts("fx")),
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

/** `ID=TYPICAL` or `ID=LOW/TYPICAL/HIGH` weeks, with `@REFUSAL` or `@LOW/TYPICAL/HIGH` behind. */
function ownExperience(pairs: readonly string[]): Readonly<Record<string, object>> | undefined {
  if (pairs.length === 0) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const [id = "", text = ""] = pair.split("=");
      const [delay = "", refusal] = text.split("@");
      const bad = new UsageError(
        `--licence: "${pair}" is not ID=LOW/TYPICAL/HIGH[@REFUSAL]`,
        "Write weeks, and the chance of refusal from 0 to 1 behind @: --licence cn-other=6/10/20@0.2.",
      );
      if (id === "" || text === "") throw bad;
      return [
        id,
        {
          ...(delay === "" ? {} : { delay: rangeOf(delay, bad) }),
          ...(refusal === undefined ? {} : { refusal: rangeOf(refusal, bad) }),
        },
      ];
    }),
  );
}

function ratesOf(base: string | undefined, pairs: readonly string[]): object | undefined {
  if (base === undefined && pairs.length === 0) return undefined;
  if (base === undefined)
    throw new UsageError(
      "--fx: no currency to convert into is stated",
      "Add --currency, e.g. --currency EUR --fx USD=0.92.",
    );
  const of = pairs.map((pair) => {
    const [currency = "", text = ""] = pair.split("=");
    const bad = new UsageError(
      `--fx: "${pair}" is not CURRENCY=RATE or CURRENCY=LOW/TYPICAL/HIGH`,
      `Write what one unit is worth in ${base}: --fx USD=0.92.`,
    );
    if (currency === "") throw bad;
    return [currency, rangeOf(text, bad)] as const;
  });
  return { base, of: Object.fromEntries(of) };
}

function rangeOf(text: string, bad: UsageError): TypedRange {
  const range = readRangeText(text);
  if (range === undefined) throw bad;
  return range;
}
