// What every store of subscriptions must do. Each adapter's test runs this suite over its own `open`.
import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import { IoError } from "../errors.ts";
import type { ChangedAnswer, Held, Subscription } from "../watch/index.ts";
import type { Stores } from "./stores.ts";

const ON = isoDate("2026-11-20");
const REGISTER = { version: "2026-11-20.1", sha256: "00" };
export const subscription = (id: string): Subscription => ({
  id,
  of: { kind: "portfolio", name: "acme" },
  createdAt: "2026-11-20T08:00:00.000Z",
});
export const held = (run: number): Held => ({
  run,
  at: "2026-11-20T08:00:00.000Z",
  basis: { on: ON, known: ON, register: REGISTER, engine: "check-1", lists: [] },
  answers: [{ outcome: "licence_required", aspects: { outcome: ["licence_required"] } }],
  subjects: [],
});
export const change = (id: string, of: string, run: number): ChangedAnswer => {
  const side = { on: ON, known: ON, standing: "undecided", outcome: "indeterminate", mayProceed: false } as const;
  return {
    id,
    subscription: of,
    run,
    at: "2026-11-28T08:00:00.000Z",
    subject: { kind: "supply", id: "M-GA/S-1", title: "Gallium" },
    before: { ...side, standing: "licence_required" },
    after: side,
    changes: [{ aspect: "outcome", before: ["licence_required"], after: ["indeterminate"] }],
    causes: [{ kind: "days", from: ON, to: isoDate("2026-11-28") }],
    register: REGISTER,
  };
};

export function describeWatch(opened: () => Stores): void {
  describe("subscriptions", () => {
    const watch = () => opened().watch;
    const told = async (query = {}) => (await watch().changes(query)).items.map(({ id }) => id);

    it("are added once; an id is never given twice", async () => {
      expect(await watch().add(subscription("b"), held(1))).toBe("added");
      expect(await watch().add(subscription("a"), held(1))).toBe("added");
      expect(await watch().add(subscription("a"), held(5))).toBe("taken");
      expect(await watch().list()).toMatchObject([
        { subscription: subscription("a"), last: { run: 1, basis: held(1).basis } },
        { subscription: subscription("b") },
      ]);
      expect(await watch().held("a")).toEqual(held(1));
      expect(await watch().held("none")).toBeUndefined();
    });

    it("keep a run's answers with its changes, newest run first and in the order told", async () => {
      await watch().add(subscription("a"), held(1));
      const second = [change("a2-1", "a", 2), change("a2-2", "a", 2)];
      expect(await watch().advance("a", held(2), second)).toBe("advanced");
      expect(await watch().advance("a", held(3), [change("a3-1", "a", 3)])).toBe("advanced");
      expect(await watch().held("a")).toEqual(held(3));
      expect(await told()).toEqual(["a3-1", "a2-1", "a2-2"]);
      const first = await watch().changes({ limit: 2 });
      expect((await watch().changes({ limit: 2, after: first.next ?? "" })).items).toEqual([second[1]]);
    });

    it("are told by one of two runs at once", async () => {
      await watch().add(subscription("a"), held(1));
      const runs = ["x", "y", "z"].map((id) => watch().advance("a", held(2), [change(id, "a", 2)]));
      expect((await Promise.all(runs)).toSorted()).toEqual(["advanced", "overtaken", "overtaken"]);
      expect(await told()).toHaveLength(1);
      expect(await watch().advance("none", held(2), [])).toBe("overtaken");
    });

    it("once removed are not advanced, and keep what they told", async () => {
      await watch().add(subscription("a"), held(1));
      await watch().advance("a", held(2), [change("1", "a", 2)]);
      const removed = { ...subscription("a"), removedAt: "2026-11-29T08:00:00.000Z" };
      expect(await watch().remove("a", removed.removedAt)).toEqual(removed);
      expect(await watch().remove("a", "2027-01-01T08:00:00.000Z")).toEqual(removed);
      expect(await watch().remove("none", removed.removedAt)).toBeUndefined();
      expect(await watch().advance("a", held(3), [change("2", "a", 3)])).toBe("overtaken");
      expect(await watch().add(subscription("a"), held(1))).toBe("taken");
      expect(await watch().list()).toMatchObject([{ subscription: removed, last: { run: 2 } }]);
      expect(await told({ subscription: "a" })).toEqual(["1"]);
    });

    it("count what nobody has seen, each of its own", async () => {
      for (const id of ["a", "b"]) await watch().add(subscription(id), held(1));
      await watch().advance("a", held(2), [change("1", "a", 2), change("2", "a", 2)]);
      await watch().advance("b", held(2), [change("3", "b", 2)]);
      const seen = { at: "2026-11-28T09:00:00.000Z", by: "A. Lee" };
      expect(await watch().markSeen("a", seen, ["2", "3", "none"])).toBe(1);
      expect(await watch().counts()).toEqual(
        new Map([
          ["a", { all: 2, unseen: 1 }],
          ["b", { all: 1, unseen: 1 }],
        ]),
      );
      expect(await told({ unseen: true })).toEqual(["3", "1"]);
      expect(await watch().markSeen("a", { at: "2026-11-28T10:00:00.000Z" })).toBe(1);
      expect(await watch().markSeen("a", seen)).toBe(0);
      expect((await watch().changes({ subscription: "a" })).items[1]?.seen).toEqual(seen);
    });

    it("keep a run's message until it is delivered or tried too often", async () => {
      await watch().add(subscription("a"), held(1));
      await watch().advance("a", held(2), [change("1", "a", 2)], { id: "a-2", body: "two" });
      await watch().advance("a", held(2), [change("x", "a", 2)], { id: "a-x", body: "overtaken" });
      await watch().advance("a", held(3), [change("2", "a", 3)], { id: "a-3", body: "three" });
      const at = "2026-11-28T09:00:00.000Z";
      const open = async () => (await watch().openMessages()).map(({ id }) => id);
      expect(await open()).toEqual(["a-2", "a-3"]);
      await watch().attempted("a-2", { at, tries: 3, why: "no answer" });
      await watch().attempted("a-2", { at, tries: 1, status: 204 });
      await watch().attempted("a-2", { at, tries: 1, why: "late" });
      await watch().attempted("none", { at, tries: 1 });
      for (let n = 0; n < 10; n++) await watch().attempted("a-3", { at, tries: 3, status: 500, why: "500" });
      expect(await open()).toEqual([]);
      expect(await watch().messages("a")).toMatchObject([
        { id: "a-3", subscription: "a", state: "given_up", body: "three" },
        { id: "a-2", state: "delivered", attempts: [{ why: "no answer" }, { status: 204 }] },
      ]);
    });

    it("refuse work once closed", async () => {
      await opened().close();
      await expect(watch().list()).rejects.toThrow(IoError);
    });
  });
}
