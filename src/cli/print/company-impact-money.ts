// The money side of an impact as text: duties, licences that run out, what would help.
import type { CompanyImpact } from "../../impact/index.ts";
import { money } from "./money.ts";
import { wrap, type Style } from "./style.ts";
import { tableText, type Column } from "./table.ts";

const SHOWN = 12;
const HELPS_SHOWN = 6;
const right = "right" as const;

/** Duties by measure: what is due for certain, and what may be. */
export function costs({ costs: found, weeks }: CompanyImpact, style: Style): string {
  if (found.causes.length === 0) return "";
  const rows = found.totals.map(({ currency, low, high }) => [currency, money(low), money(high)]);
  const columns: readonly Column[] = [
    { title: `over ${weeks} weeks` },
    { title: "due", align: right },
    { title: "due if all that is open is", align: right },
  ];
  const causes = found.causes.slice(0, SHOWN).map((one) => {
    const days = `${one.inForce ? "in force" : `from ${one.from}`}${one.lasts ? "" : `, until ${one.to}`}`;
    const title = `${one.title}${one.provision === undefined ? "" : ` (${one.provision})`}`;
    const amounts = one.overHorizon.map(({ currency, low, high }) => range(low, high, currency)).join(" + ");
    const sum = one.uncounted === undefined ? amounts : UNCOUNTED[one.uncounted];
    const hangs = one.certain ? one.assumed : [`may be due, hangs on ${one.missingFacts.join(", ")}`];
    return [
      `${title}: ${one.rates.join(", ")}, ${days}, ${one.lines} ${one.lines === 1 ? "line" : "lines"}, ${sum}`,
      ...hangs,
    ].join("; ");
  });
  return [
    tableText(columns, rows, style),
    ...causes.map((text) => wrap(text, 2, style)),
    ...(found.causes.length > SHOWN ? [`  … and ${found.causes.length - SHOWN} more (--json shows all)`] : []),
  ].join("\n");
}

const UNCOUNTED = {
  goods: "in no sum, since which goods are meant is not held",
  alternative: "in no sum, since a good is on one list and a dearer one counts",
} as const;

function quantity(amount: number): string {
  return amount >= 100 ? money(amount) : amount.toPrecision(3);
}

function range(low: number, high: number, currency: string): string {
  return low === high ? `${money(low)} ${currency}` : `${money(low)} – ${money(high)} ${currency}`;
}

const ENDS = {
  quantity: "its quantity is used up",
  value: "its value is used up",
  validity: "it ends",
  horizon: "it outlasts the weeks looked at",
} as const;

/** How long each licence held carries its lines. */
export function licencesHeld({ licencesHeld: found }: CompanyImpact, style: Style): string {
  return found
    .map((one) => {
      const left =
        one.quantityLeft === undefined
          ? "without a bound on quantity"
          : `${one.quantityLeft} ${one.unit ?? ""} left ${one.fromLedger ? "by the ledger" : "as stated"}, ${quantity(one.perWeek)} a week`;
      const until = one.ends === "horizon" ? ENDS.horizon : `until ${one.toDate}, when ${ENDS[one.ends]}`;
      return wrap(
        `${one.number ?? one.licenceId} [${one.row}] carries ${one.lines.join(", ")} from ${one.fromDate}: ${left}; ${until}.`,
        2,
        style,
      );
    })
    .join("\n");
}

/** The best response in sentences, what it was solved in, and which rates to state. */
export function helps(report: CompanyImpact, style: Style): string {
  if (report.bestResponses.length === 0) return "";
  const units = new Set(report.mitigations.map(({ unit }) => unit));
  const shown = [...units].flatMap((unit) =>
    report.mitigations.filter((one) => one.unit === unit).slice(0, HELPS_SHOWN),
  );
  const basis = report.bestResponses.map(({ unit, inCase, served, whole, periods, exact, rates }) => {
    const lost = whole - served;
    const at = rates.map(
      ({ currency, typical, source }) => `${currency} at ${typical}${source === undefined ? "" : ` (${source})`}`,
    );
    return `Best response ${inCase === "refused" ? "if licences are refused" : "if all goes wrong"}, in ${unit}${at.length === 0 ? "" : `, ${at.join(", ")}`}: at least ${unit === "weeks of demand" ? lost.toPrecision(2) : money(lost)} is lost${exact ? `, exactly so for steering by ${periods} periods of constant bounds` : ", a lower bound: periods were merged"}.`;
  });
  const ask =
    report.ratesMissing.length === 0
      ? []
      : [
          `No rate is stated for ${report.ratesMissing.join(", ")}: each currency is solved on its own, and the results cannot all be reached at once. State --currency and --fx.`,
        ];
  return [...shown.map(({ says }) => says), ...basis, ...ask].map((text) => wrap(text, 2, style)).join("\n");
}
