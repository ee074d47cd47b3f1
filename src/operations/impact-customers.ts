// Dealings with customers over time: judged again on each day within the horizon on which a measure that concerns them
// begins, rests or ends, so that revenue at risk has its weeks.
import { customerExposures, type AssessedLine, type Assessment } from "../assess/index.ts";
import { addDays, type IsoDate } from "../base/date.ts";
import type { EndUseShare, StatedExposure } from "../impact/index.ts";
import type { Portfolio } from "../portfolio/index.ts";
import { cliffsAhead } from "../register/index.ts";
import { checkTransaction } from "./check.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Context } from "./operation.ts";
import { partyScreener } from "./screened-transaction.ts";

const NOT_STATED = "not stated";
const LINES_A_PAUSE = 25;

/** What a repeat of today's dealings with each customer would lose, day by day on which that changes. */
export async function customerPhases(
  context: Context,
  report: Assessment,
  portfolio: Portfolio,
  now: Knowledge,
  horizonDays: number,
): Promise<readonly StatedExposure[]> {
  const { on, known } = context;
  const customers = new Set(portfolio.customers.map(({ id }) => id));
  const dealings = report.lines.filter(
    ({ kind, counterparty }) => kind === "transaction" && counterparty !== undefined && customers.has(counterparty.id),
  );
  const screener = await partyScreener(context);
  let judged = 0;
  const judge = async (day: IsoDate, lines: readonly AssessedLine[]): Promise<readonly AssessedLine[]> => {
    const found: AssessedLine[] = [];
    for (const line of lines) {
      if (judged++ % LINES_A_PAUSE === 0) {
        context.signal.throwIfAborted();
        await context.pause();
      }
      const days = { on: day, known };
      const screened = screener?.screen(line.transaction) ?? line.transaction;
      found.push({ ...line, verdict: checkTransaction(now, { ...screened, on: day }, days) });
    }
    return found;
  };
  const today = await judge(on, dealings);
  const ids = new Set(today.flatMap(measuresOf));
  const turns = cliffsAhead(now.register, { from: addDays(on, 1), to: addDays(on, horizonDays), known })
    .filter(({ measure }) => ids.has(measure.id))
    .map(({ date }) => date);
  const days = [on, ...new Set(turns)];
  const judgedOn = new Map<IsoDate, readonly AssessedLine[]>();
  const phases = new Map<string, { readonly exposure: Exposure; readonly from: IsoDate }[]>();
  for (const day of days) {
    const lines = day === on ? today : await judge(day, dealings);
    judgedOn.set(day, lines);
    const found = new Map(customerExposures(portfolio, lines).map((one) => [one.customerId, one]));
    for (const [id, exposure] of found) {
      const list = phases.get(id) ?? [];
      if (list.length === 0 && day !== on) list.push({ exposure: none(exposure), from: on });
      phases.set(id, [...list, { exposure, from: day }]);
    }
    for (const [id, list] of phases) {
      const last = list.at(-1);
      if (!found.has(id) && last !== undefined) phases.set(id, [...list, { exposure: none(last.exposure), from: day }]);
    }
  }
  return [...phases].map(([id, list]) => {
    const hit = list.find(({ exposure }) => exposure.measures.length > 0);
    return exposureOf(id, list, endUsesOf(portfolio, judgedOn.get(hit?.from ?? on) ?? today, id));
  });
}

type Exposure = ReturnType<typeof customerExposures>[number];

/** The same customer on a day on which nothing stops its dealings. */
function none({ revenueAtRisk, ...rest }: Exposure): Exposure {
  return {
    ...rest,
    measures: [],
    missingFacts: [],
    ...(revenueAtRisk === undefined ? {} : { revenueAtRisk: { ...revenueAtRisk, low: "0", high: "0" } }),
  };
}

function exposureOf(
  customerId: string,
  list: readonly { readonly exposure: Exposure; readonly from: IsoDate }[],
  endUses: readonly EndUseShare[],
): StatedExposure {
  const hit = list.filter(({ exposure }) => exposure.measures.length > 0);
  const [first] = [...hit, ...list] as [(typeof list)[number]];
  const { name, why, revenueAtRisk } = first.exposure;
  return {
    customerId,
    name,
    why,
    measures: [...new Set(hit.flatMap(({ exposure }) => exposure.measures))],
    missingFacts: [...new Set(hit.flatMap(({ exposure }) => exposure.missingFacts))],
    ...(revenueAtRisk === undefined ? {} : { currency: revenueAtRisk.currency }),
    phases: list.flatMap(({ exposure, from }) =>
      exposure.revenueAtRisk === undefined
        ? []
        : [{ from, low: exposure.revenueAtRisk.low, high: exposure.revenueAtRisk.high }],
    ),
    endUses,
  };
}

/** The customer's dealings by what they are for, and what of each part is hit on the day these lines were judged for. */
function endUsesOf(portfolio: Portfolio, lines: readonly AssessedLine[], id: string): readonly EndUseShare[] {
  const own = lines.filter(({ counterparty }) => counterparty?.id === id);
  const value = (some: readonly AssessedLine[]): number | undefined =>
    some.every(({ transaction }) => transaction.value !== undefined)
      ? some.reduce((sum, { transaction }) => sum + Number(transaction.value?.amount), 0)
      : undefined;
  const whole = value(own);
  const revenue = Number(portfolio.customers.find((customer) => customer.id === id)?.revenuePerWeek ?? 0);
  return [...Map.groupBy(own, ({ transaction }) => transaction.endUse?.category ?? NOT_STATED)].map(
    ([endUse, part]) => {
      const [found] = customerExposures(portfolio, part);
      const amount = value(part);
      const ofAll = (text: string | undefined): number => (revenue > 0 ? Number(text ?? 0) / revenue : 0);
      return {
        endUse,
        ...(whole === undefined || whole === 0 || amount === undefined ? {} : { share: amount / whole }),
        low: ofAll(found?.revenueAtRisk?.low),
        high: found === undefined ? 0 : found.revenueAtRisk === undefined ? 1 : ofAll(found.revenueAtRisk.high),
      };
    },
  );
}

function measuresOf({ verdict }: AssessedLine): readonly string[] {
  return verdict.determinations.flatMap((one) => [
    ...(one.requirements ?? []).map(({ measure }) => measure),
    ...(one.suspended ?? []).map(({ measure }) => measure),
    ...(one.upcoming ?? []).map(({ measure }) => measure),
  ]);
}
