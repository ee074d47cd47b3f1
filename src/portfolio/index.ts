// The user's own world: tables in, typed records, problems and traces out.
export { amendPortfolio, type Amended, type Amendment, type CellEdit } from "./amend.ts";
export type { ReferenceData } from "./cell.ts";
export type { Column, ColumnKind, TableDescription } from "./columns.ts";
export type { PortfolioMapping, UnmappedHeader } from "./headers.ts";
export { PROBLEM_CODES, type Problem, type ProblemCode, type Severity } from "./problem.ts";
export { type PortfolioInput, type PortfolioReading, readPortfolio, type TableStats } from "./read.ts";
export { type MappingSuggestion, suggestMapping } from "./suggest.ts";
export { TABLE_NAMES, TABLES } from "./tables.ts";
export type {
  BomLine,
  Counterparty,
  Customer,
  DecimalText,
  FromRow,
  InventoryLine,
  LicenceRecord,
  OwnershipShare,
  Part,
  Portfolio,
  PortfolioTransaction,
  Product,
  Site,
  Supplier,
  SupplyLine,
  TableName,
} from "./types.ts";
export type {
  PortfolioSnapshot,
  PortfolioStore,
  PortfolioVersion,
  RestoreRequest,
  SaveRequest,
  Saved,
} from "./store.ts";
export { lookup, type PortfolioLookup } from "./lookup.ts";
export { shipsFrom } from "./place.ts";
export { materialOriginShares, type MaterialOrigins, type OriginShare, purchaseShares } from "./origin.ts";
export { ciiCustomers, type RevenueSum, sumRevenue, type WeeklyRevenue, weeklyRevenue } from "./revenue.ts";
export { productsAbove, productsStopped, type ProductUse, type TraceOptions, usageShare } from "./trace.ts";
