import { beforeAll, describe, expect, it } from "vitest";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { indexDelta, type ListDeltaIndex, screenDelta } from "./inverse.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { screen } from "./screen.ts";
import { listOf, testLexicon } from "./testing.ts";

const OLD = { id: "1", name: "Ivan Zarvanov" };
const CHANGED = { id: "2", name: "Qorvesh Shipping Company" };
const NEW = [
  { id: "3", name: "Aviation Capital Solutions Ltd" },
  { id: "4", name: "Зарванов Трейдинг" },
  { id: "5", name: "Delburg Hofrat", ids: ["IMO:9187629"] },
  { id: "6", name: "K-Rubber Co., Ltd" },
];

let lexicon: NameLexicon;
let whole: ScreenIndex;
let delta: ListDeltaIndex;

beforeAll(async () => {
  lexicon = await testLexicon();
  const all = listOf(OLD, CHANGED, ...NEW);
  whole = buildIndex([all], lexicon);
  const [, after, ...added] = all.listings;
  if (after === undefined) throw new Error("no entry");
  const made = indexDelta([{ added, removed: [], changed: [{ before: after, after }] }], lexicon);
  if (made === undefined) throw new Error("no delta");
  delta = made;
});

describe("inverse screening", () => {
  it.each<[string, string | undefined, string | undefined]>([
    ["Qorvesh Shipping Co", "2", "changed"],
    ["Qorvsh Shipping Co", "2", "changed"],
    ["QorveshShipping Company", "2", "changed"],
    ["Qor vesh Shipping Company", "2", "changed"],
    ["DelburgHofrat FZE", "5", "added"],
    ["Aviation Capital Solutions", "3", "added"],
    ["Zarvanov Trading", "4", "added"],
    ["K-RBUBER CO., LTD", "6", "added"],
    ["K-RUBBER Ct., LTD", "6", "added"],
    ["Ivan Zarvanov", undefined, undefined],
    ["Hans Müller", undefined, undefined],
    ["Capital Bakery Ltd", undefined, undefined],
  ])("%s: %s", (name, id, change) => {
    const [found] = screenDelta(delta, whole, { name });
    expect([found?.hit.listing, found?.change]).toEqual([id, change]);
  });

  it("scores as a whole screen does, and finds by identifier", () => {
    const [found] = screenDelta(delta, whole, { name: "Qorvesh Shipping" });
    expect(found?.hit).toEqual(screen(whole, { name: "Qorvesh Shipping" }).hits[0]);
    expect(screenDelta(delta, whole, { name: "Other Name", ids: ["IMO:9187629"] })).toMatchObject([
      { entry: { id: "5" } },
    ]);
  });

  it("has nothing to look for where nothing changed", () => {
    expect(indexDelta([{ added: [], removed: [], changed: [] }], lexicon)).toBeUndefined();
  });
});
