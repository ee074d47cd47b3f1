// A candidate of a reading against the register: the measure it tells of, a change of one, or one the register lacks. Each
// link says what speaks for it; a person decides.
import { daysBetween, isIsoDate, type IsoDate } from "../../base/date.ts";
import { normaliseMaterial, type Lexicon } from "../../goods/index.ts";
import { mentionsOf, type Instrument, type Measure as Registered } from "../../register/index.ts";
import { MEASURE_KINDS, type Family } from "../measures/families.ts";
import type { Measure } from "../measures/record.ts";

export interface RegisterLink {
  /** Id of the candidate in its reading. */
  readonly candidate: string;
  /** `new`: nothing in the register speaks for being the same. */
  readonly kind: "known" | "change_of_known" | "new";
  /** Absent where the register holds the paper that the candidate names, but no measure of it. */
  readonly measure?: string;
  readonly instrument?: string;
  readonly score: number;
  readonly because: readonly string[];
  /** Other measures that something speaks for, the best first. */
  readonly others: readonly { readonly measure: string; readonly score: number }[];
}

/** What must speak for a link, in the points below: about a country, a kind of measure and goods or a day. */
const ENOUGH = 5;
/** For the number of the paper. */
const NUMBER = 5;
const CHANGES: ReadonlySet<Measure["status"]> = new Set(["amended", "extended", "suspended", "revoked", "expired"]);

/** Links every candidate that is no background and not vague beyond use. Linear in candidates times measures. */
export function linkMeasures(
  candidates: readonly Measure[],
  instruments: readonly Instrument[],
  lexicon: Lexicon,
): readonly RegisterLink[] {
  const known = instruments.flatMap((instrument) =>
    instrument.measures.map((measure) => ({ instrument, measure, named: mentionsOf(measure) })),
  );
  return candidates.map((candidate) => {
    const scored = known
      .map(({ instrument, measure, named }) => ({
        instrument,
        measure,
        ...score(candidate, { instrument, measure, named }, lexicon),
      }))
      .filter(({ points }) => points >= ENOUGH)
      .toSorted((a, b) => b.points - a.points || (a.measure.id < b.measure.id ? -1 : 1));
    const [best, ...others] = scored;
    const paper = instruments.find(
      ({ jurisdiction, kind, number, measures }) =>
        measures.length === 0 &&
        candidate.imposer.includes(jurisdiction) &&
        kind !== "law" &&
        candidate.legal_basis?.some((text) => sameNumber(text, number)),
    );
    // A paper that changes measures of another is known by those.
    if (paper !== undefined && !(isChange(candidate) && best !== undefined)) {
      const because = [`names ${paper.number}`];
      return { candidate: candidate.id, kind: "known", instrument: paper.id, score: NUMBER, because, others: [] };
    }
    if (best === undefined) return { candidate: candidate.id, kind: "new", score: 0, because: [], others: [] };
    return {
      candidate: candidate.id,
      kind: isChange(candidate) ? "change_of_known" : "known",
      measure: best.measure.id,
      instrument: best.instrument.id,
      score: best.points,
      because: best.because,
      others: others.slice(0, 4).map(({ measure, points }) => ({ measure: measure.id, score: points })),
    };
  });
}

/** It tells of a change, whose days are its own and not those of what it changes. */
function isChange({ direction, status }: Measure): boolean {
  return direction === "relax" || CHANGES.has(status);
}

interface Known {
  readonly instrument: Instrument;
  readonly measure: Registered;
  readonly named: ReturnType<typeof mentionsOf>;
}

interface Score {
  readonly points: number;
  readonly because: readonly string[];
}

const APART: Score = { points: 0, because: [] };

