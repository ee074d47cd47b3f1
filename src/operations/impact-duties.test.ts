// Tariffs, quotas and licences of the register on a company of two lines, each counted by hand.
import { beforeAll, describe, expect, it } from "vitest";
import { openApp, type App } from "../app.ts";
import { isoDate } from "../base/date.ts";
import type { CompanyImpact } from "../impact/index.ts";
import { operations } from "./index.ts";

let app: App;
beforeAll(() => {
  app = openApp({ store: ":memory:" });
});

const table = (name: string, text: string) => {
  const file = `${name}.csv`;
  const [headers = [], ...body] = text.split("\n").map((line) => line.split(","));
  const rows = body.map((cells, i) => ({
    file,
    row: i + 2,
    cells: Object.fromEntries(headers.map((header, k) => [header, cells[k] ?? ""])),
  }));
  return { file, headers, rows };
};

/** Ten pumps a week, each of two magnets, bought in China at 100 USD (60 %) and in Japan at 120 USD (40 %); made in Ohio. */
function company(rest: Readonly<Record<string, string>> = {}): object {
  const texts: Readonly<Record<string, string>> = {
    products: "product_id,name,revenue_per_week,currency,margin_pct,weekly_demand\nPUMP,Pump,10000,USD,40,10",
    parts: `part_id,name,hs,hs_nomenclature,origin,attributes\nMAG,Magnet,850511,HS-2022,,\nPUMP,Pump,841370,HS-2022,,`,
    bom: "parent_id,child_id,quantity,unit\nPUMP,MAG,2,pcs",
    suppliers: "supplier_id,name,country\nCN1,Ningbo Magnet,CN\nJP1,Osaka Magnet,JP",
    sites: "site_id,supplier_id,country\nOHIO,,US\nNB,CN1,CN\nOS,JP1,JP",
    supply: "part_id,supplier_id,site_id,share,price,currency\nMAG,CN1,NB,0.6,100,USD\nMAG,JP1,OS,0.4,120,USD",
    inventory: "part_id,site_id,quantity,unit\nMAG,OHIO,40,pcs",
    ...rest,
  };
  return { tables: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, table(name, text)])) };
}

async function impact(
  on: string,
  rest: object = {},
  tables: Readonly<Record<string, string>> = {},
): Promise<CompanyImpact> {
  const operation = await operations.impactCompany();
  const input = operation
    .input(await app.knowledge())
    .parse({ portfolio: company(tables), runs: 20, weeks: 10, ...rest });
  return operation.run(app.context({ on: isoDate(on), known: isoDate(on) }), input);
}

/** An invented duty on magnets from China, laid over the register. */
const measure = (rest: object) => ({
  id: "x-duty",
  jurisdiction: "US",
  instrument: "X:DUTY",
  provision: "X:DUTY:1",
  title: { en: "Duty on magnets" },
  authority: "USTR",
  question: "tariff",
  effect: "tariff",
  when: { all: [{ act: ["import"] }, { to: ["US"] }, { origin: ["CN"] }] },
  time: { announced: "2020-01-01", from: "2020-02-01" },
  knownFrom: "2020-01-01",
  basis: "assumption",
  confidence: "low",
  ...rest,
});
const duty = (rest: object) => ({ what: "Magnets", source: "https://example.org/duty", ...rest });
const only = (report: CompanyImpact, id: string) => report.costs.causes.find((one) => one.id === id);

