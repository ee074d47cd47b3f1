// licences-add: a licence that an authority granted enters the ledger.
import { z } from "zod";
import { addDays } from "../base/date.ts";
import type { Applied, Licence } from "../licences/index.ts";
import { LicenceSchema, type LicenceInput } from "./licences-schema.ts";
import { operation, type Operation } from "./operation.ts";

export interface LicencesAddInput {
  readonly licence: LicenceInput;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

export const licencesAdd: Operation<LicencesAddInput, Applied> = operation({
  name: "licences-add",
  summary: "Add a licence held: authority, number, items, quantity, value, parties, validity",
  kind: "call",
  effect: "write",
  input: () =>
    z.strictObject({
      licence: LicenceSchema,
      by: z.string().optional(),
      note: z.string().optional(),
    }) as unknown as z.ZodType<LicencesAddInput>,
  async run({ stores, now, on }, { licence, by, note }) {
    const { licences } = await stores();
    return licences.apply({
      kind: "add",
      id: `add:${licence.id}`,
      recordedAt: now.toISOString(),
      on,
      licence: whole(licence),
      ...(by === undefined ? {} : { by }),
      ...(note === undefined ? {} : { note }),
    });
  },
});

function whole({ items = [], parties = [], validTo, ...rest }: LicenceInput): Licence {
  return { ...rest, items, parties, ...(validTo === undefined ? {} : { validTo: addDays(validTo, 1) }) };
}
