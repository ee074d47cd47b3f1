import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSequence, createTrie, longestMatch } from "./trie.ts";

const keys = (text: string): readonly { key: string }[] => text.split(" ").map((key) => ({ key }));

describe("trie", () => {
  const trie = createTrie<string>();
  addSequence(trie, ["gallium"], "element");
  addSequence(trie, ["gallium", "nitride"], "compound");
  addSequence(trie, ["gallium", "nitride", "on", "silicon"], "stack");

  it.each([
    ["gallium nitride wafer", 0, "compound", 2],
    ["gallium nitride on silicon", 0, "stack", 4],
    ["gallium nitride on sapphire", 0, "compound", 2],
    ["pure gallium", 1, "element", 1],
  ])("%s from %i: %s", (text, from, value, length) => {
    expect(longestMatch(trie, keys(text), from)).toEqual({ value, length });
  });

  it("finds nothing where nothing starts", () => {
    expect(longestMatch(trie, keys("nitride gallium"), 0)).toBeUndefined();
    expect(longestMatch(trie, keys("gallium"), 1)).toBeUndefined();
  });

  it("keeps the first value of a sequence and says so", () => {
    expect(addSequence(trie, ["gallium"], "other")).toBe("element");
    expect(longestMatch(trie, keys("gallium"), 0)?.value).toBe("element");
  });

  it("agrees with a search over all sequences", () => {
    const sequence = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 8 }), sequence, (terms, text) => {
        const held = createTrie<string>();
        for (const term of terms) addSequence(held, term, term.join(" "));
        const longest = terms
          .filter((term) => term.every((word, i) => text[i] === word))
          .toSorted((a, b) => b.length - a.length)[0];
        expect(longestMatch(held, keys(text.join(" ")), 0)?.value).toBe(longest?.join(" "));
      }),
    );
  });
});
