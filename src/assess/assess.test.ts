import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { isoDate } from "../base/date.ts";
import { withRegister } from "../operations/knowledge.ts";
import { readTables } from "../portfolio/tables.case.ts";
import { applyOverlay } from "../register/index.ts";
import { assess, type AssessOptions } from "./assess.ts";
import { hhi } from "./concentration.ts";
import type { Assessment } from "./report.ts";
import { TABLES, worldOf } from "../../test/assess-portfolio.ts";

const knowledge = await loadKnowledge();
const world = worldOf(knowledge);
const DAY = isoDate("2026-11-21");

const run = (
  changes: Partial<Record<keyof typeof TABLES | "licences" | "inventory", readonly string[]>> = {},
  options: Partial<AssessOptions> = {},
  over = world,
): Promise<Assessment> => assess(readTables({ ...TABLES, ...changes }), over, { on: DAY, known: DAY, ...options });

const report = await run();
const line = (id: string, of: Assessment = report): Assessment["lines"][number] => {
  const found = of.lines.find((one) => one.id === id);
  if (!found) throw new Error(`no line ${id} among ${of.lines.map((one) => one.id).join(", ")}`);
  return found;
};

describe("lines", () => {
  it.each([
    ["GA/S-CN", "licence_required"],
    ["GA/S-JP", "out_of_coverage"],
    ["T-GRID", "prohibited"],
    ["T-BANK", "undecided"],
    ["T-SHOP", "no_control_found"],
  ])("%s stands as %s", (id, standing) => expect(line(id).standing).toBe(standing));

  it("a supply line is the supplier's export to the own site", () => {
    expect(line("GA/S-CN").transaction).toMatchObject({
      act: "export",
      from: "CN",
      to: "DE",
      parties: [{ role: "supplier", name: "Southern Metals" }],
    });
  });

  it("a supply line whose site nobody can place does not start where its seller is registered", async () => {
    const { transaction } = line(
      "GA/S-JP/PLANT",
      await run({
        sites: ["site_id | supplier_id | country", "OWN | | DE", "PLANT | S-JP | Chnia"],
        supply: ["part_id | supplier_id | site_id", "GA | S-JP | PLANT"],
      }),
    );
    expect(transaction.from).toBeUndefined();
    const broken = await run({ supply: ["part_id | supplier_id | site_id", "GA | S-JP | PLNT"] });
    expect(line("GA/S-JP", broken).transaction.from).toBeUndefined();
    expect(line("GA/S-JP").transaction.from).toBe("JP");
  });

  it("an own site that nobody can place leaves open where parts are received", async () => {
    const report = await run({ sites: ["site_id | supplier_id | country", "OWN | | DE", "OWN-2 | | Chnia"] });
    expect(line("GA/S-CN", report).transaction.to).toBeUndefined();
  });

  it.each<[string, readonly string[], readonly string[], string | undefined, readonly string[] | undefined]>([
    ["one site", ["OWN | | DE"], [], "DE", undefined],
    ["two sites in one country", ["OWN | | DE", "TWO | | DE"], [], "DE", undefined],
    ["two countries, each tried", ["OWN | | FR", "TWO | | DE"], [], "DE", ["DE", "FR"]],
    ["the site that stocks it", ["OWN | | DE", "TWO | | FR"], ["GA | TWO | 1"], "FR", undefined],
    ["both sites that stock it", ["OWN | | DE", "TWO | | FR"], ["GA | TWO | 1", "GA | OWN | 1"], "DE", ["DE", "FR"]],
    ["a site among several that nobody can place", ["OWN | | FR", "TWO | | DE", "X | |"], [], undefined, undefined],
  ])("received at %s", async (_name, own, stock, to, toAnyOf) => {
    const report = await run({
      sites: ["site_id | supplier_id | country", ...own],
      inventory: ["part_id | site_id | quantity", ...stock],
    });
    const found = line("GA/S-CN", report);
    expect([found.transaction.to, found.toAnyOf]).toEqual([to, toAnyOf]);
  });

  it.each([
    ["DE", "DE"],
    ["Chnia", null],
    ["n/a", null],
    ["", undefined],
  ])("a customer's country written %j is %j", async (country, expected) => {
    const report = await run({
      customers: ["customer_id | name | country", `BANK | Bank | ${country}`],
      transactions: [
        "transaction_id | date | act | part_or_product_id | purchaser",
        "T | 2026-12-01 | export | GA | BANK",
      ],
    });
    expect(line("T", report).transaction.parties?.[0]?.country).toBe(expected);
  });

  it("may proceed to one of two sites alone: the destination stays open", async () => {
    const picky: typeof world = {
      ...world,
      check: (transaction, days) => ({
        ...world.check(transaction, days),
        mayProceed: transaction.to === "DE",
      }),
    };
    const report = await run({ sites: ["site_id | supplier_id | country", "OWN | | FR", "TWO | | DE"] }, {}, picky);
    expect(line("GA/S-CN", report)).toMatchObject({ release: "on_hold" });
    expect(line("GA/S-CN", report).toAnyOf).toBeUndefined();
  });

  it.each([
    ["the item and the receivers", "GA | 10 | kg | BANK", 1],
    ["another item", "CU | 10 | kg | BANK", 0],
    ["another receiver", "GA | 10 | kg | GRID", 0],
    ["no receiver named", "GA | 10 | kg |", 1],
  ])("a licence for %s is handed in with its bounds", async (_name, licence, held) => {
    const report = await run({
      transactions: [
        "transaction_id | date | act | part_or_product_id | quantity | unit | purchaser",
        "T | 2026-12-01 | export | GA | 50 | kg | BANK",
      ],
      licences: [
        "licence_id | authority | type | valid_to | item | quantity | unit | parties",
        `L | MOFCOM | dual-use export licence | 2027-01-01 | ${licence}`,
      ],
    });
    const { licencesHeld = [] } = line("T", report).transaction;
    expect(licencesHeld).toHaveLength(held);
    for (const one of licencesHeld ?? []) expect(one.left).toEqual({ quantity: { amount: "10", unit: "kg" } });
  });

  it("are counted by standing, and held while anything is open", () => {
    expect(report.counts.supply).toMatchObject({ licence_required: 1 });
    expect(report.counts.transactions).toMatchObject({ prohibited: 1, no_control_found: 1 });
    expect(report.counts.held).toBe(report.lines.filter(({ verdict }) => !verdict.mayProceed).length);
  });

  it("past dealings are judged by the law of their day", async () => {
    const past = await run({
      transactions: [
        TABLES.transactions[0],
        "OLD | 2023-05-20 | procure | SSD | 1 | EUR | CN | GRID | civil",
        "NEW | 2023-05-21 | procure | SSD | 1 | EUR | CN | GRID | civil",
      ],
    });
    expect(line("OLD", past)).toMatchObject({ standing: "no_control_found", past: true });
    expect(line("NEW", past)).toMatchObject({ standing: "prohibited", past: true });
  });

  it("lines that say the same are checked once and keep their own id", async () => {
    let checks = 0;
    const counting = { ...world, check: (...args: Parameters<typeof world.check>) => (checks++, world.check(...args)) };
    const twice = await run(
      {
        transactions: [
          TABLES.transactions[0],
          "A | 2026-12-01 | procure | SSD | 1 | EUR | CN | GRID | civil",
          "B | 2026-12-01 | procure | SSD | 1 | EUR | CN | GRID | civil",
        ],
        supply: [TABLES.supply[0]],
      },
      {},
      counting,
    );
    expect(checks).toBe(1);
    expect(twice.lines.map(({ verdict }) => verdict.id)).toEqual(["A", "B"]);
  });
});

