import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPartyFields, PartyLine, partyOf } from "./schema.ts";

const text = fc.option(fc.string(), { nil: null });
const many = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: null });
const odd = fc.oneof(fc.boolean(), fc.integer(), fc.object(), fc.array(fc.integer()));
const line = fc.record(
  {
    id: fc.oneof(text, fc.double(), odd),
    name: fc.oneof({ weight: 9, arbitrary: text }, odd),
    nameLocal: text,
    aliases: fc.oneof({ weight: 9, arbitrary: many }, odd),
    type: fc.constantFrom("person", "Company", "no kind", null),
    country: many,
    countries: many,
    birthDate: many,
    ids: many,
    address: many,
    other: odd,
  },
  { requiredKeys: [] },
);

test("a line that is read without zod is one that zod takes, and means the same", () =>
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: line }, odd), (given) => {
      const parsed = PartyLine.safeParse(given);
      expect(isPartyFields(given)).toBe(parsed.success);
      if (isPartyFields(given)) expect(partyOf(given)).toEqual(parsed.data);
    }),
    { numRuns: 300 },
  ));
