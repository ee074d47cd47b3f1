// The pattern language: what a row may say, and what it may cost.
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../document/index.ts";
import { viewsOf } from "../grammar/sentence-view.ts";
import { openGazetteer, packLexicon } from "../lexicon/gazetteer.ts";
import { compilePattern, compilePatterns } from "./compile.ts";
import { matchPatterns } from "./match.ts";

const gazetteer = openGazetteer(
  packLexicon([
    {
      id: "test",
      rows: [
        { term: "ban|bans|banned", norm: "ban.verb", class: "ban" },
        { term: "exports|shipments", norm: "export", class: "flow" },
        { term: "gallium", norm: "gallium", class: "goods" },
      ],
    },
  ]),
);

function matches(match: string, text: string): readonly string[] {
  const data = { id: "p", emits: "measure/export_ban", match: [match], examples: [], counterexamples: [] };
  const index = compilePatterns([{ id: "test", version: "1", patterns: [data] }]);
  const document = annotate({ text }, gazetteer);
  return viewsOf(document).flatMap((view) =>
    matchPatterns(index, view).map(({ firstToken, endToken }) =>
      text.slice(document.tokens[firstToken]?.start, document.tokens[endToken - 1]?.end),
    ),
  );
}

describe("a row", () => {
  it.each([
    ["{ban} ~3 {export}", "China bans all exports of gallium.", ["bans all exports"]],
    ["{ban} ~0 {export}", "China bans all exports of gallium.", []],
    ["{ban.verb} of|on", "A ban on smoking.", ["ban on"]],
    ["{export} of? {goods}", "Exports gallium, and exports of gallium.", ["Exports gallium", "exports of gallium"]],
    ["{ban} !on ~2 {export}", "A ban on exports; they ban exports.", ["ban exports"]],
    // What is put in between counts as one token.
    [
      "{ban} ~3 {goods}",
      "It bans Orex, China's leading seller of it, and gallium.",
      ["bans Orex, China's leading seller of it, and gallium"],
    ],
    ["{ban} ~3 {goods}", "It bans Orex and then sold tin, antimony and gallium.", []],
    ["{ban} ~9 {export}", "They ban it: exports fell.", []],
    ["{goods}|exports", "gallium exports", ["gallium", "exports"]],
  ])("%s in %s", (match, text, expected) => {
    expect(matches(match, text)).toEqual(expected);
  });

  it.each([
    ["~3 {ban}", /must begin/],
    ["{ban}? {export}", /must begin/],
    ["{ban} ~40 {export}", /too wide/],
    ["{ban} ~20 a ~20 b ~20 c ~20 d", /too wide together/],
    ["{ban} (a+)+ {export}", /is no element/],
    ["{ban} export controls|x", /./],
  ])("%s is refused or read as words", (match, message) => {
    const data = { id: "p", emits: "measure/export_ban", match: [match], examples: [], counterexamples: [] };
    const compile = (): unknown => compilePattern(data, { id: "test", version: "1" });
    if (match.startsWith("{ban} export")) expect(compile).not.toThrow();
    else expect(compile).toThrow(message);
  });

  it("never takes more steps than its gaps allow, whatever the words", () => {
    assert(
      property(array(constantFrom("ban", "exports", "gallium", "x", ";"), { maxLength: 400 }), (words) => {
        for (const found of matches("{ban} ~8 {export} ~8 {goods}", words.join(" ")))
          expect(found.split(" ").length).toBeLessThanOrEqual(19);
      }),
    );
  });
});
