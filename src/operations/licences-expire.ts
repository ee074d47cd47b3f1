// licences-expire: gives back what stands reserved under reservations and licences whose day has passed.
import { z } from "zod";
import { hasLapsed, type Applied, type LedgerDraft } from "../licences/index.ts";
import { operation, type Operation } from "./operation.ts";

export const licencesExpire: Operation<object, readonly Applied[]> = operation({
  name: "licences-expire",
  summary: "Let reservations lapse whose day, or whose licence, has ended by the day asked about",
  kind: "call",
  effect: "write",
  input: () => z.strictObject({}),
  async run({ stores, now, on }) {
    const { licences } = await stores();
    const drafts: LedgerDraft[] = [];
    for (const reservation of await licences.reservations()) {
      const balance = await licences.balance(reservation.licence);
      if (!balance || !hasLapsed(balance, reservation, on)) continue;
      drafts.push({
        kind: "expire",
        id: `expire:${reservation.id}`,
        recordedAt: now.toISOString(),
        on,
        licence: reservation.licence,
        reservation: reservation.id,
      });
    }
    return licences.applyAll(drafts);
  },
});
