import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileCountries } from "../base/country.ts";
import { readPair, readQuery } from "./read-line.ts";
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
    gender: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("male", "Female", "none stated", null) }, odd),
    birthPlace: many,
    positions: many,
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

const countries = compileCountries([{ code: "RU", alpha3: "RUS", name: "Russia", aliases: [] }]);

test("a thing of FollowTheMoney is read with every property that is compared", () => {
  const thing = {
    id: "q-1",
    schema: "Person",
    properties: {
      name: ["Boris Timchuk", "Борис Тимчук"],
      weakAlias: ["Borya"],
      birthDate: ["1963"],
      birthPlace: ["Tver"],
      nationality: ["ru"],
      innCode: ["690100112233"],
      position: ["Deputy"],
      gender: ["male"],
      topics: ["sanction"],
    },
  };
  const party = {
    id: "q-1",
    name: "Boris Timchuk",
    aliases: ["Борис Тимчук", "Borya"],
    kind: "person",
    birthDates: ["1963"],
    birthPlaces: ["Tver"],
    countries: ["RU"],
    ids: ["tax:690100112233"],
    positions: ["Deputy"],
    gender: "male",
  };
  expect(readQuery(thing, countries)).toMatchObject({ kind: "value", value: party });
  expect(readPair({ id: "1", a: thing, b: "B. Timchuk" }, countries)).toMatchObject({
    kind: "value",
    value: { a: party, b: { name: "B. Timchuk" } },
  });
});

test("an address that names a country and no more is none beside a town", () => {
  const side = (address: string) => ({ name: "Orion", address });
  expect(readPair({ a: side("Russia"), b: side("Tver") }, countries)).toMatchObject({
    value: { a: { addresses: undefined }, b: { addresses: ["Tver"] } },
  });
});

test("a name in parts is a name, and a thing that is none is refused", () => {
  const parts = { schema: "Person", properties: { firstName: ["Boris"], lastName: ["Timchuk"] } };
  expect(readQuery(parts, countries)).toMatchObject({ kind: "value", value: { name: "Boris Timchuk" } });
  expect(readQuery({ schema: "Person", properties: { name: 7 } }, countries).kind).toBe("refused");
});

test.each<[string, { readonly id?: string; readonly schema: string; readonly properties: object }, object]>([
  [
    "an address, by the words that tell it apart",
    { schema: "Address", properties: { full: ["ul. Lenina, d. 24, Tver"] } },
    { name: "Lenina 24 Tver", kind: "address" },
  ],
  [
    "an address in parts",
    { schema: "Address", properties: { street: ["Lenina 24"], city: ["Tver"] } },
    { name: "Lenina 24 Tver" },
  ],
  [
    "a part of a country, and a union of some",
    { schema: "Person", properties: { name: ["Ada"], country: ["ru-tve", "eu"] } },
    { countries: ["RU"] },
  ],
  [
    "one known by its number in Wikidata",
    { id: "Q7", schema: "Person", properties: { name: ["Ada"] } },
    { ids: ["wikidata:Q7"] },
  ],
  [
    "a thing with others within",
    { schema: "Person", properties: { name: ["Ada"], addressEntity: [{ id: "a1" }] } },
    { name: "Ada" },
  ],
])("a thing of FollowTheMoney: %s", (_, thing, party) =>
  expect(readQuery(thing, countries)).toMatchObject({ kind: "value", value: party, unread: [] }),
);

test.each([
  ["Foo Ltd; Zarvan Trade", ["Foo Ltd", "Zarvan Trade"]],
  ["Foo Ltd / Zarvan Trade", ["Foo Ltd", "Zarvan Trade"]],
  ["Foo Ltd a.k.a. Zarvan Trade", ["Foo Ltd", "Zarvan Trade"]],
  ["Foo Ltd (aka Zarvan Trade)", ["Foo Ltd", "Zarvan Trade"]],
  ["c/o Zarvan Trade", ["Zarvan Trade"]],
  ["Novo A/S", undefined],
  ["Akamai Inc", undefined],
])("%s is screened by each name in it", (name, apart) => {
  const read = readQuery({ name }, countries);
  if (read.kind === "refused") throw read.error;
  const found = [read.value.name, ...(read.value.aliases ?? [])];
  expect(found).toEqual(apart === undefined ? [name] : [...apart, name]);
});

test("a day is read as people write it; what cannot be compared is said", () => {
  const line = {
    name: "Ivan",
    birthDate: ["03.25.1970", "05/03/1970", "n/a"],
    country: "Atlantis",
    ids: ["12345", "IMO:1"],
  };
  const read = readQuery(line, countries);
  if (read.kind === "refused") throw read.error;
  expect(read.value.birthDates).toEqual(["1970-03-25", "1970"]);
  expect(read.unread.map(({ code, params }) => [code, params])).toEqual([
    ["fact_unreadable", { country: "Atlantis" }],
    ["fact_unreadable", { birthDate: "n/a" }],
    ["fact_unreadable", { id: "12345" }],
  ]);
});

test.each<[string, object, readonly string[]]>([
  ["a kind that nobody knows", { type: "spaceship" }, ["type"]],
  ["a field under another name", { dob: "1971-03-05", nationality: "RU" }, ["field", "field"]],
  ["a field of the caller's own", { customerGroup: "B", type: "person" }, []],
])("%s is told or left alone", (_name, fields, said) => {
  const read = readQuery({ name: "Ivan Petrov", ...fields }, countries);
  const unread = read.kind === "value" ? read.unread : [];
  expect(unread.map(({ code, params }) => [code, ...Object.keys(params)])).toEqual(
    said.map((field) => ["fact_unreadable", field]),
  );
});
