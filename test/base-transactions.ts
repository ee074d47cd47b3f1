// Transactions with a decided answer, one or more for every regime, and how to take a fact away from one or put another
// in its place: the material of the mutation tests.
import type { Transaction } from "../src/base/transaction.ts";
import type { Question } from "../src/base/verdict.ts";

export interface BaseTransaction {
  readonly name: string;
  readonly jurisdiction: string;
  readonly question: Question;
  readonly on: string;
  readonly known?: string;
  readonly stated: Omit<Transaction, "id">;
}

const screened = {
  parties: [{ role: "end_user", categories: ["civil"], unlisted: true }],
  endUse: { category: "civil" },
} as const;

function item(
  name: string,
  jurisdiction: string,
  on: string,
  stated: Omit<Transaction, "id" | "act">,
  known?: string,
): BaseTransaction {
  const base = {
    name,
    jurisdiction,
    question: "item" as const,
    on,
    stated: { act: "export" as const, ...screened, ...stated },
  };
  return known === undefined ? base : { ...base, known };
}

const graphite = { purityPct: 99.95, flexuralStrengthMPa: 35, densityGcm3: 1.75 };

export const BASE_TRANSACTIONS: readonly BaseTransaction[] = [
  item("gallium metal to Germany", "CN", "2023-08-15", {
    item: { material: "gallium", form: "metal" },
    from: "CN",
    to: "DE",
  }),
  item("gallium metal to the United States", "CN", "2025-01-15", {
    item: { material: "gallium", form: "metal" },
    from: "CN",
    to: "US",
  }),
  item("gallium arsenide wafer by code", "CN", "2025-01-15", {
    item: { classifications: [{ list: "CN-DUAL-USE", code: "3C001.e" }] },
    from: "CN",
    to: "DE",
  }),
  item("germanium dioxide to Japan", "CN", "2024-01-15", {
    item: { material: "germanium", form: "germanium dioxide" },
    from: "CN",
    to: "JP",
  }),
  item("artificial graphite above every limit", "CN", "2024-01-10", {
    item: { material: "graphite", form: "artificial graphite", attributes: graphite },
    from: "CN",
    to: "KR",
  }),
  item("artificial graphite of low density", "CN", "2024-01-10", {
    item: { material: "graphite", form: "artificial graphite", attributes: { ...graphite, densityGcm3: 1.6 } },
    from: "CN",
    to: "KR",
  }),
  item("antimony ingot to the United States", "CN", "2024-12-15", {
    item: { material: "antimony", form: "metal" },
    from: "CN",
    to: "US",
  }),
  item("dysprosium metal", "CN", "2025-12-01", {
    item: { material: "dysprosium", form: "metal" },
    from: "CN",
    to: "DE",
  }),
  item("terbium oxide by final destination", "CN", "2025-12-01", {
    item: { material: "terbium", form: "oxide" },
    from: "CN",
    to: "HK",
    finalDestination: "DE",
  }),
  item("a phosphor of gallium oxide", "CN", "2025-10-01", {
    item: { material: "gallium", form: "phosphor" },
    from: "CN",
    to: "JP",
  }),
  item("stated off the Chinese list", "CN", "2025-06-01", {
    item: { material: "copper", form: "powder", classifications: [{ list: "CN-DUAL-USE", code: "none" }] },
    from: "CN",
    to: "DE",
  }),
  {
    ...item("China-origin dysprosium from Korea", "CN", "2025-10-20", {
      item: { material: "dysprosium", form: "metal", origin: "CN", producedWith: [] },
      from: "KR",
      to: "DE",
    }),
  },
  item(
    "Korean magnet with Chinese dysprosium, before the relief was known",
    "CN",
    "2025-12-01",
    {
      item: {
        form: "NdFeB permanent magnet",
        material: "dysprosium",
        origin: "KR",
        producedWith: [],
        content: [{ ofCountry: "CN", class: "dysprosium", pct: 0.2, basis: "value" }],
      },
      from: "KR",
      to: "DE",
    },
    "2025-10-31",
  ),
  item("a tool of the Dutch order", "NL", "2023-10-01", {
    item: { form: "DUV immersion lithography tool", attributes: { model: "NXT:2050i" } },
    from: "NL",
    to: "US",
  }),
  item("a tool stated to be in the Dutch order", "NL", "2023-10-01", {
    item: {},
    facts: { listedIn: "NL:MINISTERIAL-ORDER:2023-09-01" },
    from: "NL",
    to: "US",
  }),
  item("a cleaning tool of the Japanese order", "JP", "2023-08-01", {
    item: { form: "wafer cleaning tool" },
    facts: { annexParametersMet: true },
    from: "JP",
    to: "CN",
  }),
  item("Annex I item from Germany", "EU", "2026-06-01", {
    item: { classifications: [{ list: "EU-ANNEX-I", code: "2B350.a" }] },
    from: "DE",
    to: "CN",
  }),
  item("stated off Annex I", "EU", "2026-06-01", {
    kind: "goods",
    item: { classifications: [{ list: "EU-ANNEX-I", code: "none" }] },
    facts: { customsCodeCorrelatesToDualUse: false },
    from: "IT",
    to: "BR",
  }),
  item("polygraph to Honduras", "US", "2026-08-01", {
    item: { classifications: [{ list: "US-CCL", code: "3A981" }] },
    from: "US",
    to: "HN",
  }),
  item("microwave chip to Canada", "US", "2026-08-01", {
    item: { classifications: [{ list: "US-CCL", code: "3A001.a.2" }] },
    from: "US",
    to: "CA",
  }),
  item("EAR99 to France", "US", "2026-08-01", {
    item: { classifications: [{ list: "US-CCL", code: "EAR99" }] },
    from: "US",
    to: "FR",
  }),
  {
    name: "Micron drive for an operator",
    jurisdiction: "CN",
    question: "procurement",
    on: "2023-06-01",
    stated: {
      act: "procure",
      item: { description: "server drive", manufacturer: "Micron" },
      to: "CN",
      parties: [
        {
          role: "purchaser",
          country: "CN",
          categories: ["critical_information_infrastructure_operator"],
          unlisted: true,
        },
      ],
    },
  },
  {
    name: "Micron drive for a consumer",
    jurisdiction: "CN",
    question: "procurement",
    on: "2023-06-01",
    stated: {
      act: "procure",
      item: { manufacturer: "Micron" },
      to: "CN",
      parties: [{ role: "purchaser", country: "CN", categories: ["consumer"], unlisted: true }],
    },
  },
  {
    name: "Huawei router for a federal agency",
    jurisdiction: "US",
    question: "procurement",
    on: "2019-09-01",
    stated: {
      act: "procure",
      kind: "goods",
      item: { manufacturer: "Huawei" },
      to: "US",
      parties: [{ role: "purchaser", country: "US", categories: ["federal_agency_us"], unlisted: true }],
      facts: { substantialOrEssentialComponent: true },
    },
  },
  {
    name: "YMTC memory for a federal agency",
    jurisdiction: "US",
    question: "procurement",
    on: "2028-01-10",
    known: "2026-11-21",
    stated: {
      act: "procure",
      kind: "goods",
      item: { manufacturer: "YMTC", description: "solid-state drive with NAND" },
      to: "US",
      parties: [{ role: "purchaser", country: "US", categories: ["federal_agency_us"], unlisted: true }],
    },
  },
];

