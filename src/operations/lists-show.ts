// lists-show: one list as it stood on a day: its version, its history, and entries found by words of their names.
import { z } from "zod";
import type { Listing } from "../base/listing.ts";
import type { Page } from "../base/page.ts";
import { normaliseText } from "../base/text.ts";
import { type ListAge, listAge, type ListAttempt, type ListHead } from "../screen/index.ts";
import { ListName } from "./lists-schema.ts";
import { operation, type Operation } from "./operation.ts";

export interface ListsShowInput {
  readonly list: string;
  /** Words that a name, id or remark must hold. */
  readonly search?: string | undefined;
  /** Most entries and versions; 50 when absent. */
  readonly limit?: number | undefined;
}

export type ListsShown =
  | { readonly kind: "not_found"; readonly list: string }
  | {
      readonly kind: "list";
      readonly list: string;
      /** Absent: no version answers on that day. */
      readonly current?: ListHead;
      readonly age: ListAge;
      readonly removedAt?: string;
      readonly history: Page<ListHead>;
      readonly attempts: readonly ListAttempt[];
      /** Entries that match, in order of id; `found` counts them all. */
      readonly entries: readonly Listing[];
      readonly found: number;
    };

const LIMIT = 50;

export const listsShow: Operation<ListsShowInput, ListsShown> = operation({
  name: "lists-show",
  summary: "One list as it stood on a day, its versions, and a search in its entries",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({
      list: ListName,
      search: z.string().max(200).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  async run({ on, stores }, { list, search, limit = LIMIT }) {
    const { lists } = await stores();
    const state = (await lists.states(on)).find((one) => one.list === list);
    if (state === undefined) return { kind: "not_found", list };
    const { current, removedAt } = state;
    const loaded = current && (await lists.load(list, { version: current.version }));
    const matching = (loaded?.listings ?? []).filter(matcher(search));
    return {
      kind: "list",
      list,
      ...(current && { current }),
      age: listAge(state, on),
      ...(removedAt !== undefined && { removedAt }),
      history: await lists.history(list, { limit }),
      attempts: (await lists.attempts(list, { limit: 10 })).items,
      entries: matching.slice(0, limit),
      found: matching.length,
    };
  },
});

/** Every word of the search must stand in the entry's id, names, ids or remarks. */
function matcher(search = ""): (listing: Listing) => boolean {
  const words = normaliseText(search)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return () => true;
  return ({ id, names, ids, remarks }) => {
    const text = normaliseText([id, ...names.map((name) => name.text), ...(ids ?? []), remarks ?? ""].join(" "));
    return words.every((word) => text.includes(word));
  };
}
