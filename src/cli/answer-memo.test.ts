import { describe, expect, it } from "vitest";
import { AnswerMemo, answerUnder, splitLine, type AnswerText, type SplitLine } from "./answer-memo.ts";

describe("lines told apart by nothing but their id", () => {
  it("are split where the id is plain", () => {
    expect(splitLine('{"id":"Ä 1","act":"export"}')).toEqual({ id: "Ä 1", rest: ',"act":"export"}' });
  });

  it.each([
    ["id not first", '{"act":"export","id":"A"}'],
    ["a number", '{"id":1,"act":"export"}'],
    ["empty", '{"id":"","act":"export"}'],
    ["nothing but the id", '{"id":"A"}'],
    ["escaped", '{"id":"\\u0041","act":"export"}'],
    ["ending in an escaped quote", '{"id":"A\\"","act":"export"}'],
    ["with a tab, which JSON refuses", '{"id":"A\tB","act":"export"}'],
    ["half a character", '{"id":"A\ud800","act":"export"}'],
    ["named twice", '{"id":"A","act":"export","id":"B"}'],
    ["named twice, the second escaped", '{"id":"A","act":"export","\\u0069d":"B"}'],
    ["space before it", ' {"id":"A","act":"export"}'],
  ])("are read each time: %s", (_why, text) => {
    expect(splitLine(text)).toBeUndefined();
  });

  it("share one answer, each under its own id", () => {
    const memo = new AnswerMemo();
    const [a, b, other] = ["A", "B", "A"].map((id, at) => splitLine(`{"id":"${id}","n":${at === 2 ? 2 : 1}}`));
    memo.keep(a as SplitLine, { head: '{"id":"A"', rest: ',"outcome":"x"}', isFinding: true });
    const kept = memo.find(b as SplitLine);
    const under = { head: '{"id":"B"', rest: ',"outcome":"x"}', isFinding: true };
    expect(kept && answerUnder(b as SplitLine, kept)).toEqual(under);
    expect(memo.find(other as SplitLine)).toBeUndefined();
  });

  it("are not kept where the answer speaks of another id, and forgotten when there are too many", () => {
    const memo = new AnswerMemo(40);
    const split = (n: number): SplitLine => splitLine(`{"id":"A","n":${n}}`) as SplitLine;
    const said = (id: string): AnswerText => ({ head: `{"id":"${id}"`, rest: ',"outcome":"x"}', isFinding: false });
    memo.keep(split(1), said("B"));
    expect(memo.find(split(1))).toBeUndefined();
    memo.keep(split(1), said("A"));
    memo.keep(split(2), said("A"));
    expect([1, 2].map((n) => memo.find(split(n)) !== undefined)).toEqual([false, true]);
  });
});
