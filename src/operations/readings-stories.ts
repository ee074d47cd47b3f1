// readings-stories: documents about one measure or event put together, with what each side says.
import { z } from "zod";
import { addDays, type IsoDate } from "../base/date.ts";
import { groupStories, type Story } from "../read/index.ts";
import { operation, type Operation } from "./operation.ts";
import { dayField } from "./read-schema.ts";

export interface ReadingStories {
  readonly since: IsoDate;
  /** Newest first. */
  readonly stories: readonly Story[];
}

/** How far back stories reach when nobody says. */
const DAYS_BACK = 365;

export const readingsStories: Operation<{ readonly since?: IsoDate | undefined }, ReadingStories> = operation({
  name: "readings-stories",
  summary:
    "Stories across outlets: documents about one measure or event, and the claims of each side beside each other",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ since: dayField.optional() }),
  async run(context, { since = addDays(context.on, -DAYS_BACK) }) {
    return { since, stories: groupStories(await (await context.stores()).readings.since(since)) };
  },
});
