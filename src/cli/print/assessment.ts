// The report of assess on the terminal: what stops, what needs a permit, what to ask, what hangs on it, what is ahead.
import type { Assessment, AssessedLine, Money, Standing } from "../../assess/index.ts";
import { notableFirst, releaseText, STANDINGS } from "../../assess/index.ts";
import { bold, dim, wrap, type Style } from "./style.ts";
import { tableText, type Column } from "./table.ts";

const WORDS: Readonly<Record<Standing, string>> = {
  prohibited: "✗ prohibited",
  licence_required: "! licence required",
  obligation: "! obligation",
  undecided: "? undecided",
  out_of_coverage: "? out of coverage",
  exception_available: "~ exception available",
  no_control_found: "· no control found",
};

const SHOWN = 12;

/** Sections in the order of urgency; empty ones say what they would need. */
export function assessmentText(report: Assessment, style: Style): string {
  const title = `Assessment as of ${report.on}, known by ${report.known}${report.scenario === undefined ? "" : `, scenario "${report.scenario}"`}`;
  return [
    bold(title, style),
    dim(`register ${report.register.version} (${report.register.sha256.slice(0, 12)}), engine ${report.engine}`, style),
    "",
    section("In short", summary(report, style), style),
    section("May proceed", released(report, style), style),
    section("On hold: prohibited", lineTable(report, "prohibited", style), style),
    section("Needs a licence", lineTable(report, "licence_required", style), style),
    section("Undecided", lineTable(report, "undecided", style), style),
    section("Questions that settle most", questions(report, style), style),
    section("Products that depend on hits", products(report, style), style),
    section("Customers whose market may shut", customers(report, style), style),
    section("Concentration by origin of the material", concentration(report, style), style),
    ...(report.changes === undefined ? [] : [section(`Changed since ${report.since}`, changes(report, style), style)]),
    section("Dates ahead", cliffs(report, style), style),
    section("Rows to mend", problems(report, style), style),
    section(
      "Notes",
      report.notices
        .map((notice) =>
          wrap(
            `- ${notice.text}${notice.params["lines"] === undefined ? "" : ` (${counted(Number(notice.params["lines"]))})`}`,
            2,
            style,
          ),
        )
        .join("\n"),
      style,
    ),
    wrap(
      'Not legal advice. How a line stands leaves parties and end use aside: what is not under "May proceed" is on hold. "No control found" speaks for the coverage of this register as of the day shown; parties need screening against the official lists.',
      0,
      style,
    ),
  ].join("\n");
}

function section(title: string, body: string, style: Style): string {
  return `${bold(title, style)}\n${body === "" ? dim("  none", style) : body}\n`;
}

function summary(report: Assessment, style: Style): string {
  const count = (lines: readonly AssessedLine[], standing: Standing): string =>
    String(lines.filter((line) => line.standing === standing).length);
  const supply = report.lines.filter((line) => line.kind === "supply");
  const dealings = report.lines.filter((line) => line.kind === "transaction");
  const ahead = report.lines.filter((line) => !line.past);
  const groups = [
    supply,
    dealings.filter((line) => !line.past),
    ahead.filter(({ release }) => release === "may_proceed"),
    ahead.filter(({ release }) => release === "on_hold"),
    dealings.filter((line) => line.past),
  ];
  const rows = STANDINGS.map((standing) => [WORDS[standing], ...groups.map((lines) => count(lines, standing))]);
  const columns: readonly Column[] = [
    { title: "" },
    { title: "supply lines", align: "right" },
    { title: "transactions ahead", align: "right" },
    { title: "may proceed", align: "right" },
    { title: "on hold", align: "right" },
    { title: "past dealings", align: "right" },
  ];
  const { mayProceed, held: waiting } = report.counts;
  const held = `${counted(mayProceed)} may proceed; ${counted(waiting)} may not yet: an answer, a licence or party screening is open.`;
  return `${tableText(columns, rows, style)}\n  ${held}`;
}

function current(report: Assessment, standing: Standing): readonly AssessedLine[] {
  return report.lines.filter((line) => line.standing === standing && !line.past);
}

function lineTable(report: Assessment, standing: Standing, style: Style): string {
  const lines = current(report, standing);
  const rows = lines
    .slice(0, SHOWN)
    .map((line) => [
      line.id,
      line.itemName,
      `${line.from ?? "?"}→${line.to ?? "?"}`,
      line.counterparty?.name ?? "",
      line.release === "may_proceed" ? `${releaseText(line)}; ${reason(line)}` : reason(line),
    ]);
  const columns: readonly Column[] = [
    { title: "line", whole: true },
    { title: "item" },
    { title: "route" },
    { title: "party" },
    { title: standing === "undecided" ? "settled by" : "because" },
  ];
  return more(rows.length === 0 ? "" : tableText(columns, rows, style), lines.length);
}

/** What may go, and under which answer. */
function released({ lines }: Assessment, style: Style): string {
  const free = lines.filter(({ release }) => release === "may_proceed");
  const rows = free
    .slice(0, SHOWN)
    .map((line) => [
      line.id,
      line.itemName,
      `${line.from ?? "?"}→${line.to ?? line.toAnyOf?.join("/") ?? "?"}`,
      line.counterparty?.name ?? "",
      WORDS[line.standing],
    ]);
  const columns: readonly Column[] = [
    { title: "line", whole: true },
    { title: "item" },
    { title: "route" },
    { title: "party" },
    { title: "stands" },
  ];
  return more(rows.length === 0 ? "" : tableText(columns, rows, style), free.length);
}

