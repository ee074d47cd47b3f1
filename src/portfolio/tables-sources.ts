// Descriptions of the tables about where goods come from: suppliers, sites, supply lines.
import { bound, optional, required, text, type TableDescription } from "./columns.ts";
import {
  ID,
  TEXT,
  COUNTRY,
  CURRENCY,
  DATE,
  DECIMAL,
  NUMBER,
  SHARE,
  ANSWER,
  CATEGORIES,
  PART,
  SUPPLIER,
  SITE,
  COUNTRY_WORDS,
  CURRENCY_WORDS,
  PART_WORDS,
  SUPPLIER_WORDS,
  SITE_WORDS,
} from "./table-words.ts";

export const suppliers: TableDescription = {
  name: "suppliers",
  key: "supplier_id",
  about: "Who sells to the company.",
  without: "Suppliers cannot be matched against listings, and no supply line can be placed.",
  columns: [
    required("supplier_id", ID, "Stable id.", SUPPLIER_WORDS),
    required("name", TEXT, "Registered name in Latin script.", [
      "vendor name",
      "supplier name",
      "name1",
      "lieferantenname",
      "nom du fournisseur",
      "供应商名称",
    ]),
    text("name_local", "Name in its own script.", ["local name", "name in local script", "中文名称"]),
    optional("country", COUNTRY, "Country of registration.", [...COUNTRY_WORDS, "vendor country", "lieferland"]),
    optional("lei", { kind: "lei" }, "Legal Entity Identifier.", ["lei code"]),
    optional("categories", CATEGORIES, "Party categories, separated by `;`.", ["party type"]),
    optional("own_suppliers_known", ANSWER, "Whether its own sources have been disclosed.", [
      "tier 2 known",
      "sub-tier known",
    ]),
  ],
};

export const sites: TableDescription = {
  name: "sites",
  key: "site_id",
  about: "Plants and warehouses of suppliers and, without supplier_id, of the company.",
  without: "Supply cannot be placed in a country other than its seller's.",
  columns: [
    required("site_id", ID, "Stable id.", SITE_WORDS),
    bound("supplier_id", SUPPLIER, "Owner; empty for the company's own sites.", SUPPLIER_WORDS),
    optional("country", COUNTRY, "Where it stands.", COUNTRY_WORDS),
    text("city", "Town.", ["ort", "stadt", "ville", "城市"]),
    optional("capacity_per_week", NUMBER, "Units a week.", ["weekly capacity", "wochenkapazität", "周产能"]),
    optional("time_to_recover_weeks", NUMBER, "Weeks to full output after a loss.", [
      "ttr",
      "recovery time",
      "wiederanlaufzeit",
    ]),
  ],
};

export const supply: TableDescription = {
  name: "supply",
  about: "Which supplier delivers which part from where, on what terms.",
  without: "No inbound line can be checked, and concentration cannot be measured.",
  columns: [
    required("part_id", PART, "Part delivered.", PART_WORDS),
    required("supplier_id", SUPPLIER, "Who delivers.", SUPPLIER_WORDS),
    optional("site_id", SITE, "From which site.", [...SITE_WORDS, "ship from"]),
    optional("share", SHARE, "Share of the part's purchases, 0-1.", [
      "quota",
      "quote",
      "lieferanteil",
      "sourcing share",
      "份额",
      "采购比例",
    ]),
    optional("price", DECIMAL, "Price of one unit.", [
      "unit price",
      "net price",
      "netpr",
      "stückpreis",
      "preis",
      "prix unitaire",
      "prix",
      "单价",
    ]),
    optional("currency", CURRENCY, "ISO 4217 code of the amounts.", CURRENCY_WORDS),
    optional("freight", DECIMAL, "Freight of one unit.", ["freight cost", "fracht", "fret", "运费"]),
    optional("capacity_per_week", NUMBER, "Most units a week.", ["weekly capacity", "wochenkapazität", "周产能"]),
    optional("min_order", NUMBER, "Smallest order in units.", [
      "moq",
      "minimum order quantity",
      "mindestbestellmenge",
      "最小起订量",
    ]),
    optional("fixed_qualification_cost", DECIMAL, "One-off cost of qualifying the source.", [
      "qualification cost",
      "qualifizierungskosten",
    ]),
    optional("qualification_weeks", NUMBER, "Weeks to qualify the source.", [
      "qualification time",
      "qualifizierungsdauer",
    ]),
    optional("lead_time_weeks", NUMBER, "Order to delivery in weeks.", ["lead time", "lieferzeit", "délai", "交期"]),
    optional("contract_min_share", SHARE, "Share the contract obliges the company to buy, 0-1.", [
      "minimum share",
      "mindestabnahme",
    ]),
    optional("contract_until", DATE, "Last day of the contract.", ["contract end", "vertragsende", "合同到期"]),
    optional("material_origin", COUNTRY, "Where the controlled material was mined or refined, traced up the tiers.", [
      "origin of material",
      "materialursprung",
      "rohstoffherkunft",
      "原料产地",
    ]),
  ],
};
