// The importers: one reader per published format, each from the texts of its files to an EconomyTable. A fault that leaves
// a table unusable is a value with the file, row and fix; lesser ones are findings of the table.
import { readEurostat } from "./eurostat.ts";
import { readExiobase } from "./exiobase.ts";
import { matrixOfFlat } from "./figaro-flat.ts";
import { FIGARO, ICIO } from "./square-formats.ts";
import { readSquare, readSquareRows } from "./square.ts";
import { WIOD } from "./wiod.ts";
import type { TableFile, TableReading } from "./table-file.ts";

export const TABLE_FORMATS = ["icio", "figaro", "wiod", "exiobase", "eurostat"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Reads a table in one of the formats; `files` in any order. */
export function readTable(format: TableFormat, files: readonly TableFile[]): TableReading {
  const packed = files.find(({ text }) => text.startsWith("PK\u0003\u0004"));
  if (packed !== undefined)
    return {
      kind: "faults",
      faults: [
        {
          file: packed.name,
          message: "the file is an archive or a workbook, not text",
          fix: "Unpack it, or save the sheet of the table as CSV (a workbook .xlsb or .xlsx: File, Save as, CSV).",
        },
      ],
    };
  switch (format) {
    case "icio":
      return readSquare(files, ICIO);
    case "figaro":
      return readFigaro(files);
    case "wiod":
      return readSquare(files, WIOD);
    case "exiobase":
      return readExiobase(files);
    case "eurostat":
      return readEurostat(files);
  }
}

function readFigaro(files: readonly TableFile[]): TableReading {
  const [file] = files;
  const flat = file === undefined ? undefined : matrixOfFlat(file);
  if (file === undefined || flat === undefined) return readSquare(files, FIGARO);
  return flat.kind === "faults" ? flat : readSquareRows(file, flat.rows, FIGARO);
}
