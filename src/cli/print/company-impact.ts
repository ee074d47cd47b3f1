// The impact on a company as text: in short, products, customers, chokepoints, what would help, what it rests on.
import type { CaseResult, CompanyImpact, ProductImpact } from "../../impact/index.ts";
import { costs, helps, licencesHeld } from "./company-impact-money.ts";
import { money } from "./money.ts";
import { bold, wrap, type Style } from "./style.ts";
import { tableText, type Column } from "./table.ts";

const SHOWN = 12;
const right = "right" as const;

export function companyImpactText(report: CompanyImpact, style: Style): string {
  const sections: readonly (readonly [string, string])[] = [
    ["In short", inShort(report, style)],
    ["Measures", measures(report, style)],
    ["Products", products(report, style)],
    ["Customers whose market is shut or may be", customers(report, style)],
    ["Single points of failure, by the revenue they stop a week", chokes(report, style)],
    ["What duties and raised prices cost", costs(report, style)],
    ["Licences held, drawn down week by week", licencesHeld(report, style)],
    ["What a day of stock or a second source is worth", helps(report, style)],
    ["Suppliers' sites by what their time to recover costs", exposures(report, style)],
    ["Assumed where the portfolio is silent (--assume ID=VALUE)", assumptions(report, style)],
    ["Licences: what delay and refusal rest on (--licence ID=LOW/TYPICAL/HIGH)", experience(report, style)],
    ["Left out or cut", report.notices.map((text) => wrap(text, 2, style)).join("\n")],
  ];
  const head = `Impact from ${report.start} over ${report.weeks} weeks${report.scenario === undefined ? "" : `, scenario "${report.scenario}"`}`;
  const basis = `register ${report.inputs.register.version} (${report.inputs.register.sha256.slice(0, 12)}), engine ${report.inputs.engine}, seed ${report.seed}, ${report.runs} runs`;
  return [
    bold(head, style),
    basis,
    ...sections.filter(([, text]) => text !== "").flatMap(([title, text]) => ["", bold(title, style), text]),
  ].join("\n");
}

function inShort(report: CompanyImpact, style: Style): string {
  const rows = report.totals.map(({ currency, revenue }) => [
    currency,
    money(revenue.granted),
    money(revenue.refused),
    money(revenue.worst),
    `${money(revenue.mean)} (${money(revenue.p10)} – ${money(revenue.p90)})`,
  ]);
  const columns: readonly Column[] = [
    { title: "revenue lost" },
    { title: "licences come", align: right },
    { title: "licences refused", align: right },
    { title: "all that is open goes wrong", align: right },
    { title: "expected (10 – 90 %)", align: right },
  ];
  const running =
    report.running === 0
      ? []
      : [`${report.running} lines trade under a licence already: they go on unless it is refused or not renewed.`];
  const lines = [
    ...(report.inNoTotal.length === 0
      ? []
      : [`In none of these sums, since revenue or currency is not known: ${report.inNoTotal.join(", ")}.`]),
    `${report.network.items} items, ${report.network.lines} supply lines; ${report.shocks.length} effects on lines.`,
    ...running,
    ...(report.outOfCoverage === 0
      ? []
      : [`No answer is held for ${report.outOfCoverage} lines: nothing is modelled for them, which is no clearance.`]),
  ];
  return [tableText(columns, rows, style), ...lines.map((text) => wrap(text, 2, style))].join("\n");
}

function measures({ measures: found }: CompanyImpact, style: Style): string {
  const columns: readonly Column[] = [
    { title: "from", whole: true },
    { title: "measure" },
    { title: "lines", align: right },
    { title: "as" },
  ];
  const rows = found.map(({ from, title, provision, lines, kinds }) => [
    from,
    provision === undefined ? title : `${title} (${provision})`,
    String(lines),
    kinds.join(", "),
  ]);
  return more(rows, columns, style);
}

