// Which states a measure hits, where its own sentence names none: told by its kin, by who answers it, by the rest of the text,
// or by the kind of the rule itself.
import { isAt, keyAt, nameAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { familyOf } from "../families.ts";
import type { Draft } from "../draft.ts";

/** Types that are always laid on somebody's firms or goods. */
const OF_SOMEBODY: ReadonlySet<string> = new Set([
  "sanctions_listing",
  "anti_dumping",
  "countervailing",
  "procurement_ban",
  "ownership_intervention",
  "entity_listing",
]);

const ANYONE = ["*"];

/** The countries of `draft`, one of `drafts`, completed; never the imposers themselves. */
export function completeCountries(draft: Draft, drafts: readonly Draft[], views: readonly SentenceView[]): void {
  if (draft.countries.length === 0) {
    const found = countriesOf(draft, drafts, views);
    if (found.length > 0) {
      draft.countries = found;
      draft.derived.push("target.countries");
    }
  }
  if (draft.type === "entity_listing") addPlaces(draft, views);
  draft.countries = draft.countries.filter((code) => !draft.imposers.includes(code));
}

const FIRMS = wordSet(
  "entities companies firms organisations organizations institutes names others rest subsidiaries additions",
);
const PLACES_REACH = 4;

/** "80 entities in China, Iran and Pakistan", behind the listing: where those listed are. */
function addPlaces(draft: Draft, views: readonly SentenceView[]): void {
  const { sentence } = draft.lead;
  for (const view of views.slice(sentence, sentence + PLACES_REACH)) {
    if (view.sentence.zone !== "body" && view.sentence.index !== sentence) continue;
    const places = placesOfFirms(view);
    if (places.length < 2) continue;
    draft.countries = [...new Set([...draft.countries, ...places])];
    return;
  }
}

/** The countries listed behind "entities from", "others are in". */
function placesOfFirms(view: SentenceView): readonly string[] {
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken + 1; at < endToken; at++) {
    if (!/^(?:from|in)$/.test(keyAt(view, at))) continue;
    if (![1, 2, 3, 4].some((back) => isAt(view, at - back, FIRMS))) continue;
    const places: string[] = [];
    for (let next = at + 1; next < endToken; next++) {
      const name = nameAt(view, next);
      if (name?.class === "country" && name.of?.length === 2) {
        places.push(name.of);
        next = name.endToken - 1;
      } else if (!/^(?:,|and|the|as|well)$/.test(keyAt(view, next))) break;
    }
    if (places.length > 1) return places;
  }
  return [];
}

function countriesOf(draft: Draft, drafts: readonly Draft[], views: readonly SentenceView[]): readonly string[] {
  const family = familyOf(draft.type);
  const ofKin = family === "investment" || bindsAll(draft) ? undefined : ofMain(draft, drafts);
  if (ofKin !== undefined) return ofKin;
  if (isOnSomebody(draft)) {
    const named = mostNamed(draft, views, () => true);
    return named === undefined ? [] : [named];
  }
  if (family === "any" || (family === "party" && draft.type !== "entity_listing")) return [];
  const told = family === "export" || family === "investment" ? destination(draft, views) : undefined;
  const hit = told ?? (ANSWERED.has(draft.type) ? whoAnswers(draft, drafts) : undefined);
  return hit === undefined ? ANYONE : [hit];
}

/** Not "the Affiliates Rule" or "tougher rules for state-owned investors": those are for whoever it is. */
function isOnSomebody({ type, entities, lead }: Draft): boolean {
  if (type === "investment_restriction") return entities.length > 0;
  if (type === "entity_listing" && entities.length === 0) return !lead.match.pattern.id.startsWith("instrument");
  return OF_SOMEBODY.has(type);
}

/** China's export licences and quotas are laid on goods, whatever their destination. */
function bindsAll({ type, imposers }: Draft): boolean {
  return imposers[0] === "CN" && (type === "export_licence" || type === "export_quota");
}

/** An older measure told in passing hits whom the news does, unless it says otherwise. */
function ofMain(draft: Draft, drafts: readonly Draft[]): readonly string[] | undefined {
  if (draft.lead.list !== undefined) return undefined;
  const main = drafts.find(
    (one) =>
      one !== draft &&
      !one.background &&
      one.imposers[0] === draft.imposers[0] &&
      familyOf(one.type) === familyOf(draft.type),
  );
  return main === undefined || main.countries.length === 0 ? undefined : main.countries;
}

/** Destinations that the export and investment rules of the United States single out (EAR, country groups D:1, D:5 and E). */
const SINGLED_OUT = wordSet("CN RU BY IR KP SY CU VE MM");

/** Whom such rules are told of: the destination the text names most. */
function destination(draft: Draft, views: readonly SentenceView[]): string | undefined {
  if (draft.imposers[0] !== "US") return undefined;
  return mostNamed(draft, views, (code) => SINGLED_OUT.has(code));
}

const ANSWERED: ReadonlySet<string> = new Set(["import_tariff", "export_licence", "export_ban"]);
/** Duties on these are laid on all the world at once. */
const OF_ALL = /steel|alumini?um/;

/** "India put duties on 28 US goods for the tariffs": who acts against the imposer is whom the imposer hit. */
function whoAnswers(draft: Draft, drafts: readonly Draft[]): string | undefined {
  const [own] = draft.imposers;
  if (own === "CN" && draft.type !== "import_tariff") return undefined;
  if (draft.goods.some(({ norm }) => OF_ALL.test(norm))) return undefined;
  const others = new Set(
    drafts.flatMap((one) => (own !== undefined && one.countries.includes(own) ? one.imposers.slice(0, 1) : [])),
  );
  return others.size === 1 ? [...others][0] : undefined;
}

/** The foreign state that the text names most, of those that `may` be meant. */
function mostNamed(
  { imposers }: Draft,
  views: readonly SentenceView[],
  may: (code: string) => boolean,
): string | undefined {
  const named = new Map<string, number>();
  for (const { names } of views)
    for (const { class: kind, of } of names)
      if (/^(?:country|demonym|capital)$/.test(kind) && of?.length === 2 && !imposers.includes(of) && may(of))
        named.set(of, (named.get(of) ?? 0) + 1);
  return [...named].sort((a, b) => b[1] - a[1])[0]?.[0];
}
