// A flash of one sentence need not hold a word of trade policy to tell a measure.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const imposersOf = (text: string): readonly (readonly string[])[] =>
  read({ text, published: "2024-08-21" }, resources).measures.map(({ imposer }) => imposer);

describe("a flash", () => {
  it.each([
    ["Hungary will not let grain out, its agriculture minister said on Friday.", "HU"],
    ["New Zealand shut its ports to live cattle from Monday.", "NZ"],
    ["Unprocessed nickel has been off limits to foreign buyers since January, Indonesia's mining ministry said.", "ID"],
  ])("tells a measure: %s", (text, imposer) => {
    expect(imposersOf(text)).toEqual([[imposer]]);
  });

  it.each([
    "Denmark will oblige schools to collect pupils' phones during lessons, the education ministry announced.",
    "France moved its football season to August, the league said on Friday.",
    "Ghana raised the farmgate price of cocoa by 63% for the new season.",
    "Sri Lanka's coconut harvest fell 12 percent in May, growers said.",
    "Hungary let its pharmacists open on Sundays, the health minister said.",
  ])("tells none: %s", (text) => {
    expect(imposersOf(text)).toEqual([]);
  });
});
