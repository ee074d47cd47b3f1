// The day of an event told without one, and what looks like an event or an act and is none. The sentences and the people in
// them are made up.
import { expect, test } from "vitest";
import { read, type Reading } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** A measure, so that the text is about trade control. */
const CONTEXT = "China put export controls on gallium last year.\n\n";
const PUBLISHED = "2024-03-13";

function readAll(text: string): Reading {
  return read({ text: CONTEXT + text, published: PUBLISHED, outlet: "The Ledger" }, resources);
}

const DAYS: readonly (readonly [kind: string, status: string, date: string | undefined, text: string])[] = [
  [
    "agreement",
    "occurred",
    PUBLISHED,
    "The US and China have agreed to lower their tariffs on one another for 90 days.",
  ],
  ["agreement", "occurred", PUBLISHED, "Peru and Chile signed a pact on copper scrap."],
  ["agreement", "occurred", undefined, "Peru and Chile had signed a pact on copper scrap."],
  ["meeting", "occurred", PUBLISHED, "President Ana Ferrer met German ministers in Lima."],
  ["meeting", "occurred", "2024-03-11", "President Ana Ferrer met German ministers in Lima on Monday."],
  [
    "visit",
    "scheduled",
    "2024-03-15",
    "The notice came two days before Treasury Secretary Nora Pell is due in Beijing.",
  ],
  ["visit", "scheduled", "2024-03-20", "The ban was told a week before Foreign Minister Wang Yi visits Paris."],
  [
    "meeting",
    "occurred",
    undefined,
    "The notice came two days before President Ana Ferrer met German ministers in Lima.",
  ],
  ["dispute_filing", "occurred", "2024-03-11", "On Monday Beijing opened a dispute at the World Trade Organization."],
  [
    "dispute_filing",
    "expected",
    undefined,
    "Seoul's trade minister Kim Dong-hyun said his country would file a complaint with the World Trade Organization.",
  ],
  [
    "statement",
    "occurred",
    "2024-03-08",
    "President Ana Ferrer told business leaders on Friday that the port would stay shut.",
  ],
  [
    "statement",
    "occurred",
    PUBLISHED,
    "Bagus Wirawan, director general of coal and minerals, told reporters in Jakarta that ore would be kept at home.",
  ],
];

test.each(DAYS)("%s, %s, %s: %s", (kind, status, date, text) => {
  expect(readAll(text).events.map((one) => [one.kind, one.status, one.date?.value])).toEqual([[kind, status, date]]);
});

const NONE = [
  "Beijing told travel agencies to stop selling trips to South Korea from March 15.",
  "The president stopped the takeover before any agreement had been signed by the two firms of Japan and America.",
  "Donald Trump signed an order on Wednesday charging an additional 25% tariff on goods from India.",
  "Mexico is charging higher duties on cars from China.",
  "China barred some Australian beef as Canberra presses for an independent inquiry into the outbreak in Wuhan.",
  "China has opened an investigation into wine from the European Union.",
  "The commerce ministry in Beijing launched an investigation into Brazilian chicken on Thursday.",
  "Britain opened an inquiry into imports of biodiesel from the United States.",
  "China's commerce ministry said it firmly opposed the levy, which broke WTO rules, and would take resolute measures to defend its rights.",
  "Parliament and Council must still agree.",
  "The Indian government said the company had been invited to meet officials.",
  "President Ana Ferrer told a crowd on Friday that the two nations' trade had been closed in order to force a ceasefire.",
  "President Ana Ferrer Jr. has cut the tariff on imported rice from 35 percent to 15 percent, under Executive Order No. 62 signed on June 20 and released over the weekend.",
  "The government of Russia approved a list of equipment that may not leave the country until the end of 2022.",
];

test.each(NONE)("neither an event nor an act: %s", (text) => {
  const { events, enforcement } = readAll(text);
  expect([...events, ...enforcement].map(({ kind }) => kind)).toEqual([]);
});

const ACTS: readonly (readonly [kind: string, text: string])[] = [
  ["warning", "Britain's National Cyber Security Centre warned the country's operators against using ZTE gear."],
  ["exit_ban", "China said the American banker may not leave the country."],
];

test.each(ACTS)("%s: %s", (kind, text) => {
  expect(readAll(text).enforcement.map((one) => one.kind)).toEqual([kind]);
});