describe("products", () => {
  it("depend on hit parts up the bill of materials, with the share of purchases that is hit", () => {
    const [radio] = report.products.filter(({ productId }) => productId === "RADIO");
    expect(radio).toMatchObject({ worst: "licence_required", revenuePerWeek: { amount: "1000", currency: "EUR" } });
    expect(radio?.hits.find(({ partId }) => partId === "GA")).toMatchObject({
      share: 0.6,
      indispensable: true,
      path: ["RADIO", "GA"],
      lines: ["GA/S-CN"],
    });
    expect(report.products.map(({ productId }) => productId)).not.toContain("CABLE");
  });
});

describe("customers", () => {
  const at = (id: string, of: Assessment = report): Assessment["customers"][number] | undefined =>
    of.customers.find(({ customerId }) => customerId === id);

  it("an operator: the share of sales that is banned as certain, and what other bans may reach as possible", () => {
    expect(at("GRID")).toMatchObject({
      outcome: "prohibited",
      revenueAtRisk: { currency: "EUR", low: "125.00", high: "500.00" },
    });
    expect(at("GRID")?.measures).toContain("CN:CAC:2023-05-21");
  });

  it("a customer of unknown status: a range from nothing to all, and the fact to ask for", () => {
    expect(at("BANK")).toMatchObject({ outcome: "indeterminate", revenueAtRisk: { low: "0.00", high: "300.00" } });
    expect(at("BANK")?.missingFacts).toContain("parties[purchaser].categories");
  });

  it("a customer stated not to be one: no exposure", () => expect(at("SHOP")).toBeUndefined());

  it("sales without a recorded value: possible as a whole, certain only when all are banned", async () => {
    const sales = [
      "transaction_id | date | act | part_or_product_id | to | purchaser",
      "A | 2026-12-01 | procure | SSD | CN | GRID",
    ];
    const priced = (rows: readonly string[]): readonly string[] => [TABLES.transactions[0], ...rows];
    const mixed = await run({
      transactions: priced([
        "A | 2026-12-01 | procure | SSD | | | CN | GRID | civil",
        "B | 2026-12-01 | procure | CU | 5 | EUR | CN | GRID | civil",
      ]),
    });
    expect(at("GRID", mixed)?.revenueAtRisk).toMatchObject({ low: "0.00", high: "500.00" });
    expect(at("GRID", await run({ transactions: sales }))?.revenueAtRisk).toBeUndefined();
  });
});