/** One stated fact: where it is, what the missing-fact sets call it, and other values it might have had. */
export interface StatedFact {
  readonly path: readonly (string | number)[];
  readonly fact: string;
  readonly others: readonly unknown[];
}

const COUNTRIES = ["CN", "US", "DE", "NL", "JP", "KR", "SG", "RU", "KP", "CA"];
const CODES: Readonly<Record<string, readonly string[]>> = {
  "CN-DUAL-USE": ["none", "3C001.a", "3C002.a", "1C902.a.1"],
  "US-CCL": ["EAR99", "3A981", "3A001.a.2", "3A090.a", "0A501.a", "none"],
  "EU-ANNEX-I": ["none", "2B350.a", "3A001.a"],
};
const CATEGORIES = [
  ["critical_information_infrastructure_operator"],
  ["not_critical_information_infrastructure_operator"],
  ["federal_agency_us"],
  ["consumer"],
];

/** Every stated fact of the item, the places and, for a purchase, the purchaser; found mechanically. */
export function statedFacts({ stated, question }: BaseTransaction): readonly StatedFact[] {
  const found: StatedFact[] = [];
  const add = (path: StatedFact["path"], fact: string, others: readonly unknown[]): void => {
    if (path.reduce<unknown>((at, key) => (at as never)?.[key], stated) !== undefined)
      found.push({ path, fact, others });
  };
  add(["from"], "from", COUNTRIES);
  add(
    [stated.finalDestination === undefined ? "to" : "finalDestination"],
    stated.finalDestination === undefined ? "to" : "finalDestination",
    COUNTRIES,
  );
  add(["kind"], "kind", ["goods", "software", "technology", "service"]);
  add(["item", "material"], "item.material", ["gallium", "germanium", "graphite", "dysprosium", "copper"]);
  add(["item", "form"], "item.form", [
    "metal",
    "oxide",
    "phosphor",
    "artificial graphite",
    "NdFeB permanent magnet",
    "deposition tool",
  ]);
  add(["item", "origin"], "item.origin", COUNTRIES);
  add(["item", "manufacturer"], "item.manufacturer", ["Micron", "Huawei", "YMTC", "Kioxia"]);
  add(["item", "producedWith"], "item.producedWith", [[], [{ what: "technology", ofCountry: "CN" }]]);
  add(["item", "content", 0, "pct"], "item.content", [0, 0.05, 0.1, 50]);
  add(["item", "content"], "item.content", [[], [{ ofCountry: "CN", class: "dysprosium", pct: 50, basis: "value" }]]);
  for (const name of Object.keys(stated.item.attributes ?? {})) {
    add(["item", "attributes", name], `item.attributes.${name}`, [
      0,
      1.6,
      1.9,
      50,
      100,
      10_000,
      "NXT:1980i",
      "NXT:2000i",
    ]);
  }
  for (const [i, { list }] of (stated.item.classifications ?? []).entries()) {
    add(["item", "classifications", i, "code"], `item.classifications[${list}]`, CODES[list] ?? []);
    add(
      ["item", "classifications"],
      `item.classifications[${list}]`,
      (CODES[list] ?? []).map((code) => [{ list, code }]),
    );
  }
  for (const name of Object.keys(stated.facts ?? {})) {
    add(["facts", name], `facts.${name}`, [true, false, "NL:MINISTERIAL-ORDER:2023-09-01", "nothing"]);
  }
  if (question === "procurement") {
    add(["parties", 0, "categories"], "parties[purchaser].categories", CATEGORIES);
    add(["parties", 0, "country"], "parties[purchaser].country", COUNTRIES);
  }
  return found;
}

/** A copy of `value` with `next` at `path`; `undefined` removes the key. */
export function withFact<T>(value: T, path: readonly (string | number)[], next: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return next as T;
  const inner = withFact((value as never)[key], rest, next);
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? inner : one)) as T;
  const { [key as string]: _old, ...others } = value as Record<string, unknown>;
  return (inner === undefined ? others : { ...others, [key]: inner }) as T;
}
