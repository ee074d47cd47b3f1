import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";

describe("a plain CSV", () => {
  it("keeps what can be read, and says what cannot", async () => {
    const imported = await readFixture("csv", "fixture.csv");
    expect(imported.lists[0]?.list).toBe("fixture");
    expect(byId(imported)).toEqual({
      "1": {
        id: "1",
        list: "fixture",
        kind: "organisation",
        names: [
          { text: "Example Trading Co., Ltd", grade: "primary" },
          { text: "Example Trade", grade: "alias" },
          { text: "例子贸易有限公司", grade: "alias" },
        ],
        countries: ["CN"],
        ids: ["LEI:529900EXAMPLE0000001"],
      },
      "2": {
        id: "2",
        list: "fixture",
        kind: "person",
        names: [
          { text: "Ivan Beispiel", grade: "primary" },
          { text: "Иван Бейшпиль", grade: "alias" },
          { text: "Ivan Beyshpil", grade: "alias" },
        ],
        birthDates: ["1971-03-05"],
        countries: ["RU", "DE"],
        ids: ["passport:A123"],
      },
      "4": { id: "4", list: "fixture", kind: "person", names: [{ text: "Somebody Else", grade: "primary" }] },
    });
    expect(imported.problems.map(({ row, field, loss }) => [row, field, loss])).toEqual([
      [4, "id", "note"],
      [5, "name", "row"],
      [6, "country", "field"],
      [6, "birth_date", "field"],
    ]);
    expect(imported.isCut).toBe(false);
  });

  it.each([
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
  ])("may be separated by %j (%s)", async (sign) => {
    const text = [`ID${sign}Name${sign}Country`, `a${sign}Example GmbH${sign}DE`].join("\r\n");
    expect(byId(await readFiles("csv", { "x.csv": text }))).toMatchObject({ a: { countries: ["DE"] } });
  });

  it("takes several names in one cell apart, and a day that may be two as its year", async () => {
    const text = "id,name,aliases,birth_date\na,Zarvan Trade; Zarvan Oil,Zarvanov,05/03/1971\nb,n/a,,25/03/1971\n";
    const imported = await readFiles("csv", { "x.csv": text });
    expect(byId(imported)).toMatchObject({
      a: {
        names: [
          { text: "Zarvan Trade", grade: "primary" },
          { text: "Zarvan Oil", grade: "alias" },
          { text: "Zarvanov", grade: "alias" },
        ],
        birthDates: ["1971"],
      },
    });
    expect(imported.problems.map(({ row, field, loss }) => [row, field, loss])).toEqual([[3, "name", "note"]]);
  });

  it.each([
    ["a name that also says that there is none", "a,Unknown,,", "a", "Unknown", "note"],
    ["an alias alone", "a,,Zarvan Oil,", "a", "Zarvan Oil", undefined],
    ["no id", ",Zarvan Trade,,", "Zarvan Trade", "Zarvan Trade", "note"],
    ["nothing but a sign that is not shown", "a,\u0007,,", undefined, undefined, "row"],
    ["no name", "a,,,", undefined, undefined, "row"],
  ])("a row with %s clears nobody in silence", async (_, row, id, name, loss) => {
    const imported = await readFiles("csv", { "x.csv": `id,name,aliases,type\nz,First Ltd,,\n${row}\n` });
    const { z: _first, ...kept } = byId(imported);
    expect(Object.keys(kept)).toEqual(id === undefined ? [] : [id]);
    if (id !== undefined) expect(kept[id]?.names[0]?.text).toBe(name);
    expect(imported.problems.map((one) => one.loss)).toEqual(loss === undefined ? [] : [loss]);
  });

  it.each([
    ["1,Sho", true],
    ["1,Shown Ltd", true],
    ["1,Shown Ltd\n", false],
    ["1,Shown Ltd,", false],
    ["1,Shown Ltd,Shown", false],
  ])("a file that ends in %j breaks off: %s", async (row, isCut) => {
    expect((await readFiles("csv", { "x.csv": `id,name,aliases\n0,First Ltd,\n${row}` })).isCut).toBe(isCut);
  });

  it("needs the columns id and name", async () => {
    await expect(readFiles("csv", { "x.csv": "number,name\n1,x" })).rejects.toThrow("no id column");
    await expect(readFiles("csv", { "x.csv": "" })).rejects.toThrow("empty");
    await expect(readFiles("csv", { "x.csv": "id,name\n" })).rejects.toThrow("no row of a list");
  });
});
