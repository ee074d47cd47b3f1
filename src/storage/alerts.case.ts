// What every store of alerts must do. Each adapter's test runs this suite over its own `open`.
import { describe, expect, it } from "vitest";
import { IoError } from "../errors.ts";
import { type Alert, type AlertEntry, alertOf } from "../screen/index.ts";
import { sha256 } from "./sha256.ts";
import type { Stores } from "./stores.ts";

export const alert = (name: string, listing: string, at = "2026-11-20T08:00:00Z", record?: string): Alert =>
  alertOf(
    { id: listing, list: "TEST", names: [{ text: `Listed ${listing}`, grade: "primary" }] },
    { matchedName: `Listed ${listing}`, score: 0.9 },
    { name, ...(record === undefined ? {} : { id: record }) },
    at,
    sha256,
  );

export const decide = (one: Alert, by = "A. Lee", verdict: "true" | "false" = "false"): AlertEntry => ({
  kind: "decide",
  alert: one.id,
  verdict,
  reason: "another date of birth",
  by,
  at: "2026-11-20T09:00:00Z",
  basis: one.basis,
});

export function describeAlerts(opened: () => Stores): void {
  describe("alerts", () => {
    const stores = {
      get alerts() {
        return opened().alerts;
      },
      close: () => opened().close(),
    };

    it("keep when a pair was first seen, and what was last seen of it", async () => {
      const first = alert("Ivan Zarvanov", "1");
      expect(await stores.alerts.put([first, alert("Someone", "1")])).toEqual({ added: 2, known: 0 });
      const again = { ...alert("Ivan Zarvanov", "1", "2026-11-21T08:00:00Z"), score: 0.8 };
      expect(again.id).toBe(first.id);
      expect(await stores.alerts.put([again])).toEqual({ added: 0, known: 1 });
      expect(await stores.alerts.get(first.id)).toEqual({ ...again, firstSeen: first.firstSeen });
      expect((await stores.alerts.all()).map(({ id }) => id)).toEqual([first.id, alert("Someone", "1").id]);
      expect(await stores.alerts.get("nothing")).toBeUndefined();
    });

    it("are found by the party's name, under whatever record", async () => {
      const some = [alert("Ivan Zarvanov", "1"), alert("IVAN  zarvanov", "2", undefined, "C-7"), alert("Other", "1")];
      await stores.alerts.put(some);
      const found = await stores.alerts.about(["ivan zarvanov", "nobody"]);
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set([some[0]?.id, some[1]?.id]));
      expect(await stores.alerts.about([])).toEqual([]);
    });

    it("keep decisions in order, by alert", async () => {
      const [a, b] = [alert("A", "1"), alert("B", "1")];
      await stores.alerts.put([a, b]);
      const undo: AlertEntry = { kind: "undo", alert: a.id, by: "A. Lee", at: "2026-11-20T10:00:00Z" };
      for (const entry of [decide(a), decide(b), undo, decide(a, "B. Roy", "true")]) await stores.alerts.append(entry);
      const all = await stores.alerts.entries();
      expect(all.get(a.id)).toEqual([decide(a), undo, decide(a, "B. Roy", "true")]);
      expect([...(await stores.alerts.entries([b.id]))]).toEqual([[b.id, [decide(b)]]]);
      expect((await stores.alerts.entries([])).size).toBe(0);
    });

    it("refuse work once closed", async () => {
      await stores.close();
      await expect(stores.alerts.all()).rejects.toThrow(IoError);
    });
  });
}
