// Goods and codes told elsewhere: inherited, spelled out, or listed with their customs codes.
import type { AnnotatedDocument, Figure } from "../../document/model.ts";
import { holdsIn, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Goods } from "../candidate.ts";
import { familyOf } from "../families.ts";
import { findGoods } from "./goods.ts";
import { coveredGoods } from "./goods-covered.ts";
import { goodsOfListing } from "./goods-of-listing.ts";
import { goodsOfState } from "./goods-of-state.ts";
import type { Draft } from "../draft.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** An older measure told in passing is about the same goods as the news, unless it says otherwise. */
export function inherit(draft: Draft, primary: readonly Draft[]): void {
  const kin = primary.filter(
    (one) =>
      one !== draft &&
      one.imposers[0] === draft.imposers[0] &&
      familyOf(one.type) === familyOf(draft.type) &&
      (one.lead.sentence <= draft.lead.sentence || !draft.lead.verbal),
  );
  const [main] = kin;
  if (main === undefined || draft.lead.list !== undefined) return;
  // Exporters have rates of one duty; who is named by another measure is its object.
  if (
    draft.goods.length === 0 &&
    (draft.entities.length === 0 || familyOf(draft.type) === "duty") &&
    draft.type !== "entity_listing" &&
    main.goods.length > 0
  ) {
    draft.goods = main.goods;
    draft.derived.push("goods");
  }
}

/** What is taken over or listed is a firm: words that only describe it ("its wafer line") are no goods of the measure. */
export function dropOfFirms(draft: Draft, views: readonly SentenceView[], drafts: readonly Draft[]): void {
  if (draft.type === "ownership_intervention") draft.goods = [];
  else if (draft.type === "investment_restriction") {
    // In a title "Steel" may be the firm.
    const titled = new Set(draft.members.flatMap(({ zone, goods }) => (zone === "title" ? goods : [])));
    draft.goods = draft.goods.filter((one) => one.phrase !== true && !titled.has(one));
  } else if (draft.type === "sanctions_listing" && !draft.members.some(({ sentence }) => isWaiver(views[sentence])))
    draft.goods = [];
  else if (draft.type === "entity_listing" || isDenial(draft))
    draft.goods = goodsOfListing(draft, views, sentencesOf(drafts, draft));
}

/** "a denial of export privileges against Velmark": a ban that names firms and no goods. */
function isDenial({ type, goods, entities, background }: Draft): boolean {
  return type === "export_ban" && goods.length === 0 && entities.length > 0 && !background;
}

/** "General License 44", "the sanctions waiver": what it is about are dealings in goods, no names. */
function isWaiver(view: SentenceView | undefined): boolean {
  if (view === undefined) return false;
  return holdsIn(view, view.sentence.firstToken, view.sentence.endToken, WAIVERS);
}

const WAIVERS = wordSet("licence license licences licenses waiver waivers exemption exemptions");

/** "The goods may not be sold to Russia": what the sentences before name. */
export function addNamedBefore(draft: Draft, views: readonly SentenceView[]): void {
  const [only] = draft.goods;
  if (draft.goods.length !== 1 || only === undefined || !MEANT.test(only.text)) return;
  const { sentence } = draft.lead;
  for (const view of views.slice(Math.max(0, sentence - 2), sentence).toReversed()) {
    const { firstToken: from, endToken: to, zone } = view.sentence;
    if (zone !== "body") continue;
    const found = findGoods(view, { from, to }).filter(({ anaphor, norm }) => anaphor !== true && norm !== "all goods");
    if (found.length === 0) continue;
    draft.goods = found;
    draft.derived.push("goods");
    return;
  }
}

const MEANT = /^(?:the|these|those|such|the same) (?:goods|products|items|materials|articles|metals|minerals)$/i;

