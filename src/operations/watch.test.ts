// A company that watches its portfolio through the end of the suspension of China's ban of gallium to the United States.
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type App, openApp } from "../app.ts";
import { isoDate } from "../base/date.ts";
import type { PortfolioInput } from "../portfolio/index.ts";
import { operations } from "./index.ts";
import type { SubscriptionRun } from "./watch-run.ts";

const [BEFORE, AFTER] = ["2026-11-20", "2026-11-28"];
let app: App;

function portfolio(to: string): PortfolioInput {
  const sheet = (name: string, ...rows: readonly string[]) => {
    const [headers = [], ...lines] = rows.map((row) => row.split(","));
    const cells = (line: readonly string[]) => Object.fromEntries(headers.map((head, i) => [head, line[i] ?? ""]));
    const file = `${name}.csv`;
    return { file, headers, rows: lines.map((line, i) => ({ file, row: i + 2, cells: cells(line) })) };
  };
  return {
    tables: {
      parts: sheet("parts", "part_id,name,description,material,form", "GA,Gallium,gallium metal,gallium,metal"),
      customers: sheet("customers", "customer_id,name,country,categories", "C-1,Example Optics,US,civil"),
      transactions: sheet(
        "transactions",
        "transaction_id,date,act,part_or_product_id,quantity,unit,from,to,end_user,end_use",
        `SO-1,2027-03-01,export,GA,5,kg,CN,${to},C-1,civil`,
      ),
    },
  } as PortfolioInput;
}

const save = async (to: string) =>
  (await app.stores()).portfolios.save({ name: "mine", snapshot: portfolio(to), savedAt: "2026-11-20T08:00:00.000Z" });
const context = (on: string) => app.context({ on: isoDate(on), known: isoDate(on) });
const add = async (input: object = { portfolio: "mine" }) => (await operations.watchAdd()).run(context(BEFORE), input);
const run = async (on: string): Promise<SubscriptionRun | undefined> =>
  (await (await operations.watchRun()).run(context(on), {})).runs[0];
const changes = async () => (await (await operations.watchChanges()).run(context(AFTER), {})).items;

beforeEach(async () => {
  app = openApp({ store: ":memory:", now: () => new Date("2026-11-20T10:00:00Z") });
  onTestFinished(() => app.close());
  await save("US");
});

