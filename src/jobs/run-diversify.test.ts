import { describe, expect, test } from "vitest";
import { smallProblem } from "../diversify/plan/testing.ts";
import { runDiversify } from "./index.ts";

const MODEL = "Minimize\n x\nSubject To\n c: x >= 2\nEnd\n";

test("one thread serves task after task", async () => {
  for (let i = 0; i < 3; i++) {
    const { objective, status } = await runDiversify({ kind: "solve", model: MODEL });
    expect([status, objective]).toEqual(["optimal", 2]);
  }
});

test("input that cannot be read is an input error with its line", async () => {
  await expect(runDiversify({ kind: "solve", model: "nonsense" })).rejects.toMatchObject({
    code: "bad_input",
    field: "line 1",
  });
});

test("leaving ends the task, and the next one is served", async () => {
  const controller = new AbortController();
  const started = runDiversify({ kind: "solve", model: MODEL }, controller.signal);
  controller.abort(new Error("left"));
  await expect(started).rejects.toThrow("left");
  expect((await runDiversify({ kind: "solve", model: MODEL })).objective).toBe(2);
});

describe("a plan", () => {
  const sources = [
    { id: "cheap", origin: "CN", landed: 10, share: 1, hits: [true, false] },
    { id: "safe", origin: "CA", landed: 15, qualificationCost: 40 },
  ] as const;
  const small = smallProblem(sources);
  /** The same part a hundred times over: enough work to leave in the middle of. */
  const many = {
    ...small,
    parts: Array.from({ length: 400 }, (_, p) => {
      const [part] = small.parts;
      if (part === undefined) throw new Error("no part");
      return { ...part, partId: `P${p}`, candidates: part.candidates.map((one) => ({ ...one, id: `${one.id}/${p}` })) };
    }),
    limits: { index: { origin: 6000 } },
  };

  test("tells how far it is", async () => {
    const told: string[] = [];
    const answer = await runDiversify({ kind: "plan", problem: small, request: {} }, undefined, (done, total, what) =>
      told.push(`${done}/${total ?? "?"} ${what}`),
    );
    expect(answer.frontier).toHaveLength(2);
    expect(told).toEqual(["0/1 parts solved", "0/? plans weighed by the impact model"]);
  });

  test("leaves the main thread free, and ends when nobody waits for it", async () => {
    const controller = new AbortController();
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const before = process.cpuUsage();
    let told = 0;
    const started = runDiversify({ kind: "plan", problem: many, request: {} }, controller.signal, (done) => {
      told = done;
      if (done >= 50) controller.abort(new Error("left"));
    });
    await expect(started).rejects.toThrow("left");
    clearInterval(timer);
    expect(told).toBeGreaterThanOrEqual(50);
    expect(told).toBeLessThan(400);
    // Handing the problem over is the only thing the main thread does; wall time is other people's load as well.
    expect(longest, `cpu ${JSON.stringify(process.cpuUsage(before))}`).toBeLessThan(1000);
  });
});
