import { describe, expect, test } from "vitest";
import { suggestMapping } from "./suggest.ts";
import { TABLE_NAMES, TABLES } from "./tables.ts";
import type { TableName } from "./types.ts";

describe("headers of other systems and languages", () => {
  test.each<[TableName, string, string]>([
    ["supply", "Material Number", "part_id"],
    ["supply", "Vendor", "supplier_id"],
    ["supply", "LIFNR", "supplier_id"],
    ["supply", "Lieferant", "supplier_id"],
    ["supply", "Fournisseur", "supplier_id"],
    ["supply", "供应商", "supplier_id"],
    ["supply", "供应商编码*", "supplier_id"],
    ["supply", "Netpr", "price"],
    ["supply", "Lieferzeit (Wochen)", "lead_time_weeks"],
    ["supply", "Währung", "currency"],
    ["parts", "Material", "part_id"],
    ["parts", "MAKTX", "name"],
    ["parts", "Ursprungsland", "origin"],
    ["parts", "Country of Origin", "origin"],
    ["parts", "原产国", "origin"],
    ["parts", "Pays d'origine", "origin"],
    ["parts", "HTS", "hs"],
    ["parts", "HTS Code (US)", "hs"],
    ["parts", "Warennummer", "hs"],
    ["parts", "海关编码", "hs"],
    ["parts", "Hersteler", "manufacturer"],
    ["transactions", "目的国", "to"],
    ["transactions", "Bestimmungsland", "to"],
    ["transactions", "Warenempfänger", "ultimate_consignee"],
    ["customers", "Kundennummer", "customer_id"],
    ["ownership", "持股比例", "pct"],
    ["inventory", "Bestand", "quantity"],
    ["bom", "Komponente", "child_id"],
  ])("%s: %s → %s", (table, header, column) => {
    expect(suggestMapping([header], TABLES[table])[0]).toMatchObject({ header, column });
  });

  test.each<[TableName, string]>([
    ["parts", "Bemerkung"],
    ["suppliers", "Created by"],
    ["supply", "ZZ_FLAG7"],
    ["parts", "%%"],
  ])("%s: %s means nothing known", (table, header) => {
    expect(suggestMapping([header], TABLES[table])).toEqual([]);
  });
});

test("one header for each column, best first, with a reason", () => {
  const found = suggestMapping(["Vendor", "Lieferant", "Material", "origin of material"], TABLES.supply);
  expect(found.map(({ header, column }) => [header, column])).toEqual([
    ["Vendor", "supplier_id"],
    ["Material", "part_id"],
    ["origin of material", "material_origin"],
  ]);
  expect(found[0]).toMatchObject({ score: 0.95, reason: '"vendor" means supplier_id' });
});

test("a column's own name scores 1, columns already taken are left out", () => {
  expect(suggestMapping(["Supplier ID"], TABLES.supply)[0]).toMatchObject({ column: "supplier_id", score: 1 });
  expect(suggestMapping(["Supplier ID"], TABLES.supply, new Set(["supplier_id"]))).toEqual([]);
});

test.each(TABLE_NAMES)("the descriptions of %s are whole", (name) => {
  const table = TABLES[name];
  const columns = table.columns.map((column) => column.name);
  expect(new Set(columns).size).toBe(columns.length);
  if (table.key !== undefined) expect(columns[0]).toBe(table.key);
  for (const { about, aliases } of table.columns) {
    expect(about).toMatch(/\S\.$/);
    expect(new Set(aliases).size).toBe(aliases.length);
  }
});
