import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { EntryDraft } from "./entry.ts";
import { decisionDraft, entriesOf, releaseDraft, verdictOn, withdrawalDraft } from "./sample.case.ts";
import { mayProceed, standing } from "./standing.ts";

const held = decisionDraft();
const cleared = decisionDraft({ verdict: verdictOn({ mayProceed: true, outcome: "no_control_found" }) });
const forAMonth = releaseDraft({ validTo: isoDate("2026-12-22") });

describe("standing", () => {
  it.each<[string, readonly EntryDraft[], string, string, boolean]>([
    ["a verdict that holds", [held], "2026-11-21", "held", false],
    ["a verdict that lets go", [cleared], "2026-11-21", "cleared", true],
    ["a release", [held, releaseDraft()], "2030-01-01", "released", true],
    ["a release on its last day", [held, forAMonth], "2026-12-21", "released", true],
    ["a release that has ended", [held, forAMonth], "2026-12-22", "held", false],
    ["a release taken back", [held, releaseDraft(), withdrawalDraft({ entry: "R1" })], "2026-11-24", "held", false],
    [
      "a second release after the first was taken back",
      [held, releaseDraft(), withdrawalDraft({ entry: "R1" }), releaseDraft({ id: "R2" })],
      "2026-11-24",
      "released",
      true,
    ],
    ["a decision withdrawn", [cleared, withdrawalDraft()], "2026-11-24", "withdrawn", false],
    ["a released decision withdrawn", [held, releaseDraft(), withdrawalDraft()], "2026-11-24", "withdrawn", false],
  ])("%s", (_name, drafts, on, kind, proceeds) => {
    const result = standing(entriesOf(drafts), isoDate(on));
    expect(result?.kind).toBe(kind);
    expect(result && mayProceed(result)).toBe(proceeds);
  });

  it("names who released and what was withdrawn", () => {
    const on = isoDate("2026-11-24");
    expect(standing(entriesOf([held, releaseDraft()]), on)).toMatchObject({ release: { approver: "Chen Wei" } });
    expect(standing(entriesOf([held, withdrawalDraft()]), on)).toMatchObject({ withdrawal: { by: "A. Okafor" } });
  });

  it("is undefined without a decision", () => {
    expect(standing([], isoDate("2026-11-24"))).toBeUndefined();
  });
});
