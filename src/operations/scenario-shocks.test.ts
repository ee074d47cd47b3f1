import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { readTables } from "../portfolio/tables.case.ts";
import { readShocks, withMaterialIds } from "./scenario-shocks.ts";

const knowledge = await loadKnowledge();

describe("where a scenario's shocks strike", () => {
  it.each([
    [{ country: "China" }, { country: "CN" }],
    [
      { country: "中国", material: "Ga" },
      { country: "CN", material: "gallium" },
    ],
    [{ material: "镓" }, { material: "gallium" }],
    [{ material: "house alloy 7" }, { material: "house alloy 7" }],
    [{ hs: "8112.92" }, { hs: "811292" }],
  ])("%j is %j", (where, read) => {
    expect(readShocks([{ where }], knowledge)).toEqual([{ where: read }]);
  });

  it.each([
    [{ country: "Chnia" }, "shocks.0.where.country"],
    [{ hs: "811O" }, "shocks.0.where.hs"],
  ])("%j is refused by its field", (where, field) => {
    expect(() => readShocks([{ where }], knowledge)).toThrow(field);
  });

  it("meets materials of the portfolio however they are written", () => {
    const { portfolio } = readTables({
      parts: ["part_id | name | material", "A | x | Gallium", "B | y | Ga", "C | z |"],
    });
    const read = withMaterialIds(portfolio, knowledge.world.lexicon);
    expect(read.parts.map(({ material }) => material)).toEqual(["gallium", "gallium", undefined]);
  });
});
