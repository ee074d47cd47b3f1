// What every store's library of readings must do.
import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { ReadingStore, StoredReading } from "../read/index.ts";

const EMPTY: StoredReading["reading"] = {
  schema: "derisk.read/1",
  lang: "en",
  published: null,
  length: 0,
  offset_unit: "utf16",
  zones: [],
  measures: [],
  events: [],
  enforcement: [],
  claims: [],
  relations: [],
  warnings: [],
  packs: ["core@1"],
};

export function storedReading(id: string, more: Partial<StoredReading> = {}): StoredReading {
  return {
    id,
    text: `Text of ${id} about gallium.`,
    title: `Title of ${id}`,
    addedAt: "2026-11-20T10:00:00.000Z",
    from: "article",
    reading: EMPTY,
    ...more,
  };
}

export function describeReadings(readings: () => ReadingStore): void {
  describe("the library of readings", () => {
    it("is empty at first", async () => {
      expect(await readings().list({})).toEqual([]);
      expect(await readings().get("a")).toBeUndefined();
      expect(await readings().decisions("a")).toEqual([]);
    });

    it("keeps a text once; reading it anew replaces the reading and keeps the decisions", async () => {
      const decision = {
        reading: "a",
        candidate: "m1",
        action: "accept",
        by: "Ann",
        at: "2026-11-20T11:00:00.000Z",
      } as const;
      expect(await readings().save(storedReading("a"))).toEqual({ kind: "added" });
      await readings().decide([decision]);
      expect(await readings().save(storedReading("a", { title: "Better" }))).toEqual({ kind: "replaced" });
      expect(await readings().get("a")).toMatchObject({ title: "Better" });
      expect(await readings().decisions("a")).toEqual([decision]);
      expect((await readings().list({}))[0]).toMatchObject({ id: "a", title: "Better", decided: 1 });
    });

    it("lists by day of publication, newest first, and finds by words and days", async () => {
      await readings().save(storedReading("old", { published: isoDate("2023-07-03"), outlet: "The Outlet" }));
      await readings().save(storedReading("new", { published: isoDate("2024-12-03"), text: "Antimony ban." }));
      await readings().save(storedReading("undated"));
      const ids = async (filter: Parameters<ReadingStore["list"]>[0]): Promise<readonly string[]> =>
        (await readings().list(filter)).map(({ id }) => id);
      expect(await ids({})).toEqual(["undated", "new", "old"]);
      expect(await ids({ query: "GALLIUM outlet" })).toEqual(["old"]);
      expect(await ids({ query: "%" })).toEqual([]);
      expect(await ids({ from: isoDate("2024-01-01"), to: isoDate("2024-12-03") })).toEqual([]);
      expect(await ids({ from: isoDate("2024-01-01"), to: isoDate("2024-12-04") })).toEqual(["new"]);
      expect(await ids({ limit: 1 })).toEqual(["undated"]);
      expect((await readings().since(isoDate("2024-01-01"))).map(({ id }) => id).toSorted()).toEqual([
        "new",
        "undated",
      ]);
    });

    it("keeps decisions in their order", async () => {
      await readings().save(storedReading("a"));
      const entry = (n: number) =>
        ({
          reading: "a",
          candidate: "m1",
          action: "edit",
          field: "status",
          value: n,
          by: "Ann",
          at: "2026-11-20T11:00:00.000Z",
        }) as const;
      await readings().decide([entry(1), entry(2)]);
      await readings().decide([entry(3)]);
      expect((await readings().decisions("a")).map(({ value }) => value)).toEqual([1, 2, 3]);
    });
  });
}
