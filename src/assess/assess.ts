// The main job: a portfolio and a day → what is prohibited, needs a permit or cannot be decided, and what hangs on it.
import { answerChanged } from "../base/answer-change.ts";
import { addDays, type IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import type { PortfolioReading } from "../portfolio/index.ts";
import { cliffsAhead, type Register } from "../register/index.ts";
import { notesOf } from "./notes.ts";
import { matchesOf, movedMatches } from "./party-matches.ts";
import { changeText } from "./change-words.ts";
import { concentrations, type LeadingProducer } from "./concentration.ts";
import { customerExposures } from "./customers.ts";
import { linesOf, type Line } from "./lines.ts";
import { productExposures } from "./products.ts";
import { rankQuestions } from "./questions.ts";
import type { AssessedCliff, AssessedLine, Assessment, ChangedLine } from "./report.ts";
import { openQuestions, releaseOf } from "./release.ts";
import { countStandings, standingOf } from "./standing.ts";

export interface PartyNameMatch {
  readonly name: string;
  readonly provision: string;
  readonly list?: string;
}

interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

/** What assess needs from outside: the check to run, the register behind it, reference figures. */
export interface AssessWorld {
  readonly register: Register;
  check(transaction: Transaction, days: { readonly on: IsoDate; readonly known: IsoDate }): Verdict;
  /** Parties of the transaction that register records name. */
  matches(transaction: Transaction, days: { readonly on: IsoDate; readonly known: IsoDate }): readonly PartyNameMatch[];
  readonly leaders: readonly LeadingProducer[];
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Awaited every few lines, so that a long run can be stopped and others are served meanwhile. */
  readonly pause?: () => Promise<void>;
}

export interface AssessOptions {
  readonly on: IsoDate;
  readonly known: IsoDate;
  /** Compare with the answers of that day, as known then. */
  readonly since?: IsoDate;
  readonly scenario?: string;
  /** Days ahead for which scheduled changes are shown. */
  readonly horizonDays?: number;
}

const LINES_A_PAUSE = 10;

/** Assesses a portfolio. Pure; every line keeps its full verdict. Cost: one check a distinct line, two with `since`. */
export async function assess(
  reading: PortfolioReading,
  world: AssessWorld,
  options: AssessOptions,
): Promise<Assessment> {
  const { on, known, since } = options;
  const { portfolio } = reading;
  const drafts = linesOf(portfolio, on);
  const check = remembered(world.check);
  const matches: Assessment["partyMatches"][number][] = [];
  const lines: AssessedLine[] = [];
  for (const [i, line] of drafts.entries()) {
    if (i % LINES_A_PAUSE === 0) {
      world.progress?.(i, drafts.length);
      await world.pause?.();
    }
    world.signal?.throwIfAborted();
    const assessed = judge(line, check, { on, known });
    for (const match of world.matches(line.transaction, { on: assessed.verdict.on, known })) {
      const told = matches.some(
        (one) => one.line === line.id && one.name === match.name && one.provision === match.provision,
      );
      if (!told) matches.push({ line: line.id, ...match });
    }
    lines.push(assessed);
  }
  world.progress?.(drafts.length, drafts.length);
  const [first] = lines;
  return {
    on,
    known,
    ...(since === undefined ? {} : { since }),
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    register: { version: world.register.version, sha256: world.register.sha256 },
    engine: first?.verdict.engine ?? "",
    counts: {
      transactions: countStandings(lines.filter((line) => line.kind === "transaction")),
      supply: countStandings(lines.filter((line) => line.kind === "supply")),
      mayProceed: lines.filter(({ release }) => release === "may_proceed").length,
      held: lines.filter(({ release }) => release === "on_hold").length,
    },
    lines,
    products: productExposures(portfolio, lines),
    customers: customerExposures(portfolio, lines),
    concentration: concentrations(portfolio, world.leaders),
    questions: rankQuestions(lines, world.register.cautions, on),
    ...(since === undefined ? {} : { changes: await changesSince(lines, { ...world, check }, since) }),
    cliffs: cliffs(world.register, lines, options),
    partyMatches: matches,
    notices: [...notesOf(lines), ...reading.notes],
    problems: reading.problems,
    tables: reading.stats,
  };
}

/**
 * Judges a line. Where its destination is one of several own sites, each is tried: the same standing and release everywhere
 * are the line's, whichever site it is; otherwise the destination stays open.
 */
function judge({ toAnyOf, ...line }: Line, check: AssessWorld["check"], days: Days): AssessedLine {
  let same: AssessedLine | undefined;
  for (const to of toAnyOf ?? []) {
    const act = to === line.transaction.from ? "transfer_in_country" : line.transaction.act;
    const transaction = { ...line.transaction, act, to };
    const there = answered({ ...line, transaction }, check, days);
    if (same && (there.standing !== same.standing || there.release !== same.release))
      return answered(line, check, days);
    if (toAnyOf) same ??= { ...there, toAnyOf };
  }
  return same ?? answered(line, check, days);
}

function answered(line: Line, check: AssessWorld["check"], days: Days): AssessedLine {
  const verdict = check(line.transaction, days);
  const release = releaseOf(line.past, verdict);
  return { ...line, standing: standingOf(verdict), release, openQuestions: openQuestions(verdict), verdict };
}

/** Lines that differ only in their id share one check. */
function remembered(check: AssessWorld["check"]): AssessWorld["check"] {
  const seen = new Map<string, Verdict>();
  return (transaction, days) => {
    const { id, ...rest } = transaction;
    const key = JSON.stringify([rest, days.on, days.known]);
    let verdict = seen.get(key);
    if (!verdict) {
      verdict = check(transaction, days);
      seen.set(key, verdict);
    }
    return verdict.id === id ? verdict : { ...verdict, id };
  };
}

async function changesSince(
  lines: readonly AssessedLine[],
  { check, pause, signal }: Pick<AssessWorld, "check" | "pause" | "signal">,
  since: IsoDate,
): Promise<readonly ChangedLine[]> {
  const changed: ChangedLine[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % LINES_A_PAUSE === 0) await pause?.();
    signal?.throwIfAborted();
    if (line.past) continue;
    const before = check(line.transaction, { on: since, known: since });
    const one = changedLine(line, before);
    if (one !== undefined) changed.push(one);
  }
  return changed;
}

