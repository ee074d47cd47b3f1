import { expect, test } from "vitest";
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
