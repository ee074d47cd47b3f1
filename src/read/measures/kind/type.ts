// The type a match finally gets: loose patterns ("bans X", "curbs on X") are settled by what X is and where it comes from.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { PatternMatch } from "../../patterns/pattern.ts";
import type { Goods } from "../candidate.ts";
import { isBeyondQuota } from "./beyond-quota.ts";
import type { MeasureType } from "../families.ts";
import {
  isImportOf,
  isMadeAbroad,
  fromCountry,
  entersImposer,
  shipsAbroad,
  towardCountry,
  IMPORTS,
} from "./goods-border.ts";
import { buysFirm, buysShares, sellsFirm, sellsHolding } from "./firm-deal.ts";
import { hasGrantedLicence, policyTold, policyType } from "./permission.ts";
import { endsWithGoodsOfAct, hasSafeguard, isObligation, isOnExportsOfOthers } from "./duty-told.ts";
import {
  isDoneByAct,
  isOutOfMarket,
  isOutOfOwnGoods,
  keepsOutPersons,
  PAIR_REACH,
  sellsToo,
  tradesBothWays,
} from "./shut-out.ts";
import { isPurpose } from "../purpose.ts";
import { buysAbroad, hitsCounted, holdsBackOwn, usesForeign } from "./whom-it-hits.ts";
import { wordSet } from "../../grammar/word-set.ts";

interface TypeContext {
  readonly found: PatternMatch;
  readonly goods: readonly Goods[];
  readonly countries: readonly string[];
  readonly imposers: readonly string[];
  readonly parties: readonly { readonly name: string }[];
  readonly emitted: string;
  /** "28 US entities". */
  readonly counted: string | undefined;
}

