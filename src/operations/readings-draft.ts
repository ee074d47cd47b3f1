// readings-draft: a confirmed candidate as a draft instrument, checked like a file of the register, or as the change of a measure
// held; and as a scenario.
import { z } from "zod";
import { draftOf, linkMeasures, reviewMeasure, type Draft, type DraftGap } from "../read/index.ts";
import { checkInstrument, readOverlay } from "../register/index.ts";

import { type Context, operation, type Operation } from "./operation.ts";

export interface ReadingsDraftInput {
  readonly id: string;
  readonly candidate: string;
}

export type ReadingDraft =
  | {
      readonly kind: "draft";
      /** The measure held that the draft changes by an event; absent: the draft is a measure of its own. */
      readonly changes?: string;
      /** The measure held that it may be, or its paper where the register holds no measure of it: a person compares before adding anything. */
      readonly known?: string;
      /** The file for data/measures, or the event for the measure held, as YAML. */
      readonly yaml: string;
      /** A scenario in which it holds as read, for `assess --scenario`; absent where nothing can be assumed of a change. */
      readonly scenario?: object;
      readonly gaps: readonly DraftGap[];
      /** What the register's own checks say of the file. */
      readonly problems: readonly string[];
    }
  | { readonly kind: "refused"; readonly why: string };

export const readingsDraft: Operation<ReadingsDraftInput, ReadingDraft> = operation({
  name: "readings-draft",
  summary: "A confirmed candidate as a draft in YAML, with its gaps, and as a scenario to assess at once",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ id: z.string().min(6).max(64), candidate: z.string().min(1).max(40) }),
  async run(context, { id, candidate }) {
    const [{ world, register }, { readings }] = await Promise.all([context.knowledge(), context.stores()]);
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
    const [link] = linkMeasures([reviewed.measure], register.instruments, world.lexicon);
    const changed = register.instruments.flatMap(({ measures }) => measures).find((one) => one.id === link?.measure);
    const draft = draftOf(
      reviewed.measure,
      {
        reading: id,
        day: context.on,
        ...(url === undefined ? {} : { url }),
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
        ...(document.reading.notice === undefined ? {} : { notice: document.reading.notice }),
        ...(changed === undefined ? {} : { held: changed }),
      },
      world.lexicon,
    );
    if (draft.kind === "refused") return draft;
    const held = link?.kind === "known" ? (link.measure ?? link.instrument) : undefined;
    const known = held === undefined ? {} : { known: held };
    return { ...(await written(draft, `reading: ${document.title.slice(0, 80)}`, context)), ...known };
  },
});

/** The draft as YAML, checked as a file of the register would be. `name`: of the scenario. */
async function written(
  draft: Exclude<Draft, { kind: "refused" }>,
  name: string,
  context: Context,
): Promise<ReadingDraft> {
  const yaml = await import("yaml");
  const text = (value: object): string => yaml.stringify(value, { lineWidth: 120, aliasDuplicateObjects: false });
  const { gaps } = draft;
  if (draft.kind === "change") {
    const { measure, change } = draft;
    const scenario = change.assume === undefined ? {} : { scenario: { name, assume: [change.assume] } };
    const event = text({ id: measure, time: { events: [change.event] } });
    return { kind: "draft", changes: measure, yaml: event, ...scenario, gaps, problems: [] };
  }
  const { instrument } = draft;
  const scenario = { name, measures: [draft.scenario] };
  const [{ world }, hs] = await Promise.all([context.knowledge(), context.hsTable()]);
  const [inFile, { problems: inScenario }] = await Promise.all([
    checkInstrument(`measures/${String(instrument["jurisdiction"])}/draft.yaml`, instrument, {
      today: context.on,
      hs,
      materials: new Set(world.lexicon.materials.keys()),
      forms: new Set(world.lexicon.forms.keys()),
      families: new Set(world.lexicon.families.keys()),
    }),
    readOverlay(scenario),
  ]);
  const problems = [...inFile, ...inScenario.map(({ at, message }) => `${at}: ${message}`)];
  return { kind: "draft", yaml: text(instrument), scenario, gaps, problems };
}
