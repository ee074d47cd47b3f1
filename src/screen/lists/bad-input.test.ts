// Files as they should not be: cut off, in the wrong encoding, with signs nobody meant. Good rows stay, trouble is named, and
// time stays in proportion to the file.
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { gzipSync, zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../errors.ts";
import { csvRecords } from "./csv-records.ts";
import { readDate } from "./dates.ts";
import type { ListProblem } from "./importer.ts";
import { byId, readFiles } from "./testing.ts";
import { unpack } from "./unpack.ts";

const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`./${path}`, import.meta.url)));
const text = (path: string): string => new TextDecoder().decode(fixture(path));

const FIXTURES: readonly (readonly [source: string, path: string])[] = [
  ["csv", "csv/fixture.csv"],
  ["us-ofac", "us-ofac/sdn.csv"],
  ["us-ofac-enhanced", "us-ofac-enhanced/fixture.xml"],
  ["us-ofac-advanced", "us-ofac-advanced/fixture.xml"],
  ["us-csl", "us-csl/fixture.csv"],
  ["us-csl", "us-csl/fixture.json"],
  ["us-bis", "us-bis/entity-list.json"],
  ["us-bis", "us-bis/dpl.txt"],
  ["un", "un/fixture.xml"],
  ["eu-fsf", "eu-fsf/fixture.xml"],
  ["eu-fsf", "eu-fsf/fixture.csv"],
  ["uk", "uk/fixture.xml"],
  ["uk", "uk/fixture.csv"],
  ["ch-seco", "ch-seco/fixture.xml"],
  ["cn-mofcom", "cn-mofcom/fixture.json"],
  ["cn-mfa", "cn-mfa/fixture.csv"],
  ["jp-meti", "jp-meti/fixture.json"],
  ["ftm", "ftm/fixture.jsonl"],
];

