// Rows of OFAC's legacy CSV files by position, as the issuer's data specification gives them.
import { z } from "zod";

const id = z.string().regex(/^\d+$/, "the entry's number is no number");
const cell = z.string().default("");

/** "A] [B" and "A; B" are several programmes. */
const programmes = (text: string): string[] =>
  text.split(/\]\s*\[|;\s*/).map((one) => one.replaceAll(/[[\]]/g, "").trim());

export const PrimaryRow = z
  .tuple([id, z.string().min(1), cell, cell, cell, cell, cell, cell, cell, cell, cell], cell)
  .transform(([entry, name, type, program, title, callSign, _type, _tonnage, _registered, flag, owner, ...rest]) => ({
    id: entry,
    name,
    type,
    programmes: programmes(program),
    title,
    callSign,
    flag,
    owner,
    remarks: rest[0] ?? "",
  }));
export type PrimaryRow = z.output<typeof PrimaryRow>;

export const AddressRow = z
  .tuple([id, cell, cell, cell, cell, cell])
  .transform(([entry, _number, text, city, country]) => ({ id: entry, text, city, country }));
export type AddressRow = z.output<typeof AddressRow>;

export const AliasRow = z
  .tuple([id, cell, cell, z.string().min(1), cell])
  .transform(([entry, _number, type, name]) => ({ id: entry, type, name }));
export type AliasRow = z.output<typeof AliasRow>;

export const CommentRow = z.tuple([id, z.string()]).transform(([entry, text]) => ({ id: entry, text }));
