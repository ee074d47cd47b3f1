// The report as sheets, one a topic, for people who sort and filter; the figures are those of the JSON.
import type { Assessment } from "../assess/index.ts";
import type { Worksheet } from "../formats/index.ts";
import type { CitedInstrument } from "./sources.ts";
import {
  changesSheet,
  concentrationSheet,
  customersSheet,
  datesSheet,
  originsSheet,
  productsSheet,
  questionsSheet,
} from "./xlsx-business.ts";
import {
  aboutSheet,
  coverageSheet,
  matchesSheet,
  notesSheet,
  problemsSheet,
  provisionsSheet,
  sourcesSheet,
} from "./xlsx-evidence.ts";
import { documentsSheet, linesSheet, requirementsSheet, summarySheet } from "./xlsx-lines.ts";

export interface XlsxReportOptions {
  /** What the answers were read from (`citedInstruments`); absent: the sheet of sources is empty. */
  readonly instruments?: readonly CitedInstrument[];
}

/** Every sheet, empty ones with their header, so that the same formulas fit every report. */
export function xlsxReport(report: Assessment, { instruments = [] }: XlsxReportOptions = {}): readonly Worksheet[] {
  return [
    summarySheet(report),
    linesSheet(report),
    requirementsSheet(report),
    documentsSheet(report),
    questionsSheet(report),
    productsSheet(report),
    customersSheet(report),
    concentrationSheet(report),
    originsSheet(report),
    changesSheet(report),
    datesSheet(report),
    matchesSheet(report),
    problemsSheet(report),
    notesSheet(report),
    coverageSheet(report),
    provisionsSheet(report),
    sourcesSheet(instruments),
    aboutSheet(report),
  ];
}
