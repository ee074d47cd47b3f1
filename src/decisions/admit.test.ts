import { describe, expect, it } from "vitest";
import { refusalOf } from "./admit.ts";
import type { EntryDraft } from "./entry.ts";
import { decisionDraft, entriesOf, releaseDraft, verdictOn, withdrawalDraft } from "./sample.case.ts";

const held = decisionDraft();
const cleared = decisionDraft({ verdict: verdictOn({ mayProceed: true }) });

describe("refusalOf", () => {
  it.each<[string, EntryDraft, readonly EntryDraft[], string | undefined]>([
    ["a decision", held, [], undefined],
    ["a decision without id", decisionDraft({ id: " " }), [], "blank_field"],
    ["a verdict on other facts", decisionDraft({ verdict: verdictOn({ id: "T2" }) }), [], "foreign_verdict"],
    ["a release of a held decision", releaseDraft(), [held], undefined],
    ["a second release", releaseDraft({ id: "R2" }), [held, releaseDraft()], undefined],
    ["a release by nobody", releaseDraft({ approver: "" }), [held], "blank_field"],
    ["a release for no reason", releaseDraft({ reason: "\t" }), [held], "blank_field"],
    ["a release of nothing", releaseDraft(), [], "decision_not_found"],
    ["a release that nothing needs", releaseDraft(), [cleared], "nothing_to_release"],
    ["a release after withdrawal", releaseDraft(), [held, withdrawalDraft()], "already_withdrawn"],
    ["a withdrawal", withdrawalDraft(), [held], undefined],
    ["a withdrawal of a release", withdrawalDraft({ entry: "R1" }), [held, releaseDraft()], undefined],
    ["a withdrawal by nobody", withdrawalDraft({ by: "" }), [held], "blank_field"],
    ["a withdrawal of an unknown entry", withdrawalDraft({ entry: "R9" }), [held], "entry_not_found"],
    ["a second withdrawal", withdrawalDraft({ id: "W2" }), [held, withdrawalDraft()], "already_withdrawn"],
    [
      "a release taken back twice",
      withdrawalDraft({ id: "W2", entry: "R1" }),
      [held, releaseDraft(), withdrawalDraft({ entry: "R1" })],
      "already_withdrawn",
    ],
    [
      "a withdrawal of a withdrawal",
      withdrawalDraft({ id: "W2", entry: "W1" }),
      [held, releaseDraft(), withdrawalDraft({ entry: "R1" })],
      "entry_not_found",
    ],
  ])("%s", (_name, draft, history, code) => {
    expect(refusalOf(draft, entriesOf(history))?.code).toBe(code);
  });

  it.each(["2026-11-21", "2026-11-21T09:30:00+08:00", "2026-13-21T09:30:00Z", "now"])(
    "throws on the time %s",
    (time) => {
      expect(() => refusalOf(decisionDraft({ recordedAt: time }), [])).toThrow(RangeError);
    },
  );
});
