// Hostile and odd input: bounded time, no exception, spans that stay exact.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPack } from "../../scripts/reader-packs.ts";
import { compileReader, read, type Reading } from "./index.ts";

const pack = readReaderPack(fileURLToPath(new URL("../../data/lexicon/reader/core", import.meta.url)));
const resources = compileReader([pack]);
const reading = (text: string): Reading => read({ text, published: "2024-05-15", outlet: "test" }, resources);

function spansIn(value: unknown): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  if (value === null || typeof value !== "object") return [];
  if ("start" in value && "end" in value && "text" in value)
    return [value as { readonly start: number; readonly end: number; readonly text: string }];
  return Object.values(value).flatMap(spansIn);
}

const SAID =
  'China said "we oppose the tariffs on steel", Wang Wentao added, and police raided the office in Beijing. ';

describe("hostile input", () => {
  it.each([
    ["one long line", "China raids ".repeat(3000)],
    ["no spaces", "China".repeat(20_000)],
    ["an unclosed quotation", `Yellen said "${"we will act ".repeat(8000)}`],
    ["commas without end", `Wang, ${"a, ".repeat(20_000)} said it.`],
    ["nested marks", "“‘".repeat(20_000)],
    ["only sanctions", "sanctions said ".repeat(6000)],
    ["right to left", "قالت الصين إنها ستفرض قيودا على الصادرات. ".repeat(500)],
    ["lone surrogates", "\ud800 China banned exports of \udc00 gallium. ".repeat(500)],
  ])("%s is read in bounded time", (_name, text) => {
    const start = process.cpuUsage();
    const found = reading(text);
    const { user, system } = process.cpuUsage(start);
    for (const span of spansIn(found)) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it.each([
    ["a line of ten million letters", "x".repeat(10_000_000)],
    ["a line of ten million code units of prose", "The market was quiet and prices rose a little. ".repeat(220_000)],
    ["ten million blank lines", "\n".repeat(10_000_000)],
    ["ten million brackets", "(".repeat(10_000_000)],
    ["ten million digits", "7".repeat(10_000_000)],
  ])("of %s a stretch is read, and it says so", (_name, text) => {
    const start = process.cpuUsage();
    const found = reading(text);
    const { user, system } = process.cpuUsage(start);
    expect(found.warnings.map(({ code }) => code)).toContain("text_too_long");
    expect([...found.measures, ...found.claims]).toEqual([]);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it.each([
    ["one act named over and over", "China raids. "],
    ["one measure named over and over", "added Huawei to the Entity List, "],
  ])("%s costs what its length costs", (_name, unit) => {
    const cost = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = process.cpuUsage();
      reading(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    cost(8_000);
    // Twelve times the text: a quadratic stage would take 144 times as long.
    expect(cost(96_000) / cost(8_000)).toBeLessThan(60);
  });

  it.each([
    ["marks of direction", "\u202eChina\u202c banned exports of \u2066gallium\u2069 to Japan."],
    ["zero-width signs inside words", "Chi\u200bna ban\u200dned ex\u2060ports of gal\ufefflium."],
    ["combining marks without end", `China${"\u0301".repeat(50_000)} banned exports of gallium.`],
    ["brackets nested deep", `${"(".repeat(20_000)}China banned exports of gallium${")".repeat(20_000)}.`],
    ["marks that never close, in every paragraph", 'China said "we will act.\n\n'.repeat(2000)],
    ["CSV with unclosed quotes", 'a,"China banned exports\nb,"of gallium\n'.repeat(2000)],
    ["control signs", "China\u0000 banned\u0007 exports\u001b[31m of gallium."],
  ])("%s leave spans exact", (_name, text) => {
    const start = process.cpuUsage();
    const found = reading(text);
    const { user, system } = process.cpuUsage(start);
    for (const span of spansIn(found)) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it("takes time linear in the length", () => {
    const cost = (times: number): number => {
      const text = SAID.repeat(times);
      reading(text);
      const start = process.cpuUsage();
      reading(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    cost(50);
    const small = cost(200);
    const large = cost(1600);
    // Eight times the text: a quadratic stage would take 64 times as long.
    expect(large / small).toBeLessThan(28);
  });

  it.each([
    "",
    "   \n\n ",
    "\u0000\u0000",
    '"',
    "”",
    "said",
    "according to",
    "China,",
    "said said said, said",
    "- - -",
  ])("survives %j", (text) => {
    expect(reading(text).claims).toEqual([]);
  });
});
