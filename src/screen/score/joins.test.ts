import { describe, expect, test } from "vitest";
import { abjadCodes } from "../names/abjad.ts";
import { foldedMask, letterMask } from "../names/letter-mask.ts";
import { abjadToken, latinToken, type Token } from "../names/token.ts";
import { joinsTo, type JoinedWords, lettersOfWord, mayJoinAcross } from "./joins.ts";

const arabic = (word: string): Token => abjadToken(abjadCodes(word), "name");
const latin = (word: string): Token => latinToken(word, "name");
const maskOf = (token: Token): number => foldedMask(letterMask(token));
const mayJoin = (word: Token, other: Token): boolean =>
  mayJoinAcross(word, lettersOfWord(word), maskOf(other), lettersOfWord(other));
const joined = (tokens: readonly Token[]): JoinedWords => ({
  tokens,
  count: tokens.length,
  masks: tokens.map(maskOf),
  letters: tokens.map(lettersOfWord),
});

/** Words, and the same written as one in the other script. */
const JOINED: readonly (readonly [many: readonly Token[], one: Token])[] = [
  [["abdul", "rahman"].map(latin), arabic("عبدالرحمن")],
  [["nur", "muhammad"].map(latin), arabic("نورمحمد")],
  [["خدای", "داد"].map(arabic), latin("khudaydad")],
  [["نور", "محمد"].map(arabic), latin("nurmohammad")],
];

describe("words of two scripts", () => {
  test.each(JOINED)("that are joined may be: %#", (many, one) => {
    expect(joinsTo(joined(many), 0, one, maskOf(one), lettersOfWord(one), new Map())).toBe(true);
    for (const word of many) expect(one.writing === "abjad" ? mayJoin(one, word) : mayJoin(word, one)).toBe(true);
  });

  test("are never joined where their letters do not allow it", () => {
    const words = JOINED.flatMap(([many, one]) => [...many, one]);
    const others = ["petrov", "bergmann", "zafar", "كابول", "پرویز", "طيب"].map((word) =>
      /[a-z]/.test(word) ? latin(word) : arabic(word),
    );
    let refused = 0;
    for (const one of [...words, ...others])
      for (const word of [...words, ...others]) {
        if (one.writing === word.writing) continue;
        const [abjad, roman] = one.writing === "abjad" ? [one, word] : [word, one];
        if (mayJoin(abjad, roman)) continue;
        refused++;
        for (const beside of [...words, ...others])
          for (const many of [
            [word, beside],
            [beside, word],
          ])
            expect(
              joinsTo(joined(many), many.indexOf(word), one, maskOf(one), lettersOfWord(one), new Map()),
              `${many.map(({ text }) => text).join(" ")} ${one.text}`,
            ).toBe(false);
      }
    expect(refused).toBeGreaterThan(50);
  });
});