describe("concentration", () => {
  const of = (material: string, from: Assessment = report): Assessment["concentration"][number] | undefined =>
    from.concentration.find((one) => one.material === material);

  it("counts an origin nobody knows as the leading producer's", () => {
    expect(of("gallium")).toMatchObject({
      unknownShare: 0.4,
      largest: { country: "CN", share: 1 },
      hhi: { asStated: 3600, cautious: 10_000 },
      bySupplierHhi: 5200,
    });
  });

  it("takes stated origins as they are", () => {
    expect(of("copper")).toMatchObject({
      unknownShare: 0,
      largest: { country: "CL", share: 1 },
      hhi: { asStated: 10_000, cautious: 10_000 },
    });
  });

  it("without a leading producer the unknown counts as the largest known origin's", async () => {
    const from = await run({}, {}, worldOf(knowledge, []));
    expect(of("gallium", from)).toMatchObject({ largest: { country: "CN", share: 1 } });
  });

  it.each([
    [[1], 10_000],
    [[0.5, 0.5], 5000],
    [[0.25, 0.25, 0.25, 0.25], 2500],
    [[0.3, 0.3, 0.2, 0.2], 2600],
    [Array.from({ length: 100 }, () => 0.01), 100],
    [[], 0],
  ])("the index of %j is %i", (shares, index) => expect(hhi(shares)).toBe(index));
});

describe("questions", () => {
  it("rank facts by the answers they settle alone, screening as one task", () => {
    const alone = report.questions.map(({ settlesAlone }) => settlesAlone);
    expect(alone).toEqual(alone.toSorted((a, b) => b - a));
    expect(report.questions.filter(({ fact }) => fact.includes("listedOn"))).toHaveLength(1);
  });

  it("ask about the customer whose status decides, with the counsel-first warning of its country", () => {
    const status = report.questions.find(
      ({ fact, about }) => fact === "parties[purchaser].categories" && about === "BANK",
    );
    expect(status?.lines).toEqual(["T-BANK"]);
    expect(status?.caution?.resolution).toMatch(/counsel/i);
    expect(report.questions.find(({ about }) => about === "SHOP")?.fact).not.toBe("parties[purchaser].categories");
  });

  it("do not warn about what nobody abroad is asked", () => {
    expect(report.questions.find(({ fact }) => fact.includes("listedOn"))?.caution).toBeUndefined();
  });

  it("leave past dealings alone", async () => {
    const past = await run({
      supply: [TABLES.supply[0]],
      transactions: [TABLES.transactions[0], "OLD | 2023-06-01 | procure | SSD | 1 | EUR | CN | BANK | civil"],
    });
    expect(past.questions).toEqual([]);
  });
});

