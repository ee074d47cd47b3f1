// Rewrites data/minerals/{commodities,eu-crm-2023,history-1998-2015}.json from the collected statistics:
//   node scripts/minerals.ts FOLDER
// Figures are facts published by the US Geological Survey and others, each with its source; units become tonnes and USD/kg.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { herfindahl } from "../src/impact/index.ts";

const OUT = fileURLToPath(new URL("../data/minerals/", import.meta.url));

interface RawShare {
  readonly country: string;
  readonly sharePct: number | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly confidence: string | null;
  readonly source: string;
}
interface RawStage {
  readonly completeness: string;
  readonly shares: readonly RawShare[];
}
interface RawTotal {
  readonly value: number;
  readonly unit: string;
  readonly form: string;
  readonly source_id: string;
}
interface RawMineral {
  readonly name: string;
  readonly production: readonly {
    readonly reportingYear: number;
    readonly mine?: RawTotal;
    readonly refined?: RawTotal;
    readonly mining_by_country?: RawStage;
    readonly refining_by_country?: RawStage;
  }[];
  readonly prices?: readonly {
    readonly year: number;
    readonly value: number;
    readonly unit: string;
    readonly form: string;
    readonly region: string;
    readonly source_id: string;
  }[];
  readonly byproductOf?: readonly string[];
  readonly endUses?: readonly { readonly use: string; readonly sharePct: number; readonly source: string }[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url?: string }>>;
}

const TONNES: Readonly<Record<string, number>> = {
  tonnes_per_year: 1,
  kg_per_year: 0.001,
  million_tonnes_per_year: 1e6,
};
const PER_KG: Readonly<Record<string, number>> = {
  usd_per_kg: 1,
  usd_per_tonne: 0.001,
  usd_per_lb: 1 / 0.45359237,
  usd_per_troy_oz: 1 / 0.0311034768,
};
/** The file's carbon is coal, oil and gas; natural graphite comes from the survey's own table. */
const LEFT_OUT = new Set(["C"]);
/** Slips of the collection: the price of bauxite is per tonne, not per pound; SK stood for South Korea. */
const NOT_A_PRICE = (element: string, value: number, unit: string): boolean =>
  element === "Al" && unit === "usd_per_lb" && value > 10;

function stageOf(
  kind: "mining" | "refining",
  year: number,
  total: RawTotal | undefined,
  stage: RawStage | undefined,
): object[] {
  if (stage === undefined) return [];
  // A share without a quantity and of low confidence is a placeholder of the collection, not a statistic.
  const shares = stage.shares.filter(
    ({ confidence, quantity, sharePct }) => !(confidence === "low" && quantity === null) && sharePct !== null,
  );
  if (shares.length === 0) return [];
  const factor = total === undefined ? undefined : TONNES[total.unit];
  return [
    {
      stage: kind,
      year,
      form: total?.form,
      tonnes: total !== undefined && factor !== undefined ? round(total.value * factor) : undefined,
      completeness: stage.completeness,
      shares: shares.map(({ country, sharePct }) => [country, sharePct]),
      sources: [...new Set(shares.map(({ source }) => source))],
    },
  ];
}

function commodities(raw: Readonly<Record<string, RawMineral>>): object[] {
  return Object.entries(raw)
    .filter(([element]) => !LEFT_OUT.has(element))
    .map(([element, mineral]) => ({
      id: mineral.name === "aluminum" ? "aluminium" : mineral.name,
      element,
      stages: mineral.production.flatMap((one) => [
        ...stageOf("mining", one.reportingYear, one.mine, one.mining_by_country),
        ...stageOf("refining", one.reportingYear, one.refined, one.refining_by_country),
      ]),
      prices: (mineral.prices ?? [])
        .filter(({ unit, value }) => PER_KG[unit] !== undefined && !NOT_A_PRICE(element, value, unit))
        .map(({ year, value, unit, form, region, source_id }) => ({
          year,
          usdPerKg: round(value * (PER_KG[unit] ?? Number.NaN)),
          form,
          region,
          source: source_id,
        })),
      byproductOf: mineral.byproductOf ?? [],
      endUses: (mineral.endUses ?? []).map(({ use, sharePct, source }) => ({ use, sharePct, source })),
      sources: Object.fromEntries(
        Object.entries(mineral.sources).map(([id, { title, url }]) => [
          id,
          url === undefined ? { title } : { title, url },
        ]),
      ),
    }));
}