describe("a file that is cut off", () => {
  it.each(FIXTURES)("of %s (%s) gives the rows before, never another error than ours", async (source, path) => {
    const whole = fixture(path);
    const ids = Object.keys(byId(await readFiles(source, { [path]: whole })));
    for (let share = 0.05; share < 1; share += 0.05) {
      const part = whole.slice(0, Math.floor(whole.length * share));
      try {
        const read = byId(await readFiles(source, { [path]: part }));
        // A cut in the middle of an id's row may shorten that one, and only that one.
        expect(Object.keys(read).filter((id) => !ids.includes(id)).length).toBeLessThanOrEqual(1);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }
  });

  it("is known to be cut when it is XML or JSON", async () => {
    const xml = text("un/fixture.xml");
    const cut = await readFiles("un", { "un.xml": xml.slice(0, xml.indexOf("<ENTITIES>") + 40) });
    expect(cut.isCut).toBe(true);
    expect(Object.keys(byId(cut))).toEqual(["CDi.999"]);
    const json = text("cn-mofcom/fixture.json");
    const half = await readFiles("cn-mofcom", { "cn.json": json.slice(0, json.indexOf("cn-wl-1")) });
    expect(half.isCut).toBe(true);
    expect(Object.keys(byId(half))).toEqual(["cn-att-1", "cn-uel-1"]);
  });
});

describe("encodings", () => {
  const csv = "id,name\n1,Müller & Söhne\n2,Иван\n";
  const utf16 = (order: "le" | "be", hasMark: boolean): Uint8Array => {
    const units = Uint16Array.from((hasMark ? "\uFEFF" : "") + csv, (sign) => sign.charCodeAt(0));
    const bytes = new Uint8Array(units.buffer.slice(0));
    if (order === "be") for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
    return bytes;
  };

  it.each([
    ["UTF-8", new TextEncoder().encode(csv)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${csv}`)],
    ["UTF-16, little end first", utf16("le", true)],
    ["UTF-16, big end first", utf16("be", true)],
    ["UTF-16 without a mark", utf16("le", false)],
    ["UTF-16 without a mark, big end first", utf16("be", false)],
  ])("%s is read silently", async (_name, bytes) => {
    const imported = await readFiles("csv", { "x.csv": bytes });
    expect(byId(imported)).toMatchObject({
      "1": { names: [{ text: "Müller & Söhne" }] },
      "2": { names: [{ text: "Иван" }] },
    });
    expect(imported.problems).toEqual([]);
  });

  it("Windows-1252 is read, and told", async () => {
    const bytes = Uint8Array.from("id,name\n1,Müller\n", (sign) => sign.charCodeAt(0));
    const imported = await readFiles("csv", { "x.csv": bytes });
    expect(byId(imported)["1"]?.names[0]?.text).toBe("Müller");
    expect(imported.problems).toMatchObject([{ code: "not_utf8", loss: "note" }]);
  });

  it("a broken byte in UTF-8 costs its sign only", async () => {
    const bytes = new TextEncoder().encode("id,name\n1,Иван\n2,Pe?ter\n3,Иван\n");
    bytes[bytes.indexOf(63)] = 0xff;
    const imported = await readFiles("csv", { "x.csv": bytes });
    expect(byId(imported)).toMatchObject({
      "2": { names: [{ text: "Pe\uFFFDter" }] },
      "3": { names: [{ text: "Иван" }] },
    });
    expect(imported.problems).toMatchObject([{ code: "bytes_damaged" }]);
  });

  it("an XML declaration is believed", async () => {
    const xml = text("un/fixture.xml").replace("UTF-8", "ISO-8859-1").replace("IVAN BEYSHPIL", "IVÁN");
    const bytes = Uint8Array.from(xml.replaceAll(/[^\u0020-\u00FF\n]/g, "?"), (sign) => sign.charCodeAt(0));
    expect(byId(await readFiles("un", { "x.xml": bytes }))["CDi.999"]?.names[1]?.text).toBe("IVÁN");
  });

  it("NUL characters are left out, and counted", async () => {
    const imported = await readFiles("csv", { "x.csv": "id,name\n1,Ex\0am\0ple\n" });
    expect(byId(imported)["1"]?.names[0]?.text).toBe("Example");
    expect(imported.problems).toMatchObject([{ code: "nul_characters", message: expect.stringContaining("2 NUL") }]);
  });
});

describe("what is no list", () => {
  const PAGE = "<!DOCTYPE html><html><body>Sign in</body></html>";
  it.each(FIXTURES)("is refused by %s (%s)", async (source, path) => {
    for (const content of [PAGE, "", "just some words", "\u0001\u0002\u0003", "<a><b></a>", "{]"])
      await expect(readFiles(source, { [path]: content })).rejects.toThrow(InputError);
  });

  it.each(FIXTURES)("never throws anything else: noise for %s (%s)", async (source, path) => {
    const whole = fixture(path);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 12 }), async (changes) => {
        const bytes = whole.slice();
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        try {
          const imported = await readFiles(source, { [path]: bytes });
          expect(imported.lists.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("fields beyond measure", () => {
  const long = "x".repeat(10_000_000);

  it("of a CSV cost their row", async () => {
    const imported = await readFiles("csv", { "x.csv": `id,name\n1,Good\n2,"${long}\n3,Also good\n` });
    expect(Object.keys(byId(imported))).toEqual(["1", "3"]);
    expect(imported.problems).toMatchObject([{ row: 3, code: "row_not_closed", loss: "row" }]);
    expect(imported.problems[0]?.message).toMatch(/quoted cell/);
  });

  it("of a CSV without quotes cost their row, and no quote is blamed", async () => {
    const problems: ListProblem[] = [];
    const rows: number[] = [];
    const pieces = [
      "id,name\n1,Good\n2,",
      ..."x"
        .repeat(21)
        .split("")
        .map((x) => x.repeat(100_000)),
      "\n3,Also good\n",
    ];
    const report = (problem: ListProblem): void => void problems.push(problem);
    for await (const { row } of csvRecords(Readable.from(pieces), { file: "x", report })) rows.push(row);
    expect(rows).toEqual([1, 2, 4]);
    expect(problems).toMatchObject([{ row: 3, code: "row_not_closed", loss: "row" }]);
    expect(`${problems[0]?.message} ${problems[0]?.fix}`).not.toMatch(/quote/);
  });

  it("of XML are cut", async () => {
    const xml = text("un/fixture.xml").replace("Nobody at all.", long);
    const imported = await readFiles("un", { "x.xml": xml });
    expect(byId(imported)["CDi.999"]?.remarks?.length).toBeLessThanOrEqual(200_000);
    expect(Object.keys(byId(imported))).toHaveLength(2);
  });

  it("do not make time grow faster than the file", async () => {
    const timed = async (rows: number): Promise<number> => {
      const lines = Array.from({ length: rows }, (_, n) => `${n},"Example ${n}",x;y;z,company,DE,,a:${n}`);
      const before = process.cpuUsage();
      await readFiles("csv", { "x.csv": `id,name,aliases,type,country,birth_date,identifiers\n${lines.join("\n")}` });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await timed(2000);
    const [small, large] = [await timed(4000), await timed(32_000)];
    expect(large / small).toBeLessThan(8 * 4);
  });

  it("a file of quotes that never close is given up in time", async () => {
    const rows = `"\n`.repeat(3) + `,"x\n`.repeat(200_001);
    const before = process.cpuUsage().user;
    await readFiles("csv", { "x.csv": `id,name\n${rows}` }).catch((error: unknown) =>
      expect(error).toBeInstanceOf(InputError),
    );
    expect(process.cpuUsage().user - before).toBeLessThan(10_000_000);
  });
});

describe("signs that mislead", () => {
  it("are kept as the issuer wrote them: right-to-left marks and look-alikes", async () => {
    const name = "\u202Eelpmaxe\u202C Ехаmple";
    expect(byId(await readFiles("csv", { "x.csv": `id,name\n1,${name}\n` }))["1"]?.names[0]?.text).toBe(name);
  });
});

describe("CSV records", () => {
  async function* chunked(whole: string, size: number): AsyncGenerator<string> {
    for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
  }
  const read = async (whole: string, size: number): Promise<readonly (readonly string[])[]> => {
    const found: (readonly string[])[] = [];
    for await (const { cells } of csvRecords(chunked(whole, size), { file: "x", report: () => {} })) found.push(cells);
    return found;
  };

  it("come back as they were written, however the text is cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é", ";") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, size) => {
          const whole = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
            .join("\r\n");
          expect(await read(whole, size)).toEqual(rows);
        },
      ),
    );
  });

  it.each([
    ['a,"b" ,c\n', [["a", "b", "c"]]],
    ["a,-0- ,\n", [["a", "-0- ", ""]]],
    ['a,x "y" z\n', [["a", 'x "y" z']]],
    ['"a""b","c"', [['a"b', "c"]]],
    [
      "a,b\n\n\nc,d\n\u001A",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ])("%j", async (whole, expected) => {
    expect(await read(whole, 3)).toEqual(expected);
  });
});