function products({ products: found, weeks }: CompanyImpact, style: Style): string {
  const hit = found.filter(({ worst, band }) => worst.shortFrom !== null || band.shortIn > 0);
  if (hit.length === 0) return `  No product is short within ${weeks} weeks, as of what is known and assumed.`;
  const columns: readonly Column[] = [
    { title: "product" },
    { title: "licences come", align: right },
    { title: "refused", align: right },
    { title: "worst", align: right },
    { title: "runs short", align: right },
    { title: "revenue lost, refused", align: right },
  ];
  const rows = hit.map((one) => [
    one.name,
    when(one.granted),
    when(one.refused),
    when(one.worst),
    `${Math.round(one.band.shortIn * 100)} %`,
    one.refused.lostRevenue === undefined ? "not known" : `${money(one.refused.lostRevenue)} ${one.currency ?? ""}`,
  ]);
  const ways = hit
    .slice(0, SHOWN)
    .filter(({ path }) => path.length > 0)
    .map((one) => wrap(`${one.name}: ${way(one)}`, 2, style));
  return [more(rows, columns, style), ...(ways.length === 0 ? [] : ["  The way from the measure:"]), ...ways].join(
    "\n",
  );
}

function when({ shortFrom, stopsFrom }: CaseResult): string {
  if (stopsFrom !== null) return `stops week ${stopsFrom}`;
  return shortFrom === null ? "–" : `short week ${shortFrom}`;
}

function way({ path }: ProductImpact): string {
  return path.map(({ id }) => id).join(" › ");
}

function customers({ customers: found }: CompanyImpact, style: Style): string {
  const columns: readonly Column[] = [
    { title: "customer" },
    { title: "revenue at risk", align: right },
    { title: "share", align: right },
  ];
  const percent = (value: number): string => `${(value * 100).toFixed(value < 0.01 ? 1 : 0)} %`;
  const rows = found.map((one) => [
    one.ciiOperator === "unknown" ? `${one.name} (operator status unknown)` : one.name,
    one.revenue === undefined
      ? "not known"
      : `${money(one.revenue.low)} – ${money(one.revenue.high)} ${one.revenue.currency}`,
    one.share === undefined ? "" : `${percent(one.share.low)} – ${percent(one.share.high)}`,
  ]);
  const reasons = found.slice(0, SHOWN).map((one) => {
    const weekly = one.profile.map(({ from, low, high }) =>
      low === high ? `from ${from} ${money(low)} a week` : `from ${from} ${money(low)} to ${money(high)} a week`,
    );
    const uses = one.endUses.map(({ endUse, share }) => (share === undefined ? endUse : `${endUse} ${percent(share)}`));
    return [
      `${one.name}: ${one.why}`,
      ...weekly,
      ...(uses.length === 0 ? [] : [`end uses: ${uses.join(", ")}`]),
      ...(one.missingFacts.length === 0 ? [] : [`open: ${one.missingFacts.join(", ")}`]),
    ].join("; ");
  });
  return [more(rows, columns, style), ...reasons.map((text) => wrap(text, 2, style))].join("\n");
}

function chokes({ chokepoints }: CompanyImpact, style: Style): string {
  const columns: readonly Column[] = [
    { title: "what" },
    { title: "name" },
    { title: "products", align: right },
    { title: "first runs dry", align: right },
    { title: "revenue/week", align: right },
    { title: "way" },
  ];
  const rows = chokepoints.map(({ kind, name, products: stopped, firstWeek, revenuePerWeek }) => [
    kind,
    name,
    String(stopped.length),
    `week ${firstWeek.toFixed(1)}`,
    Object.entries(revenuePerWeek)
      .map(([currency, amount]) => `${money(amount)} ${currency}`)
      .join(" + "),
    stopped[0]?.path.join(" › ") ?? "",
  ]);
  return more(rows, columns, style);
}

