// Enforcement in a document: raids, detentions, fines, investigations, licences. An act needs an authority of some state;
// where the sentence does not name it, the place or the document's own authority stands in.
import type { Actor, Cast } from "../actors/index.ts";
import { factualityOf } from "../frames/certainty.ts";
import type { Certainty } from "../grammar/verb-group.ts";
import { codeOf } from "../frames/codes.ts";
import { overlap } from "../document/span.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { datePast, isAroundText, markedZone, participant, quoteOf } from "../frames/record.ts";
import { keyAt, textOf } from "../grammar/sentence-view.ts";
import type { Measure } from "../measures/record.ts";
import { authorityAround, homeState, namedAuthority } from "./authority.ts";
import { chineseEnforcement } from "./chinese.ts";
import type { ReadEnforcement } from "./enforcement.ts";
import { isGeneric, isPeople } from "./generic.ts";
import { AUTHORITY_IMPLIED, NEEDS_TRADE, OFTEN_OLDER } from "./kinds.ts";
import { mergeEnforcement } from "./merge-enforcement.ts";
import { isProbe } from "./probes.ts";
import { targetOf } from "./target.ts";
import { isUnacted } from "./unacted.ts";

/** The enforcement acts told by these matches, in the order of the text. `isTrade`: the document is about trade control. */
export function findEnforcement(
  cast: Cast,
  matches: readonly FrameMatch[],
  isTrade: boolean,
  measures: readonly Measure[],
): readonly ReadEnforcement[] {
  const probes = measures.filter(({ status }) => status === "investigation").map(({ quote }) => quote);
  const found: ReadEnforcement[] = [];
  let last: { readonly sentence: number; readonly authority: Actor } | undefined;
  for (const match of matches) {
    if (match.frame.emits !== "enforcement") continue;
    if (match.frame.kind === "investigation" && isProbe(cast, match, probes)) continue;
    if (!isTrade && !isForeign(match)) continue;
    const { index } = match.view.sentence;
    // The next act in the same breath is the same authority's: `Police raided X. Its office has been closed.`
    const near = last !== undefined && index - last.sentence <= 2 ? last.authority : undefined;
    const act = readAct(cast, match, isTrade, near, measures);
    if (act === undefined || isHeldByMeasure(act.record, measures)) continue;
    found.push(match.view.sentence.zone === "title" ? { ...act.record, confidence: 0.5 } : act.record);
    last = { sentence: index, authority: act.authority };
  }
  if (isTrade) found.push(...chineseEnforcement(cast, probes));
  return mergeEnforcement(found).map((one, index) => ({ ...one, id: `F${index + 1}` }));
}

/** `customs have stopped cargoes of rare earths bound for Japan`: no single shipment, but a measure. */
function isHeldByMeasure({ kind, quote, patternId }: ReadEnforcement, measures: readonly Measure[]): boolean {
  return (
    kind === "seizure" && patternId.includes(".held-up.") && measures.some((measure) => overlap(measure.quote, quote))
  );
}

