import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { changeText, isNotable } from "../assess/index.ts";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Outcome, Verdict } from "../base/verdict.ts";
import type { AskedAs } from "./causes.ts";
import { compareHeld } from "./compare.ts";
import { type Answered, type AnswerBasis, hold, type WatchedSubject } from "./held.ts";
import { causeWords, coverageText } from "./words.ts";

const [FRIDAY, NEXT] = [isoDate("2026-11-20"), isoDate("2026-11-28")];
const REGISTER = { version: "2026-11-20.1", sha256: "a" };
const basis = (fields: Partial<AnswerBasis> = {}): AnswerBasis => ({
  on: FRIDAY,
  known: FRIDAY,
  register: REGISTER,
  engine: "check-1",
  lists: [],
  portfolio: { version: 1, sha256: "p1" },
  ...fields,
});
const transaction = (fields: Partial<Transaction> = {}): Transaction => ({
  id: "T-1",
  act: "export",
  item: { description: "gallium" },
  ...fields,
});

function verdict(outcome: Outcome, as: Partial<Verdict> = {}): Verdict {
  return {
    id: "T-1",
    on: FRIDAY,
    known: FRIDAY,
    determinations: [],
    outcome,
    completeness: "complete",
    floor: { outcome },
    ceiling: { outcome },
    missingFacts: [],
    warnings: [],
    mayProceed: outcome === "no_control_found",
    coverage: [{ list: "CN-DUAL-USE", edition: "2026", state: "partial", note: "as named" }],
    register: REGISTER,
    engine: "check-1",
    ...as,
  };
}

const subject = (outcome: Outcome, fields: Partial<WatchedSubject> = {}): WatchedSubject => ({
  kind: "supply",
  id: "M-GA/S-1",
  title: "Gallium",
  standing: outcome === "indeterminate" ? "undecided" : (outcome as WatchedSubject["standing"]),
  transaction: transaction(),
  verdict: verdict(outcome),
  ...fields,
});
const answered = (subjects: readonly WatchedSubject[], of: AnswerBasis): Answered => ({
  at: "2026-11-28T08:00:00.000Z",
  basis: of,
  subjects,
});
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Compares one subject of one outcome before and one after; `ask` is what today's engine says of either. */
function compared(
  before: { readonly basis?: AnswerBasis; readonly transaction?: Transaction },
  after: { readonly basis?: AnswerBasis; readonly transaction?: Transaction },
  ask: (transaction: Transaction, as: AskedAs) => Outcome,
) {
  const held = hold(
    answered(
      [subject("licence_required", { transaction: before.transaction ?? transaction() })],
      before.basis ?? basis(),
    ),
    1,
  );
  const now = answered(
    [subject("prohibited", { transaction: after.transaction ?? transaction() })],
    after.basis ?? basis({ on: NEXT, known: NEXT }),
  );
  const world = { sha256, ask: (one: Transaction, as: AskedAs) => verdict(ask(one, as)), moved: () => [] };
  return compareHeld(held, now, "s", world).changed[0]?.causes;
}

const rows = { version: 2, sha256: "p2" };
const listed = (version: string) => [{ list: "US-CSL", edition: version, version, stale: false }];

describe("the cause of a changed answer", () => {
  it.each([
    ["the day alone", {}, {}, ({ on }: AskedAs) => on === NEXT, [{ kind: "days", from: FRIDAY, to: NEXT }]],
    [
      "another edition of the register",
      {},
      { basis: basis({ register: { version: "2026-11-27.1", sha256: "b" } }) },
      () => true,
      [{ kind: "edition", before: "2026-11-20.1", after: "2026-11-27.1" }],
    ],
    [
      "another engine",
      {},
      { basis: basis({ engine: "check-2" }) },
      () => true,
      [{ kind: "edition", before: "check-1", after: "check-2" }],
    ],
    [
      "the user's own rows, by field and version",
      {},
      { basis: basis({ portfolio: rows }), transaction: transaction({ to: "US" }) },
      (_as: AskedAs, one: Transaction) => one.to === "US",
      [{ kind: "rows", fields: ["to"], versions: { before: 1, after: 2 } }],
    ],
    [
      "a list of other rows",
      { basis: basis({ lists: listed("1") }) },
      { basis: basis({ on: NEXT, known: NEXT, lists: listed("2") }) },
      ({ listsOn }: AskedAs) => listsOn === NEXT,
      [{ kind: "lists", lists: ["US-CSL"] }],
    ],
    ["a decision about a possible match", {}, { basis: basis() }, () => true, [{ kind: "lists", lists: [] }]],
    [
      "rows that changed without mattering, when the law did",
      {},
      { basis: basis({ on: NEXT, known: NEXT, portfolio: rows }), transaction: transaction({ to: "US" }) },
      ({ on }: AskedAs) => on === NEXT,
      [{ kind: "days", from: FRIDAY, to: NEXT }],
    ],
  ])("is %s", (_name, before, after, isProhibited, expected) => {
    const ask = (one: Transaction, as: AskedAs): Outcome => (isProhibited(as, one) ? "prohibited" : "licence_required");
    expect(compared(before, after, ask)).toEqual(expected);
    expect(expected.flatMap((cause) => causeWords(cause as never).map(({ text }) => text)).join()).toMatch(/\w/);
  });
});

