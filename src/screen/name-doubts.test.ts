// Doubts: firms of one name under two laws, a group and its firms, fathers and sons, and names written in another order.
import { beforeAll, describe, expect, test } from "vitest";
import { compareParties } from "./compare.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { testLexicon } from "./testing.ts";

let lexicon: NameLexicon;
beforeAll(async () => {
  lexicon = await testLexicon();
});

const between = (kind: "organisation" | "person", a: string, b: string): number =>
  compareParties({ name: a, kind }, { name: b, kind }, lexicon).score;

describe("legal forms", () => {
  test.each([
    ["Kvorta Logistics B.V.", "Kvorta Logistics GmbH"],
    ["Kvorta Shipping DMCC", "Kvorta Shipping FZE"],
    ["Kvorta General Trading L.L.C.", "Kvorta General Trading FZE"],
    ["Kvorta Estate Company Limited", "Kvorta Estate GmbH"],
    ["Kvorta Energy Pte. Ltd.", "Kvorta Energy DMCC"],
    ["Kvorta Group LP", "Kvorta Group Limited"],
    ["Aero Kvorta E.I.R.L.", "Aero Kvorta S.A."],
  ])("of two laws are of two firms: %s, %s", (a, b) => expect(between("organisation", a, b)).toBeLessThan(0.5));
  test.each([
    ["Kvorta Logistics B.V.", "KVORTA LOGISTICS BV"],
    ["Kvorta Logistics B.V.", "Kvorta Logistics"],
    ["Kvorta Energy Pte. Ltd.", "Kvorta Energy Limited"],
    ["OOO Kvorta Logistika", "Kvorta Logistika LLC"],
    ["Kvorta Dis Ticaret Limited Sirketi", "Kvorta Dis Ticaret Ltd. Sti."],
  ])("of one law, translated or left out, are of one: %s, %s", (a, b) =>
    expect(between("organisation", a, b)).toBeGreaterThan(0.5),
  );
});

test.each([
  ["Kvorta Europe Designated Activity Company", "Kvorta Europe Capital Designated Activity Company"],
  ["LLC Kvorta Premium Packaging Novgorod", "LLC Kvorta Premium Packaging SPB"],
  ["La Nueva Compania Kvorta", "La Compania Kvorta"],
])("a firm beside another that is new or elsewhere: %s, %s", (a, b) =>
  expect(between("organisation", a, b)).toBeLessThan(0.5),
);

test.each([
  ["Ri Myong Su", "Ra Kyong Su"],
  ["Jang Song Chol", "Chol Jang"],
])("a syllable of a Korean name that begins otherwise, or is not there, makes another: %s, %s", (a, b) =>
  expect(between("person", a, b)).toBeLessThan(0.5),
);

describe("servants", () => {
  test.each([
    ["Abdul Khaliq al-Kasiri", "Abdulmalik al-Kasiri"],
    ["Abdul Karim Kasiri", "Abdul Rahim Kasiri"],
  ])("of two are two: %s, %s", (a, b) => expect(between("person", a, b)).toBeLessThan(0.5));
  test.each([
    ["Abdul Karim Kasiri", "Abdul Kareem Kasiri"],
    ["Abdul Rahman Kasiri", "Abdul Rehman Kasiri"],
    ["Abdul Qadir Kasiri", "Abdul Kader Kasiri"],
    ["Abdul Sattar Kasiri", "Abdul Satar Kasiri"],
    ["Abdul Wahid Kasiri", "Abdul Waheed Kasiri"],
    ["Abdullah Kasiri", "Abdullahi Kasiri"],
  ])("of one are one, however it is spelled: %s, %s", (a, b) => expect(between("person", a, b)).toBeGreaterThan(0.5));
});

describe("groups", () => {
  test.each([
    ["Kvorta Shipping Company", "Kvorta Shipping Holdings Ltd"],
    ["LLC Kvorta Holding Development", "LLC Kvorta Development"],
    ["Kvorta Red Star Energy Holdings Limited", "Kvorta Red Star Energy Trading Limited"],
  ])("and their firms are two: %s, %s", (a, b) => expect(between("organisation", a, b)).toBeLessThan(0.5));
  test.each([
    ["Kvorta Group", "Группа Кворта"],
    ["Kvorta Systems Group Co., Ltd.", "Kvorta Systems Group"],
    ["한빛전자 주식회사", "Hanbit Electronics Co., Ltd."],
  ])("are called so or not where translated: %s, %s", (a, b) =>
    expect(between("organisation", a, b)).toBeGreaterThan(0.5),
  );
});

describe("an Arabic name with a given name before it", () => {
  test.each([
    ["Hassan Salim al-Kasiri", "Ali Hassan Salim al-Kasiri"],
    ["al-Kasiri, Hassan Salim", "AL-KASIRI, Ali Hassan Salim"],
    ["حسن سليم الكسيري", "علي حسن سليم الكسيري"],
  ])("is a son's: %s, %s", (a, b) => expect(between("person", a, b)).toBeLessThan(0.5));
  test.each([
    ["Hassan Salim al-Kasiri", "Shaykh Hassan Salim al-Kasiri"],
    ["Faizal Mohd bin Othman", "Datuk Seri Faizal Mohd bin Othman"],
    ["Hassan Salim al-Kasiri", "Hassan Ali Salim al-Kasiri"],
  ])("is not what has a title before it, or a name within: %s, %s", (a, b) =>
    expect(between("person", a, b)).toBeGreaterThan(0.5),
  );
});

test.each([
  ["Rehman, Abdur", "Abdur Rehman"],
  ["Samad, Qari Abdus", "Qari Abdus Samad"],
  ["NASSER, Abdoul", "Abdoul Nasser"],
])("what someone serves stands behind, whatever the article sounds like: %s, %s", (a, b) =>
  expect(between("person", a, b)).toBeGreaterThan(0.5),
);