function readAct(
  cast: Cast,
  match: FrameMatch,
  isTrade: boolean,
  near: Actor | undefined,
  measures: readonly Measure[],
): { readonly record: ReadEnforcement; readonly authority: Actor } | undefined {
  const { view, frame, verb, trigger } = match;
  const { kind } = frame;
  const sentence = view.sentence;
  if (isAroundText(sentence.zone) || isGeneric(match) || isUnacted(cast, match)) return undefined;
  if (NEEDS_TRADE.has(kind) && !isTrade) return undefined;
  const zone = markedZone(sentence.zone);
  const named = namedAuthority(cast, match);
  if (named === "nobody") return undefined;
  if (verb === undefined ? isOnlyWanted(match) : !(isDone(verb.certainty) || isSettled(match)) || verb.purpose)
    return undefined;
  const fromHome = AUTHORITY_IMPLIED.has(kind) || zone !== undefined || isTrade;
  const authority = named ?? authorityAround(cast, match) ?? near ?? (fromHome ? homeState(cast) : undefined);
  if (authority === undefined) return undefined;
  const factuality = factualityOf(view, verb, trigger.firstToken);
  if (factuality === "hypothetical") return undefined;
  const actual = kind === "detention" && holdsGoods(match) ? "seizure" : kind;
  const amount = kind === "fine" ? amountOf(match) : undefined;
  const record: ReadEnforcement = {
    id: "",
    kind: actual,
    ...codeOf(actual),
    authority: participant(authority),
    target: targetOf(
      cast,
      match,
      measures.filter(({ imposer }) => imposer.includes(authority.country ?? "")),
    ),
    date:
      zone === undefined
        ? (datePast(match, cast.document.published?.value, OFTEN_OLDER.has(kind) ? "when done" : "when told") ?? null)
        : null,
    ...(amount === undefined ? {} : { amount }),
    factuality,
    ...(zone === undefined ? {} : { zone }),
    quote: quoteOf(match),
    mentions: [],
    patternId: frame.patternId,
    confidence: named !== undefined && match.slots.has("target") ? 0.8 : 0.6,
  };
  return { record, authority };
}

/** `detained some 400 consignments`: goods are seized, people detained. */
function holdsGoods({ view, slots }: FrameMatch): boolean {
  const phrase = slots.get("target");
  return phrase !== undefined && !isPeople(view, phrase) && GOODS.test(textOf(view, phrase.first, phrase.last));
}

const GOODS =
  /\b(?:consignments?|shipments?|cargo(?:es)?|containers?|goods|products|vessels?|ships?|trucks?|tankers?|phones|computers|laptops|devices|documents|files|records|papers|drives|cash)(?: of\b.*)?$/i;

/** A sentence that names a state, a place abroad or a firm: what police do at a derby is no news of trade. */
function isForeign({ view }: FrameMatch): boolean {
  return view.names.some(
    ({ class: kind, norm }) =>
      /^(?:company|country|demonym|capital|place)$/.test(kind) || (kind === "authority" && !norm.startsWith("?.")),
  );
}

/** `will pay a civil penalty of $300 million`: what was agreed on or ordered is done. */
function isSettled({ trigger, verb }: FrameMatch): boolean {
  return (trigger.norm === "pay_up" || trigger.norm === "agree_to_pay") && verb?.certainty === "scheduled";
}

function isDone(certainty: Certainty): boolean {
  return certainty === "done" || certainty === "ongoing";
}

/** `called for an inquiry`, `threatened raids`: the noun names what somebody wants, not what was done. */
function isOnlyWanted({ view, trigger }: FrameMatch): boolean {
  for (let at = trigger.firstToken - 1; at >= view.sentence.firstToken && trigger.firstToken - at <= 5; at--) {
    const key = keyAt(view, at);
    // `at the end of reviews`: they are done.
    if (key === "end" && keyAt(view, at - 2) === "at") return false;
    if (
      /^(?:threatened|potential|possible|future|avoid|requires?|needs?|end|ended|ending|ends|closed?|closing|dropped|dropping|seeks?|sought|seeking|demand(?:s|ed|ing)?|wants?|wanted|secured?|urged?|negotiate[ds]?)$/.test(
        key,
      )
    )
      return true;
    if (
      key === "for" &&
      /^(?:call|calls|called|calling|push|pushes|pushed|pushing|press|presses|pressed|pressing|demand|demands|ask|asked|request|appeal|appealed|deal|talks|hopes?)$/.test(
        keyAt(view, at - 1),
      )
    )
      return true;
  }
  return false;
}

function amountOf({
  view,
  first,
  end,
}: FrameMatch): { readonly value: number; readonly currency?: string } | undefined {
  const money = view.figures.find(
    (figure) =>
      figure.kind === "money" && figure.firstToken >= first && figure.firstToken < end && figure.value !== undefined,
  );
  if (money?.value === undefined) return undefined;
  return { value: money.value, ...(money.currency === undefined ? {} : { currency: money.currency }) };
}
