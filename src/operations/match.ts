// match: the request and response of yente's /match/{dataset}, so that its clients work unchanged. Datasets are our lists.
import type { z } from "zod";
import { type Listing, primaryName } from "../base/listing.ts";
import { entryOf, type Hit, isSchema, type NotChecked, type Part, readQuery, screen } from "../screen/index.ts";
import { entityOf, schemaOf } from "./ftm-entity.ts";
import { type Algorithm, FEATURES, isOfac } from "./match-algorithms.ts";
import { type MatchExample, type MatchInput, MatchShape } from "./match-schema.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { ageNotes, type Screening, screeningOf } from "./screening.ts";

/** One listed party in the shape of a FollowTheMoney entity, with its score. */
export interface MatchResult {
  /** `LIST:id`: ids are unique within a list only. */
  readonly id: string;
  readonly caption: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly datasets: readonly string[];
  readonly referents: readonly string[];
  readonly target: true;
  readonly first_seen: string | null;
  readonly last_seen: null;
  readonly last_change: null;
  readonly score: number;
  readonly match: boolean;
  /** Weights in nats by kind of evidence; with `start` they add up to the log-odds of the score. */
  readonly features: Readonly<Record<string, number>>;
}

export interface MatchAnswer {
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly status: 200;
        readonly results: readonly MatchResult[];
        /** `gte`: there are more than `limit`. */
        readonly total: { readonly value: number; readonly relation: "eq" | "gte" };
        readonly query: MatchExample;
        /** Beyond yente's shape: what an empty list of results says nothing about. */
        readonly not_checked: readonly string[];
      }
    >
  >;
  readonly matcher: Algorithm["features"];
  readonly limit: number;
}

export type Matched = MatchAnswer | { readonly kind: "not_found"; readonly what: string };

/** As yente: a result from here on counts as a match, one below `CUTOFF` is not shown. */
const THRESHOLD = 0.7;
const CUTOFF = 0.5;
/** Names under which all lists are asked for. */
export const ALL_DATASETS = ["default", "all", "sanctions"] as const;

export const match: Operation<MatchInput, Matched> = operation({
  name: "match",
  summary: "Screen FollowTheMoney examples as yente's /match does: same request, same response",
  kind: "call",
  effect: "read",
  input: () => MatchShape as unknown as z.ZodType<MatchInput>,
  async run(context, input) {
    const screening = await screeningOf(context);
    const held = screening.lists.map(({ list }) => list);
    const isAll = (ALL_DATASETS as readonly string[]).includes(input.dataset);
    if (!isAll && !held.includes(input.dataset)) return { kind: "not_found", what: `dataset ${input.dataset}` };
    const lists = (isAll ? held : [input.dataset])
      .filter((list) => input.include_dataset.length === 0 || input.include_dataset.includes(list))
      .filter((list) => !input.exclude_dataset.includes(list));
    const responses: Record<string, MatchAnswer["responses"][string]> = {};
    let done = 0;
    for (const [key, example] of Object.entries(input.queries)) {
      responses[key] = await answer(context, screening, input, isAll ? undefined : lists, lists, example);
      done++;
      if (done % 32 === 0) {
        await context.pause();
        context.signal.throwIfAborted();
      }
    }
    return { responses, matcher: FEATURES, limit: input.limit };
  },
});

async function answer(
  context: Context,
  screening: Screening,
  input: MatchInput,
  asked: readonly string[] | undefined,
  lists: readonly string[],
  query: MatchExample,
): Promise<MatchAnswer["responses"][string]> {
  const { threshold = THRESHOLD, limit, exclude_entity_ids: excluded, exclude_schema: schemas } = input;
  const { countries } = await context.knowledge();
  const read = readQuery(query, countries);
  if (read.kind === "refused") throw new Error("the schema of match let an example through that cannot be read");
  const cutoff = Math.min(input.cutoff ?? CUTOFF, threshold);
  const { hits, notChecked } = screen(screening.index, read.value, {
    lists,
    threshold: cutoff,
    limit: limit + excluded.length + (schemas.length > 0 ? 200 : 0),
    mode: isOfac(input.algorithm) ? "ofac" : undefined,
  });
  const found = hits
    .map((hit) => resultOf(hit, entryOf(hit) as Listing, threshold))
    .filter(
      ({ id, referents, schema }) =>
        !schemas.includes(schema) && ![id, ...referents].some((one) => excluded.includes(one)),
    );
  return {
    status: 200,
    results: found.slice(0, limit),
    total: { value: found.length, relation: notChecked.some(isCut) ? "gte" : "eq" },
    query,
    not_checked: [
      ...(isSchema(query.schema)
        ? []
        : [`"${query.schema.slice(0, 80)}" is no schema known here; kinds were not compared.`]),
      ...[...notChecked.filter((one) => !isCut(one)), ...ageNotes(screening, asked)].map(({ text }) => text),
    ],
  };
}

/** What `total` says to clients of yente. */
const isCut = ({ code }: NotChecked): boolean => code === "hits_left_out";

function resultOf(hit: Hit, entry: Listing, threshold: number): MatchResult {
  const id = `${hit.list}:${hit.listing}`;
  return {
    id,
    caption: primaryName(entry),
    schema: schemaOf(entry),
    properties: entityOf(entry),
    datasets: [hit.list],
    referents: [hit.listing],
    target: true,
    first_seen: entry.listedFrom === undefined ? null : `${entry.listedFrom}T00:00:00`,
    last_seen: null,
    last_change: null,
    score: hit.score,
    match: hit.score >= threshold,
    features: featuresOf(hit.evidence),
  };
}

function featuresOf(evidence: readonly Part[]): Readonly<Record<string, number>> {
  const features: Record<string, number> = {};
  for (const { kind, weight } of evidence) features[kind] = (features[kind] ?? 0) + weight;
  return features;
}
