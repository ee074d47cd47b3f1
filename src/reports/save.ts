// Reports as files: each appears whole or not at all.
import type { Assessment } from "../assess/index.ts";
import type { Diversification } from "../diversify/index.ts";
import { workbookBytes, writeFileAtomically } from "../formats/index.ts";
import { htmlReport, type HtmlReportOptions } from "./html/document.tsx";
import { diversifySheets } from "./xlsx-diversify.ts";
import { xlsxReport, type XlsxReportOptions } from "./xlsx.ts";

/** Writes the HTML report to `path`, replacing what is there. Throws IoError and leaves the old file as it was. */
export async function saveHtmlReport(path: string, report: Assessment, options: HtmlReportOptions = {}): Promise<void> {
  await writeFileAtomically(path, htmlReport(report, options));
}

/** Writes the workbook to `path`, replacing what is there. Throws IoError and leaves the old file as it was. */
export async function saveXlsxReport(path: string, report: Assessment, options: XlsxReportOptions = {}): Promise<void> {
  await writeFileAtomically(path, await workbookBytes(xlsxReport(report, options)));
}

/** A plan's workbook as bytes, for whoever sends it on instead of keeping it. */
export async function diversifyXlsx(answer: Diversification): Promise<Uint8Array> {
  return workbookBytes(diversifySheets(answer));
}

/** Writes a plan's workbook to `path`, replacing what is there. Throws IoError and leaves the old file as it was. */
export async function saveDiversifyXlsx(path: string, answer: Diversification): Promise<void> {
  await writeFileAtomically(path, await diversifyXlsx(answer));
}
