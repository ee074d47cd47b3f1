// What every store's licence ledger must do.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoDate } from "../base/date.ts";
import { replayLedger, type Applied, type LedgerDraft, type Licence, type LicenceStore } from "../licences/index.ts";
import { grants, seeded, takeSome, traffic } from "../licences/random.case.ts";

const ON = isoDate("2026-06-01");
const AT = "2026-06-01T09:00:00.000Z";

export const GALLIUM: Licence = {
  id: "L1",
  authority: "MOFCOM",
  type: "individual",
  number: "2026-0042",
  items: ["material:gallium"],
  quantity: { amount: "500", unit: "kg" },
  parties: [],
  validFrom: isoDate("2026-01-01"),
  validTo: isoDate("2027-01-01"),
};

let ids = 0;
type Body = LedgerDraft extends infer One
  ? One extends LedgerDraft
    ? Omit<One, "id" | "recordedAt" | "on">
    : never
  : never;
const draft = (body: Body, fields: Partial<LedgerDraft> = {}): LedgerDraft =>
  ({ id: `E${(ids += 1)}`, recordedAt: AT, on: ON, ...body, ...fields }) as LedgerDraft;
const kg = (amount: string) => ({ quantity: { amount, unit: "kg" } });
const code = (one: Applied): string => (one.kind === "refused" ? one.refusal.code : one.kind);

