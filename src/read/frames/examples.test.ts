// Every pattern of events and enforcement is held to its own examples and counterexamples, as a user's pack would be.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPack } from "../../../scripts/reader-packs.ts";
import { annotate } from "../document/index.ts";
import { compileReader } from "../resources.ts";
import { readRest, type Rest } from "../read-rest.ts";

const pack = readReaderPack(fileURLToPath(new URL("../../../data/lexicon/reader/core", import.meta.url)));
const resources = compileReader([pack]);
const patterns = pack.patterns.filter(({ emits }) => /^(?:event|enforcement)\//.test(emits));

function readText(text: string): Rest {
  const document = annotate({ text, published: "2024-05-15", outlet: "test" }, resources.gazetteer);
  return readRest(document, resources, []);
}

type Record = Rest["events"][number] | Rest["enforcement"][number];

const names = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === "object" && one !== null && "name" in one ? [String(one.name)] : one === null ? [] : [String(one)],
  );

const found = ({ events, enforcement }: Rest, emits: string): readonly Record[] =>
  emits.startsWith("event/") ? events : enforcement;

it("finds no pattern that is not in the match language", () => {
  expect(resources.frames.problems).toEqual([]);
  expect(patterns.length).toBeGreaterThan(40);
});

describe.each(patterns)("$id", ({ id, emits, examples, counterexamples }) => {
  it("has two examples and a counterexample", () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(counterexamples.length).toBeGreaterThanOrEqual(1);
  });

  it.each(examples)("matches: $text", ({ text, expect: wanted = {} }) => {
    const records = found(readText(text), emits);
    expect(records.map(({ patternId }) => patternId)).toContain(id);
    const record = records.find(({ patternId }) => patternId === id) as unknown as {
      readonly [field: string]: unknown;
    };
    for (const [field, value] of Object.entries(wanted))
      for (const one of names(value)) expect(names(record[field]).join("; "), field).toContain(one);
  });

  it.each(counterexamples)("does not match: %s", (text) => {
    expect(found(readText(text), emits).filter(({ patternId }) => patternId === id)).toEqual([]);
  });
});
