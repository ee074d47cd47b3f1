// A list under an agreement: what is set up is agreed, what is planned is a meeting. The text and the people are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const READ_OUT = `Norwegian trade minister Kari Lund met India's commerce minister Ravi Solanki in Oslo today.

The two sides agreed to:

- open a channel for questions about export licences;
- share data on shipments of nickel, with a first meeting of experts on 3 June in Delhi;
- hold a second round of talks in Oslo in September;
- continue their talks on fish.`;

test("each item is an event of the two states", () => {
  const { events } = read({ text: READ_OUT, published: "2025-05-12" }, resources);
  const listed = events.slice(1);
  expect(listed.map(({ kind, status, quote }) => [kind, status, quote.text])).toEqual([
    ["agreement", "occurred", "open a channel for questions about export licences"],
    ["agreement", "occurred", "share data on shipments of nickel"],
    ["meeting", "scheduled", "meeting of experts on 3 June in Delhi"],
    ["talks", "scheduled", "hold a second round of talks in Oslo in September"],
  ]);
  for (const { actors } of listed) expect(new Set(actors.map(({ country }) => country))).toEqual(new Set(["NO", "IN"]));
});
