// Acts whose answer changes with the day: each is judged on the day before, on and after every date of its table.
import type { PartyList } from "../src/base/party.ts";
import type { EndUseCategory, Transaction } from "../src/base/transaction.ts";
import type { Question } from "../src/base/verdict.ts";

export interface FlipAct {
  readonly jurisdiction: string;
  readonly question: Question;
  readonly stated: Omit<Transaction, "id">;
}

const SETTLED = {
  parties: [{ role: "end_user", categories: ["civil"], unlisted: true }],
  endUse: { category: "civil" },
} as const;

function exported(item: Transaction["item"], to: string, from = "CN", more: Partial<Transaction> = {}): FlipAct {
  const jurisdiction = from;
  return {
    jurisdiction,
    question: "item",
    stated: { act: "export", kind: "goods", ...SETTLED, item, from, to, ...more },
  };
}

const metal = (material: string): Transaction["item"] => ({ material, form: "metal" });

/** To an end user on one list, civil use. */
function listed(list: PartyList, from: string, to: string): Readonly<Record<string, FlipAct>> {
  const party = { role: "end_user" as const, country: to, categories: ["civil" as const], listedOn: [list] };
  const classifications = [
    from === "CN" ? { list: "CN-DUAL-USE" as const, code: "3C001.a" } : { list: "US-CCL" as const, code: "EAR99" },
  ];
  return {
    [`from ${from} to a party on ${list}`]: {
      jurisdiction: from,
      question: "party",
      stated: {
        act: "export",
        kind: "goods",
        item: { classifications },
        from,
        to,
        parties: [party],
        endUse: { category: "civil" },
      },
    },
  };
}

/** For a known end use, an unlisted end user. */
function used(
  category: EndUseCategory,
  from: string,
  to: string,
  jurisdiction = from,
): Readonly<Record<string, FlipAct>> {
  return {
    [`from ${from} to ${to} for ${category} use`]: {
      jurisdiction,
      question: "end_use",
      stated: {
        act: "export",
        kind: "goods",
        item: {
          classifications: [
            { list: "US-CCL", code: "EAR99" },
            { list: "CN-DUAL-USE", code: "none" },
          ],
        },
        from,
        to,
        parties: [{ role: "end_user", country: to, categories: ["research"], unlisted: true }],
        endUse: { category, knowledge: "knows" },
      },
    },
  };
}

function coded(code: string, to: string): Readonly<Record<string, FlipAct>> {
  return {
    [`${code} from the United States to ${to}`]: exported({ classifications: [{ list: "US-CCL", code }] }, to, "US"),
  };
}

