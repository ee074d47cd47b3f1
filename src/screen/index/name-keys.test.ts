import * as fc from "fast-check";
import { expect, it } from "vitest";
import { wordColumn } from "./column.ts";
import { addSlipKeys, SHORTEST_SLIP } from "./name-keys.ts";

const keysOf = (letters: string, length: number): readonly number[] => {
  const keys = wordColumn();
  addSlipKeys(new TextEncoder().encode(letters), length, keys);
  return Array.from(keys.finish());
};

const listedName = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: SHORTEST_SLIP, maxLength: 20 });

it("a name one letter off shares a key with the listed one", () => {
  fc.assert(
    fc.property(listedName, fc.nat(), fc.constantFrom(..."abz"), (listed, place, letter) => {
      const at = place % listed.length;
      const [head, tail] = [listed.slice(0, at), listed.slice(at + 1)];
      const exchanged =
        head +
        listed
          .slice(at, at + 2)
          .split("")
          .toReversed()
          .join("") +
        listed.slice(at + 2);
      const slips = [head + tail, head + letter + tail, head + letter + listed.slice(at), listed + letter, exchanged];
      const keys = keysOf(listed, listed.length);
      for (const slip of slips) expect(keysOf(slip, listed.length).some((key) => keys.includes(key))).toBe(true);
    }),
  );
});