describe("a register's tariff on a supply line", () => {
  it("takes 10 % from the first day, then 20 % with the next rate, on the line from China alone", async () => {
    // 12 magnets a week × 100 USD = 1,200 USD: 10 % for the four weeks until 4 March 2025, when the record ends it.
    const report = await impact("2025-02-04");
    expect(only(report, "us-ieepa-fentanyl-1")).toMatchObject({
      provision: "US:EO:14195",
      rates: ["10 %"],
      // The line from Japan is open.
      lines: 2,
      inForce: true,
      certain: true,
      from: "2025-02-04",
    });
    expect(only(report, "us-ieepa-fentanyl-1")?.overHorizon[0]?.low).toBeCloseTo(120 * 4, 6);
    const later = await impact("2025-03-03");
    // From 3 March, when it was announced: 10 % for a day, 20 % from 4 March on.
    const [first, second] = ["us-ieepa-fentanyl-1", "us-ieepa-fentanyl-2"].map((id) => only(later, id)?.overHorizon[0]);
    expect(second?.low ?? 0).toBeCloseTo((240 * 69) / 7, 4);
    expect(first?.low ?? 0).toBeCloseTo(120 / 7, 4);
    expect(only(later, "us-ieepa-fentanyl-1")?.assumed).toEqual([
      "customs origin is not stated: taken to be CN, where it ships from",
    ]);
  });

  it("keeps the line from Japan open for duties on Chinese goods while its origin is not stated", async () => {
    const open = await impact("2025-02-04");
    const line = open.costs.lines.find(({ cause, row }) => cause === "us-ieepa-fentanyl-1" && row === "supply.csv:3");
    expect(line).toMatchObject({ open: true, perWeek: { currency: "USD", low: 0 } });
    // 8 a week × 120 USD × 10 %.
    expect(line?.perWeek.high).toBeCloseTo(96, 9);
  });

  it("asks which list a good is on, and then settles it: 25 % of List 1, or none", async () => {
    const asked = only(await impact("2024-06-01"), "us-301-list-1");
    expect(asked).toMatchObject({ certain: false });
    expect(asked?.missingFacts).toContain("facts.additionalDutyHeading");
    const parts = (heading: string) => ({
      parts: `part_id,name,hs,hs_nomenclature,origin,attributes\nMAG,Magnet,850511,HS-2022,CN,{"additionalDutyHeading":"${heading}"}`,
    });
    const listed = await impact("2024-06-01", {}, parts("9903.88.01"));
    // Both lines: 12 × 100 + 8 × 120 = 2,160 USD a week.
    expect(only(listed, "us-301-list-1")?.overHorizon).toEqual([{ currency: "USD", low: 5400, high: 5400 }]);
    expect(only(listed, "us-301-list-2")).toBeUndefined();
    expect(only(await impact("2024-06-01", {}, parts("none")), "us-301-list-1")).toBeUndefined();
  });

  it("counts one list alone where a good can be on one of several", async () => {
    const { costs } = await impact("2024-06-01");
    // Lists 1, 2 and 3 at 25 %, List 4A at 7.5 %: one of them at most, so 25 % of 2,160 USD.
    expect(costs.totals[0]?.perWeek[5]).toEqual({ low: 0, high: 540 });
  });

  it.each([
    ["ad valorem", [duty({ adValorem: [25, 25] })], 300, 300],
    ["a range by maker", [duty({ adValorem: [10, 30] })], 120, 360],
    ["specific: 5 USD a piece", [duty({ specific: { amount: "5", currency: "USD", unit: "pcs" } })], 60, 60],
    ["both", [duty({ adValorem: [10, 10], specific: { amount: "1", currency: "USD", unit: "pcs" } })], 132, 132],
    ["of goods in a heading the magnet is in", [duty({ adValorem: [25, 25], reach: "part", hs: ["8505"] })], 300, 300],
  ])("prices a hypothetical duty, %s", async (_, duties, low, high) => {
    const scenario = { name: "s", measures: [measure({ duties })] };
    const { costs } = await impact("2023-06-01", { scenario });
    const line = costs.lines.filter(({ cause, row }) => cause === "x-duty" && row === "supply.csv:2");
    expect(line.reduce((sum, one) => sum + one.perWeek.low, 0)).toBeCloseTo(low, 9);
    expect(line.reduce((sum, one) => sum + one.perWeek.high, 0)).toBeCloseTo(high, 9);
    expect(line.every(({ open }) => !open)).toBe(true);
    // The product bears what its lines do.
    const borne = costs.products.find(({ productId }) => productId === "PUMP")?.overHorizon[0];
    expect(borne?.low).toBeCloseTo(costs.totals[0]?.low ?? Number.NaN, 6);
    expect(borne?.high).toBeCloseTo(costs.totals[0]?.high ?? Number.NaN, 6);
  });

  it("names a duty whose goods are not held, and puts it in no sum", async () => {
    const duties = [duty({ adValorem: [100, 100], reach: "part", hs: ["8426"] })];
    const { costs } = await impact("2023-06-01", { scenario: { name: "s", measures: [measure({ duties })] } });
    expect(costs.causes.find(({ id }) => id === "x-duty")).toMatchObject({ certain: false, uncounted: "goods" });
    const others = costs.causes.filter(({ uncounted }) => uncounted === undefined).map(({ id }) => id);
    expect(others).not.toContain("x-duty");
  });

  it("phases a duty in by its own days, and names what it cannot price", async () => {
    const duties = [
      duty({ adValorem: [10, 10], to: "2023-06-15" }),
      duty({ adValorem: [50, 50], from: "2023-06-15", to: "2023-06-29" }),
    ];
    const { costs } = await impact("2023-06-01", { scenario: { name: "s", measures: [measure({ duties })] } });
    const low = costs.lines
      .filter(({ cause, open }) => cause === "x-duty" && !open)
      .map(({ overHorizon }) => overHorizon.low);
    expect(low).toEqual([240, 1200]);
    const kilos = [duty({ specific: { amount: "5", currency: "USD", unit: "kg" } })];
    const odd = await impact("2023-06-01", { scenario: { name: "s", measures: [measure({ duties: kilos })] } });
    expect(odd.notices.join("\n")).toContain(
      'X:DUTY:1 takes 5 USD per kg, and the item is counted in "pcs": not priced',
    );
  });
});