/** "The materials are hydrogen fluoride, …" spells out "three materials". */
export function spellOutGoods(draft: Draft, views: readonly SentenceView[]): void {
  const [only] = draft.goods;
  const isOne = draft.goods.length === 1 && only !== undefined && !draft.background;
  const counted = isOne ? countedList(draft, only, views) : undefined;
  if (counted !== undefined) {
    draft.goods = counted;
    draft.derived.push("goods");
    return;
  }
  if (only?.anaphor !== true && draft.goods.length > 0) return;
  if (only === undefined || !draft.background) return;
  const elsewhere = views
    .flatMap((view) => findGoods(view, { from: view.sentence.firstToken, to: view.sentence.endToken }))
    .filter(({ anaphor }) => anaphor !== true);
  const norms = [...new Set(elsewhere.map(({ norm }) => norm))];
  if (norms.length > 0) draft.goods = [{ ...only, norm: norms.slice(0, 6).join("; ") }];
}

/** Sentences behind the act in which its goods may be told. */
const COVERED = 5;
const GENERIC =
  /\b(?:goods|products|items|articles|lines|fractions|subheadings|categories|imports|materials|sectors|commodities|foods?|foodstuffs|produce|crops|grains|garbage|waste|technolog(?:y|ies)|metals|minerals)$/i;

/** "grain and other foods": what the list behind spells out. */
const OTHERS = /^other\b/i;
/** What names nothing where the goods are told. */
const OPEN = /^(?:other\b|goods$|products$|imports$)/i;

/** "all goods from the US": nothing is left to tell. */
const ALL = /^(?:all|every) (?:goods|products?|imports?|exports?)/i;

/** "The list covers …": the goods of a measure that names none, or only how many or whose. */
export function addCovered(draft: Draft, views: readonly SentenceView[], drafts: readonly Draft[]): void {
  if (NO_GOODS.has(familyOf(draft.type)) || (draft.background && draft.derived.includes("goods"))) return;
  // A title names what fits its line.
  const body = new Set(draft.members.flatMap(({ zone, goods }) => (zone === "title" ? [] : goods)));
  const told = draft.goods.filter((one) => body.has(one));
  const isOpen =
    told.every(({ text }) => GENERIC.test(text)) || told.some(({ text }) => OTHERS.test(text) && GENERIC.test(text));
  if ((!isOpen && told.length > 1) || told.some(({ text }) => ALL.test(text))) return;
  const others = sentencesOf(drafts, draft);
  const { sentence } = draft.lead;
  const last = draft.background ? sentence : sentence + COVERED;
  for (let index = sentence; index <= last; index++) {
    const view = views[index];
    if (view === undefined || others.has(index)) continue;
    const { zone } = view.sentence;
    if (zone !== "body" && zone !== "list") continue;
    const found = coveredGoods(view);
    const kept = told.filter((one) => one.anaphor !== true && !OPEN.test(one.text) && !areKindsOf(found, one));
    if (found.length === 0 || (!isOpen && kept.length > 0)) continue;
    draft.goods = [...kept, ...found];
    draft.derived.push("goods");
    return;
  }
}

/** "Synthetic graphite and natural graphite", of "some graphite products": the kinds say what the whole is. */
function areKindsOf(found: readonly Goods[], { text }: Goods): boolean {
  const whole = text.toLowerCase().replace(/ (?:products|items|materials|goods)$/, "");
  const noun = ` ${whole.slice(whole.lastIndexOf(" ") + 1)}`;
  return found.length > 1 && found.every((one) => one.text.toLowerCase().endsWith(noun));
}

/** Measures that are always on goods. */
const ON_GOODS: ReadonlySet<string> = new Set([
  "anti_dumping",
  "countervailing",
  "safeguard",
  "export_tax",
  "export_quota",
  "import_quota",
]);
/** Where the goods of such a measure are looked for, from its own sentence: before it, then behind. */
const NEAR = [0, -1, -2, -3, 1, 2];

