// The shape of the lexicon files under data/goods.
import { z } from "zod";
import { CONNECTOR_ROLES, FORM_KINDS, type LexiconData } from "./lexicon-data.ts";

const Id = z.string().min(1);
const Terms = z.array(z.string().min(1));

const Material = z.strictObject({
  id: Id,
  terms: Terms,
  symbols: Terms.optional(),
  common: z.literal(true).optional(),
  element: z.literal(true).optional(),
});

const Form = z.strictObject({
  id: Id,
  kind: z.enum(FORM_KINDS),
  terms: Terms,
  symbols: Terms.optional(),
  material: Id.optional(),
  defaultMaterial: Id.optional(),
  mayHold: z.array(Id).optional(),
  parents: z.array(Id).optional(),
  family: Id.optional(),
  shapes: z.array(Id).optional(),
  ofElement: Id.optional(),
  refines: z.literal(true).optional(),
  neutral: z.literal(true).optional(),
});

/** One file of the lexicon; every section may be missing. */
export const LexiconFile = z.strictObject({
  materials: z.array(Material).default([]),
  groups: z.array(z.strictObject({ id: Id, terms: Terms, members: z.array(Id).min(1) })).default([]),
  forms: z.array(Form).default([]),
  families: z.array(z.strictObject({ id: Id, terms: Terms })).default([]),
  connectors: z.array(z.strictObject({ role: z.enum(CONNECTOR_ROLES), terms: Terms })).default([]),
}) satisfies z.ZodType<LexiconData>;