describe("changes, cliffs and scenarios", () => {
  const toUs = { ...TABLES, sites: ["site_id | supplier_id | country", "OWN | | US"] };

  it("since a day: what changed of the answers, as known then", async () => {
    const changed = await run(toUs, { since: isoDate("2025-11-08") });
    const gallium = changed.changes?.find(({ id }) => id === "GA/S-CN");
    expect(gallium).toMatchObject({ before: "licence_required", after: "licence_required" });
    expect(gallium?.changes.map(({ aspect }) => aspect)).toContain("review_policy");
    expect((await run({}, { since: DAY })).changes).toEqual([]);
    expect(report.changes).toBeUndefined();
  });

  /** The world in which the deal with the shop differs in nothing but this before the day and on it. */
  const turning = (before: object, after: object): typeof world => ({
    ...world,
    check(transaction, days) {
      const verdict = world.check(transaction, days);
      if (transaction.id !== "T-SHOP") return verdict;
      return { ...verdict, warnings: [], mayProceed: false, ...(days.on < DAY ? before : after) };
    },
  });
  const alert = {
    code: "party_alert_open",
    params: { party: "Household", list: "CN-UEL", listing: "7", alert: "a" },
    text: "",
  };

  it.each([
    ["a release", { mayProceed: false }, { mayProceed: true }, "still no control found; may proceed, was on hold"],
    ["a hold", { mayProceed: true }, { mayProceed: false }, "still no control found; now on hold"],
    ["a possible match", {}, { warnings: [alert] }, "still no control found; Household may be on CN-UEL (7)"],
  ])("since a day: %s that comes is told where no answer changed", async (_name, before, after, text) => {
    const day = isoDate("2026-11-20");
    const { changes } = await run({}, { since: day }, turning(before, after));
    expect(changes?.find(({ id }) => id === "T-SHOP")).toMatchObject({ changes: [], text });
    expect((await run({}, { since: day }, turning(after, after))).changes).toEqual([]);
  });

  it("ahead: the day on which a suspension that touches a line runs out", async () => {
    const { cliffs } = await run(toUs);
    expect(cliffs).toContainEqual(
      expect.objectContaining({ date: "2026-11-28", measure: "cn-mofcom-2024-46-2", lines: ["GA/S-CN"] }),
    );
    expect(report.cliffs.map(({ measure }) => measure)).not.toContain("cn-mofcom-2024-46-2");
    expect((await run(toUs, { horizonDays: 5 })).cliffs.map(({ measure }) => measure)).not.toContain(
      "cn-mofcom-2024-46-2",
    );
  });

  it("under a scenario: the answers of the register it lays over", async () => {
    const overlay = { name: "revived", assume: [{ measure: "cn-mofcom-2024-46-2", state: "in_force" as const }] };
    const { register } = applyOverlay(knowledge.register, overlay as never, () => "0".repeat(64));
    const revived = await run(toUs, { scenario: "revived" }, worldOf(withRegister(knowledge, register)));
    const item = line("GA/S-CN", revived).verdict.determinations.find(
      ({ jurisdiction, question }) => jurisdiction === "CN" && question === "item",
    );
    expect(item).toMatchObject({ outcome: "licence_required", reviewPolicy: "in_principle_refused" });
    expect(revived.scenario).toBe("revived");
  });
});

describe("the report", () => {
  it("says once that nobody was screened, for how many lines", () => {
    const said = report.notices.filter(({ code }) => code === "party_screening_not_performed");
    expect(said).toHaveLength(1);
    expect(said[0]?.params["lines"]).toBeGreaterThan(1);
  });

  it("names parties that the register names", async () => {
    const named = await run({
      suppliers: [...TABLES.suppliers, "S-X | MP Materials Corp. | US"],
      supply: [...TABLES.supply, "CU | S-X | | 1 | EUR | US"],
    });
    expect(named.partyMatches).toContainEqual(expect.objectContaining({ name: "MP Materials Corp.", line: "CU/S-X" }));
  });

  it("can be stopped", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(run({}, {}, { ...world, signal: stop.signal })).rejects.toThrow("enough");
  });
});