/** Undefined: the words are no measure after all. */
export function typeOf(
  view: SentenceView,
  base: MeasureType,
  { found, goods, countries, imposers, parties, emitted, counted }: TypeContext,
): MeasureType | undefined {
  const loose = found.pattern.set["loose"] === true;
  const { from, to } = { from: found.firstToken, to: found.endToken };
  const has = (
    words: RegExp | ReadonlySet<string>,
    first: number = view.sentence.firstToken,
    end: number = view.sentence.endToken,
  ): boolean => {
    const isIn = words instanceof RegExp ? (key: string) => words.test(key) : (key: string) => words.has(key);
    for (let at = first; at < end; at++) if (isIn(keyAt(view, at))) return true;
    return false;
  };
  // "to stop cheap imports from swamping local mills", "to prevent the leakage of technology": what an act is for.
  if (isPurpose(view, from, to)) return undefined;
  const [good] = goods;
  const hs = good?.suggested?.find((code) => /^\d{2,6}$/.test(code));
  const chapter = hs === undefined ? undefined : Number(hs.slice(0, 2));
  const foreign = countries.length > 0 && !countries.some((code) => imposers.includes(code));
  // "barred raw lithium from leaving its shores", "kept tomatoes from entering the country".
  if (base === "product_ban" && has(LEAVES, from, to + CROSSING_REACH)) return "export_ban";
  if (base === "product_ban" && parties.length === 0 && has(/^entering$/, from, to + CROSSING_REACH))
    return "import_ban";
  // "banned a banker from leaving the country": persons are kept in.
  if (base === "unspecified_restriction" && goods.length === 0 && has(KEPT_IN, from, to + STAY_REACH)) return undefined;
  // "shut American pork producers out of the market": what they make is kept out, at the border or, of a firm, in the shops.
  if (base === "procurement_ban" && isOutOfMarket(view, from, to))
    return parties.length > 0 && goods.length === 0 ? "product_ban" : "import_ban";
  // "shut Chinese fabs out of American equipment": of its own goods, which others go without.
  if (base === "procurement_ban" && isOutOfOwnGoods(view, from, to, imposers)) return "export_ban";
  // "prolonged the food embargo": what others send is kept out.
  if (base === "product_ban" && has(EMBARGO, from, to))
    return towardCountry(view, from) || tellsOnly(view, "export") ? "export_ban" : "import_ban";
  // "blocked Synopsys's purchase of Ansys": a firm is bought, not its goods.
  if (
    (base === "procurement_ban" || base === "product_ban") &&
    (buysFirm(view, from, to + 3) || buysShares(view, from, to + 3))
  )
    return "investment_restriction";
  // "investment in chip design is barred": whoever may not invest does not go without goods.
  if (base === "product_ban" && isOnInvestment(view, from, to)) return "investment_restriction";
  if (base === "product_ban" && loose) {
    if (has(/^(?:exports?|exporting|exported|shipments?|overseas)$/)) return "export_ban";
    if (has(/^(?:imports?|importing|imported)$/)) return "import_ban";
    if (towardCountry(view, from)) return "export_ban";
    if (fromCountry(view, found, imposers)) return "import_ban";
    if (foreign && chapter !== undefined && chapter <= 27) return "import_ban";
    if (chapter !== undefined && chapter <= 27 && !foreign) return "unspecified_restriction";
    return goods.length > 0 ? "product_ban" : "unspecified_restriction";
  }
  // "China said Illumina may not ship sequencers into China": what goes to whoever acts comes in.
  if ((base === "export_ban" || base === "export_licence") && entersImposer(view, to, imposers))
    return base === "export_ban" ? "import_ban" : "import_licence";
  // "blocked shipments of rare earths to Japan": what goes to another state leaves.
  if (base === "import_ban" && !has(IMPORTS, from, to) && shipsAbroad(view, from, to, imposers)) return "export_ban";
  // "banned sales of antimony to the United States", "halted overseas sales": out of the country, not off the market.
  if (
    base === "product_ban" &&
    parties.length === 0 &&
    has(/^sales?$/, from, to) &&
    (towardCountry(view, from) ||
      has(/^(?:overseas|abroad|foreign)$/, from, to + 3) ||
      (chapter !== undefined && chapter <= LAST_OF_METALS && view.document.words.some(({ norm }) => norm === "export")))
  )
    return "export_ban";
  // "and put quotas in its place", in a text about imports alone.
  if (base === "export_quota" && tellsOnly(view, "import")) return "import_quota";
  // "told to stop exporting chips to China without a licence": with one they may.
  if (base === "export_ban" && needsLicence(view, to)) return "export_licence";
  // "suspended the import licences of three exporters": a permission to bring goods in.
  if (
    base === "export_licence" &&
    (has(/^(?:imports?|importing|importers?)$/, from, to) || isImportOf(view, from)) &&
    !has(/^(?:exports?|exporting)$/, from, to)
  )
    return "import_licence";
  // "stopped buying pineapples from the island": trade in goods, not a buyer's rule.
  if (
    base === "procurement_ban" &&
    parties.length === 0 &&
    goods.length > 0 &&
    chapter !== undefined &&
    chapter <= LAST_OF_METALS &&
    !has(/^(?:tenders?|procurement|government|state|operators|agencies)$/, from - 4, to + 6)
  )
    return "import_ban";
  // "blocked the sale of two chip firms": a firm changes hands, not its goods.
  if (base === "product_ban" && sellsFirm(view, from, to)) return "investment_restriction";
  // "doubled the duty on Indian exports", of another state: what comes out of India comes in there.
  if (base === "export_tax" && isOnExportsOfOthers(view, from, to, imposers)) return "import_tariff";
  // "the tariff on steel is illegal": what is judged is the act, not the goods.
  if (found.pattern.id === "product-ban.gone" && endsWithGoodsOfAct(view, from)) return undefined;
  // "shut its market to new kit from Huawei": a firm's wares are kept off the market.
  if (base === "import_ban" && found.pattern.id === "import-ban.keep-out" && parties.length > 0) return "product_ban";
  // "suspended the entry and transit of poultry", "import or transit is prohibited": kept out, and so kept from passing.
  if (base === "transit_control" && has(/^(?:entry|imports?|importing|importation)$/, from - PAIR_REACH, to))
    return "import_ban";
  // "prohibits the import and sale of connected cars": off the market, wherever they are made.
  if (base === "import_ban" && sellsToo(view, from, to)) return "product_ban";
  // "bar its executives from entering the country": persons are kept out, not goods.
  if (base === "import_ban" && keepsOutPersons(view, from, to)) return "sanctions_listing";
  // "tariffs that have kept its barley out": what another act does.
  if (base === "import_ban" && isDoneByAct(view, from)) return undefined;
  // "barred from import and export activities", "from importing goods into China or exporting them": what a listing means.
  if (
    (base === "import_ban" || base === "export_ban") &&
    (has(/^activities$/, from, to + 3) || (parties.length > 0 && tradesBothWays(view, from, to)))
  )
    return undefined;
  // "services for blacklisted companies": whom another act hits.
  if (LISTINGS.has(base) && /^(?:blacklisted|sanctioned)$/.test(keyAt(view, from)) && isModifier(view, from))
    return undefined;
  // "told three investors to sell their stakes": what they hold is taken from them.
  if (base === "investment_restriction" && sellsHolding(view, from, to)) return "ownership_intervention";
  // "rein in the deficit and encourage investment": it is courted.
  if (base === "investment_restriction" && has(/^(?:encourag|attract|promot|boost|lur)(?:e|es|ing|s|ed)?$/, from, to))
    return undefined;
  // "banned the use of Chinese parts": another's wares are kept from one's own.
  if (found.pattern.id === "export-licence.access" && usesForeign(view, from, to, imposers)) return "procurement_ban";
  // "bar Chinese firms from buying its chips": they go without.
  if (base === "procurement_ban" && (buysAbroad(view, from, to, imposers) || holdsBackOwn(view, from, to, imposers)))
    return "export_ban";
  // "the export policy is moved from free to restricted": what is restricted needs a licence, what is prohibited does not move.
  const policy = base === "export_ban" || base === "import_licence" ? policyTold(view, { from, to }) : undefined;
  if (policy !== undefined) return policyType(view, from, to, policy);
  // "issued a general licence": of an export office, where no office for sanctions is named.
  if (found.pattern.id === "sanction.general-licence" && !namesSanctionsOffice(view)) return "export_licence";
  // "limits on sales to 140 companies": firms told by number are put on a list.
  if (base === "export_licence" && hitsCounted(view, from, to)) return "entity_listing";
  // "granted Nvidia licences to sell its chip": what one firm is given, no rule.
  if ((base === "export_licence" || base === "import_licence") && hasGrantedLicence(view, { from, to }))
    return undefined;
  // "the head of U.S. export controls told lawmakers": an office.
  if (base === "export_licence" && isOfOffice(view, from)) return undefined;
  // "practices to control the chips": mastery of a market, no rule.
  if (base === "export_licence" && loose && keyAt(view, from) === "control" && keyAt(view, from - 1) === "to")
    return undefined;
  if (base === "export_licence" && loose) {
    if (has(/^(?:imports?|importing|imported)$/) && !has(/^(?:exports?|exporting|exported|access)$/))
      return "import_licence";
    // "restrictions on Ukrainian grain": they come in.
    if (chapter !== undefined && chapter <= LAST_OF_METALS && isMadeAbroad(view, good, imposers))
      return "import_licence";
    return base;
  }
  if (base === "anti_dumping" && loose) {
    const remedies = view.document.words.some(({ norm }) => norm === "anti_dumping");
    if (!remedies) return /provisional/.test(keyAt(view, from)) ? "import_tariff" : undefined;
    return base;
  }
  if (base === "import_tariff") {
    if (has(OF_CASES) && view.document.words.some(({ norm }) => norm === "anti_dumping")) return "anti_dumping";
    if (isObligation(view, from, to)) return undefined;
    if (has(/^(?:war|wars|talks?|negotiations?|deal|threats?)$/, to, to + 1)) return undefined;
    if (has(/^(?:safeguard|safeguards)$/, from - 4, to + 4)) return "safeguard";
    if (isBeyondQuota(view, from, to)) return hasSafeguard(view) ? "safeguard" : "import_quota";
  }
  // "each category has a tariff-rate quota": the form that a safeguard takes.
  if (
    base === "import_quota" &&
    has(/^(?:tariff|duty|rate|tariff-rate|duty-free)$/, from - 2, to) &&
    hasSafeguard(view)
  )
    return "safeguard";
  // "added quantum computers to its export control list": goods on a list need a licence, parties are barred.
  if (
    emitted === "from_list" &&
    base === "entity_listing" &&
    goods.length > 0 &&
    parties.length === 0 &&
    counted === undefined
  ) {
    const control =
      has(/^(?:control|dual)$/, from, to) && has(/^(?:list|lists)$/, from, to) && !has(/^entit/, from, to);
    if (control) return "export_licence";
  }
  if (emitted === "from_list" && base === "entity_listing" && has(/^sanctions?$/, from - 3, to + 1))
    return "sanctions_listing";
  return base;
}

