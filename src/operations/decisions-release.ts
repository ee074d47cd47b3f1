// decisions-release: a named approver lets a held transaction go, for a stated reason and, if so said, for a time.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import type { Appended } from "../decisions/index.ts";
import { operation, type Operation } from "./operation.ts";
import { DaySchema } from "./schema.ts";

export interface DecisionsReleaseInput {
  /** Id of the new entry, chosen by the caller. */
  readonly id: string;
  readonly decision: string;
  readonly approver: string;
  readonly reason: string;
  /** First day on which the release no longer holds. */
  readonly validTo?: IsoDate | undefined;
}

export const decisionsRelease: Operation<DecisionsReleaseInput, Appended> = operation({
  name: "decisions-release",
  summary: "Release a held decision: approver, reason and, if so, until when",
  kind: "call",
  effect: "write",
  input: () =>
    z.strictObject({
      id: z.string().min(1),
      decision: z.string().min(1),
      approver: z.string(),
      reason: z.string(),
      validTo: DaySchema.optional(),
    }),
  async run({ stores, now }, { validTo, ...entry }) {
    const { decisions } = await stores();
    const until = validTo === undefined ? {} : { validTo };
    return decisions.append({ kind: "release", recordedAt: now.toISOString(), ...entry, ...until });
  },
});