describe("a register's quota and licence on a supply line", () => {
  const control = (rest: object) => ({
    ...measure({}),
    id: "x-control",
    jurisdiction: "CN",
    authority: "MOFCOM",
    question: "item",
    effect: "licence",
    when: { all: [{ act: ["export"] }, { from: ["CN"] }] },
    time: { announced: "2023-06-01", from: "2023-06-15" },
    knownFrom: "2023-06-01",
    ...rest,
  });
  const magnets = (report: CompanyImpact) =>
    report.shocks.filter(({ row, open, because }) => row === "supply.csv:2" && !open && because.id === "x-control");

  it("is a delay and a chance of refusal, traced to the measure, never an embargo", async () => {
    const report = await impact("2023-06-01", { scenario: { name: "s", measures: [control({})] } });
    expect(magnets(report)).toMatchObject([
      {
        kind: "licence",
        from: 2,
        because: { id: "x-control", provision: "X:DUTY:1" },
        experience: "cn-rare-earths-2025",
      },
    ]);
    const [{ delay, refusal } = {}] = magnets(report);
    expect(delay?.typical).toBe(12);
    expect(refusal?.high).toBeLessThan(1);
  });

  it("takes the user's own delay and refusal, and says whose they are", async () => {
    const experience = { "cn-rare-earths-2025": { delay: { low: 1, typical: 2, high: 3 }, refusal: 0 } };
    const report = await impact("2023-06-01", { experience, scenario: { name: "s", measures: [control({})] } });
    expect(magnets(report)[0]).toMatchObject({ delay: { low: 1, typical: 2, high: 3 }, refusal: { typical: 0 } });
    expect(report.experience).toMatchObject([{ basis: "stated" }]);
    await expect(impact("2023-06-01", { experience: { mars: { delay: 3 } } })).rejects.toThrow(/mars|Invalid/);
  });

  it("leaves what a quota leaves of trade: 60 of 100 t is 60 % of today's volume", async () => {
    const quotas = [
      {
        what: "Magnets to all countries",
        quantity: "60",
        unit: "t",
        per: "year",
        base: { quantity: "100", what: "exports of 2022", source: "https://example.org/base" },
        source: "https://example.org/quota",
      },
    ];
    const assume = { transit_weeks: 0, stock_weeks: 0, contested_extra: 0 };
    const inventory = { inventory: "part_id,site_id,quantity,unit\nMAG,OHIO,0,pcs\nPUMP,OHIO,0,pcs" };
    const supply = {
      supply: "part_id,supplier_id,site_id,share,price,currency,capacity_per_week\nMAG,CN1,NB,1,100,USD,40",
    };
    const scenario = { name: "s", measures: [control({ effect: "prohibit", quotas })] };
    const report = await impact("2023-06-01", { scenario, assume }, { ...inventory, ...supply });
    // Twenty a week of forty possible: 60 % of twenty is 30 % of what the line could make.
    expect(magnets(report)).toMatchObject([{ kind: "quota", from: 2, capacity: 0.3, left: { low: 0.15 } }]);
    expect(magnets(report)[0]?.left?.high).toBeCloseTo(0.45, 9);
    expect(report.products[0]?.refused.lost[5]).toBeCloseTo(0.4, 6);
    expect(report.assumptions.find(({ id }) => id === "quota_share")?.rows).toEqual(["supply.csv:2"]);
  });

  it("asks for the trade before a quota that does not state it, and reads nothing as cleared", async () => {
    const quotas = [{ what: "Magnets", quantity: "60", unit: "t", per: "year", source: "https://example.org/quota" }];
    const report = await impact("2023-06-01", {
      scenario: { name: "s", measures: [control({ effect: "prohibit", quotas })] },
    });
    const found = report.shocks.filter(
      ({ because }) => because.id === "x-control" && because.title.includes("not held"),
    );
    expect(found[0]).toMatchObject({ kind: "quota", open: true, capacity: 0 });
  });
});

