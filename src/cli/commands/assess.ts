// derisk assess: the main job, from a folder or workbook to the report.
import { UsageError } from "../../errors.ts";
import type { Assessment } from "../../assess/index.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { countsUnread, isFinding, readFailOn } from "../fail-on.ts";
import { assessmentText } from "../print/assessment.ts";
import { readScenario } from "../read-scenario.ts";

export const assessCommand: Command = {
  name: "assess",
  summary: "what measures do to a company's portfolio: the main job",
  usage: "derisk assess PORTFOLIO [--on DATE] [--since DATE] [--scenario FILE] [--json] [--html FILE] [--xlsx FILE]",
  details:
    "PORTFOLIO is a folder of CSV files (products, parts, bom, suppliers, sites, supply, inventory, customers,\n" +
    "transactions, ownership, licences) or one .xlsx with sheets of these names.",
  options: {
    since: { value: "DATE", summary: "show the answers that changed since that day" },
    scenario: { value: "FILE", summary: "YAML or JSON with assumed measures and states" },
    html: { value: "FILE", summary: "write the report as one self-contained page that prints to a clean PDF" },
    xlsx: { value: "FILE", summary: "write the report as a workbook, one sheet a topic" },
    crma: {
      value: "FILE",
      summary: "write the company risk assessment of Regulation (EU) 2024/1252, Article 24 (.csv, else Markdown)",
    },
    "fail-on": {
      value: "MARK",
      summary: "exit 1 when a line is at or above: prohibited, licence_required, obligation, indeterminate, hold",
    },
  },
  examples: [
    "derisk assess examples/meridian-rf --on 2026-11-21",
    "derisk assess ./my-company --since 2026-10-01 --json > report.json",
    "derisk assess ./my-company --html report.html --xlsx report.xlsx",
    "derisk assess ./my-company --crma strategic-materials.md",
    "derisk assess ./my-company.xlsx --scenario lapse.yaml --fail-on prohibited",
  ],
  async run(args, session) {
    const mark = readFailOn(args.text("fail-on"));
    const [path] = args.positionals;
    if (path === undefined)
      throw new UsageError("assess: which portfolio?", "Give a folder of CSV files or one .xlsx file.");
    const since = args.day("since");
    const scenarioFile = args.text("scenario");
    const scenario = scenarioFile === undefined ? undefined : await readScenario(scenarioFile);
    const portfolio = await readPortfolioFolder(path);
    const context = session.context(args);
    const report = await (
      await operations.assess()
    ).run(context, {
      portfolio,
      ...(since === undefined ? {} : { since }),
      ...(scenario === undefined ? {} : { scenario }),
    });
    const files = { html: args.text("html"), xlsx: args.text("xlsx") };
    await saveReports(report, files, session, args);
    const crma = args.text("crma");
    if (crma !== undefined) {
      const [{ crmaAssessment }, { saveCrma }] = await Promise.all([
        import("../../assess/index.ts"),
        import("../../reports/index.ts"),
      ]);
      await saveCrma(crma, report.on, crmaAssessment(report));
      session.err(`Wrote ${crma}`);
    }
    if (args.flag("json")) session.out(JSON.stringify(report));
    else if (files.html === undefined && files.xlsx === undefined && crma === undefined)
      session.out(assessmentText(report, session.terminal));
    const found = mark !== undefined && report.lines.some((line) => !line.past && isFinding(line.verdict, mark));
    const { transactions, supply } = report.tables;
    const unread = countsUnread(mark) && (transactions?.rejected ?? 0) + (supply?.rejected ?? 0) > 0;
    return found || unread ? 1 : 0;
  },
};

interface ReportFiles {
  readonly html: string | undefined;
  readonly xlsx: string | undefined;
}

/** Writes the files asked for, each whole or not at all, and says so. */
async function saveReports(
  report: Assessment,
  { html, xlsx }: ReportFiles,
  session: Session,
  args: Args,
): Promise<void> {
  if (html === undefined && xlsx === undefined) return;
  const [{ saveHtmlReport, saveXlsxReport, citedInstruments }, { openRegister }, { register }] = await Promise.all([
    import("../../reports/index.ts"),
    import("../../register/index.ts"),
    session.context(args).knowledge(),
  ]);
  const options = { instruments: citedInstruments(report, openRegister(register)) };
  if (html !== undefined) await saveHtmlReport(html, report, options);
  if (xlsx !== undefined) await saveXlsxReport(xlsx, report, options);
  for (const file of [html, xlsx]) if (file !== undefined) session.err(`Wrote ${file}`);
}
