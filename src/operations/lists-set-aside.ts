// lists-remove and lists-restore: put a list aside without losing its history, take it up again, or bring an earlier version
// back as a new one.
import { z } from "zod";
import type { ListSaved } from "../screen/index.ts";
import { ListName } from "./lists-schema.ts";
import { operation, type Operation } from "./operation.ts";

export interface ListsRemoveInput {
  readonly list: string;
}

export interface ListsRemoved {
  readonly list: string;
  /** False: there is no such list. */
  readonly removed: boolean;
}

export interface ListsRestoreInput {
  readonly list: string;
  /** The version to bring back; absent: only take the list up again. */
  readonly version?: number | undefined;
}

export type ListsRestored = ListSaved | { readonly kind: "not_found"; readonly list: string };

export const listsRemove: Operation<ListsRemoveInput, ListsRemoved> = operation({
  name: "lists-remove",
  summary: "Stop screening against a list; its history is kept",
  kind: "call",
  effect: "write",
  input: () => z.strictObject({ list: ListName }),
  async run({ now, stores }, { list }) {
    const { lists } = await stores();
    return { list, removed: await lists.remove(list, now.toISOString()) };
  },
});

export const listsRestore: Operation<ListsRestoreInput, ListsRestored> = operation({
  name: "lists-restore",
  summary: "Take a removed list up again, or bring an earlier version back as a new one",
  kind: "call",
  effect: "write",
  input: () => z.strictObject({ list: ListName, version: z.int().min(1).optional() }),
  async run({ now, stores }, { list, version }) {
    const { lists } = await stores();
    return (await lists.restore(list, now.toISOString(), version)) ?? { kind: "not_found", list };
  },
});
