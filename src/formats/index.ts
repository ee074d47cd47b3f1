// Files in and out. Nothing here knows what the columns mean.
export { writeFileAtomically } from "./atomic-file.ts";
export { guardCell, unguardCell } from "./cell-guard.ts";
export { type CsvStream, csvText, openCsv, readCsvFile, writeCsvFile } from "./csv.ts";
export {
  type JsonLine,
  jsonLine,
  type JsonLineError,
  parseLine,
  readJsonLines,
  readLinesTogether,
} from "./json-lines.ts";
export { readPortfolioFolder, savePortfolioFolder, savePortfolioMapping } from "./portfolio-folder.ts";
export { readPortfolioFiles, type UploadedFile } from "./portfolio-files.ts";
export { type ByteStream, decodeText, fileBytes } from "./text-stream.ts";
export { readXlsx, readXlsxFile, type SheetTable, writeXlsxFile } from "./xlsx.ts";
export { workbookBytes, type Worksheet, type WorksheetColumn, type WorksheetValue } from "./workbook.ts";
export { readGoldFolder } from "./reader-gold.ts";
export { readReaderPack, readReaderPacks } from "./reader-pack.ts";