describe("watching a portfolio", () => {
  it("tells once that the suspension ran out, and nothing more", async () => {
    expect(await add()).toMatchObject({ kind: "added", subscription: { id: "mine" }, subjects: 1 });
    expect(await run("2026-11-21")).toMatchObject({ kind: "answered", changes: [] });
    const told = await run(AFTER);
    expect(told).toMatchObject({
      kind: "answered",
      since: { on: "2026-11-21" },
      changes: [
        {
          subject: { id: "SO-1", title: "Gallium", party: "Example Optics" },
          moved: true,
          text: "licence required → undecided",
          before: { on: "2026-11-21" },
          after: { on: AFTER, mayProceed: false },
        },
      ],
    });
    const [change] = await changes();
    const [cause] = change?.causes ?? [];
    expect(cause?.kind === "measures" && cause.measures.map(({ provision }) => provision)).toContain(
      "CN:MOFCOM:2024-46:2",
    );
    expect(change?.because.join()).toContain("its suspension ran out");
    expect(await run(AFTER)).toMatchObject({ kind: "answered", changes: [] });
    expect(await changes()).toHaveLength(1);
  });

  it("says that the user's own rows are the cause", async () => {
    await add();
    await save("DE");
    const told = await run(BEFORE);
    expect(told).toMatchObject({
      changes: [{ causes: [{ kind: "rows", fields: ["to"], versions: { before: 1, after: 2 } }] }],
    });
  });

  it("names the list as the cause when the customer is put on one", async () => {
    const { lists } = await app.stores();
    const listed = async (day: string, ...names: readonly string[]) =>
      lists.save({
        list: "CN-CONTROL-LIST",
        edition: day,
        asOf: isoDate(day),
        importedAt: `${day}T08:00:00Z`,
        listings: names.map((text, i) => ({
          id: String(i),
          list: "CN-CONTROL-LIST",
          kind: "organisation",
          names: [{ text, grade: "primary" }],
        })),
      });
    await listed("2026-11-19", "Somebody Else Ltd");
    await add();
    await listed("2026-11-21", "Somebody Else Ltd", "Example Optics");
    const told = await run("2026-11-21");
    expect(told).toMatchObject({
      changes: [
        {
          subject: { id: "SO-1" },
          text: "still licence required; Example Optics may be on CN-CONTROL-LIST (1)",
          matches: { appeared: [{ party: "Example Optics", listing: "1", state: "open" }], gone: [] },
          causes: [{ kind: "lists", lists: ["CN-CONTROL-LIST"] }],
        },
      ],
    });
    expect(await run("2026-11-21")).toMatchObject({ changes: [] });
  });

  it("tells each change once when several run at the same time", async () => {
    await add();
    const runs = await Promise.all([run(AFTER), run(AFTER), run(AFTER)]);
    expect(runs.map((one) => one?.kind).toSorted()).toEqual(["answered", "overtaken", "overtaken"]);
    expect(await changes()).toHaveLength(1);
  });

  it("does not compare backwards", async () => {
    await add();
    await run(AFTER);
    expect(await run("2026-11-24")).toEqual({
      subscription: "mine",
      kind: "waits",
      until: { on: AFTER, known: AFTER },
    });
    expect(await changes()).toHaveLength(1);
  });

  it("knows the days ahead", async () => {
    await add();
    const shown = await (await operations.watchShow()).run(context(BEFORE), { subscription: "mine" });
    const days = shown.kind === "subscription" ? shown.ahead.days : [];
    expect(days).toContainEqual(
      expect.objectContaining({ date: AFTER, kind: "measure", what: "cn-mofcom-2024-46-2", subjects: ["SO-1"] }),
    );
  });

  it("once removed is not asked again; what was told stays, to be seen", async () => {
    await add();
    await run(AFTER);
    expect(await (await operations.watchRemove()).run(context(AFTER), { subscription: "mine" })).toMatchObject({
      kind: "removed",
    });
    expect(await run(AFTER)).toBeUndefined();
    expect(await (await operations.watchList()).run(context(AFTER), {})).toEqual({ subscriptions: [] });
    expect(await (await operations.watchList()).run(context(AFTER), { removed: true })).toMatchObject({
      subscriptions: [{ id: "mine", changes: 1, unseen: 1 }],
    });
    const seen = await (await operations.watchSeen()).run(context(AFTER), { subscription: "mine", by: "A. Lee" });
    expect(seen).toMatchObject({ marked: 1 });
    expect((await changes())[0]?.seen).toMatchObject({ by: "A. Lee" });
    expect(await add()).toMatchObject({ subscription: { id: "mine-2" } });
  });

  it("refuses what is not there, and an id that was used", async () => {
    expect(await add({ portfolio: "none" })).toMatchObject({ kind: "not_found" });
    expect(await add({ portfolio: "mine", id: "x" })).toMatchObject({ kind: "added" });
    expect(await add({ portfolio: "mine", id: "x" })).toEqual({ kind: "conflict", id: "x" });
    const schema = (await operations.watchAdd()).input(await app.knowledge());
    for (const bad of [{}, { portfolio: "a", decision: "b" }, { portfolio: "a", id: "../x" }]) {
      expect(schema.safeParse(bad).success).toBe(false);
    }
  });
});

describe("watching a decision", () => {
  it("asks its facts as of each day anew", async () => {
    const transaction = {
      id: "SHIP-1",
      on: isoDate(BEFORE),
      act: "export",
      item: { description: "gallium metal" },
      from: "CN",
      to: "US",
    } as const;
    await (await operations.decisionsRecord()).run(context(BEFORE), { id: "D-1", transaction });
    expect(await add({ decision: "D-1" })).toMatchObject({ subscription: { id: "d-1" }, subjects: 1 });
    expect(await run(AFTER)).toMatchObject({ changes: [{ subject: { id: "SHIP-1", title: "gallium metal" } }] });
  });
});
