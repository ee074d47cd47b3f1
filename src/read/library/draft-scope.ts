// What a measure that was read would do, and to which deals: question, effect and condition in the register's own terms. It
// says no more than the candidate states; where that leaves the reach open, a fact is asked for instead of guessed.
import type { PartyCategory, PartyRole } from "../../base/party.ts";
import type { Act } from "../../base/transaction.ts";
import type { Question } from "../../base/verdict.ts";
import type { Lexicon } from "../../goods/index.ts";
import type { Condition, Measure as Registered } from "../../register/index.ts";
import type { MeasureType } from "../measures/families.ts";
import { isDescribed } from "../measures/parties/described.ts";
import type { Measure } from "../measures/record.ts";
import { goodsEntry } from "./draft-goods.ts";

type Effect = Registered["effect"];

/** How the deals that a type of measure reaches stand to its imposer and to the parties it names. */
interface Kind {
  readonly question: Question;
  readonly effect: Effect;
  readonly acts?: readonly Act[];
  /** The imposer is left, entered, either, or only where the buyer is. */
  readonly place: "leaves" | "enters" | "either" | "buys";
  /** The parties named receive, take part, or made the goods; or they only have rates of their own. */
  readonly parties: "receive" | "take_part" | "made" | "rates";
}

const OUT: readonly Act[] = ["export", "transit"];
const TO_PARTY: readonly Act[] = ["export", "re_export", "transfer_in_country", "transit", "deemed_export"];
const RECEIVERS: readonly PartyRole[] = [
  "purchaser",
  "intermediate_consignee",
  "ultimate_consignee",
  "end_user",
  "recipient",
];
const DUTY: Kind = { question: "tariff", effect: "tariff", acts: ["import"], place: "enters", parties: "rates" };

const KINDS: Readonly<Record<MeasureType, Kind>> = {
  export_licence: { question: "item", effect: "licence", acts: OUT, place: "leaves", parties: "receive" },
  export_ban: { question: "item", effect: "prohibit", acts: OUT, place: "leaves", parties: "receive" },
  export_quota: { question: "item", effect: "licence", acts: OUT, place: "leaves", parties: "receive" },
  export_tax: { ...DUTY, acts: ["export"], place: "leaves" },
  transit_control: { question: "item", effect: "prohibit", acts: ["transit"], place: "either", parties: "receive" },
  entity_listing: { question: "party", effect: "licence", acts: TO_PARTY, place: "leaves", parties: "receive" },
  sanctions_listing: { question: "blocking", effect: "block", place: "either", parties: "take_part" },
  service_ban: { question: "party", effect: "prohibit", place: "either", parties: "take_part" },
  import_licence: { question: "item", effect: "licence", acts: ["import"], place: "enters", parties: "made" },
  import_ban: { question: "item", effect: "prohibit", acts: ["import"], place: "enters", parties: "made" },
  import_quota: { question: "item", effect: "licence", acts: ["import"], place: "enters", parties: "made" },
  import_tariff: DUTY,
  anti_dumping: DUTY,
  countervailing: DUTY,
  safeguard: DUTY,
  procurement_ban: {
    question: "procurement",
    effect: "prohibit",
    acts: ["procure", "use_in_contract"],
    place: "buys",
    parties: "made",
  },
  product_ban: { question: "item", effect: "prohibit", acts: ["import", "procure"], place: "enters", parties: "made" },
  investment_restriction: {
    question: "item",
    effect: "licence",
    acts: ["invest"],
    place: "either",
    parties: "take_part",
  },
  ownership_intervention: {
    question: "item",
    effect: "inform",
    acts: ["invest"],
    place: "either",
    parties: "take_part",
  },
  unspecified_restriction: { question: "item", effect: "inform", place: "either", parties: "take_part" },
};

export interface DraftScope {
  readonly question: string;
  readonly effect: string;
  readonly when: Condition;
  readonly goods: readonly object[];
  readonly parties: readonly DraftParty[];
}

/** A party in the words of the document: nobody has compared its name with an official list. */
export interface DraftParty {
  readonly id: string;
  readonly name: string;
}

