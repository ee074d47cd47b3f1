// EXIOBASE 3 in its text form: Z.txt (or A.txt with x.txt), Y.txt and x.txt, tab-separated, two lines of headings and two
// columns of labels (region, sector). https://doi.org/10.5281/zenodo.3583070
import type { Matrix } from "../linear/matrix.ts";
import { numberIn, readDelimited, type DelimitedRow } from "./delimited.ts";
import type { TableFault, TableFile, TableReading } from "./table-file.ts";
import { divisionsOfName } from "./isic.ts";
import { finish } from "./square.ts";
import type { Industry } from "./table.ts";

const FORMAT = {
  id: "exiobase",
  unit: "million EUR",
  source: {
    publisher: "EXIOBASE consortium",
    title: "EXIOBASE 3 multi-regional input-output table",
    licence: "loaded by the user; CC BY-SA 4.0 and citation of Stadler et al. 2018",
    url: "https://doi.org/10.5281/zenodo.3583070",
  },
} as const;

interface Labelled {
  readonly row: DelimitedRow;
  readonly label: string;
  readonly region: string;
  readonly sector: string;
}

export function readExiobase(files: readonly TableFile[]): TableReading {
  const find = (name: string): TableFile | undefined =>
    files.find((file) => new RegExp(`(?:^|[/\\\\])${name}\\.(?:txt|csv|tsv)$`, "i").test(file.name));
  const [z, a, y, x] = ["Z", "A", "Y", "x"].map(find);
  const main = z ?? a;
  if (main === undefined || y === undefined || (z === undefined && x === undefined))
    return {
      kind: "faults",
      faults: [
        {
          file: files.map(({ name }) => name).join(", "),
          message: "EXIOBASE needs Z.txt and Y.txt, or A.txt, x.txt and Y.txt",
          fix: "Unpack the archive and give these files.",
        },
      ],
    };
  const rows = labelled(main);
  const n = rows.length;
  const bad: TableFault[] = [];
  const position = new Map(rows.map(({ label }, at) => [label, at]));
  const output = new Float64Array(n).fill(Number.NaN);
  if (x !== undefined)
    for (const { row, label } of labelled(x, 1)) {
      const at = position.get(label);
      if (at !== undefined) output[at] = numberIn(row.cells[2]);
    }
  const flows: Matrix = { rows: n, columns: n, data: new Float64Array(n * n) };
  for (const [i, { row, label }] of rows.entries()) {
    if (row.cells.length !== n + 2) {
      bad.push({
        file: main.name,
        line: row.line,
        message: `${label} has ${row.cells.length - 2} figures, not ${n}`,
        fix: "The table must be square: export it again.",
      });
      continue;
    }
    for (let j = 0; j < n; j++) flows.data[i * n + j] = numberIn(row.cells[j + 2]) * (z === undefined ? output[j]! : 1);
  }
  const finalDemand = new Float64Array(n);
  for (const { row, label } of labelled(y)) {
    const at = position.get(label);
    if (at === undefined)
      bad.push({
        file: y.name,
        line: row.line,
        message: `${label} is no row of ${main.name}`,
        fix: "Give files of one and the same table.",
      });
    else finalDemand[at] = row.cells.slice(2).reduce((sum, cell) => sum + numberIn(cell), 0);
  }
  if (n === 0) bad.push({ file: main.name, message: "there is no row", fix: "Give the file as published." });
  if (bad.length > 0) return { kind: "faults", faults: bad };
  const industries = rows.map(({ region, sector }): Industry => ({
    code: `${region}_${sector}`,
    name: sector,
    region,
    // Names of the publisher's own; a code in the writing of ISIC speaks for itself.
    ...(/^[A-Z]\d/.test(sector) ? {} : { divisions: divisionsOfName(sector) }),
  }));
  const none = new Float64Array(n);
  return {
    kind: "table",
    table: finish({
      file: main,
      format: FORMAT,
      industries,
      flows,
      finalDemand,
      valueAdded: none,
      otherInputs: none,
      published: output,
      hasValueAdded: false,
      findings: [],
    }),
  };
}

/** Rows under the headings with their two labels. */
function labelled(file: TableFile, headings?: number): readonly Labelled[] {
  const rows = readDelimited(file.text);
  // Headings repeat "region" and "sector" (and sometimes "category") in the first two columns.
  const skip =
    headings ??
    rows.findIndex(({ cells }, at) => at > 0 && !/^(?:region|sector|category|)$/i.test((cells[0] ?? "").trim()));
  return rows.slice(Math.max(1, skip)).map((row) => {
    const [region = "", sector = ""] = row.cells.map((cell) => cell.trim());
    return { row, region, sector, label: `${region}|${sector}` };
  });
}
