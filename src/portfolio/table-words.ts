// Column kinds and foreign words that several table descriptions share.
import { PARTY_CATEGORIES } from "../base/party.ts";
import type { ColumnKind } from "./columns.ts";

export const ID: ColumnKind = { kind: "id" };
export const TEXT: ColumnKind = { kind: "text" };
export const COUNTRY: ColumnKind = { kind: "country" };
export const CURRENCY: ColumnKind = { kind: "currency" };
export const DATE: ColumnKind = { kind: "date" };
export const DECIMAL: ColumnKind = { kind: "decimal" };
export const POSITIVE: ColumnKind = { kind: "decimal", positive: true };
export const NUMBER: ColumnKind = { kind: "number" };
export const SHARE: ColumnKind = { kind: "share" };
export const ANSWER: ColumnKind = { kind: "answer" };
export const CATEGORIES: ColumnKind = { kind: "list", values: PARTY_CATEGORIES };
export const PART: ColumnKind = { kind: "reference", tables: ["parts"] };
export const ITEM: ColumnKind = { kind: "reference", tables: ["parts", "products"] };
export const SUPPLIER: ColumnKind = { kind: "reference", tables: ["suppliers"] };
export const SITE: ColumnKind = { kind: "reference", tables: ["sites"] };

export const COUNTRY_WORDS: readonly string[] = [
  "country",
  "land",
  "länderschlüssel",
  "pays",
  "国家",
  "国家地区",
  "国别",
];
export const CURRENCY_WORDS: readonly string[] = ["crcy", "waers", "währung", "devise", "monnaie", "币种", "货币"];
export const UNIT_WORDS: readonly string[] = [
  "uom",
  "unit of measure",
  "base unit",
  "meins",
  "einheit",
  "mengeneinheit",
  "unité",
  "单位",
];
export const QUANTITY_WORDS: readonly string[] = ["qty", "menge", "quantité", "数量"];
export const PART_WORDS: readonly string[] = [
  "material number",
  "material",
  "matnr",
  "part",
  "part number",
  "item number",
  "sku",
  "materialnummer",
  "artikelnummer",
  "teilenummer",
  "référence",
  "code article",
  "物料编码",
  "物料号",
  "料号",
  "零件号",
];
export const SUPPLIER_WORDS: readonly string[] = [
  "vendor",
  "vendor id",
  "vendor number",
  "lifnr",
  "supplier",
  "lieferant",
  "lieferantennummer",
  "kreditor",
  "fournisseur",
  "code fournisseur",
  "供应商",
  "供应商编码",
  "供应商代码",
];
export const SITE_WORDS: readonly string[] = ["plant", "werks", "werk", "standort", "usine", "site", "工厂", "厂区"];
