// Schemas of the JSON files beside a portfolio.
import { z } from "zod";
import { TABLE_NAMES, type TableName } from "../portfolio/index.ts";

const Table = z.enum(TABLE_NAMES as readonly [TableName, ...TableName[]]);

/** mapping.json: `{ table: { header: column } }`. */
export const SavedMapping: z.ZodType<Partial<Record<TableName, Record<string, string>>>> = z.partialRecord(
  Table,
  z.record(z.string(), z.string()),
);

interface PackageResources {
  readonly resources: readonly { readonly name: string; readonly path: string }[];
}

/** The part of a Frictionless datapackage.json that is used: which file is which table. */
export const DataPackage: z.ZodType<PackageResources> = z.object({
  resources: z.array(z.object({ name: z.string(), path: z.string() })),
});
