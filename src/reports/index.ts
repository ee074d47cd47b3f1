// Face of the reports: an assessment as one HTML file or as the sheets of a workbook.
export { CERTAINTY, crmaCsv, crmaMarkdown, saveCrma } from "./crma.ts";
export { htmlReport, type HtmlReportOptions } from "./html/document.tsx";
export { citedInstruments, type CitedInstrument } from "./sources.ts";
export { xlsxReport, type XlsxReportOptions } from "./xlsx.ts";
export { diversifySheets } from "./xlsx-diversify.ts";
export { diversifyXlsx, saveDiversifyXlsx, saveHtmlReport, saveXlsxReport } from "./save.ts";