export function describeLicences(licences: () => LicenceStore): void {
  const add = (licence: Partial<Licence> = {}) =>
    licences().apply(draft({ kind: "add", licence: { ...GALLIUM, ...licence } }));
  const audit = async () => {
    const { items } = await licences().list({ limit: 1000 });
    return replayLedger(licences().records(), items);
  };

  describe("the licence ledger", () => {
    it("is empty at first", async () => {
      expect(await licences().balance("L1")).toBeUndefined();
      expect(await licences().list()).toEqual({ items: [] });
      expect(await licences().entries("L1")).toEqual([]);
      expect(await audit()).toEqual({ entries: 0, faults: [] });
    });

    it("reserves, uses, releases: what is left is exact", async () => {
      await add();
      const reserved = draft({ kind: "reserve", licence: "L1", transaction: "T1", ...kg("187.3") });
      expect(await licences().apply(reserved)).toMatchObject({
        kind: "applied",
        balance: { left: { quantity: "312.7" } },
      });
      const reservation = reserved.id;
      await licences().apply(
        draft({ kind: "use", licence: "L1", reservation, quantity: { amount: "100300", unit: "g" } }),
      );
      expect(await licences().reservations("L1")).toMatchObject([
        { id: reservation, transaction: "T1", open: { quantity: "87.0" } },
      ]);
      const released = await licences().apply(draft({ kind: "release", licence: "L1", reservation }));
      expect(released).toMatchObject({
        balance: { left: { quantity: "399.7" }, used: { quantity: "100.3" }, reserved: { quantity: "0.0" } },
      });
      expect(await licences().reservations()).toEqual([]);
      expect((await licences().entries("L1")).map(({ draft: { kind }, seq }) => [seq, kind])).toEqual([
        [1, "add"],
        [2, "reserve"],
        [3, "use"],
        [4, "release"],
      ]);
      expect(await audit()).toEqual({ entries: 4, faults: [] });
    });

    it.each<[string, string, Body, Partial<LedgerDraft>]>([
      ["an unknown licence", "licence_not_found", { kind: "use", licence: "L9", ...kg("1") }, {}],
      ["more than is left", "too_little_left", { kind: "reserve", licence: "L1", ...kg("500.000001") }, {}],
      ["no amount", "amount_missing", { kind: "reserve", licence: "L1" }, {}],
      ["an amount of nothing", "amount_missing", { kind: "use", licence: "L1", ...kg("0.00") }, {}],
      ["a negative amount", "amount_shape", { kind: "use", licence: "L1", ...kg("-1") }, {}],
      ["an amount that is none", "amount_shape", { kind: "use", licence: "L1", ...kg("a lot") }, {}],
      ["another kind of unit", "unit", { kind: "use", licence: "L1", quantity: { amount: "1", unit: "m" } }, {}],
      ["a day before", "not_valid", { kind: "use", licence: "L1", ...kg("1") }, { on: isoDate("2025-12-31") }],
      [
        "the day after the last",
        "not_valid",
        { kind: "use", licence: "L1", ...kg("1") },
        { on: isoDate("2027-01-01") },
      ],
      ["a reservation nobody made", "reservation_not_found", { kind: "release", licence: "L1", reservation: "R" }, {}],
      ["a licence under a known id", "licence_taken", { kind: "add", licence: { ...GALLIUM, type: "general" } }, {}],
      ["an id of blanks", "blank_field", { kind: "use", licence: "L1", ...kg("1") }, { id: " " }],
    ])("refuses %s: %s", async (_name, expected, body, fields) => {
      await add();
      expect(code(await licences().apply(draft(body, fields)))).toBe(expected);
      expect(await audit()).toEqual({ entries: 1, faults: [] });
    });

    it("keeps a reservation to what it holds and to its licence", async () => {
      await add();
      await add({ id: "L2" });
      const reserved = draft({ kind: "reserve", licence: "L1", until: isoDate("2026-06-10"), ...kg("10") });
      await licences().apply(reserved);
      const on = (body: Body, fields: Partial<LedgerDraft> = {}) =>
        licences()
          .apply(draft({ ...body, reservation: reserved.id } as Body, fields))
          .then(code);
      const use: Body = { kind: "use", licence: "L1" };
      expect(await on({ ...use, ...kg("10.001") })).toBe("more_than_reserved");
      expect(await on({ kind: "release", licence: "L2", reservation: "" })).toBe("reservation_not_found");
      expect(await on({ kind: "expire", licence: "L1", reservation: "" })).toBe("not_lapsed");
      expect(await on({ kind: "expire", licence: "L1", reservation: "" }, { on: isoDate("2026-06-10") })).toBe(
        "applied",
      );
      expect(await on(use)).toBe("nothing_reserved");
      expect(await licences().balance("L1")).toMatchObject({ left: { quantity: "500" } });
    });

    it("lets nothing more out of a closed licence, and what it reserved lapse", async () => {
      await add();
      const reserved = draft({ kind: "reserve", licence: "L1", ...kg("10") });
      await licences().apply(reserved);
      await licences().apply(draft({ kind: "close", licence: "L1" }));
      expect(code(await licences().apply(draft({ kind: "use", licence: "L1", ...kg("1") })))).toBe("closed");
      const of = { licence: "L1", reservation: reserved.id };
      expect(code(await licences().apply(draft({ kind: "use", ...of })))).toBe("closed");
      expect(code(await licences().apply(draft({ kind: "expire", ...of })))).toBe("applied");
    });

    it("counts quantity and value together, both or neither", async () => {
      await add({ value: { amount: "1000.00", currency: "USD" } });
      const usd = (amount: string, currency = "USD") => ({ value: { amount, currency } });
      const use = (body: object) => licences().apply(draft({ kind: "use", licence: "L1", ...body }));
      expect(code(await use(kg("1")))).toBe("amount_missing");
      expect(code(await use({ ...kg("1"), ...usd("1000.01") }))).toBe("too_little_left");
      expect(code(await use({ ...kg("1"), ...usd("10", "EUR") }))).toBe("currency");
      expect(await use({ ...kg("1"), ...usd("999.99") })).toMatchObject({
        balance: { left: { quantity: "499", value: "0.01" } },
      });
    });

    it("records the use of a licence without limits, and reserves nothing of it", async () => {
      const { quantity: _quantity, ...unlimited } = GALLIUM;
      await licences().apply(draft({ kind: "add", licence: unlimited }));
      expect(code(await licences().apply(draft({ kind: "reserve", licence: "L1", ...kg("1") })))).toBe("unlimited");
      expect(await licences().apply(draft({ kind: "use", licence: "L1", ...kg("1") }))).toMatchObject({
        balance: { left: {} },
      });
    });

    it("takes the same draft again for a retry, another under the same id for a mistake", async () => {
      await add();
      const once = draft({ kind: "use", licence: "L1", ...kg("1") });
      await licences().apply(once);
      expect(await licences().apply(once)).toMatchObject({ repeated: true, balance: { left: { quantity: "499" } } });
      expect(code(await licences().apply({ ...once, on: addDays(ON, 1) }))).toBe("id_taken");
      expect(await licences().applyAll([once, once])).toMatchObject([{ repeated: true }, { repeated: true }]);
      expect(await audit()).toEqual({ entries: 2, faults: [] });
    });

    it("lets only one of two have the last of it", async () => {
      await add();
      const results = await Promise.all(
        Array.from({ length: 50 }, () => licences().apply(draft({ kind: "reserve", licence: "L1", ...kg("30") }))),
      );
      expect(results.filter(({ kind }) => kind === "applied")).toHaveLength(16);
      expect(await licences().balance("L1")).toMatchObject({ left: { quantity: "20" } });
    });

    it("writes none of several drafts when one is broken, and the others alone", async () => {
      await add();
      const good = draft({ kind: "use", licence: "L1", ...kg("1") });
      const broken = draft({ kind: "use", licence: "L1", ...kg("1") }, { recordedAt: "now" });
      await expect(licences().applyAll([good, broken])).rejects.toThrow(RangeError);
      expect(await licences().balance("L1")).toMatchObject({ left: { quantity: "500" } });
      const both = await Promise.allSettled([licences().apply(good), licences().apply(broken)]);
      expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    });

    it("reaches every licence once, page by page", async () => {
      for (const id of ["c", "a", "b", "许可"]) await add({ id });
      const first = await licences().list({ limit: 3 });
      expect(first.items.map(({ licence }) => licence.id)).toEqual(["a", "b", "c"]);
      expect(await licences().list({ limit: 3, after: first.next ?? "" })).toMatchObject({
        items: [{ licence: { id: "许可" } }],
      });
    });

    it("adds up after any traffic of several users at once", async () => {
      let users = 0;
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const below = seeded(seed);
          await licences().applyAll(grants(4, below));
          const streams = Array.from({ length: 4 }, () => traffic(`U${(users += 1)}-`, 4, below));
          const before = (await audit()).entries;
          const results = await Promise.all(
            streams.flatMap((stream) => takeSome(stream, 100).map((one) => licences().apply(one))),
          );
          const report = await audit();
          expect(report.faults).toEqual([]);
          expect(report.entries).toBe(before + results.filter(({ kind }) => kind === "applied").length);
        }),
        { numRuns: 10 },
      );
    });
  });
}
