// What every store must do. Each adapter's test runs this suite over its own `open`.
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "../decisions/index.ts";
import { InputError, IoError } from "../errors.ts";
import { describeAlerts } from "./alerts.case.ts";
import { describeReadings } from "./readings.case.ts";
import { describeLicences } from "./licences.case.ts";
import { decision, decisionOn, entryOf, RECORDED_AT, release, withdrawal } from "./sample.case.ts";
import { sha256 } from "./sha256.ts";
import { describeWatch } from "./watch.case.ts";
import type { Stores } from "./stores.ts";

/** Registers the suite under `name`; `open` gives an empty store that the suite closes. */
export function describeStore(name: string, open: () => Promise<Stores>): void {
  describe(name, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());

    describeDecisions(() => stores);
    describePaging(() => stores);
    describePortfolios(() => stores);
    describeLicences(() => stores.licences);
    describeReadings(() => stores.readings);
    describeAlerts(() => stores);
    describeWatch(() => stores);

    describe("closing", () => {
      it("twice is harmless, and nothing works afterwards", async () => {
        await stores.close();
        await stores.close();
        await expect(stores.decisions.append(decision("D1"))).rejects.toThrow(IoError);
        await expect(stores.decisions.get("D1")).rejects.toThrow(IoError);
        await expect(stores.portfolios.load("acme")).rejects.toThrow(IoError);
      });
    });
  });
}

function describeDecisions(stores: () => Stores): void {
  const verified = () => verifyChain(stores().decisions.records(), sha256);

  describe("the decision log", () => {
    it("is empty at first: not found is a value", async () => {
      const { decisions } = stores();
      expect(await decisions.get("D1")).toBeUndefined();
      expect(await decisions.history("D1")).toEqual([]);
      expect(await decisions.list()).toEqual({ items: [] });
      expect(await verified()).toEqual({ kind: "intact", count: 0, head: undefined });
    });

    it("gives back what was appended, in order and linked", async () => {
      const { decisions } = stores();
      const drafts = [decision("D1"), release("R1", "D1"), decision("D2"), withdrawal("W1", "D1", "R1")];
      const entries = [];
      for (const draft of drafts) entries.push(entryOf(await decisions.append(draft)));
      expect(entries).toEqual(drafts.map((draft) => expect.objectContaining(draft)));
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(entries[1]?.previousHash).toBe(entries[0]?.hash);
      expect((await decisions.list()).items).toEqual(entries);
      expect(await decisions.get("R1")).toEqual(entries[1]);
      expect((await decisions.history("D1")).map(({ id }) => id)).toEqual(["D1", "R1", "W1"]);
      expect(await verified()).toEqual({ kind: "intact", count: 4, head: { seq: 4, hash: entries[3]?.hash } });
    });

    it("refuses what may not follow, and writes nothing then", async () => {
      const { decisions } = stores();
      await decisions.appendAll([decision("D1"), withdrawal("W1", "D1", "D1")]);
      expect(await decisions.append(release("R1", "D1"))).toMatchObject({ refusal: { code: "already_withdrawn" } });
      expect(await decisions.append(release("R1", "D9"))).toMatchObject({ refusal: { code: "decision_not_found" } });
      expect(await verified()).toMatchObject({ count: 2 });
    });

    it("takes the same draft again for a retry, another under the same id for a mistake", async () => {
      const { decisions } = stores();
      const first = entryOf(await decisions.append(decision("D1")));
      expect(await decisions.append(decision("D1"))).toEqual({ kind: "appended", entry: first, repeated: true });
      const other = await decisions.append(decision("D1", { note: "another" }));
      expect(other).toMatchObject({ kind: "refused", refusal: { code: "id_taken" } });
      expect(await verified()).toMatchObject({ count: 1 });
    });

    it("keeps the good ones of several drafts, each seeing those before it", async () => {
      const { decisions } = stores();
      const results = await decisions.appendAll([decision("D1"), release("R9", "D9"), release("R1", "D1")]);
      expect(results.map(({ kind }) => kind)).toEqual(["appended", "refused", "appended"]);
      expect(await decisions.appendAll([])).toEqual([]);
      expect(await verified()).toMatchObject({ kind: "intact", count: 2 });
    });

    it("writes none of several drafts when one is broken", async () => {
      const { decisions } = stores();
      const broken = decision("D2", { recordedAt: "yesterday" });
      await expect(decisions.appendAll([decision("D1"), broken])).rejects.toThrow(RangeError);
      expect(await decisions.list()).toEqual({ items: [] });
      expect(entryOf(await decisions.append(decision("D3"))).seq).toBe(1);
    });

    it("puts appends that arrive together in one chain", async () => {
      const { decisions } = stores();
      const ids = Array.from({ length: 40 }, (_, index) => `D${index}`);
      await Promise.all(ids.map((id) => decisions.append(decision(id))));
      expect(await verified()).toMatchObject({ kind: "intact", count: 40 });
      expect((await decisions.list()).items.map(({ id }) => id).sort()).toEqual([...ids].sort());
    });

    it("lets only one of two opposed entries through", async () => {
      const { decisions } = stores();
      await decisions.append(decision("D1"));
      const twice = [withdrawal("W1", "D1", "D1"), withdrawal("W2", "D1", "D1")];
      const results = await Promise.all(twice.map((draft) => decisions.append(draft)));
      expect(results.map(({ kind }) => kind).sort()).toEqual(["appended", "refused"]);
    });

    it("carries large facts and every script", async () => {
      const { decisions } = stores();
      const facts = { note: "x".repeat(4_000_000), name: "镓 Ґалій 🜍 \u0000 \u2028 \ud800 e\u0301", empty: "" };
      const draft = decision("Ⅷ/决定-1", { note: "许可证 №1" });
      const full = { ...draft, transaction: { ...draft.transaction, facts } };
      await decisions.append(full);
      expect(await decisions.get("Ⅷ/决定-1")).toMatchObject(full);
      expect(await verified()).toMatchObject({ kind: "intact" });
    });

    it("verifies after any appends", async () => {
      const id = fc.constantFrom("A", "B", "C", "D");
      const draft = fc.oneof(
        fc.tuple(id, fc.string({ unit: "grapheme" })).map(([one, note]) => decision(one, { note })),
        fc.tuple(id, id).map(([one, of]) => release(`R${one}`, of)),
        fc.tuple(id, id, fc.boolean()).map(([one, of, whole]) => withdrawal(`W${one}`, of, whole ? of : `R${of}`)),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(draft, { maxLength: 10 }), async (drafts) => {
          const before = (await verified()).count;
          const results = await stores().decisions.appendAll(drafts);
          const written = results.filter((one) => one.kind === "appended" && !one.repeated).length;
          expect(await verified()).toMatchObject({ kind: "intact", count: before + written });
        }),
        { numRuns: 30 },
      );
    });
  });
}

