// The packed word tables: what is looked up is what was written, and other bytes are refused.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readNameWords } from "../../../scripts/name-words.ts";
import { RegisterError } from "../../errors.ts";
import { byStem, formRole, type NameLexicon, readNameLexicon } from "./lexicon.ts";
import { packNameWords } from "./pack-words.ts";
import type { NameWords } from "./name-words.ts";
import type { ScriptReaders } from "./readers.ts";

const FOLDER = new URL("../../../data/lexicon/screening/", import.meta.url);
const READERS: ScriptReaders = { pinyin: () => [], ascii: (text) => text };

/** Words that mean something else in the concepts of several words that hold them: an air force is no airline. */
const OTHER_SENSE = new Set(
  (
    "administration air coal commerce force fuel hair health intelligence interior labour market mine motor products " +
    "property tank vehicle works"
  ).split(" "),
);

let words: NameWords;
let packed: Uint8Array;
let lexicon: NameLexicon;
beforeAll(() => {
  words = readNameWords((file) => parse(readFileSync(new URL(file, FOLDER), "utf8")) as unknown);
  packed = packNameWords(words);
  lexicon = readNameLexicon(packed, READERS);
});

describe("packed word tables", () => {
  test("hold every concept under its own name", () => {
    for (const [concept, spellings] of Object.entries(words.businessWords)) {
      const [plain] = spellings.filter((one) => /^[a-z]+$/.test(one));
      if (plain !== undefined) expect(lexicon.phrases.has(plain), `${plain} of ${concept}`).toBe(true);
    }
  });

  test("name concepts of several words by the words that those are read as", () => {
    const others = Object.keys(words.businessWords)
      .filter((concept) => concept.includes(" "))
      .flatMap((concept) => concept.split(" "))
      .filter((word) => lexicon.phrases.get(word)?.role === "generic" && lexicon.phrases.get(word)?.text !== word);
    expect([...new Set(others)].filter((word) => !OTHER_SENSE.has(word))).toEqual([]);
  });

  test("hold the very common names as such", () => {
    for (const name of words.nameWords.veryCommon.split(/\s+/)) expect(lexicon.common.get(name), name).toBe(3);
    expect(lexicon.common.get("zzyzx")).toBeUndefined();
  });

  test("find words by their stems, and those that say nothing of whose name it is", () => {
    const [stem] = Object.values(words.businessWords)
      .flat()
      .filter((one) => /^[а-я]{6,}\*$/.test(one));
    expect(byStem(lexicon, `${stem?.slice(0, -1)}ов`)?.role).toBe("generic");
    expect(byStem(lexicon, "щщщщщщ")).toBeUndefined();
    expect(formRole(lexicon, "ltd")).toBe("legal");
    expect(formRole(lexicon, "the")).toBe("small");
    expect(formRole(lexicon, "bridge")).toBe("telling");
  });

  test("give the word that another is a slip of", () => {
    expect(lexicon.slips.meaningOf("corporition")?.role).toBe("legal");
    expect(lexicon.slips.meaningOf("corporitiom")).toBeUndefined();
  });

  test("carry a stamp of their content", () => {
    const others = packNameWords({ ...words, knownNames: { ...words.knownNames, nowhere: "qwxzy" } });
    expect(readNameLexicon(packed, READERS).stamp).toBe(lexicon.stamp);
    expect(readNameLexicon(others, READERS).stamp).not.toBe(lexicon.stamp);
  });

  test.each([
    ["cut", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 64)],
    ["changed", (bytes: Uint8Array) => bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1)],
    ["empty", () => new Uint8Array(0)],
  ])("that are %s are refused with the way out", (_, harm) => {
    expect(() => readNameLexicon(harm(packed), READERS)).toThrow(RegisterError);
    expect(() => readNameLexicon(harm(packed), READERS)).toThrow(/word tables/);
  });
});
