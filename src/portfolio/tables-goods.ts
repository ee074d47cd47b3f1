// Descriptions of the tables about goods: products, parts, bill of materials, stock.
import { CONTROL_LISTS } from "../base/transaction.ts";
import { optional, required, text, type TableDescription } from "./columns.ts";
import {
  ID,
  TEXT,
  COUNTRY,
  CURRENCY,
  DATE,
  DECIMAL,
  NUMBER,
  SHARE,
  PART,
  ITEM,
  SITE,
  CURRENCY_WORDS,
  UNIT_WORDS,
  QUANTITY_WORDS,
  PART_WORDS,
  SITE_WORDS,
} from "./table-words.ts";

export const products: TableDescription = {
  name: "products",
  key: "product_id",
  about: "What the company sells.",
  without: "Revenue at risk cannot be stated: no products are known.",
  columns: [
    required("product_id", ID, "Stable id.", ["product number", "produktnummer", "produit", "产品编码", "产品编号"]),
    required("name", TEXT, "Trade name.", ["product name", "produktname", "bezeichnung", "désignation", "产品名称"]),
    optional("revenue_per_week", DECIMAL, "Average weekly revenue in `currency`.", [
      "weekly revenue",
      "umsatz pro woche",
      "wochenumsatz",
      "周收入",
    ]),
    optional("currency", CURRENCY, "ISO 4217 code of the revenue.", CURRENCY_WORDS),
    optional("margin_pct", { kind: "percent", signed: true }, "Contribution margin in percent of revenue.", [
      "margin",
      "marge",
      "deckungsbeitrag",
      "毛利率",
    ]),
    optional("weekly_demand", NUMBER, "Units demanded a week.", ["demand per week", "wochenbedarf", "周需求"]),
  ],
};

export const parts: TableDescription = {
  name: "parts",
  key: "part_id",
  about: "Item master: bought parts, made assemblies, and, under a product's own id, the product's classification.",
  without: "No item can be checked: goods, HS codes and classifications are not known.",
  columns: [
    required("part_id", ID, "Stable id; equal to a product_id when the row classifies that product.", PART_WORDS),
    required("name", TEXT, "Short name.", [
      "material description",
      "maktx",
      "part name",
      "materialkurztext",
      "bezeichnung",
      "désignation",
      "物料名称",
      "物料描述",
    ]),
    text("description", "What it is, in words a classifier can use.", [
      "long text",
      "langtext",
      "beschreibung",
      "spécification",
      "规格",
      "描述",
    ]),
    optional("hs", { kind: "hs", nomenclature: "hs_nomenclature" }, "Customs codes, several separated by `;`.", [
      "hts",
      "hts code",
      "hs code",
      "tariff code",
      "commodity code",
      "statistische warennummer",
      "warennummer",
      "zolltarifnummer",
      "code sh",
      "nomenclature douanière",
      "hs编码",
      "海关编码",
      "商品编码",
    ]),
    text("hs_nomenclature", "Nomenclature of each code: HS-2022, CHN-2023, EU-CN-2026, US-HTS-2026.", [
      "tariff schedule",
      "tarifverzeichnis",
    ]),
    text("material", "Controlled or critical material it consists of or contains.", [
      "raw material",
      "werkstoff",
      "matière",
      "材质",
      "材料",
    ]),
    text("form", "Form of the material: metal, wafer, powder, magnet.", ["ausführung", "forme", "形态"]),
    optional(
      "classification_list",
      { kind: "list", values: CONTROL_LISTS },
      "Control list of each classification code, separated by `;`.",
      ["control list", "güterliste"],
    ),
    optional(
      "classification_code",
      { kind: "list" },
      "Control-list codes in the same order; `none` or `EAR99` states that the item is not listed.",
      ["eccn", "control code", "ausfuhrlistenposition", "al-nummer", "管制编码"],
    ),
    text("classified_by", "Who classified it.", ["classifier", "klassifiziert von"]),
    optional("classified_on", DATE, "On which day: what lists were changed to since is asked again.", [
      "classification date",
      "klassifiziert am",
      "date de classement",
      "分类日期",
    ]),
    optional("origin", COUNTRY, "Country of origin of the item.", [
      "country of origin",
      "coo",
      "herkl",
      "ursprungsland",
      "pays d'origine",
      "原产国",
      "原产地",
    ]),
    optional(
      "attributes",
      { kind: "json" },
      "JSON object of technical facts with units in the names: purityPct, densityGcm3 and the like.",
      ["characteristics", "merkmale", "属性"],
    ),
    text("manufacturer", "Maker of the item where it is not the seller.", [
      "mfr",
      "mfrnr",
      "hersteller",
      "fabricant",
      "制造商",
      "生产商",
    ]),
  ],
};

export const bom: TableDescription = {
  name: "bom",
  about: "Bill of materials; lines of one parent with the same `group` are alternatives.",
  without: "Hits on parts cannot be followed up to products and revenue.",
  columns: [
    required("parent_id", ITEM, "Product or part that is built.", [
      "parent",
      "parent part",
      "assembly",
      "header material",
      "baugruppe",
      "kopfmaterial",
      "ensemble",
      "父件",
      "母件",
    ]),
    required("child_id", PART, "Part that goes into it.", [
      "child",
      "component",
      "component number",
      "idnrk",
      "komponente",
      "composant",
      "子件",
      "组件",
    ]),
    optional("quantity", NUMBER, "Units of the child in one unit of the parent.", [
      ...QUANTITY_WORDS,
      "component quantity",
      "komponentenmenge",
      "用量",
    ]),
    text("unit", "Unit of the quantity.", UNIT_WORDS),
    text("group", "Name of a group of alternatives; empty: always needed.", [
      "alternative group",
      "alternativgruppe",
      "替代组",
    ]),
    optional("alternative_share", SHARE, "Share of the group's demand served by this alternative today, 0-1.", [
      "usage probability",
      "einsatzwahrscheinlichkeit",
    ]),
    optional("qualification_weeks", NUMBER, "Weeks until an alternative that is not in use could be.", [
      "qualification time",
      "qualifizierungsdauer",
    ]),
  ],
};

export const inventory: TableDescription = {
  name: "inventory",
  about: "Stock in hand.",
  without: "Weeks until a product stops are counted without stock.",
  columns: [
    required("part_id", PART, "Part held.", PART_WORDS),
    optional("site_id", SITE, "Where.", [...SITE_WORDS, "storage location", "lagerort", "仓库"]),
    required("quantity", DECIMAL, "How much.", [...QUANTITY_WORDS, "stock", "unrestricted", "bestand", "库存"]),
    text("unit", "Unit of the quantity.", UNIT_WORDS),
  ],
};
