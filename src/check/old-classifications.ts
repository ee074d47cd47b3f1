// Classifications older than the entry they speak of, or than one that may describe the item now: what was true of the list of
// then is asked again of the list of today.
import { isWithin } from "../base/control-code.ts";
import type { IsoDate } from "../base/date.ts";
import type { Classification } from "../base/transaction.ts";
import type { Notice } from "../base/verdict.ts";
import type { Measure } from "../register/index.ts";
import type { Bearing } from "./draft.ts";
import type { Engine } from "./engine.ts";
import { describedEntries, type MeasuredEntry } from "./measured-entries.ts";
import { stateFor } from "./states.ts";
import { readCode, type Subject } from "./subject.ts";
import { atomsIn, readAtom, truthOf } from "./test-tree.ts";

/**
 * One warning for each list whose dated statements all come from before an entry was published or amended, where the entry is
 * theirs, or may describe the item: nothing stated speaks against it, and something speaks for it. Without a date a statement
 * is of the day of asking.
 */
export function* oldClassifications(engine: Engine, subject: Subject, answered: readonly Bearing[]): Generator<Notice> {
  const stated = subject.transaction.item.classifications ?? [];
  if (stated.every(({ date }) => date === undefined)) return;
  const told = new Set<string>();
  for (const jurisdiction of new Set(answered.map((one) => one.jurisdiction))) {
    for (const entry of describedEntries(engine, jurisdiction)) {
      const { list, code, measure } = entry;
      const own = stated.filter((one) => one.list === list);
      const since = own.length === 0 || told.has(list) ? undefined : changedAfterAll(own, entry, subject);
      if (since === undefined || !(namesIt(own, code) || mayDescribe(engine, entry, subject))) continue;
      told.add(list);
      const newest = own
        .map(({ date }) => date)
        .toSorted()
        .at(-1) as IsoDate;
      yield {
        code: "classification_predates_entry",
        params: { list, entry: code, since, stated: newest, measure: measure.id },
        text: `The item was classified under ${list} on ${newest}, and ${code} (${measure.title.en}) is as it reads now since ${since}. Classify it again, and state the day.`,
      };
    }
  }
}

/** The day on which the entry became public as it stands, where every statement is older than it. */
function changedAfterAll(
  stated: readonly Classification[],
  { measure }: MeasuredEntry,
  { on, known }: Subject,
): IsoDate | undefined {
  const since = publishedLast(measure, on < known ? on : known);
  if (since === undefined) return undefined;
  return stated.every(({ date }) => date !== undefined && date < since) ? since : undefined;
}

function publishedLast({ knownFrom, time }: Measure, by: IsoDate): IsoDate | undefined {
  const amended = time.events.filter(({ kind }) => kind === "amend").map((event) => event.knownFrom);
  return [knownFrom, ...amended]
    .filter((day) => day <= by)
    .toSorted()
    .at(-1);
}

function namesIt(stated: readonly Classification[], entry: string): boolean {
  const code = readCode(entry);
  return stated.some((one) => one.code !== null && isWithin(code, readCode(one.code)) !== false);
}

function mayDescribe(engine: Engine, { measure, test }: MeasuredEntry, subject: Subject): boolean {
  const state = stateFor(engine, measure, subject);
  if (state.kind !== "applies" && state.kind !== "unknown") return false;
  if (truthOf(test, subject) === false) return false;
  return [...atomsIn(test)].some((atom) => readAtom(atom, subject).truth === true);
}
