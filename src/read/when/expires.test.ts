// The last days of measures. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const PUBLISHED = "2024-05-03"; // a Friday

it.each<readonly [string, string | undefined]>([
  // A pause of so many days ends on the last of them, counted from the day after its first.
  ["Peru on Thursday authorised a 90-day pause on its duties on Chinese tiles.", "2024-07-31"],
  ["Peru on Thursday suspended its duties on Chinese tiles for 90 days.", "2024-07-31"],
  // A restriction counts its first day.
  ["Peru has suspended imports of Chilean poultry for 60 days beginning May 20.", "2024-07-18"],
  // A term told in a sentence of its own, also one further on.
  [
    "Kenya put a 20% duty on imported tiles on Thursday. Makers had asked for it. The duty holds for six months from that day.",
    "2024-11-01",
  ],
  [
    "Kenya put a 20% duty on imported tiles on Thursday. Makers had asked for it. It is valid until the end of 2025.",
    "2025-12-31",
  ],
  // The paper itself is the subject, or opens the sentence.
  ["Kenya banned exports of maize on Thursday. Decree 44 of May 2 runs until the end of 2025.", "2025-12-31"],
  [
    "Kenya put anti-dumping duties of 20% on Chinese tiles on Friday. Under Decision 46, signed on Friday, they come into force on May 17 and last 120 days.",
    "2024-09-13",
  ],
  ["Kenya put a 20% duty on imported tiles on Friday, with a validity of two years.", "2026-05-02"],
  // The hour told with a day stands between it and what bounds it.
  ["Peru banned exports of copper scrap until 00:01 GMT on June 20, the ministry said on Thursday.", "2024-06-20"],
  ["Peru banned exports of scrap on Thursday. The ban applies until 12:01 a.m. local time on June 20.", "2024-06-20"],
  // The second day of a span comes after the first.
  ["Wheat may not be brought into Peru by rail between Apr. 21 and Dec. 31.", "2024-12-31"],
  // A ban of so many days; what may not be done before a day is barred till then.
  ["Peru placed a temporary ban of 90 days on exports of sugar on Tuesday.", "2024-07-28"],
  [
    "Wheat may not leave Kenya before June 30, under a decree that the government published on Wednesday.",
    "2024-06-30",
  ],
  // A term runs from the day of the act, or from the one told with it.
  ["Kenya has barred its firms from selling parts to Zaro for seven years, officials said on Thursday.", "2031-05-01"],
  ["Peru will charge a 20% duty on imported tiles for three years from June 1, officials said.", "2027-05-31"],
  // What is put off, right behind the verb; a term before the word for what lasts; what is waived.
  ["Peru will shelve for a year its licensing rules for lithium, the trade ministry said on Thursday.", "2025-05-02"],
  ["Peru on Thursday imposed a six-month export ban on sugar.", "2024-11-01"],
  ["Peru on Thursday granted a 90-day waiver from its ban on imports of Chilean wine.", "2024-07-31"],
  // The second day of a span, told without its year, comes after the first.
  ["Peru put a quota on exports of sugar from July 1 to December 31, the ministry said on Thursday.", "2024-12-31"],
  // How long what ended had lasted.
  ["Kenya on Thursday ended a three-week stop on sugar exports.", undefined],
  ["Peru will lift its eight-month-old ban on sugar exports on May 20, its regulator said.", undefined],
  // An end that did not come, and one of something else.
  ["Peru has extended its quota on sugar exports, which was to expire on May 31, for another half-year.", undefined],
  ["Imports of Russian helium into Peru are banned, with a wind-down until 26 September 2024.", undefined],
  [
    "Kenya on Thursday barred investors from buying shares in three Chilean firms. The ban takes effect on 2 August; those who hold shares have until 3 June of next year to sell.",
    undefined,
  ],
])("%s", (text, expires) => {
  const { measures } = read({ text, published: PUBLISHED }, resources);
  expect(measures.map((one) => one.expires?.value)).toEqual([expires]);
});

it("gives the end of a ban or a duty to what may be called so", () => {
  const text =
    "Kenya on Thursday put a 40 per cent duty on exports of onions. The levy, which begins at once, runs to December 31. In March it banned exports of white rice.";
  const { measures } = read({ text, published: PUBLISHED }, resources);
  expect(measures.map((one) => [one.type, one.expires?.value])).toEqual([
    ["export_tax", "2024-12-31"],
    ["export_ban", undefined],
  ]);
});

it("takes the same date for the one to come that was named last", () => {
  const text =
    "Peru has suspended its ban on imports of Chilean poultry until November 10. The ban dates from May 2, 2023. Peru also suspended, until the same date, its duties on Chilean wine.";
  const { measures } = read({ text, published: PUBLISHED }, resources);
  expect(measures.map((one) => one.expires?.value)).toEqual(["2024-11-10", "2024-11-10"]);
});
