// Firms told with a rate of their own: "X faces 38.2% and Y 49.1%", "43.1 percent for X", "X would draw the steepest".
import { isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { type PartyGroup, partyGroups } from "./party-names.ts";

const PAYS = wordSet(
  "face faces faced pay pays paid draw draws drew get gets got receive receives received given attract attracts incur incurs bear bears see sees hit subject carry carries assigned charged owe owes put set at be is are was were has have handed rated up to by of rate rates duty duties margin margins tariff tariffs a an the its with between from about around goods products exports plants plant cars imports",
);
const NOUNS = /^(?:dut(?:y|ies)|tariffs?|rates?|margins?|goods|products|exports|imports|cars)$/;
const BEST = /^(?:steepest|highest|lowest|top|bottom|smallest|heaviest|lightest|low|high)$/;
/** Shares and prices are told in percent too. */
const OTHER = /^(?:shares?|stake|stock|sales|profits?|revenue|fell|rose|owns?|market|output|exports|percent)$/;
const REACH = 9;

/** The rates of a sentence that gives firms theirs: "BYD faces 17.4%, Geely 19.9 and SAIC 37.6". */
export function ratesOfFirms(view: SentenceView): readonly number[] {
  const percents = view.figures.filter(({ kind }) => kind === "percent");
  const told = percents.flatMap(({ value, max }) => [value, max].flatMap((one) => one ?? []));
  if (told.length === 0) return [];
  const groups = partyGroups(view, { from: view.sentence.firstToken, to: view.sentence.endToken });
  const short = groups.flatMap(({ names, after }) => {
    const { key, kind } = tokenAt(view, names.at(-1)?.to ?? after);
    return kind === "number" && key.includes(".") && Number.isFinite(Number(key)) ? [Number(key)] : [];
  });
  return [...new Set([...told, ...short])];
}

/** The firms of a sentence that are told with a rate. */
export function ratedFirms(view: SentenceView): readonly string[] {
  const percents = view.figures.filter(({ kind }) => kind === "percent");
  const { firstToken, endToken } = view.sentence;
  const isRated = new Set(percents.map((one) => one.firstToken));
  // "Canfor 20.26": further rates of a list may leave out their sign.
  if (percents.length > 0)
    for (let at = firstToken; at < endToken; at++) if (tokenAt(view, at).kind === "number") isRated.add(at);
  const groups = partyGroups(view, { from: firstToken, to: endToken });
  return groups
    .filter((group) => hasRateBehind(view, group, isRated) || percents.some((one) => leadsTo(view, one, group)))
    .flatMap(({ names }) => names.map(({ name }) => name));
}

/** "X faces 38.2%", "X 41.7%", "X (12%)", "X's rate is 3.9%", "X draws the lowest". */
function hasRateBehind(view: SentenceView, { names, after }: PartyGroup, rates: ReadonlySet<number>): boolean {
  const last = names.at(-1)?.to ?? after;
  for (let at = last; at < last + REACH; at++) {
    const { key, kind, capital } = tokenAt(view, at);
    if (rates.has(at)) return true;
    // "Extra tariffs of 35%": what stands before the noun is no firm.
    if (at === last && NOUNS.test(key)) return false;
    if (BEST.test(key)) return at > last;
    if (key === "(" || key === "'s" || key === "'" || key === "," || key === "-" || key === "–") continue;
    if (kind === "sign" || capital || OTHER.test(key)) return false;
    if (!PAYS.has(key) && !isAuxiliary(key) && !isAdverb(key)) return false;
  }
  return false;
}

/** "43.1 percent for X", "a duty of 12% on goods from X". */
function leadsTo(view: SentenceView, { endToken }: { readonly endToken: number }, group: PartyGroup): boolean {
  const { lead, leadAt } = group;
  if (leadAt < endToken || leadAt - endToken > REACH / 2) return false;
  if (!/^(?:for|from|by|on|to|of)$/.test(lead)) return false;
  for (let at = endToken; at < leadAt; at++) {
    const { key } = tokenAt(view, at);
    if (!PAYS.has(key) && !/^(?:on|for|steel|made|produced)$/.test(key)) return false;
  }
  return !OTHER.test(keyAt(view, leadAt - 1));
}
