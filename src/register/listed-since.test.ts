// A statement made on a day speaks for the lists of that day: of what was listed later, and of what a scenario assumes, it says
// nothing.
import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Party } from "../base/party.ts";
import { contentOf, rawInstrument, rawMeasure, type Raw } from "./lint/testing.ts";
import { compileRegister } from "./compile.ts";
import { applyOverlay } from "./overlay.ts";
import { readOverlay } from "./read-overlay.ts";
import { listedSince } from "./listed-since.ts";
import { indexParties, type PartyIndex } from "./party-index.ts";
import type { Register } from "./instrument.ts";

const DAYS = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const day = (text: string): Pick<Party, "unlistedOn"> => ({ unlistedOn: isoDate(text) });

const named = (id: string, name: string, announced: string, more: Raw = {}): Raw =>
  rawMeasure({
    id: `cn-mofcom-${id}`,
    question: "party",
    effect: "prohibit",
    goods: [],
    when: { party: { named: [id] } },
    parties: [{ id, name, kind: "target", verified: true, list: "CN-CONTROL-LIST", ...more }],
    time: { announced, from: announced },
  });

const hash = (): string => "0".repeat(64);
const register: Register = compileRegister(
  contentOf([
    rawInstrument({
      measures: [
        named("early", "Early Metals", "2026-01-05"),
        named("late", "Late Optics", "2026-11-10"),
        named("friend", "Friend Works", "2026-11-12", { kind: "protected" }),
        named("over", "Over Again", "2026-11-11", { listed: { from: "2026-11-11", to: "2026-11-20" } }),
      ],
    }),
  ]),
  hash,
);
const held = indexParties(register);

const since = (party: Party, index: PartyIndex = held, days = DAYS): readonly string[] =>
  listedSince(party, index, days, [])?.parties ?? [];

describe("of a register, a statement leaves out what was published after it", () => {
  it.each<[string, Party, readonly string[]]>([
    ["made today", { unlisted: true }, []],
    ["made on the day of the listing", { unlisted: true, ...day("2026-11-10") }, []],
    ["made the day before", { unlisted: true, ...day("2026-11-09") }, ["late"]],
    ["made long before", { unlisted: true, ...day("2025-01-01") }, ["late", "early"]],
    ["of the lists that a party is on", { listedOn: ["CN-WATCH-LIST"], ...day("2026-11-09") }, ["late"]],
    ["that nobody made", { name: "Late Optik" }, []],
    ["that it is not known", { unlisted: null, ...day("2026-11-09") }, []],
  ])("%s", (_, party, expected) => expect(since(party)).toEqual(expected));

  it("nor what had not begun, or was not public", () => {
    const party: Party = { unlisted: true, ...day("2026-01-01") };
    expect(since(party, held, { ...DAYS, on: isoDate("2026-10-01") })).toEqual(["early"]);
    expect(since(party, held, { ...DAYS, known: isoDate("2026-11-09") })).toEqual(["early"]);
  });
});

describe("of a scenario, it leaves out whoever may be meant", async () => {
  const { overlay } = await readOverlay({
    name: "what if",
    measures: [
      {
        ...named("norvik", "Norvik Metals Co., Ltd.", "2026-11-01", {
          nameLocal: "诺维克金属有限公司",
          verified: false,
        }),
        jurisdiction: "CN",
      },
    ],
  });
  if (!overlay) throw new Error("the scenario does not read");
  const assumed = indexParties(applyOverlay(register, overlay, hash).register);

  it.each<[string, Party, boolean]>([
    ["spelt otherwise", { name: "Norvik Metal" }, true],
    ["in one word", { name: "NorvikMetals GmbH" }, true],
    ["with more words", { name: "Norvik Non-Ferrous Metals Trading" }, true],
    ["with a slip", { name: "Norvick Metals" }, true],
    ["in its own script, otherwise", { nameLocal: "诺维克金属工业" }, true],
    ["in that script, of somebody else", { nameLocal: "诺华光学有限公司" }, false],
    ["in a script that it is not written in", { name: "Норвик" }, true],
    ["that says nothing", { name: "n/a" }, true],
    ["not stated", {}, true],
    ["of somebody else", { name: "Meridian Radio GmbH" }, false],
  ])("a name %s", (_, party, expected) => {
    expect(since({ ...party, unlisted: true }, assumed)).toEqual(expected ? ["norvik"] : []);
  });

  it("names whom it names, whoever else has read it", () => {
    expect(assumed.byName.get("norvik metals")?.map(({ id }) => id)).toEqual(["norvik"]);
  });
});
