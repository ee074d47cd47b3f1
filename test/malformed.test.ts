// Malformed transactions are answered by an error or an open verdict: never by a crash, never by a clearance. `node
// bench/fuzz.ts` tries a million.
import { describe, expect, it } from "vitest";
import { isoDate } from "../src/base/date.ts";
import { seeded } from "../src/licences/random.case.ts";
import { loadKnowledge } from "./knowledge.ts";
import { malformed } from "./malformed.ts";
import { judgeMalformed } from "./malformed-judge.ts";
import { drawTransaction, vocabularyOf } from "./oracle/transactions.ts";

const knowledge = await loadKnowledge();
const words = vocabularyOf(knowledge.register.instruments.flatMap((one) => one.measures));
const days = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };

describe("malformed transactions", () => {
  it("may hold, in a named fact, an object that is no text", () => {
    const act = { id: "t", act: "export", item: {}, from: "SG", to: "FR", facts: { listedIn: { toString: 1 } } };
    expect(judgeMalformed(knowledge, JSON.stringify(act), days)).toBe("held");
  });

  it.each([
    ["a text with an object for its length", { item: { material: { length: { toString: 1 } } } }, "refused"],
    [
      "a footnote that is an object",
      {
        item: { classifications: [{ list: "EU-ANNEX-I", code: null }] },
        from: null,
        to: "NL",
        endUse: { category: "civil" },
        facts: { entityListFootnote: { toString: 1 } },
      },
      "held",
    ],
    [
      "no word of the use, where the goods stay in their country",
      {
        item: { classifications: [{ list: "JP-ETCO", code: "none" }], origin: "HK" },
        from: "US",
        to: "US",
        parties: [{ role: "contractor", country: "AU", unlisted: true, ownershipComplete: true }],
      },
      "held",
    ],
  ])("%s is neither a crash nor a clearance", (_what, some, expected) => {
    expect(judgeMalformed(knowledge, JSON.stringify({ id: "t", act: "export", ...some }), days)).toBe(expected);
  });

  it("never crash and never clear: 3,000 of them", () => {
    const below = seeded(404);
    const seen = new Map<string, number>();
    for (let n = 0; n < 3000; n++) {
      const text = malformed(drawTransaction(words, below), below);
      const found = judgeMalformed(knowledge, text, days);
      expect(found, text).not.toBe("cleared");
      seen.set(found, (seen.get(found) ?? 0) + 1);
    }
    expect(seen.get("not JSON") ?? 0).toBeGreaterThan(50);
    expect(seen.get("refused") ?? 0).toBeGreaterThan(500);
    expect(seen.get("held") ?? 0).toBeGreaterThan(50);
  }, 60_000);
});