/** Undefined where nothing that watch would tell of differs: no answer, no release, no possible match of a party. */
function changedLine(
  { id, kind, itemName, standing, verdict }: AssessedLine,
  before: Verdict,
): ChangedLine | undefined {
  const changes = answerChanged(before, verdict);
  const matches = movedMatches(matchesOf(before), matchesOf(verdict));
  const mayProceed = { before: before.mayProceed, after: verdict.mayProceed };
  if (changes.length === 0 && mayProceed.before === mayProceed.after && matches === undefined) return undefined;
  const moved = { changes, ...(matches === undefined ? {} : { matches }) };
  const text = changeText({
    before: { standing: standingOf(before), mayProceed: mayProceed.before },
    after: { standing, mayProceed: mayProceed.after },
    ...moved,
  });
  return { id, kind, itemName, before: standingOf(before), after: standing, mayProceed, ...moved, text };
}

function cliffs(
  register: Register,
  lines: readonly AssessedLine[],
  { on, known, horizonDays = 400 }: AssessOptions,
): readonly AssessedCliff[] {
  const touched = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.past) continue;
    for (const one of line.verdict.determinations) {
      const ids = [
        ...(one.requirements ?? []).map((requirement) => requirement.measure),
        ...(one.suspended ?? []).map((entry) => entry.measure),
        ...(one.upcoming ?? []).map((entry) => entry.measure),
      ];
      for (const id of ids) touched.set(id, (touched.get(id) ?? new Set()).add(line.id));
    }
  }
  return cliffsAhead(register, { from: on, to: addDays(on, horizonDays), known })
    .filter(({ measure }) => touched.has(measure.id))
    .map(({ date, measure, text }) => ({
      date,
      measure: measure.id,
      text,
      lines: [...(touched.get(measure.id) ?? [])],
    }));
}
