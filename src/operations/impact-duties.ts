// The duties that each supply line meets on its way in, measure by measure with their days, and the ceilings measures set.
import type { AssessedLine, Assessment } from "../assess/index.ts";
import { addDays, type IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { tariffsInReach, type TariffInReach } from "../check/index.ts";
import type { LineDuty } from "../impact/index.ts";
import type { Portfolio } from "../portfolio/index.ts";
import { stateHistory, statusPath, type Duty, type Measure } from "../register/index.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Context } from "./operation.ts";

export interface SupplyDuties {
  readonly duties: readonly LineDuty[];
  /** Measures that reach lines and whose rate is not held, and lines whose way in is not known. */
  readonly notices: readonly string[];
}

/** Facts about a good's place in a tariff schedule, which users state as attributes of the part. */
const TARIFF_FACTS = ["additionalDutyHeading", "section301ReviewGroup"] as const;
const LINES_A_PAUSE = 25;

/** Duties within the horizon. `now` is the law with the scenario in it. */
export async function supplyDuties(
  context: Context,
  report: Assessment,
  { portfolio, now }: { readonly portfolio: Portfolio; readonly now: Knowledge },
  horizonDays: number,
): Promise<SupplyDuties> {
  const { on, known } = context;
  const end = addDays(on, horizonDays);
  const homes = [
    ...new Set(portfolio.sites.flatMap(({ supplierId, country }) => (supplierId === undefined ? (country ?? []) : []))),
  ].toSorted();
  const duties: LineDuty[] = [];
  const unpriced = new Map<string, Set<number>>();
  const nowhere: number[] = [];
  const supply = report.lines.filter(({ kind }) => kind === "supply");
  for (const [i, line] of supply.entries()) {
    if (i % LINES_A_PAUSE === 0) {
      context.signal.throwIfAborted();
      await context.pause();
    }
    const stated = line.transaction.to ?? undefined;
    const places = stated === undefined ? homes : [stated];
    if (stated === undefined) nowhere.push(line.at.row);
    const found = new Map<string, Reached>();
    for (const to of places) {
      if (to === line.transaction.from) continue;
      for (const one of reachOf(now, line, to, { on, known })) {
        const certain = places.length === 1 ? one : { ...one, reach: openTo(one.reach) };
        if (!found.has(one.reach.measure.id)) found.set(one.reach.measure.id, certain);
      }
    }
    for (const { reach, assumed } of found.values()) {
      const { measure } = reach;
      const spans = spansOf(measure, known, { on, end });
      if (spans.length === 0) continue;
      if ((measure.duties ?? []).length === 0) {
        unpriced.set(measure.id, (unpriced.get(measure.id) ?? new Set()).add(line.at.row));
        continue;
      }
      for (const span of spans)
        for (const duty of narrowed(measure.duties ?? [], line))
          duties.push(...dutyIn(line, { reach, assumed, duty, span, window: { on, end } }));
    }
  }
  const file = supply[0]?.at.file ?? "supply.csv";
  return {
    duties,
    notices: [
      ...(unpriced.size === 0
        ? []
        : [
            `Duties that reach or may reach supply lines and whose rate is not held, so not priced: ${[...unpriced].map(([id, rows]) => `${id} (${count(rows.size, "line")})`).join(", ")}`,
          ]),
      ...(nowhere.length === 0
        ? []
        : [
            `${rowsText(file, nowhere)}: where the part is received is not known (no stock row at an own site): duties of every country with an own site were asked (${homes.join(", ") || "none is stated"}), and any found is open`,
          ]),
    ],
  };
}

interface Reached {
  readonly reach: TariffInReach;
  readonly assumed: string | undefined;
}

/** Tariff measures that reach the line as an import; where no origin is stated, also as if it were made where it ships from. */
function reachOf(
  { engine }: Knowledge,
  { transaction }: AssessedLine,
  to: string,
  days: { readonly on: IsoDate; readonly known: IsoDate },
): readonly Reached[] {
  const { from, item } = transaction;
  const facts = { ...transaction.facts };
  for (const name of TARIFF_FACTS) {
    const stated = item.attributes?.[name];
    if (stated !== undefined) facts[name] = stated as never;
  }
  const entry: Transaction = { ...transaction, act: "import", to, facts };
  const stated = tariffsInReach(engine, entry, days);
  if (item.origin !== undefined || from === undefined || from === null)
    return stated.map((reach) => ({ reach, assumed: undefined }));
  const local = tariffsInReach(engine, { ...entry, item: { ...item, origin: from } }, days);
  const byId = new Map(local.map((reach) => [reach.measure.id, reach]));
  return stated.map((reach) => {
    const alike = byId.get(reach.measure.id);
    return reach.scope !== true && alike?.scope === true
      ? { reach: alike, assumed: `customs origin is not stated: taken to be ${from}, where it ships from` }
      : { reach, assumed: undefined };
  });
}

/** A line whose place of receipt is one of several may meet the duty, whatever else is known. */
function openTo(reach: TariffInReach): TariffInReach {
  return { ...reach, scope: "unknown", missingFacts: [...new Set([...reach.missingFacts, "to"])] };
}

/**
 * A good is one thing: where the part's customs code is among those of a rate, that is its rate; where it is in none of
 * those that are held, the rates of the same days are one range, from the lowest to the highest.
 */
function narrowed(duties: readonly Duty[], line: AssessedLine): readonly Duty[] {
  const among = duties.filter(({ hs = [] }) => hs.length > 0 && isAmong(line, hs));
  if (among.length > 0) return among;
  const parts = duties.filter(({ reach, adValorem }) => reach === "part" && adValorem !== undefined);
  const merged = [...Map.groupBy(parts, ({ from, to }) => `${from ?? ""}|${to ?? ""}`).values()].map((own): Duty => {
    const [first] = own as [Duty, ...Duty[]];
    const rates = own.flatMap(({ adValorem = [0, 0] as const }) => [...adValorem]);
    return {
      ...first,
      what: own.map(({ what }) => what).join("; "),
      adValorem: [Math.min(...rates), Math.max(...rates)],
    };
  });
  return [...duties.filter((duty) => !parts.includes(duty)), ...merged];
}

interface Span {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly certain: boolean;
}

/** Stretches of the measure within the window on which it applies, or nobody has verified that it does not. */
function spansOf(
  measure: Measure,
  known: IsoDate,
  { on, end }: { readonly on: IsoDate; readonly end: IsoDate },
): readonly Span[] {
  const history = stateHistory(measure, known);
  return history.flatMap(({ from, state }, i): readonly Span[] => {
    const to = history[i + 1]?.from;
    if (state.kind !== "applies" && state.kind !== "unknown") return [];
    if (from >= end || (to !== undefined && to <= on)) return [];
    const certain = state.kind === "applies" && state.notEnforced !== true;
    return [{ from, certain, ...(to === undefined ? {} : { to }) }];
  });
}

interface DutyAt {
  readonly reach: TariffInReach;
  readonly assumed: string | undefined;
  readonly duty: Duty;
  readonly span: Span;
  readonly window: { readonly on: IsoDate; readonly end: IsoDate };
}

function dutyIn(line: AssessedLine, { reach, assumed, duty, span, window }: DutyAt): readonly LineDuty[] {
  const { measure } = reach;
  const from = duty.from !== undefined && duty.from > span.from ? duty.from : span.from;
  const tos = [span.to, duty.to].filter((day) => day !== undefined).toSorted();
  const [to] = tos;
  if (from >= window.end || (to !== undefined && (to <= window.on || to <= from))) return [];
  const named = duty.reach === "scope" || isAmong(line, duty.hs ?? []);
  const inside = measure.quotas?.find((quota) => quota.inside !== undefined)?.inside;
  const missingFacts = [
    ...reach.missingFacts,
    ...(named ? [] : ["item.hs"]),
    ...(span.certain ? [] : [statusPath(measure.id)]),
  ];
  const alternative = TARIFF_FACTS.find((name) => missingFacts.includes(`facts.${name}`));
  const { adValorem } = duty;
  const lowest =
    adValorem === undefined || inside === undefined
      ? adValorem
      : ([Math.min(inside, adValorem[0]), adValorem[1]] as const);
  return [
    {
      row: line.at.row,
      measure: measure.id,
      title: measure.title.en,
      provision: measure.provision,
      authority: measure.authority,
      what: duty.what,
      from,
      ...(to === undefined ? {} : { to }),
      ...(lowest === undefined ? {} : { adValorem: lowest }),
      ...(duty.specific === undefined ? {} : { specific: duty.specific }),
      open: reach.scope !== true || !named || !span.certain,
      ...(named ? {} : { uncounted: true as const }),
      missingFacts: [...new Set(missingFacts)],
      source: duty.source,
      ...(alternative === undefined ? {} : { alternative }),
      ...(assumed === undefined ? {} : { assumed }),
    },
  ];
}

function isAmong({ transaction }: AssessedLine, prefixes: readonly string[]): boolean {
  return (transaction.item.hs ?? []).some(({ code }) => {
    const digits = code?.replace(/\D/g, "") ?? "";
    return prefixes.some((prefix) => digits.startsWith(prefix));
  });
}

function rowsText(file: string, rows: readonly number[]): string {
  const shown = rows.slice(0, 6).map((row) => `${file}:${row}`);
  return rows.length > 6 ? `${shown.join(", ")} and ${rows.length - 6} more` : shown.join(", ");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
