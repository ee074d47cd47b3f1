// Documents about the same measure or event, put together across outlets; beside them the stories they touch, and what
// each side says of it.
import { addDays, type IsoDate } from "../../base/date.ts";
import { MEASURE_KINDS } from "../measures/families.ts";
import type { ReadClaim } from "../claims/claim.ts";
import type { StoredReading } from "./stored-reading.ts";

export interface Story {
  /** Id of its first document: stable while documents are added. */
  readonly id: string;
  readonly title: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly documents: readonly StoryDocument[];
  /** What its documents have in common: `CN export gallium`. */
  readonly about: readonly string[];
  /** Claims by the side that makes them, the side with most claims first. */
  readonly sides: readonly Side[];
  /** Ids of stories that share goods, a party or a government pair, the closest first. */
  readonly related: readonly string[];
}

export interface StoryDocument {
  readonly id: string;
  readonly title: string;
  readonly outlet?: string;
  readonly published?: IsoDate;
}

export interface Side {
  /** Country code, or `unknown`. */
  readonly side: string;
  readonly claims: readonly {
    readonly document: string;
    readonly outlet?: string;
    readonly speaker: string;
    readonly stance: ReadClaim["stance"];
    readonly frames: readonly string[];
    readonly quote: string;
  }[];
}

/** Days between two documents of one story; later ones about the same thing are a new turn of it. */
const NEAR = 21;

/** Groups readings into stories, the newest first. Takes time linear in documents times their keys. */
export function groupStories(readings: readonly StoredReading[]): readonly Story[] {
  const parents = new Map(readings.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parents.get(at) !== at) at = parents.get(at) ?? at;
    return at;
  };
  const inOrder = readings.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
  const lastWith = new Map<string, StoredReading>();
  for (const reading of inOrder) {
    for (const key of keysOf(reading)) {
      const before = lastWith.get(key);
      if (before && addDays(dayOf(before), NEAR) >= dayOf(reading)) parents.set(root(reading.id), root(before.id));
      lastWith.set(key, reading);
    }
  }
  const groups = Map.groupBy(inOrder, ({ id }) => root(id));
  const stories = [...groups.values()].map(storyOf).toSorted((a, b) => compare(b.last, a.last) || compare(a.id, b.id));
  return stories.map((story) => ({ ...story, related: relatedTo(story, stories) }));
}

type Unrelated = Omit<Story, "related">;

function storyOf(readings: readonly StoredReading[]): Unrelated {
  const [first] = readings;
  if (first === undefined) throw new Error("a story has a document");
  const counts = new Map<string, number>();
  for (const key of readings.flatMap((one) => [...keysOf(one)])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return {
    id: first.id,
    title: first.title,
    first: dayOf(first),
    last: dayOf(readings.at(-1) ?? first),
    documents: readings.map(({ id, title, outlet, published }) => ({
      id,
      title,
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published }),
    })),
    about: [...counts].filter(([, count]) => count === most).map(([key]) => key),
    sides: sidesOf(readings),
  };
}

/** What a document is about, in keys that another about the same shares: measures told as news, and events with a day. */
function keysOf({ reading }: StoredReading): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { imposer, type, goods, target, background, vague } of reading.measures) {
    if (background || vague) continue;
    for (const what of [...goods.map(({ norm }) => norm), ...target.entities]) {
      keys.add(`${imposer.join("+")} ${MEASURE_KINDS[type].family} ${what.toLowerCase()}`);
    }
  }
  for (const { kind, actors, date, zone } of reading.events) {
    const countries = [...new Set(actors.flatMap(({ country }) => country ?? []))].toSorted();
    if (zone === undefined && date !== null && countries.length > 0)
      keys.add(`${kind} ${countries.join("+")} ${date.value}`);
  }
  return keys;
}

function sidesOf(readings: readonly StoredReading[]): readonly Side[] {
  const claims = readings.flatMap(({ id, outlet, reading }) =>
    reading.claims
      .filter(({ form }) => form !== "narrator")
      .map(({ speaker, stance, frames, quote }) => ({
        side: speaker.country ?? "unknown",
        claim: {
          document: id,
          ...(outlet === undefined ? {} : { outlet }),
          speaker: speaker.name,
          stance,
          frames,
          quote: quote.text,
        },
      })),
  );
  return [...Map.groupBy(claims, ({ side }) => side)]
    .map(([side, ones]) => ({ side, claims: ones.map(({ claim }) => claim) }))
    .toSorted((a, b) => b.claims.length - a.claims.length || compare(a.side, b.side));
}

/** Stories that share a government with a good or party, without being the same. */
function relatedTo(story: Unrelated, stories: readonly Unrelated[]): readonly string[] {
  const words = new Set(story.about.flatMap((key) => key.split(" ")));
  return stories
    .filter(({ id }) => id !== story.id)
    .map(({ id, about }) => ({
      id,
      shared: new Set(about.flatMap((key) => key.split(" ")).filter((one) => words.has(one))).size,
    }))
    .filter(({ shared }) => shared >= 2)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 5)
    .map(({ id }) => id);
}

function dayOf({ published, addedAt }: StoredReading): IsoDate {
  return published ?? (addedAt.slice(0, 10) as IsoDate);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