/** The scope of `measure`, announced in `year`; its goods, parties and open questions get ids that begin with `slug`. */
export function draftScope(measure: Measure, slug: string, year: string, lexicon: Lexicon): DraftScope {
  const kind = KINDS[measure.type];
  const [imposer = "XX"] = measure.imposer;
  const who = kind.parties === "rates" ? [] : measure.target.entities;
  const names = who.filter((one) => !isDescribed(one));
  const parties = kind.parties === "made" ? [] : names.map((name, i) => ({ id: `${slug}-party-${i + 1}`, name }));
  const isListing = measure.type === "entity_listing" || measure.type === "sanctions_listing";
  const aimed: readonly Condition[] = [
    ...(kind.parties === "made" && names.length > 0 ? [{ manufacturer: names }] : []),
    ...(parties.length > 0 ? [partyCondition(kind, parties)] : []),
    ...(names.length < who.length || (isListing && who.length === 0) ? [isSaid(`parties:${slug}`)] : []),
  ];
  // Products of a maker are meant by who made them, however the text calls them.
  const isOfMaker = kind.parties === "made" && names.length > 0;
  const named = isOfMaker ? [] : measure.goods.filter(({ norm }) => !ALL_GOODS.test(norm) && !DUAL_USE.test(norm));
  const about: readonly Condition[] = [
    ...(named.length === 0 ? [] : [{ goods: true } as const]),
    ...(measure.goods.some(({ norm }) => DUAL_USE.test(norm)) ? [{ controlledBy: imposer }] : []),
    ...(aimed.length > 1 ? [{ any: aimed }] : aimed),
  ];
  const unsaid = measure.goods.length > 0 ? ({ always: true } as const) : isSaid(`goods:${slug}`);
  return {
    question: kind.question,
    effect: kind.effect,
    when: {
      all: [
        ...(kind.acts === undefined ? [] : [{ act: kind.acts }]),
        ...placesOf(kind, imposer, measure.target),
        ...(about.length === 0 ? [unsaid] : about),
      ],
    },
    goods: named.map((one, i) => goodsEntry(one, `${slug}-${i + 1}`, { imposer, year }, lexicon)),
    parties,
  };
}

const ALL_GOODS = /^(?:all|any) (?:goods|products|imports|exports)$/;
const DUAL_USE = /^dual[- ]use (?:items|goods|products)$/;

/** Only the user can say; until then the measure stays open. */
function isSaid(name: string): Condition {
  return { fact: { name, in: [true] } };
}

function placesOf({ place }: Kind, imposer: string, target: Measure["target"]): readonly Condition[] {
  const others = target.countries.filter((country) => country !== imposer && country !== "*");
  // Beside names, a country says whose those parties are, not where the goods go.
  const towards = target.entities.length > 0 || others.length === 0 ? [] : [{ to: others }];
  switch (place) {
    case "leaves":
      return [imposer === "US" ? { any: [{ from: ["US"] }, { origin: ["US"] }] } : { from: [imposer] }, ...towards];
    case "enters":
      return [{ to: [imposer] }, ...(others.length === 0 ? [] : [{ origin: others }])];
    case "either":
      return [{ any: [{ from: [imposer] }, { to: [imposer] }, { party: { country: [imposer] } }] }];
    case "buys": {
      const category = target.persons_bound === undefined ? undefined : categoryOf(target.persons_bound, imposer);
      return [
        {
          party: {
            role: ["purchaser"],
            country: [imposer],
            ...(category === undefined ? {} : { category: [category] }),
          },
        },
      ];
    }
  }
}

/** The register's category of those whom the text says are bound; undefined where it has none for the words. */
export function categoryOf(bound: string, imposer: string | undefined): PartyCategory | undefined {
  if (/critical (?:information )?infrastructure|关键信息基础设施/i.test(bound))
    return "critical_information_infrastructure_operator";
  if (!/\b(?:government|federal|state|public)\b|agenc|机关|政府/i.test(bound)) return undefined;
  return imposer === "US" ? "federal_agency_us" : "government_agency";
}

function partyCondition({ parties }: Kind, named: readonly DraftParty[]): Condition {
  return { party: { ...(parties === "receive" ? { role: RECEIVERS } : {}), named: named.map(({ id }) => id) } };
}