function exposures({ exposures: found }: CompanyImpact, style: Style): string {
  const columns: readonly Column[] = [
    { title: "site", whole: true },
    { title: "supplier" },
    { title: "survives, weeks", align: right },
    { title: "recovers, weeks", align: right },
    { title: "margin lost", align: right },
    { title: "exposure index", align: right },
  ];
  const rows = found.map((one) => [
    one.siteId,
    one.supplierName,
    one.surviveWeeks === null ? "all" : String(one.surviveWeeks),
    String(one.recoverWeeks),
    one.lostMargin.map(({ currency, amount }) => `${money(amount)} ${currency}`).join(" + "),
    one.riskExposureIndex.toFixed(3),
  ]);
  return more(rows, columns, style);
}

function assumptions({ assumptions: found }: CompanyImpact, style: Style): string {
  const columns: readonly Column[] = [
    { title: "id", whole: true },
    { title: "value", align: right },
    { title: "range", align: right },
    { title: "rows", align: right },
    { title: "what" },
  ];
  const rows = found.map(({ id, value, low, high, unit, what, rows: filled }) => [
    id,
    String(value),
    `${low} – ${high}`,
    String(filled.length),
    `${what} (${unit})`,
  ]);
  return rows.length === 0 ? "" : tableText(columns, rows, style);
}

function experience({ experience: found }: CompanyImpact, style: Style): string {
  return found
    .map(({ id, title, delay, refusal, basis, reading }) => {
      const weeks = `${delay.low} – ${delay.typical} – ${delay.high} weeks`;
      const share = `refused or not decided: ${[refusal.low, refusal.typical, refusal.high].map((one) => `${Math.round(one * 100)} %`).join(" – ")}`;
      return wrap(`${title} [${id}]: ${weeks}; ${share} (${basis}). ${reading}`, 2, style);
    })
    .join("\n");
}

/** Every input behind the figures: rows, assumptions with the rows they fill, records, sources. */
export function traceText(report: CompanyImpact, style: Style): string {
  const { inputs } = report;
  const parts = [
    bold("Traced to", style),
    wrap(`register ${inputs.register.version}, SHA-256 ${inputs.register.sha256}; engine ${inputs.engine}`, 2, style),
    ...inputs.method.map((text) => wrap(text, 2, style)),
    ...report.products.flatMap(({ name, path }) =>
      path.length === 0
        ? []
        : [wrap(`${name}: ${path.map(({ id, rows }) => `${id} [${rows.join(", ")}]`).join(" › ")}`, 2, style)],
    ),
    ...report.shocks.map((one) =>
      wrap(
        `${one.lineId} [${one.row}] ${one.kind}${one.open ? " (open)" : ""} from ${one.fromDate}: ${one.because.title}${one.experience === undefined ? "" : ` {${one.experience}}`}`,
        2,
        style,
      ),
    ),
    ...report.costs.lines.map((one) =>
      wrap(
        `${one.lineId} [${one.row}] ${one.rate} of ${one.cause}${one.open ? " (may be due)" : ""} from ${one.from} to ${one.to}`,
        2,
        style,
      ),
    ),
    ...report.costs.causes.map(({ id, provision, sources, assumed }) =>
      wrap([`${id} (${provision ?? "scenario"})`, ...sources, ...assumed].join("; "), 2, style),
    ),
    ...report.assumptions.map(({ id, value, why, rows }) =>
      wrap(`${id} = ${value}: ${why}; fills ${rows.join(", ")}`, 2, style),
    ),
    ...report.experience.flatMap(({ id, evidence }) =>
      evidence.map(({ says, source, date }) => wrap(`{${id}} ${date} ${says} ${source}`, 2, style)),
    ),
    ...inputs.figures.map(({ figure, rows, of }) =>
      wrap(`${figure}: ${[...of, ...rows].join(", ") || "no row: assumed"}`, 2, style),
    ),
    wrap(`rows read: ${inputs.rows.join(", ")}`, 2, style),
  ];
  return parts.join("\n");
}

function more(rows: readonly (readonly string[])[], columns: readonly Column[], style: Style): string {
  if (rows.length === 0) return "";
  const table = tableText(columns, rows.slice(0, SHOWN), style);
  return rows.length > SHOWN ? `${table}\n  … and ${rows.length - SHOWN} more (--json shows all)` : table;
}
