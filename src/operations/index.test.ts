// The operation table: every entry loads, under its own name.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../base/canonical-json.ts";
import { isoDate } from "../base/date.ts";
import { openApp } from "../app.ts";
import type { Receipt } from "../decisions/index.ts";
import { operations, OPERATIONS, stateText } from "./index.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("the operation table", () => {
  test.each(OPERATIONS)("$name loads under its own name", async ({ name, load }) => {
    expect(await load()).toMatchObject({ name, summary: expect.stringMatching(/^[A-Z].+[^.]$/) as string });
  });

  test("names each operation once", () => {
    const names = OPERATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("verify", () => {
  const app = openApp({ store: ":memory:" });
  const context = app.context({ on: isoDate("2024-12-03"), known: isoDate("2026-11-21") });
  const transaction = {
    id: "T1",
    act: "export",
    item: { description: "gallium metal" },
    from: "CN",
    to: "US",
  } as const;

  /** A receipt as given out, with changes sealed in. */
  async function receipt(changes: Partial<Receipt> = {}): Promise<Receipt> {
    const id = `D-${Math.random()}`;
    await (await operations.decisionsRecord()).run(context, { id, transaction });
    const shown = await (await operations.decisionsReceipt()).run(context, { id });
    if (shown.kind === "not_found") throw new Error(`no receipt of ${id}`);
    const { sha256: _sealed, ...rest } = { ...shown.receipt, ...changes };
    return { ...rest, sha256: sha256(canonicalJson(rest)) };
  }

  async function verify(json: unknown): Promise<unknown> {
    return (await operations.verify()).run(context, { receipt: json });
  }

  test("finds the same answer from the same register", async () => {
    expect(await verify(await receipt())).toMatchObject({ replay: { kind: "identical", changes: [] } });
  });

  test("names what changed, and that the engine did", async () => {
    const found = await verify(await receipt({ answers: [], engine: "check-0", verdictSha256: "00" }));
    expect(found).toMatchObject({ replay: { kind: "changed", sameEngine: false, sameRegister: true } });
  });

  test("answers for the receipt's own days, not for those asked about", async () => {
    const found = await verify(await receipt({ on: isoDate("2023-07-02"), known: isoDate("2023-07-02") }));
    expect(found).toMatchObject({ replay: { kind: "changed", verdict: { on: "2023-07-02", known: "2023-07-02" } } });
  });

  test.each([
    ["altered", async () => ({ ...(await receipt()), engine: "check-0" })],
    ["not_a_receipt", async () => ({ format: "something" })],
    ["not_a_receipt", async () => receipt({ transaction: { id: "T1", act: "smuggle" } as never })],
  ])("refuses: %s", async (problem, make) => {
    expect(await verify(await make())).toMatchObject({ kind: "refused", problem });
  });
});

test.each([
  [{ kind: "applies", since: isoDate("2023-08-01") }, "applies since 2023-08-01"],
  [{ kind: "suspended", by: "X", until: isoDate("2026-11-28") }, "suspended until 2026-11-28 (exclusive)"],
  [
    { kind: "unknown", cause: "suspension_ended", since: isoDate("2026-11-28") },
    "not known since 2026-11-28: its suspension ran out",
  ],
  [{ kind: "upcoming" }, "announced without a date"],
  [{ kind: "draft" }, "draft, never applied"],
] as const)("state %o reads %s", (state, text) => expect(stateText(state)).toBe(text));
