// A row of dpl.txt, by its headers in snake case.
import { z } from "zod";

const cell = z
  .string()
  .default("")
  .transform((text) => text.trim());

export const DeniedRow = z
  .object({
    name: z.string().trim().min(1, "the row has no name"),
    street_address: cell,
    city: cell,
    state: cell,
    country: cell,
    postal_code: cell,
    effective_date: cell,
    expiration_date: cell,
    standard_order: cell,
    action: cell,
    fr_citation: cell,
  })
  .transform((row) => ({
    name: row.name,
    street: row.street_address,
    city: row.city,
    state: row.state,
    country: row.country,
    postalCode: row.postal_code,
    from: row.effective_date,
    to: row.expiration_date,
    standard: row.standard_order,
    action: row.action,
    citation: row.fr_citation,
  }));