function score(candidate: Measure, { instrument, measure, named }: Known, lexicon: Lexicon): Score {
  if (!candidate.imposer.includes(measure.jurisdiction)) return APART;
  const because: string[] = [`imposed by ${measure.jurisdiction}`];
  let points = 1;
  const add = (more: number, why: string): void => {
    points += more;
    because.push(why);
  };

  const number = candidate.legal_basis?.find((text) => sameNumber(text, instrument.number));
  if (number !== undefined) add(NUMBER, `names ${number}`);

  const isListing = candidate.type === "entity_listing" || candidate.type === "sanctions_listing";
  if (isListing && familyOf(measure) !== "party") return APART;
  if (candidate.gta === measure.gta) add(2, `is ${candidate.gta.toLowerCase()}`);
  else if (familyOf(measure) === MEASURE_KINDS[candidate.type].family) add(1, "is of the same family of measures");
  else if (MEASURE_KINDS[candidate.type].family !== "any") return APART;

  const materials = candidate.goods.flatMap(({ norm, text }) => {
    const id = normaliseMaterial(lexicon, norm) ?? normaliseMaterial(lexicon, text);
    return id === undefined ? [] : [id];
  });
  const shared = materials.filter((one) => named.materials.has(one));
  if (shared.length > 0) add(3, `on ${[...new Set(shared)].join(", ")}`);
  else if (materials.length > 0 && named.materials.size > 0) return APART;

  const codes = candidate.goods.flatMap(({ codes: stated = [] }) => stated);
  const code = codes.find(
    (one) => named.codes.has(one) || [...named.hs].some((hs) => one.slice(0, 6) === hs.slice(0, 6)),
  );
  if (code !== undefined) add(2, `names ${code}`);

  const party = candidate.target.entities.find((entity) => named.parties.some((name) => sameName(entity, name)));
  if (party !== undefined) add(4, `names ${party}`);

  const country = candidate.target.countries.find((one) => one !== measure.jurisdiction && named.countries.has(one));
  if (country !== undefined) add(1, `towards ${country}`);

  for (const [what, stated, recorded] of [
    ["announced", candidate.announced?.value, measure.time.announced],
    ["effective", candidate.effective?.value, measure.time.from],
  ] as const) {
    const days = distance(stated, recorded);
    if (days === undefined) continue;
    if (days === 0) add(3, `${what} ${recorded}`);
    else if (days <= 3) add(2, `${what} within days of ${recorded}`);
    else if (days <= 31) add(1, `${what} within a month of ${recorded}`);
    else if (days > 400 && candidate.background !== true && !isChange(candidate)) points -= 2;
  }
  const event = measure.time.events.find(
    ({ from }) => distance(candidate.effective?.value ?? candidate.announced?.value, from) === 0,
  );
  if (event !== undefined) add(3, `a change recorded from ${event.from}`);
  return { points, because };
}

/** The family of a measure of the register, by what it does and to whom. */
function familyOf({ effect, question, parties }: Registered): Family {
  if (effect === "tariff" || question === "tariff") return "duty";
  if (question === "procurement") return "market";
  if (question === "blocking" || parties.length > 0 || question === "party") return "party";
  return question === "item" || question === "end_use" ? "export" : "any";
}

/**
 * "Announcement No. 23 of 2023" in the text and in the register: the same numbers, in whatever order. The register may give
 * several that a document is cited by: "89 FR 96790 (FR Doc 2024-28270, RIN 0694-AJ74)".
 */
function sameNumber(text: string, number = ""): boolean {
  const digitsOf = (whole: string): readonly (readonly string[])[] =>
    whole.split(/[(),;]/).map((part) => part.match(/\d+/g) ?? []);
  const stated = digitsOf(text);
  return digitsOf(number).some(
    (digits) => digits.length >= 2 && stated.some((own) => digits.every((one) => own.includes(one))),
  );
}

function sameName(one: string, other: string): boolean {
  const a = one
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const b = other
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return a.length > 3 && (b === a || b.startsWith(`${a} `) || a.startsWith(`${b} `));
}

/** Days between a stated day, month or span and a recorded day; 0 inside the span. */
function distance(stated: string | undefined, recorded: IsoDate | undefined): number | undefined {
  if (stated === undefined || recorded === undefined) return undefined;
  const [first = "", end] = stated.split("/");
  if (/^\d{4}-\d{2}$/.test(first)) return recorded.startsWith(first) ? 1 : undefined;
  const last = end ?? first;
  if (!isIsoDate(first)) return undefined;
  if (!isIsoDate(last)) return undefined;
  if (recorded >= first && recorded <= last) return 0;
  return Math.min(Math.abs(daysBetween(first, recorded)), Math.abs(daysBetween(last, recorded)));
}
