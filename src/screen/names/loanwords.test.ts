// English words in other scripts are read as the dictionary's words; names are left alone.
import { beforeAll, describe, expect, test } from "vitest";
import type { NameLexicon } from "./lexicon.ts";
import { hangulLoanCodes, kanaLoanCodes, latinLoanCodes } from "./loan-codes.ts";
import { readName } from "./read-name.ts";
import { testLexicon } from "../testing.ts";

let lexicon: NameLexicon;
beforeAll(async () => {
  lexicon = await testLexicon();
});

const read = (name: string): string =>
  readName(name, lexicon)[0]
    ?.tokens.map(({ text, role }) => `${text}/${role}`)
    .join(" ") ?? "";

describe("words of firms", () => {
  test.each([
    ["트레이딩", "trading/generic"],
    ["코퍼레이션", "=stock/legal"],
    ["파트너스", "=partnership/legal"],
    ["인베스트먼트", "investment/generic"],
    ["머티리얼즈", "material/generic"],
    ["컨스트럭션", "construction/generic"],
    ["マテリアル", "material/generic"],
    ["ケミカルズ", "chemical/generic"],
    ["テクノロジーズ", "technology/generic"],
    ["ディベロップメント", "development/generic"],
    ["トレーディング", "trading/generic"],
    ["コーポレーション", "=stock/legal"],
    ["ООО Трейдинг", "=limited/legal trading/generic"],
    ["АО Констракшн", "=stock/legal construction/generic"],
  ])("%s", (name, tokens) => expect(read(name)).toBe(tokens));
});

describe("names stay names", () => {
  test.each(["김태권", "박서준", "Холодов Трофимов", "Мартынов Сергей", "Констракшн", "デンソー", "에코프로"])(
    "%s",
    (name) => expect(read(name)).not.toMatch(/generic|legal/),
  );
});

test("codes keep consonants and what vowels may stand for", () => {
  expect(hangulLoanCodes("테크")).toBe("^tYK");
  expect(kanaLoanCodes("tekuno")).toBe("^tYKnW");
  expect(latinLoanCodes("treidin")).toBe("trYYdYn");
});
