// Events of a document: frame matches in which a state, its officials or an international body take part, merged where
// several sentences tell of one event.
import type { Actor, Cast } from "../actors/index.ts";
import { eventStatus, factualityOf } from "../frames/certainty.ts";
import { codeOf } from "../frames/codes.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { actorsOf, dateOf, isOfficial, markedZone, participant, quoteOf } from "../frames/record.ts";
import { keyAt } from "../grammar/sentence-view.ts";
import type { ReadEvent } from "./event.ts";
import { mergeEvents } from "./merge-events.ts";

/** The events told by these matches, in the order of the text. */
export function findEvents(cast: Cast, matches: readonly FrameMatch[]): readonly ReadEvent[] {
  const found = matches.filter(({ frame }) => frame.emits === "event").flatMap((match) => readEvent(cast, match) ?? []);
  return mergeEvents(found).map((event, index) => ({ ...event, id: `E${index + 1}` }));
}

/** Kinds in which two sides take part; one side alone is a headline's shorthand or no event at all. */
const TWO_SIDED: ReadonlySet<string> = new Set([
  "meeting",
  "talks",
  "summit",
  "call",
  "visit",
  "visit_postponed",
  "coordination",
  "invitation",
]);
/** Kinds told by a noun whose owner stands somewhere before it: `X said in a press release`. */
const SPEAKER_BEFORE: ReadonlySet<string> = new Set(["statement", "joint_statement"]);
const NO_ACTOR_NEEDED: ReadonlySet<string> = new Set(["court_ruling", "incident"]);

function readEvent(cast: Cast, match: FrameMatch): ReadEvent | undefined {
  const { view, frame, verb, trigger } = match;
  const sentence = view.sentence;
  if (sentence.zone === "boilerplate" || sentence.zone === "credit" || sentence.zone === "bio") return undefined;
  const named = actorsOf(match, "actors").filter(isNamed);
  const actors =
    named.length === 0 && SPEAKER_BEFORE.has(frame.kind) ? officialsIn(cast, match, "before").slice(-1) : named;
  const given = actorsOf(match, "recipients").filter(
    (one) => isNamed(one) && !actors.some(({ name }) => name === one.name),
  );
  const one = actors.length + given.length === 1 && TWO_SIDED.has(frame.kind);
  const recipients = one
    ? [
        ...given,
        ...officialsIn(cast, match, "after").filter(
          ({ name }) => !actors.concat(given).some((two) => two.name === name),
        ),
      ]
    : given;
  const all = [...actors, ...recipients];
  if (!NO_ACTOR_NEEDED.has(frame.kind) && !all.some(isOfficial)) return undefined;
  if (TWO_SIDED.has(frame.kind) && all.length < 2) return undefined;
  if (sentence.zone === "title" && all.length < 2) return undefined;
  if (verb?.negated && frame.kind !== "visit_postponed") return undefined;
  const zone = markedZone(sentence.zone);
  const date = zone === undefined ? (dateOf(match) ?? null) : null;
  const set = frame.set["status"];
  const status =
    typeof set === "string"
      ? (set as ReadEvent["status"])
      : eventStatus(verb, date?.value, cast.document.published?.value);
  const factuality = factualityOf(view, verb, trigger.firstToken);
  const place = placeOf(match);
  return {
    id: "",
    kind: frame.kind,
    ...codeOf(frame.kind, status),
    actors: actors.map(participant),
    recipients: recipients.map(participant),
    ...(place === undefined ? {} : { place }),
    date,
    status: factuality === "hypothetical" && status === "occurred" ? "hypothetical" : status,
    factuality,
    ...(isOld(date?.value, cast.document.published?.value) ? { background: true as const } : {}),
    ...(zone === undefined ? {} : { zone }),
    quote: quoteOf(match),
    mentions: [],
    patternId: frame.patternId,
    confidence: all.length >= 2 && date !== null ? 0.8 : 0.6,
  };
}

/** Officials and states named in the match's clause besides its slots. */
function officialsIn(
  cast: Cast,
  { view, trigger, first, end }: FrameMatch,
  side: "before" | "after",
): readonly Actor[] {
  return (cast.actors.bySentence.get(view.sentence.index) ?? [])
    .filter(({ firstToken, endToken }) =>
      side === "before"
        ? endToken <= trigger.firstToken
        : firstToken >= trigger.endToken && endToken <= end && firstToken >= first,
    )
    .filter(({ actor }) => isOfficial(actor) && actor.kind !== "group")
    .map(({ actor }) => actor);
}

/** Pronouns that could not be resolved and phrases without a capital letter are not participants. */
function isNamed(actor: Actor): boolean {
  return (
    actor.kind !== "group" ||
    actor.country !== undefined ||
    /\p{Lu}/u.test(actor.name) ||
    /makers|companies|firms|representatives|officials|ministers|industry|allies|partners/.test(actor.name)
  );
}

/** `in Beijing`, `at the WTO`: a place named after the trigger. */
function placeOf({ view, trigger, end }: FrameMatch): string | undefined {
  const place = view.names.find(
    (name) =>
      (name.class === "capital" || name.class === "place" || name.class === "country") &&
      name.firstToken >= trigger.endToken &&
      name.endToken <= end &&
      /^(?:in|at|to)$/.test(keyAt(view, name.firstToken - 1)),
  );
  return place && view.document.text.slice(place.start, place.end);
}

const MONTH = 32;

function isOld(date: string | undefined, published: string | undefined): boolean {
  if (date === undefined || published === undefined) return false;
  const last = date.split("/").at(-1) ?? date;
  const days = (Date.parse(published) - Date.parse(last.padEnd(10, "-28").slice(0, 10))) / 86_400_000;
  return days > MONTH;
}
