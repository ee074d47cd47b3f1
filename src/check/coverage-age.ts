// Answers that rest on the silence of a list, and how long ago the list was last verified: what came since would not be seen.
import { addDays, type IsoDate } from "../base/date.ts";
import { PARTY_LISTS, type PartyList } from "../base/party.ts";
import { lowest, type Notice, type Question } from "../base/verdict.ts";
import type { CoverageEntry } from "../register/index.ts";
import { coverageRows, isSilenceOf } from "./coverage.ts";
import type { Told } from "./draft.ts";
import type { Engine } from "./engine.ts";
import { isAction } from "./overall.ts";
import type { Subject } from "./subject.ts";

/** Days for which a row counts as verified. Lists change by the week; the text of a law or a regulation seldom does. */
const LIST_GOOD_FOR = 30;
const TEXT_GOOD_FOR = 180;

/** Rows of coverage verified too long ago on whose silence an answer rests: those of lists, and those of the text of a law. */
export interface UnverifiedSilence {
  /** Nothing proceeds on these. */
  readonly lists: readonly CoverageEntry[];
  readonly texts: readonly CoverageEntry[];
}

export function unverifiedSilence(engine: Engine, subject: Subject, told: readonly Told[]): UnverifiedSilence {
  const day = subject.on < subject.known ? subject.on : subject.known;
  const old = told.flatMap(({ answered: { head } }) => {
    if (!isAction(head) || head.outcome !== lowest(head.question)) return [];
    return coverageRows(engine, head.jurisdiction, head.question).filter(
      (row) => isOld(row, day) && isSilenceOf(row, subject),
    );
  });
  return old.length === 0 ? VERIFIED : { lists: old.filter(isList), texts: old.filter((row) => !isList(row)) };
}

/** Nothing rests on what was verified too long ago. */
export const VERIFIED: UnverifiedSilence = { lists: [], texts: [] };

function isOld(row: CoverageEntry, day: IsoDate): boolean {
  return day > addDays(row.verifiedAt, isList(row) ? LIST_GOOD_FOR : TEXT_GOOD_FOR);
}

const OF_LISTS: ReadonlySet<Question> = new Set(["item", "procurement"]);

function isList({ question, list }: CoverageEntry): boolean {
  return OF_LISTS.has(question) || (question === "party" && PARTY_LISTS.includes(list as PartyList));
}

/** One warning a row. */
export function coverageNotices(rows: readonly CoverageEntry[]): readonly Notice[] {
  return rows.map((row) => ({
    code: "coverage_not_verified_since",
    params: { list: row.list, verifiedAt: row.verifiedAt },
    text: `Nothing was found under ${row.list}, last verified on ${row.verifiedAt}: what was added since is not known here. ${isList(row) ? "That is too long ago for a deal to proceed on: update derisk, or look whether it changed and state the result." : "Look whether the text changed."}`,
  }));
}
