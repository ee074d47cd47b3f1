// derisk impact recovery: time to survive and cost until recovery, scenario by scenario.
import { UsageError } from "../../errors.ts";
import { readCsvFile } from "../../formats/index.ts";
import { operations, type RecoveryReport } from "../../operations/index.ts";
import { readFailShare } from "../fail-share.ts";
import { problemLines } from "../print/impact-problems.ts";
import type { Style } from "../print/style.ts";
import { tableText } from "../print/table.ts";
import { required, runOperation, show } from "../run-operation.ts";
import type { ImpactSubcommand } from "../impact-subcommand.ts";

export const impactRecoveryCommand: ImpactSubcommand = {
  async run(args, session) {
    const mark = readFailShare(args.text("fail-on"));
    const hint = "Give PARAMETERS.csv (Type, Parameter, Index, Value) and SCENARIOS.csv (Node, Product, scenarios …).";
    const parameters = await readCsvFile(required(args, 1, "which parameters", hint));
    const scenarios = await readCsvFile(required(args, 2, "which scenarios", hint));
    const raw = { parameters, scenarios, horizon: horizonOf(args.text("horizon")) };
    const report = await runOperation(await operations.impactRecovery(), raw, args, session);
    show(report, () => recoveryText(report, session.terminal), args, session);
    const indices = report.configurations.flatMap((one) =>
      one.scenarios.map(({ riskExposureIndex }) => riskExposureIndex),
    );
    return mark !== undefined && indices.some((one) => one !== null && one >= mark) ? 1 : 0;
  },
};

function horizonOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const periods = Number(text);
  if (Number.isFinite(periods) && periods > 0) return periods;
  throw new UsageError(`--horizon: "${text}" is not a number of periods`, "Write a number above 0.");
}

function recoveryText(report: RecoveryReport, style: Style): string {
  const right = "right" as const;
  const blocks = report.configurations.map(({ configuration, scenarios }) => {
    const rows = scenarios.map((one) => [
      one.scenario,
      one.survives ? `≥ ${one.tts}` : one.tts.toFixed(3),
      one.ttr === null ? "not stated" : String(one.ttr),
      one.disruptionCost === null ? "?" : one.disruptionCost.toLocaleString("en-US"),
      one.lostUnits === null ? "?" : one.lostUnits.toLocaleString("en-US"),
      one.riskExposureIndex === null ? "?" : one.riskExposureIndex.toFixed(4),
      one.ttr !== null && one.tts < one.ttr ? "stops before it recovers" : "",
    ]);
    const table = tableText(
      [
        { title: "scenario", whole: true },
        { title: "time to survive", align: right },
        { title: "to recover", align: right },
        { title: "cost", align: right },
        { title: "lost units", align: right },
        { title: "exposure index", align: right },
        { title: "" },
      ],
      rows,
      style,
    );
    return configuration === "" ? table : `Configuration ${configuration}\n${table}`;
  });
  const problems = report.problems.map((one) => ({ ...one, where: `${one.file}${one.row > 0 ? `:${one.row}` : ""}` }));
  return [...blocks, ...problemLines(problems, style), report.method].join("\n");
}
