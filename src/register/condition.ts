// The scope language of measures: a boolean tree of single, testable conditions. Written in YAML, one key a node.
import type { FactPath } from "../base/facts.ts";
import type { PartyCategory, PartyList, PartyRole } from "../base/party.ts";
import type { Act, ControlList, EndUseCategory, ItemKind, Knowledge } from "../base/transaction.ts";

/** ISO 3166 alpha-2 codes and country-group ids (`EU`, `US:D5`); `{ not: [...] }` is everywhere else. */
export type CountrySet = readonly string[] | { readonly not: readonly string[] };

export type Comparison = "gt" | "gte" | "lt" | "lte" | "eq";

export interface PartyCondition {
  /** Any party in one of these roles; absent: any party. */
  readonly role?: readonly PartyRole[];
  readonly listedOn?: readonly PartyList[];
  /** Listed with this footnote or programme mark, where the list has them (a named fact of the listing). */
  readonly category?: readonly PartyCategory[];
  readonly country?: CountrySet;
  /** Ids of parties that the measure itself names (`parties` of the measure). */
  readonly named?: readonly string[];
  /**
   * Owned, directly or indirectly, by parties on these lists. `ofac` and `bis` cascade at `pct` and aggregate. `above`: by more
   * than `pct`.
   */
  readonly owned?: {
    readonly listedOn: readonly PartyList[];
    readonly pct: number;
    readonly above?: true;
    readonly mode: "ofac" | "bis";
  };
  /** Listings and categories that nobody mentions are not so; what is stated as not known stays open. */
  readonly ifStated?: true;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly always: true }
  | { readonly act: readonly Act[] }
  | { readonly kind: readonly ItemKind[] }
  | { readonly from: CountrySet }
  /** Final destination when stated, else `to`. */
  | { readonly to: CountrySet }
  | { readonly origin: CountrySet }
  /** Some entry of the measure's `goods` (or of those named) describes the item. */
  | { readonly goods: true | readonly string[] }
  /** The item is on a control list of that jurisdiction as applied on the day (its item measures), wherever it goes. */
  | { readonly controlledBy: string }
  | {
      readonly code: {
        readonly list: ControlList;
        readonly in: readonly string[];
        readonly except?: readonly string[];
      };
    }
  | { readonly material: readonly string[] }
  | { readonly form: readonly string[] }
  | {
      readonly attribute: { readonly name: string; readonly op: Comparison; readonly value: number | string | boolean };
    }
  | {
      readonly content: {
        readonly ofCountry: readonly string[];
        /** `controlled`, `600-series`, ECCNs or materials; absent: any class. */
        readonly class?: readonly string[];
        readonly op: Comparison;
        readonly pct: number;
      };
    }
  | {
      readonly producedWith: {
        readonly what?: readonly ("technology" | "software" | "equipment")[];
        readonly ofCountry: readonly string[];
        readonly code?: readonly string[];
      };
    }
  | { readonly materialOrigin: { readonly material: readonly string[]; readonly country: readonly string[] } }
  | { readonly party: PartyCondition }
  /** `ifStated`: a use that nobody mentions is none of these; one stated as not known stays open. */
  | {
      readonly endUse: {
        readonly category: readonly EndUseCategory[];
        readonly knowledge?: readonly Knowledge[];
        readonly ifStated?: true;
      };
    }
  /** The item, or a stated component of it, is made by one of these (normalised names). */
  /** `ifStated`: a maker that nobody mentions is none of these. */
  | { readonly manufacturer: readonly string[]; readonly ifStated?: true }
  /** A further named fact. `ifStated`: what nobody says is not so, as with things that hardly any deal has to do with. */
  | {
      readonly fact: {
        readonly name: string;
        readonly in: readonly (string | number | boolean)[];
        readonly ifStated?: true;
      };
    }
  /** The user says the item is named in one of these annexes or orders (`facts.listedIn`). */
  | { readonly listedIn: readonly string[] }
  | { readonly value: { readonly op: Comparison; readonly amount: string; readonly currency: string } }
  | { readonly quantity: { readonly op: Comparison; readonly amount: string; readonly unit: string } }
  | { readonly licence: { readonly authority: string; readonly type: readonly string[] } }
  | { readonly contractDate: { readonly before: string } }
  | { readonly shippedDate: { readonly before: string } };

/** The one key of a condition node. */
export function conditionKind(condition: Condition): string {
  return Object.keys(condition)[0] ?? "";
}

/** The nodes of a condition, depth first, the root first. */
export function* conditionNodes(condition: Condition): Generator<Condition> {
  yield condition;
  if ("all" in condition) for (const child of condition.all) yield* conditionNodes(child);
  else if ("any" in condition) for (const child of condition.any) yield* conditionNodes(child);
  else if ("not" in condition) yield* conditionNodes(condition.not);
}

/** The fact that says what state a measure is in, for measures past their knowledge horizon. */
export function statusPath(measureId: string): FactPath {
  return `register.measure.${measureId}.status`;
}
