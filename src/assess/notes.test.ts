// What many lines or many measures have in common is told once.
import { describe, expect, it } from "vitest";
import type { Notice } from "../base/verdict.ts";
import { notesOf } from "./notes.ts";
import type { AssessedLine } from "./report.ts";

const line = (warnings: readonly Notice[], past = false): AssessedLine => ({ past, verdict: { warnings } }) as never;
const horizon = (title: string, doubt: string): Notice => ({
  code: "past_knowledge_horizon",
  params: { measure: title.toLowerCase(), cause: "suspension_ended", since: "2026-11-10", title, doubt },
  text: `${title}: ${doubt}`,
});
const TRUCE = "what holds since 2026-11-10 is not verified.";

describe("notes of a report", () => {
  it("tell measures of which the same is not verified at once, and a line that rests on both once", () => {
    const notes = notesOf([
      line([horizon("A", TRUCE), horizon("B", TRUCE)]),
      line([horizon("A", TRUCE)]),
      line([horizon("C", "what holds since 2025-12-31 is not verified.")]),
    ]);
    expect(notes).toEqual([
      {
        code: "past_knowledge_horizon",
        params: { cause: "suspension_ended", since: "2026-11-10", doubt: TRUCE, measures: 2, lines: 2 },
        text: `2 measures: ${TRUCE} They are: A; B.`,
      },
      expect.objectContaining({ text: "C: what holds since 2025-12-31 is not verified." }),
    ]);
    expect(notes[1]?.params).toMatchObject({ measure: "c", lines: 1 });
  });

  it("count measures, not titles", () => {
    const [one, two] = ["m1", "m2"].map((measure): Notice => ({
      ...horizon("A", TRUCE),
      params: { ...horizon("A", TRUCE).params, measure },
    }));
    expect(notesOf([line([one as Notice, two as Notice])])[0]?.text).toBe(`2 measures: ${TRUCE} They are: A.`);
  });

  it("leave past dealings out, and tell another text apart", () => {
    const other = (text: string): Notice => ({ code: "x", params: {}, text });
    const notes = notesOf([
      line([other("one")]),
      line([other("two")]),
      line([other("two")]),
      line([other("three")], true),
    ]);
    expect(notes.map(({ text, params }) => [text, params["lines"]])).toEqual([
      ["two", 2],
      ["one", 1],
    ]);
  });
});
