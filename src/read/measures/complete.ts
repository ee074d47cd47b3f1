// What the evidence sentence leaves open is taken from the rest of the text: home government, body, goods told in another
// sentence, codes, dates of "it takes effect". Each such field is named in `derived`.
import { type AnnotatedDocument, type Figure, isEvidence } from "../document/model.ts";
import { keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import { isIsoDate } from "../../base/date.ts";
import { boundsOf } from "../time/calendar.ts";
import { readNumber } from "../time/numbers.ts";
import type { DateValue, Goods } from "./candidate.ts";
import { findDates, saysEffect, valueOf } from "./dates.ts";
import { familyOf } from "./families.ts";
import { findGoods } from "./goods.ts";
import type { Government, Governments } from "./governments.ts";
import { isForeignOffice } from "./imposer.ts";
import { findEntities, unknownParties } from "./parties.ts";
import { hasRate } from "./rate.ts";
import { rateListAfter } from "./rate-list.ts";
import type { Draft } from "./measures.ts";

/** The drafts that stand, completed. */
export function complete(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  drafts: readonly Draft[],
): readonly Draft[] {
  const standing = drafts.filter((draft) => nameImposer(draft, governments, drafts));
  const primary = standing.filter(({ background }) => !background);
  const told = new Set(standing.flatMap(({ members }) => members.map(({ sentence }) => sentence)));
  for (const draft of standing) {
    settleType(draft, standing);
    if (!draft.background) {
      if (!PLANNED.has(draft.status) || draft.status === "investigation") nameAuthority(draft, governments);
      const alone = primary.every(({ imposers }) => imposers[0] === draft.imposers[0]);
      if (draft.direction === "restrict" && alone && !PLANNED.has(draft.status))
        addEffect(document, views, draft, told);
      if (draft.announced === undefined && draft.status !== "denied" && draft.status !== "considered")
        addAnnouncement(document, views, governments, draft, alone);
    }
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
    draft.authority ??= homeGovernment(governments, draft.imposers[0]);
    nameParties(draft, views);
    if (!draft.background && hasRate(draft.type)) rateOfExporters(draft, views);
    inherit(draft, primary);
    spellOutGoods(draft, views);
    addCodes(document, draft);
    defaultCountries(draft);
    draft.countries = draft.countries.filter((code) => !draft.imposers.includes(code));
    settleStatus(draft, document.published?.value);
  }
  return standing;
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

/** An official notice announces on the day it is published. */
function isNotice(document: AnnotatedDocument): boolean {
  return document.zones.some(({ kind }) => kind === "notice_header");
}

const PLANNED: ReadonlySet<string> = new Set(["considered", "proposed", "threatened", "investigation", "denied"]);

/** A measure without imposer is the home government's; without that it does not stand. */
function nameImposer(draft: Draft, governments: Governments, drafts: readonly Draft[]): boolean {
  if (draft.imposers.length > 0) return true;
  const others = drafts.filter((one) => one.imposers.length > 0 && familyOf(one.type) === familyOf(draft.type));
  const country = others[0]?.imposers[0] ?? governments.home;
  if (country === undefined || draft.countries.includes(country)) return false;
  draft.imposers = [country];
  if (!draft.background) draft.authority ??= others[0]?.authority;
  draft.derived.push("imposer");
  return true;
}

/** "Restrictions on the three chemicals" by a government whose export licences the text is about. */
function settleType(draft: Draft, drafts: readonly Draft[]): void {
  if (draft.type !== "unspecified_restriction" || draft.goods.length === 0) return;
  const main = drafts.find(
    (one) => one !== draft && one.imposers[0] === draft.imposers[0] && familyOf(one.type) === "export",
  );
  if (main !== undefined) draft.type = "export_licence";
}

/** The government as the text names it, when no body of it is known. */
function homeGovernment(governments: Governments, country: string | undefined): Government | undefined {
  for (const here of governments.bySentence.values())
    for (const one of here) if (one.country === country) return { ...one, norm: `${country}.GOV` };
  return undefined;
}

/** Farther than this from the evidence a body has other business. */
const AUTHORITY_REACH = 4;

/** The body of the imposer's country named nearest to the evidence, foreign offices left out. */
function nameAuthority(draft: Draft, governments: Governments): void {
  const [country] = draft.imposers;
  if (country === undefined || (draft.authority !== undefined && !draft.authority.norm.endsWith(".GOV"))) return;
  const evidence = draft.members.filter(({ zone }) => zone !== "title").map(({ sentence }) => sentence);
  let best: { government: Government; distance: number } | undefined;
  for (const [sentence, here] of governments.bySentence) {
    const distance = Math.min(...evidence.map((one) => (sentence >= one ? sentence - one : (one - sentence) * 1.5)));
    if (!(distance <= AUTHORITY_REACH)) continue;
    for (const one of here) {
      if (one.country !== country || one.norm.endsWith(".GOV") || isForeignOffice(one.norm) || one.kind !== "body")
        continue;
      if (best === undefined || distance < best.distance) best = { government: one, distance };
    }
  }
  if (best === undefined) return;
  draft.authority = best.government;
  draft.derived.push("authority");
}

/** "BYD 17.0%", "Geely 18.8%": several exporters under one order are one measure with a range. */
function rateOfExporters(draft: Draft, views: readonly SentenceView[]): void {
  const list = rateListAfter(views, draft.lead.sentence);
  if (list === undefined) return;
  draft.rate = list.rate;
  draft.entities = [...new Set([...draft.entities, ...list.names])];
  draft.derived.push("rate", "target.entities");
}

const PARTY_TYPES: ReadonlySet<string> = new Set([
  "entity_listing",
  "sanctions_listing",
  "investment_restriction",
  "product_ban",
  "procurement_ban",
]);

/** "They are X, Y and Z", or the items of a list below: who the "28 firms" are. */
function nameParties(draft: Draft, views: readonly SentenceView[]): void {
  if (
    !PARTY_TYPES.has(draft.type) ||
    draft.background ||
    draft.entities.some(
      (one) =>
        !/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|dozens|several)\b/i.test(one),
    )
  )
    return;
  const found: string[] = [];
  for (let index = draft.lead.sentence + 1; index < Math.min(views.length, draft.lead.sentence + 14); index++) {
    const view = views[index];
    if (view === undefined) break;
    const { firstToken, endToken, zone } = view.sentence;
    if (zone === "list" || zone === "table") {
      const item = view.document.text
        .slice(view.sentence.start, view.sentence.end)
        .replace(/^[^\p{L}\p{N}]+/u, "")
        .split(/[,;(–—:]/)[0]
        ?.trim()
        .replace(/[.]$/, "");
      if (item !== undefined && /^\p{Lu}/u.test(item) && item.length < 90) found.push(item);
    } else if (
      index <= draft.lead.sentence + 3 &&
      /^(?:they|these|those|among|the)$/.test(keyAt(view, firstToken)) &&
      listsParties(view)
    ) {
      const region = { from: firstToken, to: endToken };
      for (const { name } of [...findEntities(view, region), ...unknownParties(view, region)]) found.push(name);
    }
  }
  if (found.length === 0) return;
  draft.entities = [...new Set(found)];
  draft.derived.push("target.entities");
}

function listsParties(view: SentenceView): boolean {
  const { firstToken } = view.sentence;
  for (let at = firstToken; at < firstToken + 8; at++)
    if (/^(?:are|include|includes|included|comprise|them|were)$/.test(keyAt(view, at))) return true;
  return false;
}

/** An older measure told in passing is about the same goods and countries as the news, unless it says otherwise. */
function inherit(draft: Draft, primary: readonly Draft[]): void {
  const [main] = primary.filter(
    (one) => one !== draft && one.imposers[0] === draft.imposers[0] && familyOf(one.type) === familyOf(draft.type),
  );
  if (main === undefined || draft.lead.list !== undefined) return;
  if (
    draft.goods.length === 0 &&
    draft.entities.length === 0 &&
    draft.type !== "entity_listing" &&
    main.goods.length > 0
  ) {
    draft.goods = main.goods;
    draft.derived.push("goods");
  }
  if (draft.countries.length === 0 && main.countries.length > 0) {
    draft.countries = main.countries;
    draft.derived.push("target.countries");
  }
}

const ANAPHORS =
  /^(?:it|they|the|these|this|those|both|which|rules?|measures?|curbs|restrictions|controls|ban|duties|tariffs|order|dates?|effective)$/;

/** "The rules take effect on 1 August": a date that stands in a sentence of its own. */
function addEffect(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  draft: Draft,
  told: ReadonlySet<number>,
): void {
  for (const view of views) {
    const { index, zone, firstToken, endToken } = view.sentence;
    if (told.has(index) || !isEvidence(zone) || !saysEffect(view)) continue;
    if (!ANAPHORS.test(keyAt(view, firstToken)) || tellsOfLaw(view)) continue;
    if (draft.effective === undefined && draft.announced !== undefined && saysAtOnce(view)) {
      draft.effective = { ...draft.announced, text: textOf(view, firstToken, endToken - 1), basis: "derived" };
      draft.derived.push("effective");
    }
    const dates = findDates(
      view,
      { from: firstToken, to: endToken },
      { from: firstToken, to: firstToken + 3 },
      document.published?.value,
    );
    if (
      draft.effective === undefined &&
      dates.effective !== undefined &&
      !isLongBefore(dates.effective, draft.announced)
    ) {
      draft.effective = dates.effective;
      draft.derived.push("effective");
    }
    if (draft.expires === undefined) draft.expires = dates.expires ?? endOfTerm(view, draft.effective);
  }
}

/** "and run for five years": the last day of the term. */
function endOfTerm(view: SentenceView, effective: DateValue | undefined): DateValue | undefined {
  if (effective === undefined || !isIsoDate(effective.value)) return undefined;
  const { firstToken, endToken } = view.sentence;
  const { tokens } = view.document;
  for (let at = firstToken; at < endToken; at++) {
    if (keyAt(view, at) !== "for") continue;
    const number = readNumber(tokens, at + 1, endToken);
    const unit = number && keyAt(view, number.end).replace(/s$/, "");
    if (number === undefined || (unit !== "year" && unit !== "month" && unit !== "day")) continue;
    const start = new Date(`${effective.value}T00:00:00Z`);
    if (unit === "day") start.setUTCDate(start.getUTCDate() + number.value);
    else start.setUTCMonth(start.getUTCMonth() + number.value * (unit === "year" ? 12 : 1));
    start.setUTCDate(start.getUTCDate() - 1);
    return { value: start.toISOString().slice(0, 10), text: textOf(view, at, number.end), basis: "derived" };
  }
  return undefined;
}

/** "The instrument entered into force in August 2022": the law, not the measure. */
function tellsOfLaw(view: SentenceView): boolean {
  return view.names.some((name) => name.class === "statute" && name.firstToken - view.sentence.firstToken <= 4);
}

function saysAtOnce(view: SentenceView): boolean {
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken; at < endToken; at++) {
    const key = keyAt(view, at);
    if (key === "immediately" || key === "immediate" || (key === "publication" && keyAt(view, at - 1) === "upon"))
      return true;
    if (key === "day" && /^(?:same|the|that)$/.test(keyAt(view, at - 1)) && keyAt(view, at + 1) !== "after")
      return true;
  }
  return false;
}

function isLongBefore(effective: DateValue, announced: DateValue | undefined): boolean {
  return (
    announced !== undefined &&
    Date.parse(announced.value.slice(0, 10)) - Date.parse(effective.value.slice(0, 10)) > 60 * 86_400_000
  );
}

const DECIDES =
  /^(?:announced|announces|announce|decided|settled|published|issued|signed|adopted|approved|unveiled|notified|informed|confirmed|said|ordered|agreed|gazetted|released|told|stated|imposed|made|declared|proclaimed)$/;

/** The day of the decision, told beside the evidence: "The ministry said on Monday", "The step was settled this morning". */
function addAnnouncement(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  draft: Draft,
  alone: boolean,
): void {
  const published = document.published?.value;
  if (published === undefined) return;
  const evidence = [...new Set(draft.members.filter(({ zone }) => zone !== "title").map(({ sentence }) => sentence))];
  const near = [...evidence, draft.lead.sentence + 1, ...(alone ? [draft.lead.sentence + 2] : [])];
  for (const index of near) {
    const view = views[index];
    if (view === undefined || !isEvidence(view.sentence.zone)) continue;
    for (const timex of view.timexes) {
      if (boundsOf(timex.value)[0] > published || timex.value.length === 4) continue;
      const at = nearestDecision(view, timex.firstToken, timex.endToken);
      if (at === undefined || timex.relation === "from" || timex.relation === "since" || timex.relation === "until")
        continue;
      const here = governments.bySentence.get(index) ?? [];
      const acts = here.some(
        (one) => draft.imposers.includes(one.country) && one.endToken <= at && at - one.endToken <= 8,
      );
      const passive = /^(?:was|were|been|being)$/.test(keyAt(view, at - 1));
      if (!acts && !passive) continue;
      if (
        timex.value.slice(0, 7) < published.slice(0, 7) &&
        timex.value.length === 10 &&
        Date.parse(published) - Date.parse(timex.value) > 40 * 86_400_000
      )
        continue;
      draft.announced = valueOf(timex);
      draft.derived.push("announced");
      return;
    }
  }
}

function nearestDecision(view: SentenceView, from: number, to: number): number | undefined {
  for (let reach = 1; reach <= 5; reach++) {
    if (DECIDES.test(keyAt(view, from - reach))) return from - reach;
    if (DECIDES.test(keyAt(view, to - 1 + reach))) return to - 1 + reach;
  }
  // "… was settled at a meeting of the National Security Council chaired by … this morning"
  for (let at = from - 6; at >= view.sentence.firstToken && at > from - 22; at--)
    if (/^(?:settled|decided|approved|adopted|agreed)$/.test(keyAt(view, at)) && keyAt(view, at - 1) === "was")
      return at;
  return undefined;
}

/** "The materials are hydrogen fluoride, …" spells out "three materials". */
function spellOutGoods(draft: Draft, views: readonly SentenceView[]): void {
  const [only] = draft.goods;
  if (only?.anaphor !== true && draft.goods.length > 0) return;
  if (only === undefined && familyOf(draft.type) !== "export") return;
  const listing = views.find((view) => view.sentence.zone === "body" && only !== undefined && spellsOut(view, only));
  if (listing === undefined) {
    if (only === undefined) return;
    const elsewhere = views
      .flatMap((view) => findGoods(view, { from: view.sentence.firstToken, to: view.sentence.endToken }))
      .filter(({ anaphor }) => anaphor !== true);
    const norms = [...new Set(elsewhere.map(({ norm }) => norm))];
    if (norms.length > 0 && draft.background) draft.goods = [{ ...only, norm: norms.slice(0, 6).join("; ") }];
    return;
  }
  const found = findGoods(listing, { from: listing.sentence.firstToken, to: listing.sentence.endToken });
  if (found.length < 2 || found.some(({ anaphor }) => anaphor === true)) return;
  draft.goods = found;
  draft.derived.push("goods");
}

function spellsOut(view: SentenceView, only: Goods): boolean {
  const noun = only.text.toLowerCase().split(" ").at(-1) ?? "";
  const { firstToken } = view.sentence;
  for (let at = firstToken; at < firstToken + 4; at++)
    if (keyAt(view, at) === noun)
      return /^(?:are|include|comprise|were|,|:|–|—|cover|concerned|in)$/.test(keyAt(view, at + 1));
  return false;
}

/** Customs and control codes of the text go to the goods named in the same sentence; a lone code list to the lone goods. */
function addCodes(document: AnnotatedDocument, draft: Draft): void {
  const codes = document.figures.filter(({ kind }) => kind === "hs" || kind === "eccn");
  if (codes.length === 0) return;
  draft.goods = draft.goods.map((goods) => {
    const own = codes.filter((code) => {
      const named = document.names.filter((name) => name.class === "goods" && name.sentence === code.sentence);
      return named.some(({ norm }) => norm === goods.norm) || (named.length === 0 && draft.goods.length === 1);
    });
    return own.length === 0 ? goods : { ...goods, codes: rangesOf(document, own) };
  });
}

/** "7206.10 through 7216.50" is one range. */
function rangesOf(document: AnnotatedDocument, codes: readonly Figure[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as Figure;
    const next = codes[i + 1];
    const joint = next?.firstToken === code.endToken + 1 ? document.tokens[code.endToken]?.key : undefined;
    if (next !== undefined && (joint === "through" || joint === "to" || joint === "-" || joint === "–")) {
      found.push(`${code.norm ?? code.text}-${next.norm ?? next.text}`);
      i++;
    } else found.push(code.norm ?? code.text);
  }
  return [...new Set(found)];
}

/** Trade with everybody, unless a country is named. */
function defaultCountries(draft: Draft): void {
  if (draft.countries.length > 0) return;
  const family = familyOf(draft.type);
  if (family === "party" || family === "investment" || family === "any") return;
  draft.countries = ["*"];
  draft.derived.push("target.countries");
}

/** A status told by tense alone yields to the effective date. */
function settleStatus(draft: Draft, published: string | undefined): void {
  if (published === undefined || draft.effective === undefined || draft.direction === "relax") return;
  const [begins] = boundsOf(draft.effective.value);
  if (begins > published && draft.status === "in_force")
    draft.status = draft.members.some(({ plans }) => plans) ? "announced" : "adopted";
  else if (begins <= published && (draft.status === "announced" || draft.status === "adopted"))
    draft.status = "in_force";
}