function reason({ verdict, standing }: AssessedLine): string {
  if (standing === "undecided") {
    // What settles the item comes first; where only the parties or the end use are open, what settles those.
    const asking = verdict.determinations.filter((one) => one.missingFacts?.length);
    const open = asking.find(({ question }) => question === "item" || question === "procurement") ?? asking[0];
    return (open?.missingFacts ?? [])
      .slice(0, 2)
      .map((set) => set.join(" + "))
      .join(" or ");
  }
  const applied = verdict.determinations.flatMap((one) =>
    one.outcome === verdict.outcome ? (one.requirements ?? []) : [],
  );
  const [first] = applied;
  if (!first) return "";
  const applicant = first.applicant === undefined ? "" : `; applicant: ${first.applicant}`;
  return `${first.provision}${first.reviewPolicy && first.reviewPolicy !== "unstated" ? ` (${first.reviewPolicy.replaceAll("_", " ")})` : ""}${applicant}`;
}

function more(table: string, count: number): string {
  return count > SHOWN ? `${table}\n  … and ${count - SHOWN} more (--json shows all)` : table;
}

function questions({ questions: ranked }: Assessment, style: Style): string {
  const rows = ranked
    .slice(0, SHOWN)
    .map((one) => [
      String(one.settlesAlone),
      String(one.settlesWithOthers),
      String(one.lines.length),
      `${one.caution ? "[counsel first] " : ""}${one.ask}`,
    ]);
  const table =
    rows.length === 0
      ? ""
      : tableText(
          [
            { title: "answers settled", align: "right" },
            { title: "with other facts", align: "right" },
            { title: "lines", align: "right" },
            { title: "ask" },
          ],
          rows,
          style,
        );
  const cautions = new Map(ranked.flatMap((one) => (one.caution ? [[one.caution.id, one.caution] as const] : [])));
  const warned = [...cautions.values()].map((one) => wrap(`counsel first: ${one.text} ${one.resolution}`, 2, style));
  return [more(table, ranked.length), ...warned].filter((text) => text !== "").join("\n");
}

function products({ products: exposed }: Assessment, style: Style): string {
  const rows = exposed.slice(0, SHOWN).map((one) => {
    const [hit] = one.hits;
    return [
      one.name,
      WORDS[one.worst],
      money(one.revenuePerWeek),
      `${one.hits.length}`,
      hit
        ? `${hit.path.join(" ← ")} (${Math.round(hit.share * 100)} % of purchases${hit.indispensable ? ", no alternative" : ""})`
        : "",
    ];
  });
  const columns = [
    { title: "product" },
    { title: "worst" },
    { title: "revenue/week", align: "right" as const },
    { title: "parts hit", align: "right" as const },
    { title: "path" },
  ];
  return more(rows.length === 0 ? "" : tableText(columns, rows, style), exposed.length);
}

function customers({ customers: exposed }: Assessment, style: Style): string {
  const rows = exposed
    .slice(0, SHOWN)
    .map((one) => [
      one.nameLocal === undefined ? one.name : `${one.name} ${one.nameLocal}`,
      one.country ?? "?",
      one.revenueAtRisk === undefined
        ? "not known"
        : `${one.revenueAtRisk.low} – ${one.revenueAtRisk.high} ${one.revenueAtRisk.currency}`,
      `${one.why}${one.missingFacts.length > 0 ? ` [open: ${one.missingFacts[0]}]` : ""}`,
    ]);
  const columns = [
    { title: "customer" },
    { title: "in" },
    { title: "revenue at risk/week", align: "right" as const },
    { title: "why" },
  ];
  return more(rows.length === 0 ? "" : tableText(columns, rows, style), exposed.length);
}

function concentration({ concentration: found }: Assessment, style: Style): string {
  const rows = found
    .slice(0, SHOWN)
    .map((one) => [
      one.material,
      String(one.hhi.cautious),
      String(one.hhi.asStated),
      `${one.largest.country} ${percent(one.largest.share)}`,
      percent(one.unknownShare),
      String(one.bySupplierHhi),
    ]);
  const columns = [
    { title: "material" },
    { title: "HHI, unknown as leading producer", align: "right" as const },
    { title: "HHI known only", align: "right" as const },
    { title: "largest", align: "right" as const },
    { title: "unknown", align: "right" as const },
    { title: "HHI by supplier", align: "right" as const },
  ];
  return more(rows.length === 0 ? "" : tableText(columns, rows, style), found.length);
}

function changes({ changes: changed = [] }: Assessment, style: Style): string {
  const rows = notableFirst(changed)
    .slice(0, SHOWN)
    .map(({ id, itemName, text }) => [id, itemName, text]);
  const columns: readonly Column[] = [{ title: "line", whole: true }, { title: "item" }, { title: "then → now" }];
  return more(rows.length === 0 ? "" : tableText(columns, rows, style), changed.length);
}

function cliffs({ cliffs: ahead }: Assessment, style: Style): string {
  return ahead
    .slice(0, SHOWN)
    .map((one) => wrap(`${one.date}  ${one.measure}: ${one.text} (${counted(one.lines.length)})`, 2, style))
    .join("\n");
}

function problems({ problems: found }: Assessment, style: Style): string {
  const rejected = found.filter((one) => one.severity === "rejected");
  const lines = rejected
    .slice(0, SHOWN)
    .map((one) => wrap(`${one.file}:${one.row} ${one.column ?? ""}: ${one.message} → ${one.fix}`, 2, style));
  const warnings = found.length - rejected.length;
  return [
    ...lines,
    ...(found.length === 0
      ? []
      : [`  ${rejected.length} rows rejected, ${warnings} warnings; the other rows were used.`]),
  ].join("\n");
}

function money(amount: Money | undefined): string {
  return amount === undefined ? "not known" : `${Number(amount.amount).toLocaleString("en-US")} ${amount.currency}`;
}

function counted(lines: number): string {
  return lines === 1 ? "1 line" : `${lines} lines`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
