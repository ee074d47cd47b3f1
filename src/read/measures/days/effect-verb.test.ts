// When measures begin, told by verbs of many kinds. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const PUBLISHED = "2024-05-03"; // a Friday

it.each<readonly [string, string | undefined]>([
  ["Peru said Thursday it will ban exports of copper scrap. The ban is due in July.", "2024-07"],
  ["Peru put a 20% duty on Chilean wine on Thursday. The levy is planned for September.", "2024-09"],
  ["Peru said Thursday it will require licences for exports of lithium. The rule is to be in place next year.", "2025"],
  ["Peru will require licences for exports of lithium. It aims to put the change into practice in July.", "2024-07"],
  ["Peru banned exports of copper scrap on Thursday. The ban is expected to be implemented in June.", "2024-06"],
  ["Peru's ban on copper scrap exports took hold on Wednesday.", "2024-05-01"],
  // At once.
  ["Peru banned exports of copper scrap on Thursday. The decision takes immediate effect.", "2024-05-02"],
  // What is denied till a day begins on it; a verb behind "and" shares the subject of the sentence.
  ["Peru banned exports of copper scrap on Thursday. The ban does not apply until July 1.", "2024-07-01"],
  [
    "Peru put a 20% duty on Chilean wine on Thursday. The rules will be written after 45 days of comment and are not expected to bite until next year.",
    "2025",
  ],
  ["Peru banned exports of copper scrap on Thursday. The ban applies until July 1.", undefined],
  // What was announced before begins.
  ["As scheduled, Peru halted exports of copper scrap on Wednesday.", "2024-05-01"],
  // The same day.
  ["On Thursday, hours after Peru's 25% tariffs on Chilean steel kicked in, Chile answered.", "2024-05-02"],
  // The month to come that is nearer than the one a year ago.
  ["Peru had on Tuesday barred its firms from selling parts to Zaro from mid-June.", "2024-06-11/2024-06-20"],
])("%s", (text, day) => {
  expect(read({ text, published: PUBLISHED }, resources).measures[0]?.effective?.value).toBe(day);
});