/** Tokens from "investment in" to the goods that it makes at most. */
const INVESTMENT_REACH = 12;

/** "investment in LNG projects": right before the goods, or what they are the field of. */
function isOnInvestment(view: SentenceView, from: number, to: number): boolean {
  for (let at = Math.max(view.sentence.firstToken, from - INVESTMENT_REACH); at < to; at++)
    if (/^investments?$/.test(keyAt(view, at)) && keyAt(view, at + 1) === "in") return true;
  return false;
}

/** A text that speaks of exports and never of imports, or the other way round. */
function tellsOnly({ document: { words } }: SentenceView, way: "export" | "import"): boolean {
  const other = way === "export" ? "import" : "export";
  return words.some(({ norm }) => norm === way) && !words.some(({ norm }) => norm === other);
}

/** Words of a case about dumping and of how it goes: "a final ruling that calls for duties". */
const OF_CASES = wordSet(
  "provisional definitive preliminary dumping dumped ruling rulings determination determinations injury undercut",
);

const EMBARGO = wordSet("embargo embargoes embargoed");

const KEPT_IN = wordSet("leaving travelling traveling");

/** Words between a ban and the "leaving" that it bars at most: "a senior executive of the bank from". */
const STAY_REACH = 12;

function namesSanctionsOffice({ document }: SentenceView): boolean {
  return document.names.some(({ norm }) => norm === "US.OFAC" || norm === "US.TREAS");
}

