import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Party, PartyHit, ScreenedParty } from "../base/party.ts";
import type { LicenceHeld, Transaction } from "../base/transaction.ts";
import type { Raw } from "../register/lint/testing.ts";
import { DAYS } from "./testing.ts";
import { unscreenedHolders } from "./unscreened-holders.ts";
import { ALL, verdict } from "./verdict.case.ts";

const hit: PartyHit = { alert: "a", list: "l", listing: "1", name: "H", score: 0.9, codes: [], measures: [] };

function screen(found: Partial<ScreenedParty>): ScreenedParty {
  return { on: DAYS.on, notFoundOn: [], notHeld: [], open: [], confirmed: [], ...found };
}

describe("release", () => {
  const held: LicenceHeld = {
    authority: "MOFCOM",
    type: "individual",
    number: "1",
    validFrom: isoDate("2024-01-01"),
    validTo: isoDate("2025-01-01"),
  };
  const licence = { licence: { authority: "MOFCOM", applicant: "exporter in China", types: ["individual"] } };
  const released = (measures: readonly Raw[], stated: Partial<Transaction> = {}): boolean =>
    verdict(measures, { stated }).mayProceed;

  it("of a settled, screened deal that nothing controls", () => {
    const none = { goods: [{ id: "g", description: { en: "Germanium" }, material: ["germanium"] }] };
    expect(verdict([none])).toMatchObject({ outcome: "no_control_found", completeness: "complete", mayProceed: true });
    expect(verdict([none], { stated: { parties: [{ role: "end_user", categories: ["civil"] }] } }).mayProceed).toBe(
      false,
    );
    expect(verdict([none], { stated: { endUse: null } })).toMatchObject({
      outcome: "indeterminate",
      completeness: "incomplete",
      mayProceed: false,
    });
    expect(verdict([none], { coverage: ALL.slice(1) }).mayProceed).toBe(false);
  });

  it.each<[string, LicenceHeld, boolean]>([
    ["that fits", held, true],
    ["of another authority", { ...held, authority: "BIS" }, false],
    ["of another type", { ...held, type: "general" }, false],
    [
      "without a number",
      { authority: "MOFCOM", type: "individual", validFrom: held.validFrom as never, validTo: held.validTo as never },
      false,
    ],
    [
      "without an end",
      { authority: "MOFCOM", type: "individual", number: "1", validFrom: held.validFrom as never },
      false,
    ],
    ["valid until the day before", { ...held, validTo: DAYS.on }, false],
    ["valid from the day after", { ...held, validFrom: isoDate("2024-12-11") }, false],
    ["valid from the day", { ...held, validFrom: DAYS.on }, true],
  ])("under a licence %s: %s", (_name, one, expected) =>
    expect(released([licence], { licencesHeld: [one] })).toBe(expected),
  );

  it("needs a licence for each requirement, and leaves duties beside it open", () => {
    const other = { licence: { authority: "MOFCOM", applicant: "exporter in China", types: ["general"] } };
    expect(released([licence, other], { licencesHeld: [held] })).toBe(false);
    expect(released([licence, other], { licencesHeld: [held, { ...held, type: "general" }] })).toBe(true);
    expect(released([licence, { effect: "notify" }], { licencesHeld: [held] })).toBe(false);
    expect(released([licence, { effect: "notify", question: "end_use" }], { licencesHeld: [held] })).toBe(false);
  });

  it("is stopped by a red flag, a declaration, a prohibition", () => {
    const flag = { redFlags: [{ code: "f", text: "Look", when: { always: true } }] };
    expect(released([{ ...licence, ...flag }], { licencesHeld: [held] })).toBe(false);
    expect(released([{ ...licence, declarations: ["Y901"] }], { licencesHeld: [held] })).toBe(false);
    expect(released([licence, { effect: "prohibit" }], { licencesHeld: [held] })).toBe(false);
  });

  describe("waits for holders nobody has looked up", () => {
    const list = "US-OFAC-SDN" as const;
    it.each<[string, Party["owners"], readonly string[]]>([
      ["none mentioned", undefined, []],
      ["none", [], []],
      ["not known", null, ["holders that are not known"]],
      ["a share without lists", [{ name: "H", pct: 5 }], ["H"]],
      ["lists not known", [{ name: "H", pct: 5, listedOn: null }], ["H"]],
      ["on none", [{ name: "H", pct: 5, listedOn: [] }], []],
      ["said to be unlisted", [{ name: "H", pct: 5, party: { unlisted: true } }], []],
      ["whose own holders are not known", [{ pct: 5, listedOn: [], party: null }], ["holders that are not known"]],
      [
        "whose own holder nobody looked up",
        [{ name: "H", pct: 100, listedOn: [], party: { owners: [{ pct: 1 }] } }],
        ["a holder without a name"],
      ],
      ["not found on the list in reach", [{ name: "H", pct: 5, screened: screen({ notFoundOn: [list] }) }], []],
      ["that list not held", [{ name: "H", pct: 5, screened: screen({ notHeld: [list] }) }], ["H"]],
      [
        "an alert to decide, whatever is stated",
        [{ name: "H", pct: 5, listedOn: [], screened: screen({ notFoundOn: [list], open: [hit] }) }],
        ["H"],
      ],
    ])("%s", (_name, owners, waitsFor) => {
      const party: Party = { role: "end_user", unlisted: true, ...(owners === undefined ? {} : { owners }) };
      expect(unscreenedHolders([party], [list])).toEqual(waitsFor);
      const parties = [{ ...party, categories: ["civil"] as const }];
      const answer = verdict([], { stated: { parties } });
      const told = answer.warnings.filter(({ code }) => code === "holder_screening_not_performed");
      expect(told.length > 0, "is told why it waits").toBe(!answer.mayProceed);
      expect(answer.outcome).toBe("no_control_found");
    });
  });
});
