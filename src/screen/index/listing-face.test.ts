import { describe, expect, test } from "vitest";
import type { Listing } from "../../base/listing.ts";
import { faceOf, readFace, writeFace } from "./listing-face.ts";

const ENTRIES: readonly (readonly [what: string, entry: Listing])[] = [
  ["a name alone", { id: "1", list: "L", names: [{ text: "Ivan Petrovsky", grade: "primary" }] }],
  [
    "a heading that does not come first, and every fact",
    {
      id: "2",
      list: "L",
      kind: "vessel",
      names: [
        { text: 'Alias\twith "signs"\n', grade: "alias" },
        { text: "北方之星", grade: "primary" },
      ],
      birthDates: ["1970-03-05"],
      countries: ["RU"],
      ids: ["imo: 918 7629"],
      addresses: [{ text: "12 Lenin Street", city: "Moscow", country: "BY" }],
    },
  ],
  ["no name at all, which no list should have", { id: "3", list: "L", names: [] }],
];

describe("a face", () => {
  test.each(ENTRIES)("of an entry with %s is read back as it was written", (_, entry) => {
    const face = faceOf(entry);
    expect(readFace(writeFace(face), entry.kind)).toEqual(face);
  });

  test("has the heading name, and facts in the shape in which they are compared", () => {
    const [, entry] = ENTRIES[1] as (typeof ENTRIES)[number];
    const { name, facts } = faceOf(entry);
    expect(name).toBe("北方之星");
    expect(facts).toEqual({
      kind: "vessel",
      birthDates: ["1970-03-05"],
      countries: ["RU", "BY"],
      ids: ["IMO:9187629"],
      address: new Set(["12", "lenin", "moscow"]),
    });
  });
});
