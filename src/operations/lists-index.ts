// lists-index: every list that is kept, with its age and how the last attempt to bring it up to date went.
import { z } from "zod";
import { type ListAge, listAge, type ListState } from "../screen/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface ListsIndexInput {
  /** Days after which a list counts as stale; 7 when absent. */
  readonly staleAfterDays?: number | undefined;
}

export interface ListRow extends ListState {
  readonly age: ListAge;
}

export interface ListsIndex {
  readonly lists: readonly ListRow[];
}

export const listsIndex: Operation<ListsIndexInput, ListsIndex> = operation({
  name: "lists-index",
  summary: "Lists that parties are screened against: edition, age, rows, versions, last attempt",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ staleAfterDays: z.int().min(0).max(3650).optional() }),
  async run({ on, stores }, { staleAfterDays }) {
    const { lists } = await stores();
    const states = await lists.states(on);
    return { lists: states.map((state) => ({ ...state, age: listAge(state, on, staleAfterDays) })) };
  },
});
