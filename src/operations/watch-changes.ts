// watch-changes: answers that changed, newest first, each with before, after and cause.
import { z } from "zod";
import type { Page } from "../base/page.ts";
import { operation, type Operation } from "./operation.ts";
import { type PageInput, pageQuery, PageShape } from "./page-schema.ts";
import { changeRow, type ChangeRow, SubscriptionId } from "./watch-schema.ts";

export interface WatchChangesInput extends PageInput {
  /** Absent: of all subscriptions, removed ones too. */
  readonly subscription?: string | undefined;
  /** Only what nobody has marked as seen. */
  readonly unseen?: boolean | undefined;
}

export const watchChanges: Operation<WatchChangesInput, Page<ChangeRow>> = operation({
  name: "watch-changes",
  summary: "Answers that changed, newest first: before, after, and what made them differ",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({ subscription: SubscriptionId.optional(), unseen: z.boolean().optional(), ...PageShape }),
  async run(context, { subscription, unseen, ...page }) {
    if (!context.hasStore()) return { items: [] };
    const { watch } = await context.stores();
    const found = await watch.changes({
      ...pageQuery(page),
      ...(subscription === undefined ? {} : { subscription }),
      ...(unseen === undefined ? {} : { unseen }),
    });
    return { ...found, items: found.items.map(changeRow) };
  },
});
