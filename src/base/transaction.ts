// One act to be checked: the shape users, programs and files hand in. See docs/data-model.md.
import type { IsoDate } from "./date.ts";
import type { Party } from "./party.ts";

export const ACTS = [
  "export",
  "re_export",
  "transfer_in_country",
  "deemed_export",
  "transit",
  "brokering",
  "technical_assistance",
  "import",
  "procure",
  "use_in_contract",
  "invest",
  "deal",
] as const;
export type Act = (typeof ACTS)[number];

export const ITEM_KINDS = ["goods", "software", "technology", "service"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const CONTROL_LISTS = ["US-CCL", "CN-DUAL-USE", "EU-ANNEX-I", "JP-ETCO", "KR", "TW-SHTC", "UK-SECL"] as const;
export type ControlList = (typeof CONTROL_LISTS)[number];

export const END_USES = [
  "civil",
  "military",
  "wmd",
  "missile",
  "nuclear_explosive",
  "chemical_biological",
  "supercomputer",
  "advanced_semiconductor_fabrication",
  "surveillance",
  "military_intelligence",
  "unknown",
] as const;
export type EndUseCategory = (typeof END_USES)[number];

export const KNOWLEDGE = ["knows", "reasonToKnow", "informed", "none"] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

/** A control-list code the user states, or `none` / `EAR99`: stated not to be on that list. */
export interface Classification {
  readonly list: ControlList;
  readonly code: string | null;
  readonly edition?: string;
  readonly by?: string;
  readonly date?: IsoDate;
}

/** A customs code with the nomenclature it was read from, e.g. `HS-2022`, `CHN-2023`, `EU-CN-2026`. */
export interface HsStatement {
  readonly code: string | null;
  readonly nomenclature?: string | null;
}

export interface ContentShare {
  readonly ofCountry: string | null;
  /** `controlled`, `600-series`, an ECCN, or a material. */
  readonly class?: string | null;
  readonly pct: number | null;
  readonly basis?: "value";
}

export interface ProducedWith {
  readonly what: "technology" | "software" | "equipment";
  readonly ofCountry: string | null;
  readonly code?: string | null;
}

export interface MaterialOrigin {
  readonly material: string;
  readonly country: string | null;
  readonly pct?: number | null;
}

export type AttributeValue = number | string | boolean | null;

export interface Item {
  readonly description?: string | null;
  readonly material?: string | null;
  readonly form?: string | null;
  readonly manufacturer?: string | null;
  readonly classifications?: readonly Classification[] | null;
  readonly hs?: readonly HsStatement[] | null;
  /** Units are in the names: `purityPct`, `densityGcm3`, `flexuralStrengthMPa`, `tpp` … */
  readonly attributes?: Readonly<Record<string, AttributeValue>> | null;
  readonly origin?: string | null;
  readonly materialOrigins?: readonly MaterialOrigin[] | null;
  readonly content?: readonly ContentShare[] | null;
  /** An empty array states that nothing controlled was used to produce the item. */
  readonly producedWith?: readonly ProducedWith[] | null;
}

export interface LicenceHeld {
  readonly authority: string;
  readonly type: string;
  readonly number?: string;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  /** What a ledger says it was granted for, before any use: items as the ledger writes them, `US-CCL:3A001`. */
  readonly granted?: {
    readonly items: readonly string[];
    readonly value?: { readonly amount: string; readonly currency: string };
  };
  /** What a ledger says is left of it. A bound given here must hold for the act; one not given does not bind. */
  readonly left?: {
    readonly quantity?: { readonly amount: string; readonly unit: string };
    readonly value?: { readonly amount: string; readonly currency: string };
  };
}

export type NamedFact = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

export interface Transaction {
  readonly id: string;
  readonly on?: IsoDate;
  readonly known?: IsoDate;
  readonly act: Act;
  readonly kind?: ItemKind | null;
  readonly item: Item;
  readonly quantity?: { readonly amount: string; readonly unit: string } | null;
  readonly value?: { readonly amount: string; readonly currency: string } | null;
  /** ISO 3166-1 alpha-2. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly finalDestination?: string | null;
  readonly via?: readonly string[] | null;
  readonly parties?: readonly Party[] | null;
  readonly endUse?: { readonly category: EndUseCategory | null; readonly knowledge?: Knowledge | null } | null;
  readonly licencesHeld?: readonly LicenceHeld[] | null;
  readonly contractDate?: IsoDate | null;
  readonly shippedDate?: IsoDate | null;
  readonly facts?: Readonly<Record<string, NamedFact>> | null;
}
