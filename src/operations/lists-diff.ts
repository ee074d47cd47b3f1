// lists-diff: who came, who went and what changed on a list, between two days or two versions.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import type { ListChanges } from "../screen/index.ts";
import { ListName } from "./lists-schema.ts";
import { operation, type Operation } from "./operation.ts";
import { DaySchema } from "./schema.ts";

export interface ListsDiffInput {
  readonly list: string;
  /** Compare with the version that answered on this day; the version before the present one when absent. */
  readonly since?: IsoDate | undefined;
  /** Compare these versions instead of days. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export type ListsDiff =
  | { readonly kind: "not_found"; readonly list: string }
  | ({ readonly kind: "changes"; readonly list: string } & ListChanges);

export const listsDiff: Operation<ListsDiffInput, ListsDiff> = operation({
  name: "lists-diff",
  summary: "Entries added, removed and changed on a list since a day or between versions",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({
      list: ListName,
      since: DaySchema.optional(),
      from: z.int().min(1).optional(),
      to: z.int().min(1).optional(),
    }),
  async run({ on, stores }, { list, since, from, to }) {
    const { lists } = await stores();
    const states = await lists.states(on);
    const target = to ?? states.find((one) => one.list === list)?.current?.version;
    if (target === undefined) return { kind: "not_found", list };
    const earlier = since && (await lists.states(since)).find((one) => one.list === list)?.current?.version;
    const before = target > 1 ? target - 1 : undefined;
    const start = from ?? (since === undefined ? before : earlier);
    return { kind: "changes", list, ...(await lists.changes(list, start, target)) };
  },
});
