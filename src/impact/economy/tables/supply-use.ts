// From supply and use tables to industry-by-industry flows: each commodity is bought from industries in the shares in which
// they make it (fixed product sales structure, model D of the Eurostat manual of supply, use and input-output tables).
import { times, zeros, type Matrix } from "../linear/matrix.ts";
import { checkTable } from "./check-table.ts";
import type { EconomyTable, Industry, TableFinding, TableSource } from "./table.ts";

/** The compact form of a national table as data/economy holds it: per row, gap to the next filled column and its value. */
export interface CompactSupplyUse {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly unit: string;
  readonly publisher: string;
  readonly tables: string;
  readonly url: string;
  readonly route: string;
  readonly licence: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly industries: readonly (readonly [code: string, name: string])[];
  readonly commodities: readonly (readonly [code: string, name: string])[];
  readonly finalUses: readonly (readonly [code: string, name: string])[];
  readonly valueAdded: readonly (readonly [code: string, name: string])[];
  readonly output: readonly number[];
  readonly commodityOutput: readonly number[];
  /** Commodities × (industries, final uses). */
  readonly use: readonly (readonly number[])[];
  readonly valueAddedUse: readonly (readonly number[])[];
  /** Industries × commodities. */
  readonly make: readonly (readonly number[])[];
  /** Of `use`, what was imported. */
  readonly imports: readonly (readonly number[])[];
}

/** Identities every national table must meet, each as the largest gap over the table's total output. */
export interface Identities {
  /** Commodity output = its uses. */
  readonly commodityBalance: number;
  /** Industry output = what it makes. */
  readonly makeBalance: number;
  /** Industry output = inputs + value added. */
  readonly industryBalance: number;
  /** Sum of value added and sum of final uses less imports. */
  readonly gdp: { readonly byValueAdded: number; readonly byFinalUse: number; readonly difference: number };
}

/** A row of gaps and values laid out in full. */
function fill(rows: readonly (readonly number[])[], columns: number): Matrix {
  const matrix = zeros(rows.length, columns);
  rows.forEach((row, i) => {
    let column = -1;
    for (let at = 0; at < row.length; at += 2) {
      column += row[at]!;
      matrix.data[i * columns + column] = row[at + 1]!;
    }
  });
  return matrix;
}

interface Filled {
  readonly use: Matrix;
  readonly imports: Matrix;
  readonly make: Matrix;
  readonly valueAdded: Float64Array;
}

function fillAll(compact: CompactSupplyUse): Filled {
  const buyers = compact.industries.length + compact.finalUses.length;
  const added = fill(compact.valueAddedUse, buyers);
  const valueAdded = new Float64Array(compact.industries.length);
  for (let k = 0; k < added.rows; k++)
    for (let j = 0; j < valueAdded.length; j++) valueAdded[j]! += added.data[k * buyers + j]!;
  return {
    use: fill(compact.use, buyers),
    imports: fill(compact.imports, buyers),
    make: fill(compact.make, compact.commodities.length),
    valueAdded,
  };
}

/** Checks the published tables against each other, before anything is derived from them. */
export function identitiesOf(compact: CompactSupplyUse): Identities {
  const { use, make, valueAdded } = fillAll(compact);
  const n = compact.industries.length;
  let [commodityBalance, makeBalance, industryBalance, byFinalUse] = [0, 0, 0, 0];
  const total = compact.output.reduce((sum, value) => sum + value, 0);
  const relative = (gap: number): number => Math.abs(gap) / total;
  const inputs = valueAdded.slice();
  for (let c = 0; c < use.rows; c++) {
    let uses = 0;
    for (let j = 0; j < use.columns; j++) {
      const value = use.data[c * use.columns + j]!;
      uses += value;
      if (j < n) inputs[j]! += value;
      else byFinalUse += value;
    }
    commodityBalance = Math.max(commodityBalance, relative(uses - compact.commodityOutput[c]!));
  }
  for (let i = 0; i < n; i++) {
    let made = 0;
    for (let c = 0; c < make.columns; c++) made += make.data[i * make.columns + c]!;
    makeBalance = Math.max(makeBalance, relative(made - compact.output[i]!));
    industryBalance = Math.max(industryBalance, relative(inputs[i]! - compact.output[i]!));
  }
  const byValueAdded = valueAdded.reduce((sum, value) => sum + value, 0);
  const difference = Math.abs(byValueAdded - byFinalUse) / byValueAdded;
  return { commodityBalance, makeBalance, industryBalance, gdp: { byValueAdded, byFinalUse, difference } };
}

