import { beforeAll, describe, expect, test } from "vitest";
import type { NameLexicon } from "../names/lexicon.ts";
import { IoError } from "../../errors.ts";
import { entryOf, type Hit, screen } from "../screen.ts";
import { listOf, testLexicon } from "../testing.ts";
import { buildIndex } from "./build.ts";
import { packIndex, readPackedIndex } from "./pack.ts";
import type { ScreenIndex } from "./screen-index.ts";

let lexicon: NameLexicon;
let index: ScreenIndex;
let file: Uint8Array;

beforeAll(async () => {
  lexicon = await testLexicon();
  index = buildIndex(
    [
      listOf(
        { id: "1", name: "Ivan Sergeyevich Petrovsky", birthDates: ["1970-03-05"] },
        { id: "2", name: "Northern Star Shipping Co Ltd", ids: ["IMO:9187629"] },
        { id: "3", name: "محمد الراشد" },
        { id: "4", name: "深圳市蓝海科技有限公司" },
      ),
    ],
    lexicon,
  );
  file = packIndex(index, "key 1");
});

const read = (bytes: Uint8Array, key = "key 1"): ScreenIndex => {
  const result = readPackedIndex(bytes, key, lexicon);
  if (result.kind !== "index") throw new Error(result.reason);
  return result.index;
};

describe("a packed index", () => {
  test.each([
    { name: "Petrovski, Ivan" },
    { name: "Nortern Star Shipping" },
    { name: "Muhammad al-Rashid" },
    { name: "Shenzhen Lanhai Technology" },
    { name: "nobody at all", ids: ["imo 9187629", "IMO:9187629"] },
  ])("answers %o as the index it was made of", (query) => {
    const options = { threshold: 0.001 };
    expect(screen(read(file), query, options)).toEqual(screen(index, query, options));
    expect(screen(index, query, options).hits.length).toBeGreaterThan(0);
  });

  test("is read wherever it lies in a buffer", () => {
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(screen(read(shifted.subarray(3)), { name: "Ivan Petrovsky" }).hits[0]?.listing).toBe("1");
  });

  test("is read from a file without its entries, which stay there until somebody asks for a whole one", () => {
    const asked: number[] = [];
    let isOpen = false;
    const source = {
      size: file.length,
      read: (from: number, to: number) => {
        if (isOpen) asked.push(to - from);
        return file.slice(from, to);
      },
    };
    const result = readPackedIndex(source, "key 1", lexicon);
    if (result.kind !== "index") throw new Error(result.reason);
    isOpen = true;
    const query = { name: "Petrovski, Ivan", birthDates: ["1970-03-05"] };
    const found = screen(result.index, query);
    expect(found).toEqual(screen(index, query));
    expect(asked).toEqual([]);
    expect(entryOf(found.hits[0] as Hit)).toEqual(index.listings.get(0));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeLessThan(400);
  });

  test("of other lists or word tables is not used", () =>
    expect(readPackedIndex(file, "key 2", lexicon)).toEqual({ kind: "unusable", reason: "other_key" }));

  test.each([
    ["a changed byte", (bytes: Uint8Array) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1)],
    ["a cut end", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 64)],
  ])("with %s is damaged", (_, harm) =>
    expect(readPackedIndex(harm(file), "key 1", lexicon)).toEqual({ kind: "unusable", reason: "damaged" }),
  );

  test("with a changed byte in an entry answers what it can, and says so where it cannot", () => {
    const last = file.length - 24;
    const harmed = read(file.with(last, (file[last] ?? 0) ^ 1));
    expect(screen(harmed, { name: "Ivan Petrovsky" }).hits[0]?.listing).toBe("1");
    const [hit] = screen(harmed, { name: "Shenzhen Lanhai Technology" }, { threshold: 0.001 }).hits;
    expect(hit?.listing).toBe("4");
    expect(() => entryOf(hit as Hit)).toThrow(IoError);
  });

  test("is told from any other file", () => {
    expect(readPackedIndex(new Uint8Array(0), "key 1", lexicon).kind).toBe("unusable");
    expect(readPackedIndex(new TextEncoder().encode("id,name\n1,x\n"), "key 1", lexicon)).toEqual({
      kind: "unusable",
      reason: "not_packed",
    });
  });

  test("of no list at all is read as such", () => {
    const empty = packIndex(buildIndex([], lexicon), "none");
    expect(screen(read(empty, "none"), { name: "Ivan" }).notChecked[0]?.code).toBe("no_lists");
  });
});