const ISO: Readonly<Record<string, string>> = {
  China: "CN",
  Germany: "DE",
  India: "IN",
  "Korea, North": "KP",
  "Korea, Republic of": "KR",
  Madagascar: "MG",
  Mexico: "MX",
  Mozambique: "MZ",
  Norway: "NO",
  Russia: "RU",
  "Sri Lanka": "LK",
  Tanzania: "TZ",
  Turkey: "TR",
  Ukraine: "UA",
  Vietnam: "VN",
};

interface Mcs {
  readonly graphiteNatural: {
    readonly mineProduction2025e: Readonly<Record<string, number>>;
    readonly missingFromPageRead: readonly string[];
  };
}

function graphite({ graphiteNatural }: Mcs): object {
  const { World = 0, ...byCountry } = graphiteNatural.mineProduction2025e;
  const rows = Object.entries(byCountry).map(([name, tonnes]): [string, number] => [
    ISO[name] ?? name,
    round((tonnes / World) * 100),
  ]);
  const rest = Number((100 - rows.reduce((sum, [, share]) => sum + share, 0)).toFixed(2));
  const source = "usgs_mcs_2026_graphite";
  return {
    id: "graphite",
    element: "C",
    stages: [
      {
        stage: "mining",
        year: 2025,
        form: "natural graphite",
        tonnes: World,
        completeness: "partial",
        shares: [...rows, ["ZZ", rest]],
        sources: [source],
        note: `Austria, Brazil and Canada are within the rest of ${rest} %.`,
      },
    ],
    prices: [],
    byproductOf: [],
    endUses: [],
    sources: {
      [source]: { title: "Mineral Commodity Summaries 2026, data release", url: "https://doi.org/10.5066/P1WKQ63T" },
    },
  };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

function csv(path: string): string[][] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, a, b]) => (a ?? b ?? "").trim()));
}

function euResults(folder: string): object {
  const [head = [], ...rows] = csv(join(folder, "eu-crm-2023-results.csv"));
  const [, ...trade] = csv(join(folder, "eu-crm-2023-trade-parameters.csv"));
  const number = (text: string | undefined): number | undefined =>
    text === undefined || text === "" ? undefined : Number(text);
  return {
    title: "Study on the critical raw materials for the EU 2023, results",
    publisher: "European Commission",
    year: 2023,
    licence: "CC BY 4.0",
    url: "https://doi.org/10.2873/725585",
    route: "github.com/meyerdata/CritMAT",
    materials: rows.map((row) => {
      const cell = (name: string): string | undefined => row[head.indexOf(name)];
      return {
        material: cell("material_name"),
        supplyRisk: number(cell("supply_risk")),
        economicImportance: number(cell("economic_importance")),
        stage: cell("eu_used_stage"),
        supplyRiskPrimary: number(cell("supply_risk_primary")),
        supplyRiskRefined: number(cell("supply_risk_refined")),
        substitution: number(cell("si_sr")),
        importReliancePrimary: number(cell("import_reliance_primary")),
        importRelianceRefined: number(cell("import_reliance_refined")),
        recyclingPct: number(cell("end_of_life")),
      };
    }),
    tradeParameters: trade.map(([material, country, t, stage]) => ({ material, country, t: Number(t), stage })),
  };
}

/** Shares of world output over 0.05 % as printed (the tonnages beside them have slips) and the published index, 1998-2015, for every element. */
interface ElementHistory {
  readonly hhi: Record<string, number>;
  readonly shares: Record<string, [string, number][]>;
  /** The index as the year's own table states it, where the shares give that and not the summary's. */
  yearTable?: Record<string, number>;
}

/** One table of a year's file: an element with its index, total and producers. */
interface Block {
  readonly element: string;
  readonly index: number;
  readonly rows: { readonly country: string; readonly share: number }[];
}

