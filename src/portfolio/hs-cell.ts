// The `hs` cell: one or more customs codes with the tariffs they were read from, checked against HS 2022.
import { hs6Status, type HsReading, type HsStatus, type HsTable, parseHs } from "../base/hs.ts";
import type { HsStatement } from "../base/transaction.ts";
import type { CellReading } from "./cell-value.ts";
import type { Fault } from "./problem.ts";

/**
 * Reads `811292;8112929010` with `HS-2022;CHN-2023` (one nomenclature may stand for all). A code without a nomenclature
 * is checked by its first six digits and kept with nomenclature null. An impossible code is never corrected: beside others it
 * stays as one that is not known.
 */
export function readHsList(text: string, nomenclatures: string, table: HsTable): CellReading {
  const codes = split(text);
  const tariffs = split(nomenclatures);
  const faults: Fault[] = [];
  if (tariffs.length > 1 && tariffs.length !== codes.length) {
    const params = { count: codes.length, other: "hs_nomenclature", others: tariffs.length };
    return { faults: [{ code: "list_length", value: text, params }] };
  }
  const read: HsStatement[] = [];
  for (const [index, code] of codes.entries()) {
    const tariff = tariffs.length === 1 ? tariffs[0] : tariffs[index];
    const statement = readOne(code, tariff, table, faults);
    read.push(statement ?? { code: null, nomenclature: tariff ?? null });
  }
  return read.some(({ code }) => code !== null) ? { value: read, faults } : { faults };
}

function readOne(text: string, tariff: string | undefined, table: HsTable, faults: Fault[]): HsStatement | undefined {
  const assumed = `US-HTS-${table.edition}`;
  const reading = parseHs(text, tariff ?? assumed);
  if (reading.kind === "error") {
    const code = reading.reason.startsWith("nomenclature") ? "nomenclature_unknown" : "hs_unreadable";
    const why = tariff === undefined ? reading.message.replace(assumed, "a tariff") : reading.message;
    faults.push({ code, value: text, params: { why } });
    return undefined;
  }
  const status = hs6Status(table, reading.value.code, reading.value.nomenclature);
  if (status.kind === "edition_not_held") {
    faults.push({ code: "hs_unverified", value: text, params: { edition: status.edition } });
  } else if (status.kind === "absent") {
    faults.push(absent(text, reading.value, tariff, status, table));
    return undefined;
  }
  return { code: reading.value.code, nomenclature: tariff === undefined ? null : reading.value.nomenclature };
}

function absent(
  text: string,
  reading: HsReading,
  tariff: string | undefined,
  status: Extract<HsStatus, { kind: "absent" }>,
  table: HsTable,
): Fault {
  const nearest = status.nearest ?? reading.code.slice(0, 2);
  const name = (status.description ?? "").slice(0, 60);
  const siblings = [...table.descriptions.keys()].filter((code) => code.length === 6 && code.startsWith(nearest));
  const shown = siblings.length > 8 ? [...siblings.slice(0, 8), "…"] : siblings;
  const params = {
    nomenclature: tariff === undefined ? `HS ${table.edition}` : reading.nomenclature,
    nearest: name === "" ? nearest : `${nearest} (${name})`,
    among: nearest.length >= 4 && shown.length > 0 ? ` (${nearest} has ${shown.join(", ")})` : "",
  };
  return { code: "hs_absent", value: text, params };
}

function split(text: string): readonly string[] {
  return text
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