/** Industry-by-industry flows with their source and findings. */
export function tableOf(compact: CompactSupplyUse): EconomyTable {
  const { use, imports, make, valueAdded } = fillAll(compact);
  const n = compact.industries.length;
  const findings: TableFinding[] = [];
  const own = domesticUse(use, imports, compact, findings);
  const shares = marketShares(make, compact, findings);
  const industries = compact.industries.map(([code, name]): Industry => ({ code, name }));
  const output = Float64Array.from(compact.output);
  const domestic = times(shares, columnsOf(own, 0, n));
  const final = times(shares, columnsOf(own, n, own.columns));
  const finalDemand = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < final.columns; k++) finalDemand[i]! += final.data[i * final.columns + k]!;
  const gross = times(shares, columnsOf(use, 0, n));
  const otherInputs = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    let [all, ownInputs] = [0, 0];
    for (let c = 0; c < use.rows; c++) all += use.data[c * use.columns + j]!;
    for (let i = 0; i < n; i++) ownInputs += domestic.data[i * n + j]!;
    otherInputs[j] = all - ownInputs;
  }
  const figures = { industries, domestic, finalDemand, output, valueAdded, otherInputs, unit: compact.unit };
  return {
    id: compact.id,
    title: compact.title,
    year: compact.year,
    unit: compact.unit,
    source: sourceOf(compact),
    industries,
    domestic,
    gross,
    finalDemand,
    output,
    valueAdded,
    findings: [...findings, ...checkTable(figures)],
  };
}

function sourceOf({ publisher, tables, licence, url, route, files }: CompactSupplyUse): TableSource {
  return { publisher, title: tables, licence, url, route, files };
}

/** Uses less imports. The import matrix is of another redefinition, so a few cells would be negative: they become zero. */
function domesticUse(use: Matrix, imports: Matrix, compact: CompactSupplyUse, findings: TableFinding[]): Matrix {
  const n = compact.industries.length;
  const data = use.data.slice();
  const rows = new Set<string>();
  const excess = new Float64Array(use.rows);
  let [count, amount] = [0, 0];
  imports.data.forEach((value, at) => {
    const left = data[at]! - value;
    if (at % use.columns < n && value > 0 && left < 0 && data[at]! >= 0) {
      count++;
      amount += left;
      rows.add(compact.commodities[Math.floor(at / use.columns)]![0]);
      data[at] = 0;
      excess[Math.floor(at / use.columns)]! += left;
    } else data[at] = left;
  });
  // The commodity's imports as a whole are right: what one buyer did not import, final users did.
  excess.forEach((left, row) => (data[row * use.columns + n]! += left));
  if (count > 0)
    findings.push({
      code: "cells_clamped",
      severity: "note",
      where: [...rows].slice(0, 5),
      amount,
      text: `${count} cells import more than they use, by ${Math.round(-amount)} ${compact.unit} in all`,
      assumed: "these uses are wholly imported, and the rest of the import goes to the first final use",
    });
  return { ...use, data };
}

/** Industries × commodities: who makes each commodity. What nobody makes stands in no industry's row. */
function marketShares(make: Matrix, compact: CompactSupplyUse, findings: TableFinding[]): Matrix {
  const { rows, columns } = make;
  const totals = new Float64Array(columns);
  make.data.forEach((value, at) => (totals[at % columns]! += value));
  const data = make.data.map((value, at) => (totals[at % columns]! > 0 ? value / totals[at % columns]! : 0));
  const unmade = compact.commodities.filter((_, c) => !(totals[c]! > 0));
  if (unmade.length > 0)
    findings.push({
      code: "left_out",
      severity: "note",
      where: unmade.map(([code]) => code),
      text: `No industry makes ${unmade.map(([code, name]) => `${code} ${name}`).join(", ")}`,
      assumed: "bought from abroad; no domestic loss can follow from it",
    });
  return { rows, columns, data };
}

function columnsOf(m: Matrix, from: number, to: number): Matrix {
  const out = zeros(m.rows, to - from);
  for (let i = 0; i < m.rows; i++)
    out.data.set(m.data.subarray(i * m.columns + from, i * m.columns + to), i * (to - from));
  return out;
}
