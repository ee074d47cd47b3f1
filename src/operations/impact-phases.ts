// How each supply line's licence determination changes over time: before, through the days on which measures that concern
// it start or rest, until the horizon.
import type { Assessment, AssessedLine } from "../assess/index.ts";
import { addDays, type IsoDate } from "../base/date.ts";
import type { Verdict } from "../base/verdict.ts";
import type { LinePhases } from "../impact/index.ts";
import { cliffsAhead } from "../register/index.ts";
import { checkTransaction } from "./check.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Context } from "./operation.ts";
import { partyScreener } from "./screened-transaction.ts";

/** A licence regime still delays trade this long after it began: about the longest recorded delay. */
const LOOK_BACK_DAYS = 26 * 7;
const LINES_A_PAUSE = 10;

/** `before` answers for the law without the scenario, `now` with it. */
export async function supplyPhases(
  context: Context,
  report: Assessment,
  { before, now }: { readonly before: Knowledge; readonly now: Knowledge },
  horizonDays: number,
): Promise<readonly LinePhases[]> {
  const { on, known } = context;
  const earlier = addDays(on, -LOOK_BACK_DAYS);
  const cliffs = cliffsAhead(now.register, { from: earlier, to: addDays(on, horizonDays), known });
  const datesOf = Map.groupBy(cliffs, ({ measure }) => measure.id);
  const supply = report.lines.filter(({ kind }) => kind === "supply");
  const screener = await partyScreener(context);
  const found: LinePhases[] = [];
  for (const [i, line] of supply.entries()) {
    if (i % LINES_A_PAUSE === 0) {
      context.signal.throwIfAborted();
      context.progress(i, supply.length, "lines over time");
      await context.pause();
    }
    const screened = screener?.screen(line.transaction) ?? line.transaction;
    const ask = (knowledge: Knowledge, day: IsoDate): Verdict =>
      checkTransaction(knowledge, { ...screened, on: day }, { on: day, known });
    const first = ask(before, earlier);
    const days = new Set([on]);
    for (const id of [...measuresOf(line.verdict), ...measuresOf(first)])
      for (const { date } of datesOf.get(id) ?? []) days.add(date);
    const phases = [...days].sort().map((day) => ({ from: day, verdict: day === on ? line.verdict : ask(now, day) }));
    found.push({ row: line.at.row, phases: [{ from: earlier, verdict: first }, ...phases] });
  }
  return found;
}

function measuresOf({ determinations }: AssessedLine["verdict"]): readonly string[] {
  return determinations.flatMap((one) => [
    ...(one.requirements ?? []).map(({ measure }) => measure),
    ...(one.suspended ?? []).map(({ measure }) => measure),
    ...(one.upcoming ?? []).map(({ measure }) => measure),
  ]);
}
