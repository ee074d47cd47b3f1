// What every list store must do. Each adapter's test runs this suite over its own `open`.
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isoDate, type IsoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import { InputError, IoError } from "../errors.ts";
import type { ListSave, ListStore } from "../screen/index.ts";
import type { Stores } from "./stores.ts";

const AT = "2026-07-11T09:30:00.000Z";

/** An invented entry. */
export function listing(id: string, name = `Name ${id}`, fields: Partial<Listing> = {}): Listing {
  return { id, list: "TEST", names: [{ text: name, grade: "primary" }], ...fields };
}

export function listSave(listings: readonly Listing[], fields: Partial<ListSave> = {}): ListSave {
  return { list: "TEST", edition: "1", importedAt: AT, listings, ...fields };
}

/** Registers the suite under `name`; `open` gives an empty store that the suite closes. */
export function describeLists(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: lists`, () => {
    let stores: Stores;
    let lists: ListStore;
    beforeEach(async () => {
      stores = await open();
      lists = stores.lists;
    });
    afterEach(() => stores.close());
    const save = (listings: readonly Listing[], day?: string) =>
      lists.save(listSave(listings, { ...(day !== undefined && { asOf: isoDate(day) }) }));
    const idsOn = async (day: string): Promise<readonly string[] | undefined> =>
      (await lists.load("TEST", { on: isoDate(day) }))?.listings.map(({ id }) => id);

    it("are not found as a value", async () => {
      expect(await lists.states()).toEqual([]);
      expect(await lists.current()).toEqual([]);
      expect(await lists.load("TEST")).toBeUndefined();
      expect(await lists.history("TEST")).toEqual({ items: [] });
      expect(await lists.remove("TEST", AT)).toBe(false);
      expect(await lists.restore("TEST", AT)).toBeUndefined();
      expect(await lists.restore("TEST", AT, 1)).toBeUndefined();
    });

    it("give back every field of every row, in order of id", async () => {
      const full = listing('b\t\n"1', "晶圆 \u0000 עברית", {
        kind: "vessel",
        birthDates: ["1969/1973"],
        ids: ["IMO:9187629"],
        wallets: [{ currency: "XBT", address: "abc" }],
        links: [{ relation: "owned_by", name: "X", pct: 50 }],
        listedTo: isoDate("2027-01-01"),
        memberOf: ["US-OFAC-SDN"],
        terms: { provision: "EAR § 744.11" },
      });
      const origins = [{ address: "https://example.org/sdn.csv", sha256: "0", bytes: 10, etag: '"1"' }];
      await lists.save(listSave([listing("c"), full, listing("a")], { origins, source: "csv" }));
      const loaded = await lists.load("TEST");
      expect(loaded?.listings).toEqual([listing("a"), full, listing("c")]);
      expect(loaded?.head).toMatchObject({ version: 1, rows: 3, added: 3, origins, source: "csv", day: "2026-07-11" });
    });

    it("take another list's name on", async () => {
      await lists.save(listSave([listing("a")], { list: "HOUSE" }));
      expect((await lists.load("HOUSE"))?.listings).toEqual([listing("a", "Name a", { list: "HOUSE" })]);
    });

    it("name equal rows equally, in whatever order and through whatever file they came", async () => {
      const first = await save([listing("a"), listing("b")]);
      expect(await save([listing("b"), listing("a")])).toMatchObject({ kind: "unchanged", head: { version: 1 } });
      const other = await lists.save(listSave([listing("b"), listing("a")], { list: "OTHER", edition: "2" }));
      expect(first.kind === "saved" && other.kind === "saved" && other.head.id === first.head.id).toBe(true);
    });

    it("answer for any past day, and for no day before the first", async () => {
      await save([listing("a"), listing("b")], "2022-03-01");
      await save([listing("b"), listing("c")], "2022-05-01");
      expect(await idsOn("2022-02-28")).toBeUndefined();
      expect(await idsOn("2022-03-01")).toEqual(["a", "b"]);
      expect(await idsOn("2022-04-30")).toEqual(["a", "b"]);
      expect(await idsOn("2022-05-01")).toEqual(["b", "c"]);
      expect(await lists.current(undefined, isoDate("2022-02-28"))).toEqual([]);
      expect(await lists.current(["TEST"], isoDate("2022-03-02"))).toMatchObject([{ list: "TEST", edition: "1" }]);
      expect(await lists.current(["ELSE"])).toEqual([]);
    });

    it("put an older edition that comes late in its place", async () => {
      await save([listing("new")], "2024-01-01");
      await save([listing("old")], "2023-01-01");
      expect(await idsOn("2023-06-01")).toEqual(["old"]);
      expect((await lists.load("TEST"))?.listings[0]?.id).toBe("new");
      expect((await lists.states())[0]?.current).toMatchObject({ version: 1 });
    });

    it("tell what changed between two versions", async () => {
      await save([listing("a"), listing("b"), listing("c")]);
      const saved = await save([listing("b", "Other"), listing("c"), listing("d")]);
      expect(saved).toMatchObject({ head: { version: 2, added: 1, removed: 1, changed: 1, rows: 3 } });
      const changes = await lists.changes("TEST", 1, 2);
      expect(changes.added).toEqual([listing("d")]);
      expect(changes.removed).toEqual([listing("a")]);
      expect(changes.changed).toEqual([{ before: listing("b"), after: listing("b", "Other") }]);
      expect((await lists.changes("TEST", undefined, 1)).added).toHaveLength(3);
    });

    it("take differences, and only to the newest version", async () => {
      const first = await save([listing("a"), listing("b")]);
      const base = first.kind === "conflict" ? "" : first.head.id;
      const request = { list: "TEST", edition: "2", importedAt: AT };
      const saved = await lists.saveDelta({ ...request, base, put: [listing("c")], gone: ["a", "nobody"] });
      expect(saved).toMatchObject({ kind: "saved", head: { version: 2, added: 1, removed: 1, rows: 2 } });
      expect(await lists.saveDelta({ ...request, base, put: [], gone: ["b"] })).toMatchObject({ kind: "conflict" });
      const id = saved.kind === "saved" ? saved.head.id : "";
      expect(await lists.saveDelta({ ...request, base: id, put: [listing("c")], gone: [] })).toMatchObject({
        kind: "unchanged",
      });
      expect(await lists.verify("TEST")).toBe(2);
    });

    it("come out the same by differences and whole", async () => {
      const state = fc.dictionary(fc.constantFrom(..."abcdefghij"), fc.constantFrom("x", "y", "z"), { maxKeys: 10 });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 12 }), async (states) => {
          run += 1;
          const [whole, parts] = [`whole ${run}`, `parts ${run}`];
          let before: Readonly<Record<string, string>> = {};
          let base = "";
          for (const after of states) {
            const rows = Object.entries(after).map(([id, name]) => listing(id, name));
            const full = await lists.save(listSave(rows, { list: whole }));
            const put = rows.filter(({ id, names }) => before[id] !== names[0]?.text);
            const gone = Object.keys(before).filter((id) => !(id in after));
            const delta =
              base === ""
                ? await lists.save(listSave(rows, { list: parts }))
                : await lists.saveDelta({ list: parts, edition: "1", importedAt: AT, base, put, gone });
            if (full.kind === "conflict" || delta.kind === "conflict") throw new Error("a conflict nobody caused");
            expect(delta.head.id).toBe(full.head.id);
            base = delta.head.id;
            before = after;
          }
          expect(await lists.verify(whole)).toBe(await lists.verify(parts));
        }),
        { numRuns: 20 },
      );
    });

    it("leave everything as it was when an import breaks off", async () => {
      await save([listing("a")]);
      function* broken(): Generator<Listing> {
        yield listing("b");
        throw new Error("power cut");
      }
      await expect(lists.save({ ...listSave([]), listings: broken() })).rejects.toThrow("power cut");
      await expect(save([listing("b"), listing("b")])).rejects.toThrow(RangeError);
      await expect(lists.save(listSave([listing("b")], { importedAt: "today" }))).rejects.toThrow(RangeError);
      await expect(lists.save(listSave([listing("b")], { list: " " }))).rejects.toThrow(InputError);
      expect((await lists.load("TEST"))?.listings).toEqual([listing("a")]);
      expect(await lists.history("TEST")).toMatchObject({ items: [{ version: 1 }] });
    });

    it("get versions without gaps when saved at the same time", async () => {
      await Promise.all(Array.from({ length: 12 }, (_, n) => save([listing(`row ${n}`), listing("same")])));
      const { items } = await lists.history("TEST");
      expect(items.map(({ version }) => version)).toEqual(Array.from({ length: 12 }, (_, n) => 12 - n));
      expect(await lists.verify("TEST")).toBe(12);
    });

    it("can be put aside and taken up again", async () => {
      await save([listing("a")]);
      expect(await lists.remove("TEST", AT)).toBe(true);
      expect(await lists.current()).toEqual([]);
      expect(await lists.states()).toMatchObject([{ list: "TEST", removedAt: AT, versions: 1 }]);
      expect(await lists.load("TEST", { version: 1 })).toMatchObject({ listings: [{ id: "a" }] });
      expect(await lists.restore("TEST", AT)).toMatchObject({ kind: "unchanged", head: { version: 1 } });
      expect(await lists.current()).toHaveLength(1);
    });

    it("bring an earlier version back as a new one", async () => {
      await save([listing("a")], "2024-01-01");
      await save([listing("b")], "2024-02-01");
      const restored = await lists.restore("TEST", "2024-03-01T00:00:00Z", 1);
      expect(restored).toMatchObject({ kind: "saved", head: { version: 3, restored: 1, day: "2024-03-01" } });
      expect(await idsOn("2024-02-15")).toEqual(["b"]);
      expect(await idsOn("2024-03-01")).toEqual(["a"]);
    });

    it("remember attempts, also for a list that never came", async () => {
      const attempt = (at: string, outcome: "failed" | "unchanged") => ({ list: "TEST", at, outcome });
      await lists.recordAttempt({ ...attempt("2026-01-01T00:00:00Z", "unchanged"), asOf: isoDate("2026-01-01") });
      await lists.recordAttempt({ ...attempt("2026-01-02T00:00:00Z", "failed"), code: "http_404", message: "gone" });
      const [state] = await lists.states();
      expect(state).toMatchObject({
        list: "TEST",
        versions: 0,
        lastAttempt: { code: "http_404" },
        confirmedOn: "2026-01-01",
      });
      expect(state).not.toHaveProperty("current");
      const page = await lists.attempts("TEST", { limit: 1 });
      expect(page.items).toMatchObject([{ outcome: "failed" }]);
      expect(await lists.attempts("TEST", { after: page.next ?? "" })).toMatchObject({
        items: [{ outcome: "unchanged" }],
      });
    });

    it("page their history", async () => {
      for (let n = 1; n <= 5; n++) await save([listing(`row ${n}`)]);
      const first = await lists.history("TEST", { limit: 2 });
      expect(first.items.map(({ version }) => version)).toEqual([5, 4]);
      const rest = await lists.history("TEST", { limit: 3, after: first.next ?? "" });
      expect(rest.items.map(({ version }) => version)).toEqual([3, 2, 1]);
      expect(rest).not.toHaveProperty("next");
    });

    it("keep many versions with whole ones in between", async () => {
      const rows = new Map(Array.from({ length: 40 }, (_, n) => [`row ${n}`, listing(`row ${n}`)]));
      const day = (n: number): IsoDate =>
        isoDate(`2020-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`);
      for (let n = 0; n < 60; n++) {
        rows.set(`row ${n % 40}`, listing(`row ${n % 40}`, `Name ${n}`));
        await lists.save(listSave([...rows.values()], { asOf: day(n) }));
      }
      expect(await lists.verify("TEST")).toBe(60);
      const at30 = await lists.load("TEST", { on: day(30) });
      expect(at30?.listings.find(({ id }) => id === "row 30")?.names[0]?.text).toBe("Name 30");
      expect(at30?.listings.find(({ id }) => id === "row 31")?.names[0]?.text).toBe("Name row 31");
    });

    it("refuse work once closed", async () => {
      await stores.close();
      await expect(lists.states()).rejects.toThrow(IoError);
      await expect(save([listing("a")])).rejects.toThrow(IoError);
    });
  });
}
