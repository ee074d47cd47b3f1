// "Bars carry 24.9% and the finished balls 33.5%": each rate on its own goods is a duty of its own, like the one told last.
import type { AnnotatedDocument } from "../../document/model.ts";
import { type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Candidate, Rate } from "../candidate.ts";
import { findDates } from "../days/dates.ts";
import { familyOf } from "../families.ts";
import { findCountries } from "../parties/target-countries.ts";
import { type RateClause, rateClauses } from "../rates/rate-clauses.ts";
import type { Government } from "../who/government.ts";

const PATTERN = { id: "rated-goods", pack: "core", version: "1", rank: 0, elements: [], set: { verbal: true } };

/** The mentions of the sentence, `read` one by one, with the rates that none of them tells; `before`: the duty told last. */
export function withRatedGoods(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  read: readonly Candidate[],
  before: Candidate | undefined,
): readonly Candidate[] {
  if (!view.figures.some(({ kind }) => kind === "percent")) return read;
  const duties = read.filter(({ type }) => familyOf(type) === "duty");
  const clauses = rateClauses(view).filter((one) => !duties.some((duty) => tells(view, duty, one)));
  const own = clauses.flatMap((clause) => {
    const like = likeOf(view, governments, clause, duties, before);
    return like === undefined ? [] : [ratedOf(document, view, governments, like, clause)];
  });
  return own.length === 0 ? read : [...read, ...own];
}

/** The duty that the clause goes on with: one of its sentence, else the one told last where nobody else is named. */
function likeOf(
  view: SentenceView,
  governments: readonly Government[],
  clause: RateClause,
  duties: readonly Candidate[],
  before: Candidate | undefined,
): Candidate | undefined {
  const { start } = tokenAt(view, clause.figure.firstToken);
  const like =
    duties.findLast((one) => one.start < start) ?? duties.find(({ imposer }) => imposer === undefined) ?? before;
  if (like === undefined || like.direction === "relax" || !isDuty(like)) return undefined;
  if (duties.length > 0 && !duties.includes(like)) return undefined;
  if (REMEDIES.has(like.type) && clause.goods.some(({ phrase }) => phrase === true)) return undefined;
  const known = [...like.imposers, ...like.countries, like.likely?.country];
  const isOfOthers =
    duties.length === 0 && governments.some(({ kind, country }) => kind !== "demonym" && !known.includes(country));
  return isOfOthers ? undefined : like;
}

const REMEDIES: ReadonlySet<string> = new Set(["anti_dumping", "countervailing", "safeguard"]);

/** A duty in force or to come, of somebody. */
export const isDuty = ({ type, imposers, likely, score }: Candidate): boolean =>
  familyOf(type) === "duty" && score > 0 && (imposers.length > 0 || likely !== undefined);

/** Its rate, in its own words or on its goods. */
function tells(view: SentenceView, { rate, goods, start, end }: Candidate, clause: RateClause): boolean {
  if (rate === undefined || !isSame(rate, clause.rate)) return false;
  const at = tokenAt(view, clause.figure.firstToken).start;
  if ((start <= at && at < end) || goods.length === 0 || clause.goods.length === 0) return true;
  return clause.goods.some(({ norm }) => goods.some((one) => one.norm === norm));
}

const isSame = (a: Rate, b: Rate): boolean => a.value === b.value && a.min === b.min && a.max === b.max;

function ratedOf(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  like: Candidate,
  clause: RateClause,
): Candidate {
  const match = { from: clause.figure.firstToken, to: clause.figure.endToken };
  const region = { from: clause.from, to: Math.max(clause.to, match.to) };
  const countries = findCountries(view, region, like.type, like.imposers, governments, match);
  const { effective, expires, announced } = findDates(view, region, match, document.published?.value);
  return {
    ...like,
    match: {
      pattern: { ...PATTERN, emits: `measure/${like.type}` },
      firstToken: match.from,
      endToken: match.to,
    },
    sentence: view.sentence.index,
    zone: view.sentence.zone,
    list: undefined,
    instrument: false,
    countries: countries.length > 0 ? countries : like.countries,
    entities: [],
    goods: clause.goods.length > 0 ? clause.goods : like.goods,
    rate: clause.rate,
    worth: undefined,
    announced: announced ?? like.announced,
    effective: effective ?? like.effective,
    expires: expires ?? like.expires,
    verbal: true,
    definite: false,
    goesOn: false,
    additional: false,
    besides: false,
    leftAlone: false,
    start: tokenAt(view, Math.min(region.from, match.from)).start,
    end: tokenAt(view, region.to - 1).end,
  };
}
