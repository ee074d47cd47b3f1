// What the evidence sentence leaves open is taken from the rest of the text. Each such field is named in `derived`.
import type { AnnotatedDocument } from "../document/model.ts";
import { daysBetween, isIsoDate } from "../../base/date.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { PatternMatch } from "../patterns/pattern.ts";
import { boundsOf } from "../time/calendar.ts";
import { addAnnouncement, addTerm, addTerms, shareDay } from "./days/complete-dates.ts";
import {
  addCodes,
  addControlled,
  addCovered,
  addGoodsOfState,
  addNamedBefore,
  addNamedNear,
  dropOfFirms,
  inherit,
  spellOutGoods,
} from "./goods/complete-goods.ts";
import { completeCountries } from "./parties/complete-countries.ts";
import { nameImposer, homeGovernment, nameAuthority } from "./who/complete-imposer.ts";
import { rateOfExporters, nameMeant, nameParties } from "./parties/complete-parties.ts";
import { familyOf } from "./families.ts";
import { joinSharing } from "./goods/goods-joined.ts";
import type { Governments } from "./who/government.ts";
import { markDenied } from "./status/denial.ts";
import { type DateValue, PLANNED } from "./candidate.ts";
import { saidOn } from "./days/dates.ts";
import { effectVerbs } from "./days/effect-verb.ts";
import { addEffects } from "./days/effect-told.ts";
import type { Draft } from "./draft.ts";
import { withoutPackages } from "./kind/packages.ts";
import { hasRate } from "./rates/rate.ts";
import { isPortFee } from "./joining/same-family.ts";

/** The drafts that stand, with what the rest of the text says of them; `settleStates` follows once their days are chosen. */
export function complete(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  drafts: readonly Draft[],
): readonly Draft[] {
  const standing = withoutPackages(drafts.filter((draft) => nameImposer(draft, views, governments)));
  const primary = standing.filter(({ background }) => !background);
  markDenied(standing, views);
  // A sentence that tells the act, or its day, has had its say; one that only names it may still say when it takes effect.
  const told = new Set(
    standing.flatMap(({ members }) =>
      members.filter(({ verbal, effective }) => verbal || effective !== undefined).map(({ sentence }) => sentence),
    ),
  );
  for (const draft of standing) {
    settleType(draft, standing);
    nameAuthority(draft, views, governments);
    if (draft.background) continue;
    if (draft.announced === undefined && draft.status !== "denied" && draft.status !== "considered")
      addAnnouncement(document, views, governments, draft, isAlone(draft, primary));
  }
  addEffects(document, views, governments, standing);
  const news = newsDay(views, document.published?.value);
  for (const draft of standing) {
    if (!draft.background && !PLANNED.has(draft.status))
      addTerms(document, views, draft, told, standing, isAlone(draft, primary));
    const published = document.published?.value;
    if (
      !draft.background &&
      draft.announced === undefined &&
      published !== undefined &&
      DONE.has(draft.status) &&
      isNotice(document)
    ) {
      draft.announced = { value: published, basis: "derived" };
      draft.derived.push("announced");
    }
    shareDay(draft, standing, views);
    if (news !== undefined && isNews(draft, views, published)) {
      draft.announced = news;
      draft.derived.push("announced");
    }
    addTerm(draft, views);
    draft.authority ??= homeGovernment(governments, draft.imposers[0]);
    nameParties(draft, views);
    nameMeant(draft, views);
    if (!draft.background && hasRate(draft.type)) rateOfExporters(draft, views, standing);
    inherit(draft, primary);
    spellOutGoods(draft, views);
    addNamedBefore(draft, views);
    addCovered(draft, views, standing);
    addGoodsOfState(draft, views);
    addNamedNear(draft, views);
    addControlled(draft, views, standing);
    dropOfFirms(draft, views, standing);
    addCodes(document, draft);
    draft.goods = joinSharing(document, draft.goods);
  }
  for (const draft of standing) completeCountries(draft, standing, views);
  return standing;
}

/** Whether no other government acts in the text. */
function isAlone({ imposers }: Draft, primary: readonly Draft[]): boolean {
  return primary.every((one) => one.imposers[0] === imposers[0]);
}

const DONE: ReadonlySet<string> = new Set([
  "announced",
  "adopted",
  "in_force",
  "amended",
  "extended",
  "suspended",
  "revoked",
]);

const FRESH = 3;

/** The day of the news: that of the words with which the text opens ("the White House said on Saturday"), else of publication. */
function newsDay(views: readonly SentenceView[], published: string | undefined): DateValue | undefined {
  if (!isIsoDate(published)) return undefined;
  const first = views.find(({ sentence }) => sentence.zone === "body");
  const said = first && saidOn(first, published);
  return said !== undefined && isIsoDate(said.value) && daysBetween(said.value, published) <= FRESH
    ? { value: said.value, basis: "derived" }
    : { value: published, basis: "derived" };
}

/** "tariffs will take effect on Wednesday", "still face 50%": told as something known. */
function isOnlyDue(view: SentenceView, match: PatternMatch): boolean {
  const from = match.firstToken - DUE_REACH;
  for (let at = from; at < match.endToken; at++) if (/^(?:faces?|facing|pays?|due)$/.test(keyAt(view, at))) return true;
  return effectVerbs(view).some(
    ({ words }) => words.from >= match.firstToken && words.from - match.endToken < DUE_REACH * 3,
  );
}

const DUE_REACH = 5;

/** An act told as today's news, without a day of its own, is of the day of publication. */
function isNews(draft: Draft, views: readonly SentenceView[], published: string | undefined): boolean {
  const { lead, announced, effective, background } = draft;
  if (announced !== undefined || background || published === undefined || !lead.verbal || lead.past) return false;
  const loosens = draft.direction === "relax" && (draft.status === "suspended" || draft.status === "extended");
  if (draft.status !== "announced" && draft.status !== "adopted" && !loosens) return false;
  if (effective !== undefined && boundsOf(effective.value)[0] <= published) return false;
  const view = views[lead.sentence];
  if (view === undefined || isOnlyDue(view, lead.match)) return false;
  return view.sentence.paragraph !== undefined && lead.factuality === "asserted";
}

/** An official notice announces on the day it is published. */
function isNotice(document: AnnotatedDocument): boolean {
  return document.zones.some(({ kind }) => kind === "notice_header");
}

/** "Restrictions on the three chemicals" by a government whose export licences the text is about. */
function settleType(draft: Draft, drafts: readonly Draft[]): void {
  if (draft.type !== "unspecified_restriction" || draft.goods.length === 0 || isPortFee(draft.lead)) return;
  const main = drafts.find(
    (one) => one !== draft && one.imposers[0] === draft.imposers[0] && familyOf(one.type) === "export",
  );
  if (main !== undefined) draft.type = "export_licence";
}