const LEAVES = /^leaving$/;

/** Words between what is barred and "leaving" at most. */
const CROSSING_REACH = 6;

const LISTINGS: ReadonlySet<MeasureType> = new Set(["entity_listing", "sanctions_listing"]);

/** Chapters of customs tariffs up to here hold farm goods, raw materials and metals: no government buys them for its own use. */
const LAST_OF_METALS = 83;

/** How far behind a stop "without a licence" is looked for. */
const LICENCE_REACH = 8;

/** "without a licence", in the clause behind the match. */
function needsLicence(view: SentenceView, to: number): boolean {
  return view.words.some(
    ({ norm, firstToken }) =>
      norm === "licence.noun" &&
      firstToken >= to &&
      firstToken < to + LICENCE_REACH &&
      (keyAt(view, firstToken - 1) === "without" || keyAt(view, firstToken - 2) === "without"),
  );
}

/** "head of", "in charge of" and whose controls. */
function isOfOffice(view: SentenceView, from: number): boolean {
  for (let at = from - 1; at >= from - 4; at--)
    if (/^(?:of|for)$/.test(keyAt(view, at)))
      return /^(?:head|chief|director|secretary|under-?secretary|official|officer|czar|boss|charge|responsible)$/.test(
        keyAt(view, at - 1),
      );
  return false;
}

/** "for blacklisted firms", "the sanctioned bank". */
function isModifier(view: SentenceView, at: number): boolean {
  const before = keyAt(view, at - 1);
  return (
    before === "for" || before === "of" || before === "to" || before === "by" || before === "with" || before === "the"
  );
}
