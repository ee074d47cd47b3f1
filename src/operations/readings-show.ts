// readings-show: one document with its candidates as people left them, and where each stands in the register.
import { z } from "zod";
import {
  linkMeasures,
  reviewMeasures,
  type RegisterLink,
  type ReviewedMeasure,
  type ReviewEntry,
  type StoredReading,
} from "../read/index.ts";
import { operation, type Operation } from "./operation.ts";

export type ReadingShown =
  | {
      readonly kind: "reading";
      readonly document: StoredReading;
      /** Open ones first, then accepted and rejected ones. */
      readonly measures: readonly ReviewedMeasure[];
      readonly links: readonly RegisterLink[];
      readonly decisions: readonly ReviewEntry[];
    }
  | { readonly kind: "not_found"; readonly id: string };

export const readingsShow: Operation<{ readonly id: string }, ReadingShown> = operation({
  name: "readings-show",
  summary: "One document of the library: its candidates as reviewed, and their places in the register",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ id: z.string().min(6).max(64) }),
  async run(context, { id }) {
    const [{ register, world }, { readings }] = await Promise.all([context.knowledge(), context.stores()]);
    const document = await readings.get(id);
    if (document === undefined) return { kind: "not_found", id };
    const decisions = await readings.decisions(id);
    const measures = reviewMeasures(document.reading, decisions);
    const candidates = measures.map(({ measure }) => measure);
    return {
      kind: "reading",
      document,
      measures,
      links: linkMeasures(candidates, register.instruments, world.lexicon),
      decisions,
    };
  },
});