export const FLIP_ACTS: Readonly<Record<string, FlipAct>> = {
  "gallium metal to Germany": exported(metal("gallium"), "DE"),
  "gallium metal to the United States": exported(metal("gallium"), "US"),
  "germanium metal to the United States": exported(metal("germanium"), "US"),
  "artificial graphite above every limit to Korea": exported(
    {
      material: "graphite",
      form: "artificial graphite",
      attributes: { purityPct: 99.95, flexuralStrengthMPa: 35, densityGcm3: 1.75 },
    },
    "KR",
  ),
  "dysprosium metal to Germany": exported(metal("dysprosium"), "DE"),
  ...Object.fromEntries(
    ["holmium", "erbium", "thulium", "europium", "ytterbium"].map((one) => [
      `${one} metal to Germany`,
      exported(metal(one), "DE"),
    ]),
  ),
  ...Object.fromEntries(
    ["samarium", "gadolinium", "terbium", "lutetium", "scandium", "yttrium"].map((one) => [
      `${one} metal to Germany`,
      exported(metal(one), "DE"),
    ]),
  ),
  ...Object.fromEntries(["tellurium", "bismuth"].map((one) => [`${one} metal to Germany`, exported(metal(one), "DE")])),
  "molybdenum powder to Germany": exported({ material: "molybdenum", form: "molybdenum powder" }, "DE"),
  "gallium nitride to Japan": exported({ material: "gallium", form: "gallium nitride" }, "JP"),
  "zone-refined germanium to Japan": exported({ material: "germanium", form: "zone-refined ingot" }, "JP"),
  "natural flake graphite to Korea": exported({ material: "graphite", form: "natural flake graphite" }, "KR"),
  "gallium metal to a military user in the United States": {
    jurisdiction: "CN",
    question: "party",
    stated: {
      act: "export",
      kind: "goods",
      item: { ...metal("gallium"), classifications: [{ list: "CN-DUAL-USE", code: "3C001.a" }] },
      from: "CN",
      to: "US",
      parties: [{ role: "end_user", country: "US", categories: ["military_end_user"], unlisted: true }],
      endUse: { category: "military", knowledge: "knows" },
    },
  },
  ...listed("CN-CONTROL-LIST", "CN", "US"),
  ...listed("CN-UNRELIABLE-ENTITY-LIST", "CN", "US"),
  ...listed("CN-COUNTER-SANCTIONS", "CN", "US"),
  ...listed("CN-WATCH-LIST", "CN", "DE"),
  ...listed("US-MIEU-LIST", "US", "CN"),
  ...used("advanced_semiconductor_fabrication", "US", "CN"),
  ...used("advanced_semiconductor_fabrication", "US", "MO"),
  ...used("advanced_semiconductor_fabrication", "US", "VN"),
  ...used("military", "US", "RU"),
  ...used("military_intelligence", "US", "CN"),
  ...used("military", "DE", "CN", "EU"),
  ...coded("3A090.a", "CN"),
  ...coded("3A090.a", "MO"),
  "indium phosphide to Germany": exported({ material: "indium", form: "indium phosphide" }, "DE"),
  "dysprosium of Chinese origin from Korea": {
    ...exported({ ...metal("dysprosium"), origin: "CN", producedWith: [] }, "DE", "KR"),
    jurisdiction: "CN",
  },
  "a cleaning tool of the Japanese order to China": exported({ form: "wafer cleaning tool" }, "CN", "JP", {
    facts: { annexParametersMet: true },
  }),
  "an NXT:2050i scanner to the United States": exported(
    { form: "DUV immersion lithography tool", attributes: { model: "NXT:2050i" } },
    "US",
    "NL",
  ),
  "an NXT:1970i scanner to China": exported(
    { form: "DUV immersion lithography tool", attributes: { model: "NXT:1970i" } },
    "CN",
    "NL",
  ),
  "a Micron drive for an operator of critical infrastructure": {
    jurisdiction: "CN",
    question: "procurement",
    stated: {
      act: "procure",
      item: { manufacturer: "Micron" },
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
  "a Huawei router for a federal agency": {
    jurisdiction: "US",
    question: "procurement",
    stated: {
      act: "procure",
      kind: "goods",
      item: { manufacturer: "Huawei" },
      to: "US",
      parties: [{ role: "purchaser", country: "US", categories: ["federal_agency_us"], unlisted: true }],
      facts: { substantialOrEssentialComponent: true },
    },
  },
  "a contractor that uses Huawei equipment": {
    jurisdiction: "US",
    question: "procurement",
    stated: {
      act: "use_in_contract",
      kind: "goods",
      item: { manufacturer: "Huawei" },
      to: "US",
      parties: [{ role: "contractor", country: "US", categories: ["defence_contractor"], unlisted: true }],
      facts: { usesCoveredTelecommunicationsEquipment: true, substantialOrEssentialComponent: true },
    },
  },
  "YMTC memory for a federal agency": {
    jurisdiction: "US",
    question: "procurement",
    stated: {
      act: "procure",
      kind: "goods",
      item: { manufacturer: "YMTC", description: "solid-state drive with NAND" },
      to: "US",
      parties: [{ role: "purchaser", country: "US", categories: ["federal_agency_us"], unlisted: true }],
    },
  },
  "a firm half owned by one on the Entity List": {
    jurisdiction: "US",
    question: "party",
    stated: {
      act: "export",
      kind: "goods",
      item: { classifications: [{ list: "US-CCL", code: "EAR99" }] },
      from: "US",
      to: "CN",
      parties: [
        {
          role: "end_user",
          country: "CN",
          categories: ["civil"],
          unlisted: true,
          owners: [
            { pct: 60, listedOn: ["US-ENTITY-LIST"] },
            { pct: 40, listedOn: [] },
          ],
          ownershipComplete: true,
        },
      ],
      endUse: { category: "civil" },
    },
  },
};
