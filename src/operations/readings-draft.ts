// readings-draft: a confirmed candidate as a draft instrument, checked like a file of the register, and as a scenario.
import { z } from "zod";
import { draftInstrument, reviewMeasure, type DraftGap } from "../read/index.ts";
import { checkInstrument, readOverlay } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface ReadingsDraftInput {
  readonly id: string;
  readonly candidate: string;
}

export type ReadingDraft =
  | {
      readonly kind: "draft";
      /** The file for data/measures, as YAML. */
      readonly yaml: string;
      /** A scenario with the measure in force as read, for `assess --scenario`. */
      readonly scenario: object;
      readonly gaps: readonly DraftGap[];
      /** What the register's own checks say of the file. */
      readonly problems: readonly string[];
    }
  | { readonly kind: "refused"; readonly why: string };

export const readingsDraft: Operation<ReadingsDraftInput, ReadingDraft> = operation({
  name: "readings-draft",
  summary: "A confirmed candidate as a draft instrument in YAML, with its gaps, and as a scenario to assess at once",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ id: z.string().min(6).max(64), candidate: z.string().min(1).max(40) }),
  async run(context, { id, candidate }) {
    const [{ world }, { readings }, yaml] = await Promise.all([context.knowledge(), context.stores(), import("yaml")]);
    const document = await readings.get(id);
    const measure = document?.reading.measures.find((one) => one.id === candidate);
    if (document === undefined || measure === undefined) return { kind: "refused", why: "There is no such candidate." };
    const reviewed = reviewMeasure(measure, await readings.decisions(id));
    if (reviewed.state !== "accepted") {
      return {
        kind: "refused",
        why: "A person has to accept the candidate first: nothing enters a draft unconfirmed.",
      };
    }
    const { url, outlet, published } = document;
    const { instrument, scenario, gaps } = draftInstrument(
      reviewed.measure,
      {
        reading: id,
        day: context.on,
        ...(url === undefined ? {} : { url }),
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
        ...(document.reading.notice === undefined ? {} : { notice: document.reading.notice }),
      },
      world.lexicon,
    );
    const text = yaml.stringify(instrument, { lineWidth: 120, aliasDuplicateObjects: false });
    const whole = { name: `reading: ${document.title.slice(0, 80)}`, measures: [scenario] };
    const [inFile, { problems: inScenario }] = await Promise.all([
      checkInstrument(`measures/${String(instrument["jurisdiction"])}/draft.yaml`, instrument),
      readOverlay(whole),
    ]);
    return {
      kind: "draft",
      yaml: text,
      scenario: whole,
      gaps,
      problems: [...inFile, ...inScenario].map(({ at, message }) => `${at}: ${message}`),
    };
  },
});
