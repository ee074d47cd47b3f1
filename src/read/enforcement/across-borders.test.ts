// Enforcement in texts that say no word of trade policy: two states and goods or a firm make it news of trade.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

function actsIn(text: string): readonly string[] {
  return read({ text, published: "2024-05-16" }, resources).enforcement.map(({ kind }) => kind);
}

test.each([
  [
    "charge",
    "Viktor Lasko was charged on Wednesday in the United States with conspiring to ship aircraft parts to Russia.",
  ],
  ["charge", "Halden Ltd pleaded guilty on Tuesday in a US court to selling machine tools to Iran."],
  [
    "fine",
    "Rheinwerk was fined 3 million euros by a German court for selling machine tools to Russia by way of Turkey.",
  ],
  ["licence_grant", "Japan on Wednesday approved a shipment of photoresist by Hanmi Chem to South Korea."],
  ["licence_denial", "China rejected export applications from three Indian magnet importers."],
])("%s: %s", (kind, text) => {
  expect(actsIn(text)).toEqual([kind]);
});

test.each([
  "Kobelin of Osaka sells motors to China. An internal investigation into overtime records continues.",
  "Vietnam's exports to China fell because a typhoon closed plants in the north.",
  "Anyone who sells arms to Russia from Germany can be jailed for two years.",
  "A county court fined a farmer for a dirty well.",
])("no act: %s", (text) => {
  expect(actsIn(text)).toEqual([]);
});

test.each([
  "A trader was jailed for four years by a Hamburg court on Wednesday for sending machine tools to Russia.",
  "A man has been sentenced to a year in prison for supplying Russian firms with chips, a court in Rotterdam ruled.",
])("a sentence is a ruling of the court: %s", (text) => {
  const { events, enforcement } = read({ text, published: "2024-05-16" }, resources);
  expect(enforcement).toEqual([]);
  expect(events.map(({ kind, actors }) => [kind, actors.length])).toEqual([["court_ruling", 1]]);
});
