// screen-batch: many parties at once, with progress. For endless streams use `screen` with one party a line.
import { z } from "zod";
import { type PartyFields, queryOfParty } from "../screen/index.ts";
import { operation, type Operation } from "./operation.ts";
import { isPlainParty, OptionShape, PartyShape, type ScreenOptionsInput } from "./screen-schema.ts";
import { type ScreenAnswer, type ScreenedList, screeningOf, screenParty } from "./screening.ts";

export interface ScreenBatchInput extends ScreenOptionsInput {
  readonly parties: readonly PartyFields[];
  /** Leave out parties without a hit; `screened` still counts them. */
  readonly hitsOnly?: boolean | undefined;
}

export interface ScreenBatch {
  readonly screened: number;
  readonly withHits: number;
  /** In the order of the parties, each with its `id`, or its place when it has none. */
  readonly answers: readonly ScreenAnswer[];
  readonly lists: readonly ScreenedList[];
}

const PARTIES_A_PAUSE = 64;
const MOST = 1_000_000;

/** Plain parties and nothing beside them. */
function isPlainBatch(value: Readonly<Record<string, unknown>> | null): boolean {
  const parties = value?.["parties"];
  if (value === null || !Array.isArray(parties) || Object.keys(value).length > 1) return false;
  return parties.length > 0 && parties.length <= MOST && parties.every(isPlainParty);
}

export const screenBatch: Operation<ScreenBatchInput, ScreenBatch> = operation({
  name: "screen-batch",
  summary: "Screen many parties against the lists held, with progress; no hit is no clearance",
  kind: "job",
  effect: "read",
  input: () =>
    z.strictObject({
      parties: z.array(z.strictObject(PartyShape)).min(1).max(MOST),
      hitsOnly: z.boolean().optional(),
      ...OptionShape,
    }) as unknown as z.ZodType<ScreenBatchInput>,
  fits: (value): value is ScreenBatchInput => isPlainBatch(value as Readonly<Record<string, unknown>> | null),
  async run(context, { parties, hitsOnly, ...options }) {
    const { countries } = await context.knowledge();
    const screening = await screeningOf(context);
    const answers: ScreenAnswer[] = [];
    let withHits = 0;
    for (const [at, party] of parties.entries()) {
      const { query, unread } = queryOfParty({ ...party, id: party.id ?? String(at) }, countries);
      const answer = screenParty(screening, query, options, unread);
      if (answer.hits.length > 0) withHits++;
      if (answer.hits.length > 0 || !hitsOnly) answers.push(answer);
      if (at % PARTIES_A_PAUSE === 0) {
        context.progress(at, parties.length, "parties");
        await context.pause();
        context.signal.throwIfAborted();
      }
    }
    context.progress(parties.length, parties.length, "parties");
    return { screened: parties.length, withHits, answers, lists: screening.lists };
  },
});
