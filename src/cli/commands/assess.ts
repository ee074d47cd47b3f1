// derisk assess: the main job, from a folder or workbook to the report.
import { UsageError } from "../../errors.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import type { Command } from "../command.ts";
import { isFinding, readFailOn } from "../fail-on.ts";
import { assessmentText } from "../print/assessment.ts";
import { readScenario } from "../read-scenario.ts";

export const assessCommand: Command = {
  name: "assess",
  summary: "what measures do to a company's portfolio: the main job",
  usage: "derisk assess PORTFOLIO [--on DATE] [--since DATE] [--scenario FILE]",
  details:
    "PORTFOLIO is a folder of CSV files (products, parts, bom, suppliers, sites, supply, inventory, customers,\n" +
    "transactions, ownership, licences) or one .xlsx with sheets of these names.",
  options: {
    since: { value: "DATE", summary: "show the answers that changed since that day" },
    scenario: { value: "FILE", summary: "YAML or JSON with assumed measures and states" },
    "fail-on": { value: "MARK", summary: "exit 1 when a line is at or above: prohibited, licence_required, obligation, indeterminate, hold" },
  },
  examples: [
    "derisk assess examples/meridian-rf --on 2026-11-21",
    "derisk assess ./my-company --since 2026-10-01 --json > report.json",
    "derisk assess ./my-company.xlsx --scenario lapse.yaml --fail-on prohibited",
  ],
  async run(args, session) {
    const mark = readFailOn(args.text("fail-on"));
    const [path] = args.positionals;
    if (path === undefined) throw new UsageError("assess: which portfolio?", "Give a folder of CSV files or one .xlsx file.");
    const since = args.day("since");
    const scenarioFile = args.text("scenario");
    const scenario = scenarioFile === undefined ? undefined : await readScenario(scenarioFile);
    const portfolio = await readPortfolioFolder(path);
    const context = session.context(args);
    const report = await (await operations.assess()).run(context, {
      portfolio,
      ...(since === undefined ? {} : { since }),
      ...(scenario === undefined ? {} : { scenario }),
    });
    session.out(args.flag("json") ? JSON.stringify(report) : assessmentText(report, session.terminal));
    const found = mark !== undefined && report.lines.some((line) => !line.past && isFinding(line.verdict, mark));
    return found ? 1 : 0;
  },
};
