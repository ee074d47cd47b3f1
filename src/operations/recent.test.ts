// One long computation for several askers: shared, forgotten when it fails, stopped when nobody waits any more.
import { expect, it } from "vitest";
import { Recent } from "./recent.ts";

it("shares a computation and keeps the newest", async () => {
  const recent = new Recent<number>(1);
  let made = 0;
  const make = async (): Promise<number> => ++made;
  expect(await Promise.all([recent.get("a", make), recent.get("a", make)])).toEqual([1, 1]);
  await recent.get("b", make);
  expect(await recent.get("a", make)).toBe(3);
});

it("lets one asker leave, and stops the work when the last has left", async () => {
  const recent = new Recent<string>(2);
  const [one, other] = [new AbortController(), new AbortController()];
  let seen: AbortSignal | undefined;
  const make = (signal: AbortSignal): Promise<string> => {
    seen = signal;
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
  };
  const first = recent.whileWanted("a", one.signal, make);
  const second = recent.whileWanted("a", other.signal, make);
  one.abort(new Error("left"));
  await expect(first).rejects.toThrow("left");
  expect(seen?.aborted).toBe(false);
  other.abort(new Error("left too"));
  await expect(second).rejects.toThrow("left too");
  expect(seen?.aborted).toBe(true);
  expect(await recent.whileWanted("a", new AbortController().signal, async () => "again")).toBe("again");
  expect(await recent.whileWanted("a", new AbortController().signal, async () => "not made")).toBe("again");
});