/** "Australian barley has lost its market. China announced an anti-dumping duty of 73.6%": the goods named nearest. */
export function addNamedNear(draft: Draft, views: readonly SentenceView[]): void {
  if (draft.goods.length > 0 || !ON_GOODS.has(draft.type)) return;
  for (const away of NEAR) {
    const view = views[draft.lead.sentence + away];
    if (view === undefined || view.names.every((name) => name.class !== "goods")) continue;
    const { firstToken: from, endToken: to } = view.sentence;
    const found = findGoods(view, { from, to }).filter(({ anaphor, phrase }) => anaphor !== true && phrase !== true);
    if (found.length === 0) continue;
    draft.goods = found;
    draft.derived.push("goods");
    return;
  }
}

/** "Firms shipping strategic items there must hand in five documents": all that a rule on exports that names no goods controls. */
export function addControlled(draft: Draft, views: readonly SentenceView[], drafts: readonly Draft[]): void {
  if (draft.background || draft.goods.length > 0 || draft.type !== "export_licence") return;
  const others = sentencesOf(drafts, draft);
  const { sentence } = draft.lead;
  for (const view of views.slice(sentence, sentence + COVERED)) {
    const name = view.names.find(({ norm }) => norm === "strategic items");
    if (name === undefined || others.has(view.sentence.index)) continue;
    if (drafts.some(({ goods }) => goods.some(({ firstToken }) => firstToken === name.firstToken))) return;
    const { start, end, norm, firstToken } = name;
    draft.goods = [{ text: view.document.text.slice(start, end), norm, firstToken }];
    draft.derived.push("goods");
    return;
  }
}

/** The sentences that tell of other measures. */
function sentencesOf(drafts: readonly Draft[], draft: Draft): ReadonlySet<number> {
  return new Set(drafts.flatMap((one) => (one === draft ? [] : one.members.map(({ sentence }) => sentence))));
}

/** Goods told only by whose they are, where nothing else tells them. */
export function addGoodsOfState(draft: Draft, views: readonly SentenceView[]): void {
  if (draft.goods.length > 0 || !/^(?:duty|import|market|export)$/.test(familyOf(draft.type))) return;
  const isExport = familyOf(draft.type) === "export";
  for (const { sentence, match } of [draft.lead, ...draft.members]) {
    const view = views[sentence];
    if (view?.sentence.zone !== "body") continue;
    const goods =
      goodsOfState(view, match.firstToken, draft.imposers, isExport) ??
      goodsOfState(view, view.sentence.firstToken, draft.imposers, isExport);
    if (goods === undefined) continue;
    draft.goods = [goods];
    draft.derived.push("goods");
    return;
  }
}

const NO_GOODS: ReadonlySet<string> = new Set(["party", "investment"]);

const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight"];
const COUNTED = /(?:materials|chemicals|metals|minerals|elements|substances|products|items)$/i;

/** "three semiconductor materials": the list of as many goods in another sentence. */
function countedList(
  draft: Draft,
  { firstToken, text }: Goods,
  views: readonly SentenceView[],
): readonly Goods[] | undefined {
  const view = views[draft.lead.sentence];
  if (view === undefined || !COUNTED.test(text)) return undefined;
  const number = [text.toLowerCase().split(" ")[0] ?? "", keyAt(view, firstToken - 1), keyAt(view, firstToken - 2)]
    .map((word) => NUMBERS.indexOf(word) + 2)
    .find((count) => count >= 2);
  if (number === undefined) return undefined;
  for (const other of views) {
    const { index, zone, firstToken: from, endToken: to } = other.sentence;
    if (index === draft.lead.sentence || zone !== "body") continue;
    const found = findGoods(other, { from, to });
    if (found.length === number && found.every(({ anaphor, phrase }) => anaphor !== true && phrase !== true))
      return found;
  }
  return undefined;
}

/** Customs and control codes of the text go to the goods named in the same sentence; a lone code list to the lone goods. */
export function addCodes(document: AnnotatedDocument, draft: Draft): void {
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
