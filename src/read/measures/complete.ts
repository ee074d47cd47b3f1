// What the evidence sentence leaves open is taken from the rest of the text: home government, body, goods told in another
// sentence, codes, dates of "it takes effect". Each such field is named in `derived`.
import type { AnnotatedDocument, Figure } from "../document/model.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { boundsOf } from "../time/calendar.ts";
import type { Goods } from "./candidate.ts";
import { findDates, saysEffect } from "./dates.ts";
import { familyOf } from "./families.ts";
import { findGoods } from "./goods.ts";
import type { Government, Governments } from "./governments.ts";
import { isForeignOffice } from "./imposer.ts";
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
  for (const draft of standing) {
    if (!draft.background) {
      nameAuthority(draft, governments);
      if (draft.direction === "restrict" && primary.every(({ imposers }) => imposers[0] === draft.imposers[0]))
        addEffect(document, views, draft);
    }
    inherit(draft, primary);
    spellOutGoods(draft, views);
    addCodes(document, draft);
    defaultCountries(draft);
    settleStatus(draft, document.published?.value);
  }
  return standing;
}

/** A measure without imposer is the home government's; without that it does not stand. */
function nameImposer(draft: Draft, governments: Governments, drafts: readonly Draft[]): boolean {
  if (draft.imposers.length > 0) return true;
  const others = drafts.filter((one) => one.imposers.length > 0 && familyOf(one.type) === familyOf(draft.type));
  const country = others[0]?.imposers[0] ?? governments.home;
  if (country === undefined || draft.countries.includes(country)) return false;
  draft.imposers = [country];
  draft.authority ??= others[0]?.authority;
  draft.derived.push("imposer");
  return true;
}

/** The body of the imposer's country named nearest after the evidence, foreign offices last. */
function nameAuthority(draft: Draft, governments: Governments): void {
  const [country] = draft.imposers;
  if (country === undefined || (draft.authority !== undefined && !draft.authority.norm.endsWith(".GOV"))) return;
  const from = draft.lead.sentence;
  let best: { government: Government; distance: number } | undefined;
  for (const [sentence, here] of governments.bySentence)
    for (const one of here) {
      if (
        one.country !== country ||
        one.norm.endsWith(".GOV") ||
        isForeignOffice(one.norm) ||
        (one.kind !== "body" && !isOffice(one))
      )
        continue;
      const distance = (sentence >= from ? sentence - from : (from - sentence) * 2) + (one.kind === "body" ? 0 : 1.5);
      if (best === undefined || distance < best.distance) best = { government: one, distance };
    }
  if (best === undefined) return;
  draft.authority = best.government;
  draft.derived.push("authority");
}

/** An older measure told in passing is about the same goods and countries as the news, unless it says otherwise. */
function inherit(draft: Draft, primary: readonly Draft[]): void {
  const [main] = primary.filter(
    (one) => one !== draft && one.imposers[0] === draft.imposers[0] && familyOf(one.type) === familyOf(draft.type),
  );
  if (main === undefined) return;
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

function isOffice({ norm, kind }: Government): boolean {
  return kind === "person" && !/\.(?:CONGRESS|VP|PRES|PM)$/.test(norm);
}

const ANAPHORS =
  /^(?:it|they|the|these|this|those|both|which|rules?|measures?|curbs|restrictions|controls|ban|duties|tariffs|order)$/;

/** "The rules take effect on 1 August": a date that stands in a sentence of its own. */
function addEffect(document: AnnotatedDocument, views: readonly SentenceView[], draft: Draft): void {
  const told = new Set(draft.members.map(({ sentence }) => sentence));
  for (const view of views) {
    const { index, zone, firstToken, endToken } = view.sentence;
    if (told.has(index) || zone !== "body" || view.timexes.length === 0 || !saysEffect(view)) continue;
    if (!ANAPHORS.test(keyAt(view, firstToken))) continue;
    const dates = findDates(
      view,
      { from: firstToken, to: endToken },
      { from: firstToken, to: firstToken + 3 },
      document.published?.value,
    );
    if (draft.effective === undefined && dates.effective !== undefined) {
      draft.effective = dates.effective;
      draft.derived.push("effective");
    }
    if (draft.expires === undefined && dates.expires !== undefined) draft.expires = dates.expires;
  }
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
  if (begins > published && draft.status === "in_force") draft.status = "adopted";
  else if (begins <= published && (draft.status === "announced" || draft.status === "adopted"))
    draft.status = "in_force";
}
