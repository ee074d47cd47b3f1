// watch-add: subscribe to the answers of a kept portfolio or a recorded decision. They are given once now and held.
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { hold, type PublicSubscription, type WatchTarget, withoutSecrets } from "../watch/index.ts";
import { operation, type Operation } from "./operation.ts";
import { answeredNow } from "./watch-answers.ts";
import { SubscriptionId } from "./watch-schema.ts";

export interface WatchAddInput {
  /** Name of a kept portfolio. */
  readonly portfolio?: string | undefined;
  /** Id of a recorded decision. */
  readonly decision?: string | undefined;
  /** Made from what is watched when absent. */
  readonly id?: string | undefined;
  /** Address that each run which finds changes is posted to. */
  readonly webhook?: string | undefined;
}

export type WatchAdded =
  | {
      readonly kind: "added";
      readonly subscription: PublicSubscription;
      /** What the messages are signed with; given this once. */
      readonly secret?: string;
      readonly on: IsoDate;
      readonly known: IsoDate;
      /** How many answers are held. */
      readonly subjects: number;
    }
  | { readonly kind: "not_found"; readonly of: WatchTarget }
  | { readonly kind: "conflict"; readonly id: string };

/** Ids tried when the user gives none: `sample`, `sample-2` … */
const MOST_TRIES = 1000;

export const watchAdd: Operation<WatchAddInput, WatchAdded> = operation({
  name: "watch-add",
  summary: "Watch a kept portfolio or a recorded decision: hold its answers of the day, to tell later which changed",
  kind: "job",
  effect: "write",
  input: () =>
    z
      .strictObject({
        portfolio: z.string().trim().min(1).optional(),
        decision: z.string().min(1).optional(),
        id: SubscriptionId.optional(),
        webhook: z.string().max(2000).optional(),
      })
      .refine(({ portfolio, decision }) => (portfolio === undefined) !== (decision === undefined), {
        message: "name a portfolio or a decision, one of the two",
        path: ["portfolio"],
      }),
  async run(context, { portfolio, decision, id, webhook: url }) {
    if (url !== undefined) await context.checkAddress(url);
    const of: WatchTarget =
      portfolio === undefined ? { kind: "decision", id: decision ?? "" } : { kind: "portfolio", name: portfolio };
    const answered = await answeredNow(context, of);
    if (answered === undefined) return { kind: "not_found", of };
    const { watch } = await context.stores();
    const held = hold(answered, 1);
    const secret = url === undefined ? undefined : `whsec_${randomBytes(32).toString("base64")}`;
    const webhook = url === undefined || secret === undefined ? {} : { webhook: { url, secret } };
    const stem = idOf(portfolio ?? decision ?? "");
    for (let n = 1; n <= MOST_TRIES; n++) {
      const subscription = { id: id ?? (n === 1 ? stem : `${stem}-${n}`), of, createdAt: held.at, ...webhook };
      if ((await watch.add(subscription, held)) === "added") {
        const { on, known } = held.basis;
        const given = secret === undefined ? {} : { secret };
        const subjects = held.subjects.length;
        return { kind: "added", subscription: withoutSecrets(subscription), ...given, on, known, subjects };
      }
      if (id !== undefined) break;
    }
    return { kind: "conflict", id: id ?? stem };
  },
});

function idOf(name: string): string {
  const id = name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[._-]+|-+$/g, "")
    .slice(0, 80);
  return id === "" ? "watch" : id;
}
