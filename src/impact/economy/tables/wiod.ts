// WIOD as it is published: the sheet of either release saved as CSV (two lines of title, then codes, names, regions and
// numbers over four columns of words), and the table of the release of 2016 as written from R, whose columns are named by
// region and number (`AUS1` … `AUS61`, `TOT`).
import type { DelimitedRow } from "./delimited.ts";
import type { Layout, SquareFormat } from "./square.ts";

const REGION = /^(?:[A-Z]{3}|RoW|ROW)$/;
/** Final uses of the release of 2016 by number, and of 2013 by code. */
const FINAL_BY_NUMBER: Readonly<Record<string, string>> = {
  57: "CONS_h",
  58: "CONS_np",
  59: "CONS_g",
  60: "GFCF",
  61: "INVEN",
};
const FINAL_BY_CODE: Readonly<Record<string, string>> = {
  c37: "CONS_h",
  c38: "CONS_np",
  c39: "CONS_g",
  c41: "GFCF",
  c42: "INVEN",
};
/** Rows below the industries, told by their descriptions where the code is a number only (release of 2013). */
const BELOW: readonly (readonly [RegExp, string])[] = [
  [/^value added/i, "VA"],
  [/^total intermediate/i, "II_fob"],
  [/^taxes less subsidies/i, "TXSP"],
  [/cif\/ ?fob/i, "EXP_adj"],
  [/purchases .*abroad/i, "PURR"],
  [/purchases .*territory/i, "PURNR"],
  [/transport margins/i, "IntTTM"],
  [/^(?:gross )?output/i, "GO"],
];

export const WIOD: SquareFormat = {
  id: "wiod",
  source: {
    publisher: "World Input-Output Database (Timmer et al. 2015)",
    title: "World input-output table",
    licence: "loaded by the user; cite M. P. Timmer et al. 2015, Review of International Economics 23",
    url: "https://www.rug.nl/ggdc/valuechain/wiod",
  },
  unit: "million USD",
  industry: (label) => {
    const found = /^([A-Z]{3}|RoW)\|([A-Z]\d*(?:[-_]\w+)*|c\d+)$/.exec(label);
    if (found?.[1] === undefined || found[2] === undefined || found[1] === "TOT") return undefined;
    return { region: found[1], code: found[2] };
  },
  isFinalUse: (label) => /\|(?:CONS_h|CONS_np|CONS_g|GFCF|INVEN)$/.test(label) && !label.startsWith("TOT|"),
  isValueAdded: (label) => label.endsWith("|VA"),
  isOtherInput: (label) => /\|(?:TXSP|EXP_adj|PURR|PURNR|IntTTM)$/.test(label),
  isOutput: (label) => /\|(?:GO|TOT)$/.test(label),
  isSubtotal: (label) => label.endsWith("|II_fob"),
  layout: (rows) => layoutFromR(rows) ?? layoutOfSheet(rows),
};

/** `IndustryCode, IndustryDescription, Country, RNr, Year, AUS1 … TOT`. */
function layoutFromR(rows: readonly DelimitedRow[]): Layout | undefined {
  const head = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  const at = (name: string): number => head.findIndex((cell) => cell.toLowerCase() === name);
  const [code, region, number] = [at("industrycode"), at("country"), at("rnr")];
  const first = head.findIndex((cell) => /^(?:[A-Z]{3}|RoW|ROW)\d+$/.test(cell));
  if (code < 0 || region < 0 || number < 0 || first < 0) return undefined;
  const label = (cells: readonly string[]): string => `${regionOf(cells[region])}|${(cells[code] ?? "").trim()}`;
  const byNumber = new Map(
    rows.slice(1).map(({ cells }) => [`${regionOf(cells[region])}${(cells[number] ?? "").trim()}`, label(cells)]),
  );
  const labels = head.map((cell) => {
    const found = /^([A-Za-z]{3})(\d+)$/.exec(cell);
    if (found?.[1] === undefined || found[2] === undefined) return cell === "TOT" ? "TOT|GO" : cell;
    const name = regionOf(found[1]);
    const final = FINAL_BY_NUMBER[found[2]];
    return byNumber.get(`${name}${found[2]}`) ?? (final === undefined ? cell : `${name}|${final}`);
  });
  return { labels, skip: 1, firstFigure: first, label };
}

/** Codes above regions; further lines of titles, names and numbers may stand before, between and below. */
function layoutOfSheet(rows: readonly DelimitedRow[]): Layout {
  const top = rows.slice(0, 8);
  const share = (cells: readonly string[], pattern: RegExp): number =>
    cells.slice(3).filter((cell) => pattern.test(cell.trim())).length / Math.max(1, cells.length - 3);
  const regionRow = top.findIndex(({ cells }) => share(cells, REGION) > 0.5);
  const regions = top[regionRow]?.cells ?? [];
  const firstFigure = regions.findIndex((cell, at) => at >= 3 && REGION.test(cell.trim()));
  const isCode = /^(?:[A-Z]\d\w*|[A-Z]|[A-Z]_\w+|c\d+|CONS_\w+|GFCF|INVEN|GO)(?:-\w+)*$/;
  const codeRows = top.flatMap(({ cells }, at) => (at !== regionRow && share(cells, isCode) > 0.4 ? [at] : []));
  // The release of 2013 has letters of its own (AtB, 15t16) above, and numbers (c1 … c35) below the regions.
  const [codeRow = 0] = codeRows;
  const isNumbered = codeRow > regionRow;
  const codes = top[codeRow]?.cells ?? [];
  const skip = Math.max(regionRow, ...codeRows.filter((at) => at <= regionRow + 1)) + 1;
  const nameOf = (code: string): string => FINAL_BY_CODE[code] ?? code;
  const codeColumn = isNumbered ? 3 : 0;
  return {
    labels: codes.map((code, at) =>
      at < firstFigure ? code.trim() : `${regionOf(regions[at])}|${isNumbered ? nameOf(code.trim()) : code.trim()}`,
    ),
    skip,
    firstFigure: Math.max(0, firstFigure),
    label: (cells) => {
      const code = (cells[codeColumn] ?? "").trim();
      const below = /^(?:r\d+|)$/.test(code)
        ? BELOW.find(([pattern]) => pattern.test((cells[1] ?? "").trim()))?.[1]
        : undefined;
      return `${regionOf(cells[2])}|${below ?? code}`;
    },
  };
}

function regionOf(cell: string | undefined): string {
  const text = (cell ?? "").trim();
  return text === "ROW" ? "RoW" : text;
}
