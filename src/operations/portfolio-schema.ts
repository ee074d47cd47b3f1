// A portfolio at the edge: tables of text, as files or a request body hold them.
import { z } from "zod";
import { TABLE_NAMES, type PortfolioInput, type TableName } from "../portfolio/index.ts";

const Table = z.object({
  file: z.string(),
  headers: z.array(z.string()),
  rows: z.array(
    z.object({
      file: z.string(),
      row: z.number(),
      cells: z.record(z.string(), z.string()),
      surplus: z.array(z.string()).optional(),
    }),
  ),
});

export const TableNameSchema = z.enum(TABLE_NAMES as readonly [TableName, ...TableName[]]);

export const PortfolioInputSchema: z.ZodType<PortfolioInput> = z.object({
  tables: z.partialRecord(TableNameSchema, Table),
  mapping: z.partialRecord(TableNameSchema, z.record(z.string(), z.string())).optional(),
  strangers: z.array(z.string()).optional(),
  unplaced: z.array(Table).optional(),
}) as unknown as z.ZodType<PortfolioInput>;

/** Name of a portfolio in the store. */
export const PortfolioName: z.ZodType<string> = z.string().trim().min(1, "name the portfolio");