describe("comparing answers", () => {
  const world = { sha256, ask: () => verdict("prohibited"), moved: () => [] };

  it("tells no change where the answers are the same, whatever else moved", () => {
    const held = hold(answered([subject("prohibited")], basis()), 4);
    const later = basis({ on: NEXT, known: NEXT, register: { version: "new", sha256: "b" } });
    expect(compareHeld(held, answered([subject("prohibited")], later), "s", world)).toEqual({
      changed: [],
      added: [],
      gone: [],
    });
  });

  it.each([
    ["a release that lapsed by age alone", true, "still no control found; now on hold"],
    ["a hold that went", false, "still no control found; may proceed, was on hold"],
  ])("tells %s, which changes no answer", (_, before, text) => {
    const free = (mayProceed: boolean): WatchedSubject =>
      subject("no_control_found", { verdict: verdict("no_control_found", { mayProceed }) });
    const held = hold(answered([free(before)], basis()), 1);
    const now = answered([free(!before)], basis({ on: NEXT, known: NEXT }));
    const measure = { id: "m", provision: "P", title: "t", before: "a", after: "b" };
    const moved = { sha256, ask: () => free(before).verdict, moved: () => [measure] };
    const [change] = compareHeld(held, now, "s", moved).changed;
    expect(change && [changeText(change), change.changes, isNotable(change)]).toEqual([text, [], true]);
    expect(change?.causes).toEqual([{ kind: "days", from: FRIDAY, to: NEXT }]);
    expect(change && coverageText(change)).toMatch(/^This is no clearance: as of 2026-11-28/);
  });

  it("names lines that came and went, which are no changes", () => {
    const held = hold(answered([subject("prohibited", { id: "old" })], basis()), 1);
    const now = answered([subject("licence_required", { id: "new" })], basis());
    expect(compareHeld(held, now, "s", world)).toEqual({ changed: [], added: ["new"], gone: ["old"] });
  });

  it("tells lines of one id apart by their order, and puts those that stand otherwise first", () => {
    const held = hold(answered([subject("prohibited"), subject("licence_required")], basis()), 1);
    const other = verdict("prohibited", { reviewPolicy: "denial" });
    const now = answered([subject("prohibited", { verdict: other }), subject("prohibited")], basis());
    const { changed } = compareHeld(held, now, "s", world);
    expect(changed.map(changeText)).toEqual([
      "licence required → prohibited",
      "still prohibited; changed: review policy",
    ]);
    expect(new Set(changed.map(({ id }) => id)).size).toBe(2);
  });

  it("never tells nothing found as cleared", () => {
    const held = hold(answered([subject("prohibited")], basis()), 1);
    const free = subject("no_control_found", { verdict: verdict("no_control_found", { mayProceed: false }) });
    const [change] = compareHeld(held, answered([free], basis({ on: NEXT })), "s", world).changed;
    expect(change && coverageText(change)).toBe(
      "This is no clearance: as of 2026-11-28, in register 2026-11-20.1, looked into CN-DUAL-USE (partial). It may not proceed yet: other questions are open.",
    );
  });
});

describe("holding answers", () => {
  it("keeps equal answers once", () => {
    const held = hold(answered([subject("prohibited"), subject("prohibited", { id: "2" })], basis()), 1);
    expect(held.answers).toHaveLength(1);
    expect(held.subjects.map(({ answers }) => answers)).toEqual([[0], [0]]);
  });
});