describe("packing", () => {
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    bytes: (async function* () {
      yield bytes;
    })(),
  });
  const drain = async (name: string, bytes: Uint8Array, most?: number): Promise<readonly string[]> => {
    const names: string[] = [];
    for await (const member of unpack(file(name, bytes), most)) {
      names.push(member.name);
      for await (const _chunk of member.bytes) continue;
    }
    return names;
  };
  const zeros = new Uint8Array(5_000_000);
  const noise = Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + (at >> 3)) & 0xff);

  it("is opened", async () => {
    expect(await drain("a.csv.gz", gzipSync(zeros))).toEqual(["a.csv"]);
    expect(await drain("a.zip", zipSync({ "x/b.xml": zeros, "c.csv": zeros }))).toEqual(["b.xml", "c.csv"]);
  });

  it.each([
    ["a bomb in gzip", "a.gz", gzipSync(zeros), "unpacks to more than"],
    ["a bomb in ZIP", "a.zip", zipSync({ b: zeros }), "unpacks to more than"],
    ["half a gzip", "a.gz", gzipSync(noise).slice(0, 200), "cannot be unpacked"],
    ["half a ZIP", "a.zip", zipSync({ b: noise }).slice(0, 200), "cannot be unpacked"],
    ["an empty ZIP", "a.zip", zipSync({}), "cannot be unpacked"],
  ])("that is %s is refused", async (_name, path, bytes, message) => {
    await expect(drain(path, bytes, 1_000_000)).rejects.toThrow(message);
  });

  it("is not blamed where the file cannot be read", async () => {
    const bytes = (async function* () {
      yield gzipSync(noise).slice(0, 200);
      throw new Error("the disk is gone");
    })();
    const read = async (): Promise<void> => {
      for await (const member of unpack({ name: "a.gz", bytes })) for await (const _chunk of member.bytes) continue;
    };
    await expect(read()).rejects.toThrow(/^the disk is gone$/);
  });
});

describe("dates", () => {
  it.each([
    ["1971", "1971"],
    ["1971-03", "1971-03"],
    ["1971-03-05T00:00:00", "1971-03-05"],
    ["05 Mar 1971", "1971-03-05"],
    ["5 March 1971", "1971-03-05"],
    ["March 5, 1971", "1971-03-05"],
    ["Mar 1971", "1971-03"],
    ["circa 1971", "1971"],
    ["1969 to 1973", "1969/1973"],
    ["05/03/1971", "1971-03-05"],
    ["dd/mm/1971", "1971"],
    ["00/03/1971", "1971-03"],
    ["28-Jul-2026", "2026-07-28"],
    ["31/02/1971", undefined],
    ["05/13/1971", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ])("%j is %j", (given, expected) => expect(readDate(given)).toBe(expected));

  it("with the month first where the issuer writes so", () => {
    expect(readDate("12/23/2020", "month-first")).toBe("2020-12-23");
  });
});
