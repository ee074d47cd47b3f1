// Which regimes ask what of an act: a place that nobody states is asked about, and so is a tie stated as not known.
import { describe, expect, it } from "vitest";
import type { Transaction } from "../../base/transaction.ts";
import { regimes } from "./index.ts";
import { endsIn, partyIn, statedTie } from "./reach.ts";
import { engineOf, subjectOf } from "../testing.ts";

const engine = engineOf([]);

/** `CN item, CN party …` by regimes but the United States, which has its own tests. */
function asked(stated: Partial<Transaction>): readonly string[] {
  const subject = subjectOf(stated);
  return regimes()
    .filter(({ jurisdiction }) => jurisdiction !== "US")
    .flatMap((regime) => regime.questions(subject, engine).map(({ question }) => `${regime.jurisdiction} ${question}`));
}

const export3 = (jurisdiction: string): readonly string[] =>
  ["item", "party", "end_use"].map((one) => `${jurisdiction} ${one}`);

describe("questions", () => {
  it.each<[string, Partial<Transaction>, readonly string[]]>([
    ["an export from China", { from: "CN", to: "US" }, export3("CN")],
    ["an export from Japan", { from: "JP", to: "US" }, export3("JP")],
    ["an export from Germany", { from: "DE", to: "US" }, [...export3("EU"), "EU blocking"]],
    ["an export from Britain", { from: "GB", to: "US" }, [...export3("GB"), "GB blocking"]],
    ["a listed buyer in Germany", { from: "CN", to: "DE", parties: [{ listedOn: ["EU-FSF"] }] }, ["EU blocking"]],
    [
      "a listed seller to Britain",
      { act: "import", to: "GB", parties: [{ listedOn: ["UN-CONSOLIDATED"] }] },
      ["GB blocking"],
    ],
    ["an export from the Netherlands", { from: "NL", to: "US" }, ["NL item"]],
    ["an export from Korea", { from: "KR", to: "US" }, export3("KR")],
    ["Chinese origin elsewhere", { act: "re_export", from: "SG", to: "US", item: { origin: "CN" } }, export3("CN")],
    [
      "Chinese content elsewhere",
      { act: "re_export", from: "SG", item: { content: [{ ofCountry: "CN", pct: 1 }] } },
      export3("CN"),
    ],
    ["an origin not known", { act: "re_export", from: "SG", item: { origin: null } }, export3("CN")],
    ["an origin nobody mentions", { act: "re_export", from: "SG", item: {} }, ["elsewhere item"]],
    ["a purchase in China", { act: "procure", to: "CN" }, ["CN procurement", "CN party"]],
    [
      "a purchase by a Chinese buyer for elsewhere",
      { act: "procure", to: "SG", parties: [{ role: "purchaser", country: "CN" }] },
      ["CN procurement", "CN party"],
    ],
    [
      "a purchase by a buyer of unknown country",
      { act: "procure", to: "SG", parties: [{ role: "purchaser", country: null }] },
      ["CN procurement", "CN party"],
    ],
    [
      "a purchase elsewhere by others",
      { act: "procure", to: "US", parties: [{ role: "purchaser", country: "US" }] },
      [],
    ],
    ["an import into China", { act: "import", to: "CN" }, ["CN item", "CN party"]],
    ["an import to somewhere", { act: "import" }, ["CN item", "CN party"]],
    ["a dealing with a Chinese party", { act: "deal", parties: [{ country: "CN" }] }, ["CN party"]],
    ["a dealing elsewhere", { act: "deal", parties: [{ country: "FR" }] }, ["elsewhere party"]],
    [
      "an investment in China",
      { act: "invest", parties: [{ role: "target", country: "CN" }] },
      ["CN party", "elsewhere party"],
    ],
  ])("%s", (_name, stated, expected) => expect(asked(stated)).toEqual(expect.arrayContaining([...expected])));

  it.each<[string, Partial<Transaction>]>([
    ["a purchase elsewhere by others", { act: "procure", to: "US", parties: [{ role: "purchaser", country: "US" }] }],
    [
      "a purchase in Germany",
      { act: "procure", to: "DE", parties: [{ role: "purchaser", country: "DE", unlisted: true }] },
    ],
  ])("%s: nothing", (_name, stated) => expect(asked(stated)).toEqual([]));

  it.each([{}, { from: null }])("from a place nobody states, everyone asks: %j", (stated) => {
    const found = asked({ to: "BR", ...stated });
    for (const jurisdiction of ["CN", "JP", "NL", "EU", "KR", "TW", "GB", "CA", "AU"])
      expect(found).toContain(`${jurisdiction} item`);
  });
});

describe("reach", () => {
  it.each<[string, Partial<Transaction>, boolean]>([
    ["nothing mentioned", {}, false],
    ["origin", { item: { origin: "CN" } }, true],
    ["origin elsewhere", { item: { origin: "US" } }, false],
    ["origin not known", { item: { origin: null } }, true],
    ["content of nothing", { item: { content: [] } }, false],
    ["content not known", { item: { content: null } }, true],
    ["content of an unknown country", { item: { content: [{ ofCountry: null, pct: 3 }] } }, true],
    ["materials from there", { item: { materialOrigins: [{ material: "x", country: "CN" }] } }, true],
    ["produced with nothing", { item: { producedWith: [] } }, false],
    ["production not known", { item: { producedWith: null } }, true],
  ])("a tie to China: %s", (_name, stated, tied) => expect(statedTie(subjectOf(stated), "CN")).toBe(tied));

  it("a party's country", () => {
    const parties = (...countries: readonly (string | null)[]): Partial<Transaction> => ({
      parties: countries.map((country) => ({ role: "purchaser", country })),
    });
    expect(partyIn(subjectOf(parties("US", "CN")), ["purchaser"], "CN")).toBe(true);
    expect(partyIn(subjectOf(parties("US", null)), ["purchaser"], "CN")).toBe("unknown");
    expect(partyIn(subjectOf(parties("US")), ["purchaser"], "CN")).toBe(false);
    expect(partyIn(subjectOf(parties("CN")), ["end_user"], "CN")).toBe("unknown");
    expect(partyIn(subjectOf({}), [], "CN")).toBe("unknown");
  });

  it("where it ends", () => {
    expect(endsIn(subjectOf({ to: "CN" }), ["CN"])).toBe(true);
    expect(endsIn(subjectOf({ to: "CN", finalDestination: "US" }), ["CN"])).toBe(false);
    expect(endsIn(subjectOf({}), ["CN"])).toBe("unknown");
  });
});

describe("the Union's parties", () => {
  const eu = regimes().find(({ jurisdiction }) => jurisdiction === "EU");
  it.each<[string, Transaction["parties"], boolean]>([
    ["nobody stated", undefined, false],
    ["an empty list", [], false],
    ["all screened by the user", [{ unlisted: true }, { unlisted: true }], true],
    ["one not", [{ unlisted: true }, { name: "X" }], false],
  ])("%s", (_name, parties, expected) => {
    const stated = parties === undefined ? {} : { parties };
    expect(eu?.covers?.(subjectOf(stated), "party", engine)).toBe(expected);
  });
});
