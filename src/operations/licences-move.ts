// licences-move: a movement of the ledger: reserve, use, release, close. Refused rather than overspent.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import type { Applied, LedgerDraft } from "../licences/index.ts";
import { QuantitySchema, ValueSchema } from "./licences-schema.ts";
import { operation, type Operation } from "./operation.ts";
import { DaySchema } from "./schema.ts";

export interface LicencesMoveInput {
  readonly kind: "reserve" | "use" | "release" | "close";
  /** Id of the new entry, chosen by the caller; a reservation goes by it. */
  readonly id: string;
  readonly licence: string;
  readonly reservation?: string | undefined;
  readonly quantity?: { readonly amount: string; readonly unit: string } | undefined;
  readonly value?: { readonly amount: string; readonly currency: string } | undefined;
  readonly transaction?: string | undefined;
  readonly until?: IsoDate | undefined;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

export const licencesMove: Operation<LicencesMoveInput, Applied> = operation({
  name: "licences-move",
  summary: "Reserve part of a licence, use it, release what was reserved, or close the licence; never overspends",
  kind: "call",
  effect: "write",
  input: () => {
    const Text = z.string().trim().min(1);
    return z
      .strictObject({
        kind: z.enum(["reserve", "use", "release", "close"]),
        id: Text,
        licence: Text,
        reservation: Text.optional(),
        quantity: QuantitySchema.optional(),
        value: ValueSchema.optional(),
        transaction: Text.optional(),
        until: DaySchema.optional().describe("First day on which a reservation lapses"),
        by: Text.optional(),
        note: Text.optional(),
      })
      .refine(({ kind, reservation }) => kind !== "release" || reservation !== undefined, {
        path: ["reservation"],
        message: "name the reservation to release",
      });
  },
  async run({ stores, now, on }, input) {
    const { licences } = await stores();
    const stated = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    return licences.apply({ ...stated, recordedAt: now.toISOString(), on } as LedgerDraft);
  },
});