function describePaging(stores: () => Stores): void {
  describe("paging the log", () => {
    const all = ["D1", "D2", "D3", "D4", "D5", "R1"];
    beforeEach(async () => {
      const { decisions } = stores();
      await decisions.appendAll([1, 2, 3, 4, 5].map((n) => decisionOn(n % 2 === 0 ? "even" : "odd", `D${n}`)));
      await decisions.append(release("R1", "D1"));
    });

    it.each([
      ["oldest", all],
      ["newest", [...all].reverse()],
    ] as const)("reaches every entry once, %s first", async (order, expected) => {
      const pages: (readonly string[])[] = [];
      let after: string | undefined;
      do {
        const page = await stores().decisions.list({ order, limit: 4, ...(after !== undefined && { after }) });
        pages.push(page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(pages).toEqual([expected.slice(0, 4), expected.slice(4)]);
    });

    it("has no next page after an exactly full one", async () => {
      expect(await stores().decisions.list({ limit: 6 })).not.toHaveProperty("next");
    });

    it("finds by transaction and by kind", async () => {
      const ids = async (query: Parameters<Stores["decisions"]["list"]>[0]) =>
        (await stores().decisions.list(query)).items.map(({ id }) => id);
      expect(await ids({ transaction: "even" })).toEqual(["D2", "D4"]);
      expect(await ids({ transaction: "odd", order: "newest", limit: 1 })).toEqual(["D5"]);
      expect(await ids({ kind: "release" })).toEqual(["R1"]);
      expect(await ids({ kind: "withdrawal" })).toEqual([]);
    });

    it.each(["x", "-1", "1 or 1=1"])("takes no invented cursor: %s", async (after) => {
      await expect(stores().decisions.list({ after })).rejects.toThrow(InputError);
    });
  });
}

function describePortfolios(stores: () => Stores): void {
  const save = (snapshot: object, fields: { readonly name?: string; readonly expected?: number } = {}) =>
    stores().portfolios.save({ name: "acme", snapshot, savedAt: RECORDED_AT, savedBy: "A. Okafor", ...fields });
  const restore = (version: number) => stores().portfolios.restore({ name: "acme", version, savedAt: RECORDED_AT });

  describe("portfolios", () => {
    it("are not found as a value", async () => {
      const { portfolios } = stores();
      expect(await portfolios.load("acme")).toBeUndefined();
      expect(await portfolios.list()).toEqual({ items: [] });
      expect(await portfolios.history("acme")).toEqual({ items: [] });
      expect(await restore(1)).toBeUndefined();
      await save({ a: 1 });
      expect(await portfolios.load("acme", 2)).toBeUndefined();
      expect(await restore(2)).toBeUndefined();
    });

    it("keep every version", async () => {
      const first = { parts: [{ part_id: "晶圆", origin: null }] };
      expect(await save(first)).toMatchObject({ kind: "saved", version: { version: 1, savedBy: "A. Okafor" } });
      await save({ parts: [] });
      const { portfolios } = stores();
      expect(await portfolios.load("acme")).toMatchObject({ version: 2, snapshot: { parts: [] } });
      expect(await portfolios.load("acme", 1)).toMatchObject({ version: 1, snapshot: first });
      const history = await portfolios.history("acme");
      expect(history.items.map(({ version }) => version)).toEqual([2, 1]);
      expect(history.items[0]).not.toHaveProperty("snapshot");
    });

    it("hash the content, whatever the order of its keys", async () => {
      const saved = await save({ b: 1, a: [2] });
      expect(saved).toMatchObject({ version: { sha256: sha256('{"a":[2],"b":1}') } });
      expect(await save({ a: [2], b: 1 })).toMatchObject({ kind: "unchanged", version: { version: 1 } });
    });

    it("undo by restoring, which is a version too and can be undone", async () => {
      await save({ state: "first" });
      await save({ state: "second" });
      expect(await restore(1)).toMatchObject({ kind: "saved", version: { version: 3, restored: 1 } });
      expect(await stores().portfolios.load("acme")).toMatchObject({ version: 3, snapshot: { state: "first" } });
      expect(await restore(1)).toMatchObject({ kind: "unchanged", version: { version: 3 } });
      expect(await restore(2)).toMatchObject({ version: { version: 4 } });
      expect(await stores().portfolios.load("acme")).toMatchObject({ snapshot: { state: "second" } });
    });

    it("do not overwrite what somebody else saved in between", async () => {
      expect(await save({ v: 1 }, { expected: 0 })).toMatchObject({ kind: "saved" });
      expect(await save({ v: 2 }, { expected: 1 })).toMatchObject({ kind: "saved" });
      expect(await save({ v: 3 }, { expected: 1 })).toMatchObject({ kind: "conflict", newest: { version: 2 } });
      expect(await save({ v: 3 }, { name: "new", expected: 1 })).toEqual({ kind: "conflict", newest: undefined });
      expect(await stores().portfolios.load("acme")).toMatchObject({ snapshot: { v: 2 } });
    });

    it("get versions without gaps when saved at the same time", async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => save({ n })));
      const { items } = await stores().portfolios.history("acme");
      expect(items.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, n) => 20 - n));
    });

    it("are listed by name at their newest version, page by page", async () => {
      for (const name of ["beta", "acme", "晶圆"]) await save({ name }, { name });
      await save({ name: "acme", more: true });
      const { portfolios } = stores();
      const first = await portfolios.list({ limit: 2 });
      expect(first.items.map(({ name, version }) => [name, version])).toEqual([
        ["acme", 2],
        ["beta", 1],
      ]);
      const second = await portfolios.list({ limit: 2, after: first.next ?? "" });
      expect(second).toEqual({ items: [expect.objectContaining({ name: "晶圆" })] });
      const newest = await portfolios.history("acme", { limit: 1 });
      expect(newest.next && (await portfolios.history("acme", { limit: 1, after: newest.next }))).toEqual({
        items: [expect.objectContaining({ version: 1 })],
      });
    });

    it.each<[string, () => Promise<unknown>, new (...parts: never[]) => Error]>([
      ["no name", () => save({}, { name: " " }), InputError],
      ["what JSON cannot carry", () => save({ at: new Map() }), TypeError],
      [
        "a day for an instant",
        () => stores().portfolios.save({ name: "a", snapshot: {}, savedAt: "2026-11-21" }),
        RangeError,
      ],
    ])("refuse %s", async (_name, attempt, error) => {
      await expect(attempt()).rejects.toThrow(error);
      expect(await stores().portfolios.list()).toEqual({ items: [] });
    });
  });
}