/** A row that states an index begins a block. The element's first row has it, except that one row writes LI for Li. */
function blocksOf(file: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const [element = "", , index = "", country = "", , share = ""] of csv(file).slice(1)) {
    if (element === "" || country === "" || element === "Element") continue;
    const open = blocks.findLast((one) => one.element.toLowerCase() === element.toLowerCase());
    const row = { country, share: Number(share) };
    if (index.trim() !== "" || open === undefined) blocks.push({ element, index: Number(index), rows: [row] });
    else open.rows.push(row);
  }
  return blocks;
}

function history(folder: string): object {
  const years = readdirSync(folder)
    .filter((name) => /^\d{4}\.csv$/.test(name))
    .sort();
  const [head = [], ...rows] = csv(join(folder, "Summary-HHI.csv"));
  const summary = new Map<string, number>();
  for (const [element = "", ...cells] of rows)
    head.slice(1).forEach((title, at) => {
      const year = /^HHI-(\d{4})$/.exec(title)?.[1];
      if (year !== undefined && Number(cells[at]) > 0) summary.set(`${element} ${year}`, Number(cells[at]));
    });
  const elements: Record<string, ElementHistory> = {};
  const corrected: string[] = [];
  for (const file of years) {
    const year = file.slice(0, 4);
    const blocks = blocksOf(join(folder, file));
    blocks.forEach((block, at) => {
      const isSecond = blocks.slice(0, at).some(({ element }) => element === block.element);
      const element = isSecond ? ownerOf(block, year, summary, blocks) : block.element;
      if (isSecond) corrected.push(`${year}: the second table under ${block.element} is that of ${element}`);
      const one = (elements[element] ??= { hhi: {}, shares: {} });
      const known = block.rows.filter(({ share }) => share > 0);
      if (known.length === 0) return;
      const isTenfold = Math.abs(known.reduce((sum, { share }) => sum + share, 0) - 0.1) < 0.005;
      if (isTenfold) corrected.push(`${year}: the world total of ${element} is ten times the sum of its producers`);
      const shares = known
        .map(({ country, share }): [string, number] => [country, round(isTenfold ? share * 10 : share)])
        .filter(([, share]) => share >= 0.0005);
      one.shares[year] = shares;
      const published = summary.get(`${element} ${year}`);
      if (published === undefined) return;
      one.hhi[year] = published;
      if (Math.abs(herfindahl(shares) / published - 1) > 0.01)
        (one.yearTable ??= {})[year] = Number(block.index.toFixed(6));
    });
  }
  return {
    title: "World production and Herfindahl-Hirschman index of elements, 1998-2015",
    publisher: "T. D. Sparks and others, from USGS Minerals Yearbooks and Mineral Commodity Summaries",
    licence: "MIT, Copyright (c) 2021 Taylor D. Sparks; see history-LICENSE.txt",
    corrected,
    elements,
  };
}

/** Whose table stands under another element's name: the element without one of its own whose index in the summary it has. */
function ownerOf(block: Block, year: string, summary: ReadonlyMap<string, number>, all: readonly Block[]): string {
  const owner = [...summary].find(([key, index]) => {
    const [element = "", of] = key.split(" ");
    return of === year && Math.abs(index / block.index - 1) < 1e-4 && all.every((one) => one.element !== element);
  });
  if (owner === undefined) throw new Error(`${year}: whose is the second table under ${block.element}?`);
  return owner[0].split(" ")[0] ?? "";
}

function main(folder: string): void {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  const list = [
    ...commodities(json("minerals-production-by-country.json")),
    graphite(json("usgs-mcs-2026-ga-ge-graphite.json")),
  ];
  writeFileSync(join(OUT, "commodities.json"), `[\n${list.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
  writeFileSync(join(OUT, "eu-crm-2023.json"), `${JSON.stringify(euResults(folder), null, 1)}\n`);
  const old = join(folder, "usgs_hhi_1998_2015");
  if (!existsSync(old)) return;
  writeFileSync(join(OUT, "history-1998-2015.json"), `${JSON.stringify(history(old))}\n`);
  writeFileSync(join(OUT, "history-LICENSE.txt"), readFileSync(join(old, "LICENSE")));
}

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("give the folder of the statistics");
main(folder);