describe("amounts of several currencies", () => {
  const tables = {
    products:
      "product_id,name,revenue_per_week,currency,margin_pct,weekly_demand\nPUMP,Pump,10000,USD,40,10\nVALVE,Valve,5000,EUR,20,10",
    bom: "parent_id,child_id,quantity,unit\nPUMP,MAG,2,pcs\nVALVE,MAG,2,pcs",
    parts:
      "part_id,name,hs,hs_nomenclature\nMAG,Magnet,850511,HS-2022\nPUMP,Pump,841370,HS-2022\nVALVE,Valve,848180,HS-2022",
    inventory: "part_id,site_id,quantity,unit\nMAG,OHIO,0,pcs\nPUMP,OHIO,0,pcs\nVALVE,OHIO,0,pcs",
    supply: "part_id,supplier_id,site_id,share,price,currency,capacity_per_week\nMAG,CN1,NB,1,100,USD,40",
  };
  const scenario = { name: "half", shocks: [{ where: { country: "CN" }, capacity: 0.5 }] };
  const assume = { transit_weeks: 0 };

  it("are kept apart and asked for where no rate is stated", async () => {
    const report = await impact("2023-06-01", { scenario, assume }, tables);
    expect(report.ratesMissing).toEqual(["EUR", "USD"]);
    const refused = report.bestResponses.filter(({ inCase }) => inCase === "refused");
    expect(refused.map(({ unit, products }) => [unit, products])).toEqual([
      ["EUR", ["VALVE"]],
      ["USD", ["PUMP"]],
    ]);
    // Each on its own could have all twenty magnets a week: nothing need be lost.
    expect(report.products.map(({ unavoidableUnits }) => unavoidableUnits)).toEqual([0, 0]);
  });

  it("make one programme at stated rates: the dearer margin is served, the other bears the loss", async () => {
    // 20 magnets a week serve ten of one. Pump 400 USD each; valve 100 EUR = 110 USD each.
    const rates = { base: "USD", of: { EUR: { low: 1, typical: 1.1, high: 1.2, source: "treasury, 1 June" } } };
    const report = await impact("2023-06-01", { scenario, assume, rates }, tables);
    expect(report.ratesMissing).toEqual([]);
    expect(report.bestResponses).toMatchObject([
      {
        unit: "USD",
        served: 40_000,
        whole: 51_000,
        exact: true,
        rates: [{ currency: "EUR", typical: 1.1, source: "treasury, 1 June" }],
      },
    ]);
    const lost = Object.fromEntries(
      report.products.map(({ productId, unavoidableUnits }) => [productId, unavoidableUnits]),
    );
    expect(lost).toEqual({ PUMP: 0, VALVE: 100 });
    // One more magnet is half a valve: 55 USD, and 50 to 60 at the ends of the rate; 40 are used in a week.
    const [magnet] = report.mitigations.filter(({ itemId }) => itemId === "MAG");
    expect(magnet).toMatchObject({ unit: "USD", inCase: "refused" });
    expect(magnet?.perUnit).toBeCloseTo(55, 6);
    expect(magnet?.perDayOfStock).toBeCloseTo((55 * 40) / 7, 6);
    expect(magnet?.range?.map(Math.round)).toEqual([2000, 2400]);
    // One more a week for ten weeks, and a tenth of its use (four a week).
    expect(magnet?.secondSource.perUnitAWeek).toBeCloseTo(550, 6);
    expect(magnet?.secondSource.tenthOfUse).toBeCloseTo(2200, 6);
    expect(magnet?.says).toBe(
      "One more day of Magnet in stock saves up to USD 314 if licences are refused; a further source of a tenth of its use saves up to USD 2,200 from the first day on, USD 1,100 if it delivers after 5 weeks.",
    );
  });
});
