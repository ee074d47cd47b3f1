// What is weighed of a candidate: the words of its match, what its whole sentence tells, and whether it stands in a flash.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { annotate } from "../document/annotate.ts";
import { viewsOf } from "../grammar/sentence-view.ts";
import { compileReader } from "../index.ts";
import type { Candidate } from "../measures/candidate.ts";
import { findCandidates } from "../measures/mentions/find-candidates.ts";
import { findGovernments } from "../measures/who/governments.ts";

const { gazetteer, patterns, weights } = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url))),
);
const candidatesIn = (text: string): readonly Candidate[] => {
  const document = annotate({ text, published: "2024-05-02" }, gazetteer);
  return findCandidates(document, viewsOf(document), findGovernments(document, gazetteer), patterns, weights);
};
const ONE = "Peru will charge a duty of 12% on Chinese zippers.";
const MORE = " Lima has two ports. The talks went on. It rained. The minister left.";

describe("the features of a candidate", () => {
  it("name the first six words of its match", () => {
    const [one] = candidatesIn(ONE);
    expect(one?.features).toEqual(expect.arrayContaining(["says charge", "says duty"]));
    expect(one?.features.filter((name) => name.startsWith("says ")).length).toBeLessThanOrEqual(6);
  });

  it("tell a flash from an article", () => {
    expect(candidatesIn(ONE)[0]?.features).toContain("document.flash");
    expect(candidatesIn(ONE + MORE)[0]?.features).not.toContain("document.flash");
  });

  it("weigh the whole sentence, whether a pattern reads it or not", () => {
    const signs = (text: string): readonly string[] =>
      candidatesIn(text).flatMap(({ features }) => features.filter((name) => /^(?:telling|words)\./.test(name)));
    for (const text of [ONE, "Peru's ban on guano has been in force since May."]) {
      const found = candidatesIn(text);
      expect(found.length).toBeGreaterThan(0);
      expect(signs(text)).toHaveLength(found.length);
    }
  });

  it("score the same act higher where its sentence tells one than where it only names it", () => {
    const best = (text: string): number => Math.max(-Infinity, ...candidatesIn(text + MORE).map(({ score }) => score));
    expect(
      best("Peru's duty on Chinese zippers took effect on Thursday, the customs office in Lima said."),
    ).toBeGreaterThan(best("Analysts said Peru's duty on Chinese zippers may hurt shops more than they had thought."));
  });
});
