import { expect, test } from "vitest";
import { openApp } from "../app.ts";
import { bindOperations, OPERATIONS } from "./index.ts";

const app = openApp({ store: ":memory:" });
const bound = await bindOperations(await app.knowledge());
const find = (name: string) => bound.find((one) => one.name === name) ?? expect.unreachable(name);

test("every operation is bound under its table name, with an object schema", () => {
  expect(bound.map(({ name }) => name)).toEqual(OPERATIONS.map(({ name }) => name));
  for (const { name, inputSchema } of bound) {
    const variants = (inputSchema["anyOf"] ?? [inputSchema]) as readonly { type: string }[];
    expect(
      variants.every(({ type }) => type === "object"),
      name,
    ).toBe(true);
    expect(inputSchema, name).not.toHaveProperty("$schema");
  }
});

test("operations that change a store are writes, those that only look into it reads", () => {
  const effect = Object.fromEntries(bound.map((one) => [one.name, one.effect]));
  const writes = ["portfolio-save", "portfolio-restore", "decisions-record", "decisions-release", "decisions-withdraw"];
  for (const name of writes) expect(effect[name], name).toBe("write");
  for (const name of ["portfolio-load", "portfolio-history", "decisions-list", "decisions-show", "verify"]) {
    expect(effect[name], name).toBe("read");
  }
});

test("an operation without effect does not open the store", async () => {
  const closed = { ...app.context(), stores: () => Promise.reject(new Error("the store was opened")) };
  const inputs: Readonly<Record<string, unknown>> = {
    check: { id: "a", act: "export", item: { description: "gallium metal" } },
    assess: { portfolio: { tables: {} } },
    "register-show": { id: "CN:MOFCOM:2023-23" },
    "register-search": { text: "gallium" },
    "register-related": { id: "CN:MOFCOM:2023-23" },
    "goods-show": { key: "gallium" },
    "goods-classify": { text: "gallium wafer" },
    "check-branches": { id: "a", act: "export", item: { classifications: [{ list: "US-CCL", code: "3B001" }] } },
    read: { text: "China will require permits for gallium exports." },
    "diversify-solve": { model: "min\n obj: x\nst\n c: x >= 1\nend" },
    "impact-economy": { commodity: ["gallium"] },
    "impact-economy-grid": { commodity: ["gallium"] },
    "impact-economy-time": { commodity: ["gallium"], weeks: 4 },
    "impact-tariff": { sources: [{ country: "CN", value: 1, before: 0, after: 0.25 }] },
    "impact-economy-path": { commodity: ["gallium"] },
    "register-diff": { since: "2023-08-01" },
    "portfolio-read": { portfolio: { tables: {} } },
    "portfolio-parse": { files: [{ name: "parts.csv", base64: btoa("part_id,name\nM-1,gallium\n") }] },
  };
  // These need a whole company or network; their own tests run them, on contexts without a store.
  const whole = new Set(["diversify", "impact-company", "impact-cascade", "impact-recovery"]);
  for (const { name, effect, call } of bound) {
    if (effect !== "none" || whole.has(name)) continue;
    const called = await call(closed, inputs[name] ?? {});
    expect(called.kind, name).toBe("answer");
  }
});

test("a value that does not fit is refused with its id, the field and a hint", async () => {
  const refused = await find("check").call(app.context(), { id: 7, act: "export", item: {}, from: "Atlantis" });
  expect(refused).toMatchObject({ kind: "refused", error: { id: "7", error: { code: "bad_input", field: "from" } } });
  const list = await find("register-list").call(app.context(), { effect: "scold" });
  expect(list).toMatchObject({
    kind: "refused",
    error: { error: { field: "effect", hint: expect.stringContaining("register-list") } },
  });
});
