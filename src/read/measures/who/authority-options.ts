// Who may be the authority of a measure: each body and office of its imposer that the text names, and the government as such,
// each with what speaks for and against it.
import { isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { isForeignOffice, speaks } from "./authority.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Government, Governments } from "./government.ts";
import type { Draft } from "../draft.ts";

export interface AuthorityOption {
  readonly government: Government;
  /** What speaks for and against it; put together when asked for, since most options have no rival. */
  readonly signs: () => readonly string[];
}

/** The governments of a text by country, and where it tells its news; made once for all its measures. */
export interface AuthorityTelling {
  readonly views: readonly SentenceView[];
  readonly byCountry: ReadonlyMap<string, readonly Government[]>;
  /** The sentence that opens the body. */
  readonly lede: number | undefined;
}

export function authorityTelling(views: readonly SentenceView[], { bySentence }: Governments): AuthorityTelling {
  const byCountry = new Map<string, Government[]>();
  for (const here of bySentence.values())
    for (const one of here) {
      const there = byCountry.get(one.country);
      if (there === undefined) byCountry.set(one.country, [one]);
      else there.push(one);
    }
  return { views, byCountry, lede: views.find(({ sentence }) => sentence.zone === "body")?.sentence.index };
}

/** The options of `draft`; none or one where the text names nobody else. */
export function authorityOptions(draft: Draft, telling: AuthorityTelling): readonly AuthorityOption[] {
  const [country = ""] = draft.imposers;
  const ruled = draft.authority;
  const groups = new Map<string, Government[]>([[`${country}.GOV`, []]]);
  for (const one of telling.byCountry.get(country) ?? []) {
    const norm = normOf(one);
    if (IDLE.has(bodyOf(norm))) continue;
    const there = groups.get(norm);
    if (there === undefined) groups.set(norm, [one]);
    else there.push(one);
  }
  if (ruled !== undefined && !groups.has(ruled.norm) && !IDLE.has(bodyOf(ruled.norm))) groups.set(ruled.norm, [ruled]);
  const { sentence } = draft.lead;
  const options: AuthorityOption[] = [];
  for (const [norm, named] of groups) {
    const own = ruled?.norm === norm ? ruled : (named.find((one) => one.sentence === sentence) ?? named[0]);
    if (own === undefined) continue;
    const government = own.norm === norm ? own : { ...own, norm, specific: false };
    options.push({ government, signs: () => signsOf(draft, norm, named, telling) });
  }
  return options;
}

function normOf({ specific, norm, country }: Government): string {
  return specific ? norm : `${country}.GOV`;
}

/** Farther than this it is of no account who speaks. */
const HEARD = 3;

function signsOf(
  draft: Draft,
  norm: string,
  named: readonly Government[],
  telling: AuthorityTelling,
): readonly string[] {
  const { lead, background, authority, derived } = draft;
  const age = background ? "bg" : "news";
  const kind = kindOf(norm);
  const names = new Set([`body ${bodyOf(norm)}`, kind, `${kind} ${age}`, age, `count ${Math.min(3, named.length)}`]);
  if (authority?.norm === norm) {
    names.add("rule").add(`rule ${age}`);
    if (derived.includes("authority")) names.add("rule derived");
  }
  const { imposer } = lead;
  if (imposer !== undefined && normOf({ ...imposer, country: draft.imposers[0] ?? "" }) === norm)
    names
      .add("imposer")
      .add(`imposer way ${imposer.way ?? "-"}`)
      .add(`imposer ${imposer.kind}`);
  const evidence = evidenceOf(draft, telling);
  let nearest = Infinity;
  for (const one of named) {
    const away = awayOf(one.sentence, evidence);
    if (Math.abs(away) < Math.abs(nearest)) nearest = away;
    addSigns(names, one, away, lead.sentence === one.sentence ? draft : undefined, telling);
  }
  names.add(`near ${distanceOf(nearest)}`).add(`near ${distanceOf(nearest)} ${age}`);
  return [...names];
}

/** What one mention tells; `draft` where it stands in the sentence of the act. */
function addSigns(
  names: Set<string>,
  one: Government,
  away: number,
  draft: Draft | undefined,
  { views, lede }: AuthorityTelling,
): void {
  const view = views[one.sentence];
  const isNear = Math.abs(away) <= HEARD;
  if (view === undefined || !(isNear || one.sentence === lede || view.sentence.zone === "title")) return;
  const says = isNear && speaks(view, one);
  if (draft !== undefined) {
    const { match } = draft.lead;
    const place = one.endToken <= match.firstToken ? "before" : one.firstToken >= match.endToken ? "behind" : "in";
    names.add("in lead").add(`in lead ${one.kind}`).add(`lead ${place}`);
    if (says) names.add(`lead speaks ${place}`);
    const role = roleIn(view, one, draft.lead.match);
    if (role !== undefined) names.add(role);
    if (one.firstToken <= view.sentence.firstToken + 2) names.add("opens lead");
    const before = keyAt(view, one.firstToken - 1);
    const lead = before === "the" ? keyAt(view, one.firstToken - 2) : before;
    if (LEADS.test(lead)) names.add(`lead prep ${lead}`);
    if (keyAt(view, one.endToken) === "'s") names.add("lead owner");
  } else if (says) names.add(`speaks ${distanceOf(away)}`);
  if (view.sentence.zone === "title") names.add("in title");
  if (one.sentence === lede) {
    names.add("in lede");
    if (says) names.add("lede speaks");
  }
}

/** "Trump imposed", "imposed by the ministry": who the words of the act themselves say acts. */
function roleIn(
  view: SentenceView,
  one: Government,
  { firstToken, endToken }: { firstToken: number; endToken: number },
): string | undefined {
  if (one.endToken <= firstToken && firstToken - one.endToken <= ROLE_REACH) {
    for (let at = one.endToken; at < firstToken; at++)
      if (!isAuxiliary(keyAt(view, at)) && !isAdverb(keyAt(view, at)) && !isInTimex(view, at)) return undefined;
    return "acts";
  }
  if (one.firstToken >= endToken && one.firstToken - endToken <= ROLE_REACH) {
    for (let at = endToken; at < one.firstToken; at++) if (keyAt(view, at) === "by") return "agent";
  }
  return undefined;
}

/** "Malawi last month banned", "Ottawa on Tuesday put". */
function isInTimex(view: SentenceView, at: number): boolean {
  return view.timexes.some(
    ({ firstToken, endToken }) =>
      (firstToken <= at && at < endToken) || (at + 1 === firstToken && keyAt(view, at) === "on"),
  );
}

const ROLE_REACH = 5;
const LEADS = /^(?:by|from|with|to|of|at|under|on|in|for)$/;

/** The sentences that tell the act: those of the body, or that which opens it where a title alone tells the act. */
function evidenceOf({ members, lead }: Draft, { lede }: AuthorityTelling): readonly number[] {
  const told = members.filter(({ zone }) => zone !== "title").map(({ sentence }) => sentence);
  return told.length > 0 ? told : [lede ?? lead.sentence];
}

/** Sentences from the nearest of the evidence; below nought before it. */
function awayOf(sentence: number, evidence: readonly number[]): number {
  let nearest = Infinity;
  for (const one of evidence) if (Math.abs(sentence - one) < Math.abs(nearest)) nearest = sentence - one;
  return nearest;
}

function distanceOf(away: number): string {
  if (away === 0) return "0";
  const far = Math.abs(away);
  return `${away > 0 ? "+" : "-"}${far === 1 ? "1" : far <= HEARD ? "3" : "far"}`;
}

/** Bodies that judge, meet and speak but impose no measures on trade. */
const IDLE = wordSet("PBOC CBANK FED ECB BOJ BOK BOE MND MOD COURT CIT POLICE SPF POLB STATS NBS DOJ CJEU SC CAFC");
const HEADS = wordSet("POTUS PRES PM KREMLIN");

function bodyOf(norm: string): string {
  return norm.slice(norm.indexOf(".") + 1);
}

function kindOf(norm: string): string {
  const body = bodyOf(norm);
  if (body === "GOV") return "gov";
  if (HEADS.has(body)) return "head";
  return isForeignOffice(norm) ? "foreign" : "body";
}
