// The user's own world as typed records. Money and stock amounts stay exact decimal strings; an absent field is unknown.
import type { IsoDate } from "../base/date.ts";
import type { Owner, Party, PartyList } from "../base/party.ts";
import type { Act, AttributeValue, Classification, EndUseCategory, HsStatement } from "../base/transaction.ts";

/** An exact decimal in plain notation: `-?digits[.digits]`. */
export type DecimalText = string;

/** Where a record came from, and the columns nobody mapped. */
export interface FromRow {
  readonly at: { readonly file: string; readonly row: number };
  readonly extra: Readonly<Record<string, string>>;
}

export interface Product extends FromRow {
  readonly id: string;
  readonly name: string;
  readonly revenuePerWeek?: DecimalText;
  readonly currency?: string;
  /** 0-100. */
  readonly marginPct?: number;
  readonly weeklyDemand?: number;
}

/** An item master. A finished product's own HS code and classification stand in a part with the product's id. */
export interface Part extends FromRow {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly hs: readonly HsStatement[];
  readonly material?: string;
  readonly form?: string;
  readonly classifications: readonly Classification[];
  readonly origin?: string;
  readonly manufacturer?: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** `quantity` of the child in one unit of the parent; unknown, it still links them. Lines of one parent that share a `group` are alternatives. */
export interface BomLine extends FromRow {
  readonly parentId: string;
  readonly childId: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly group?: string;
  /** Share of the group's demand that this alternative serves today, 0-1. */
  readonly alternativeShare?: number;
  readonly qualificationWeeks?: number;
}

/** Anyone the company deals with. `categories` absent: not stated; null: stated, and not known or not read. */
export interface Counterparty extends FromRow {
  readonly id: string;
  readonly name: string;
  readonly nameLocal?: string;
  readonly country?: string;
  /** A country is stated that could not be read, or is said not to be known. */
  readonly isCountryNotKnown?: true;
  readonly categories?: Party["categories"];
}

export interface Supplier extends Counterparty {
  readonly lei?: string;
  readonly ownSuppliersKnown?: boolean;
}

/** Without `supplierId` the site is the company's own. */
export interface Site extends FromRow {
  readonly id: string;
  readonly supplierId?: string;
  readonly country?: string;
  readonly city?: string;
  readonly capacityPerWeek?: number;
  readonly timeToRecoverWeeks?: number;
}

export interface SupplyLine extends FromRow {
  readonly partId: string;
  readonly supplierId: string;
  readonly siteId?: string;
  /** A site is stated that the sites do not have. */
  readonly siteNotKnown?: true;
  /** Share of the part's purchases, 0-1. */
  readonly share?: number;
  readonly price?: DecimalText;
  readonly currency?: string;
  /** Per unit, in `currency`. */
  readonly freight?: DecimalText;
  readonly capacityPerWeek?: number;
  readonly minOrder?: number;
  readonly fixedQualificationCost?: DecimalText;
  readonly qualificationWeeks?: number;
  readonly leadTimeWeeks?: number;
  readonly contractMinShare?: number;
  readonly contractUntil?: IsoDate;
  /** Country where the part's controlled material was refined or mined, traced up the tiers; not the seller's country. */
  readonly materialOrigin?: string;
}

export interface InventoryLine extends FromRow {
  readonly partId: string;
  readonly siteId?: string;
  readonly quantity: DecimalText;
  readonly unit?: string;
}

export interface Customer extends Counterparty {
  /** Operator of critical information infrastructure in China; "unknown" also when the cell is empty. */
  readonly ciiOperator: boolean | "unknown";
  readonly revenuePerWeek?: DecimalText;
}

/** `purchaser`, `ultimateConsignee`, `endUser` hold a customer id, a supplier id, or a name found in neither table. */
export interface PortfolioTransaction extends FromRow {
  readonly id: string;
  readonly date: IsoDate;
  readonly act: Act;
  readonly itemId: string;
  readonly quantity?: DecimalText;
  readonly unit?: string;
  readonly value?: DecimalText;
  readonly currency?: string;
  readonly from?: string;
  readonly to?: string;
  readonly purchaser?: string;
  readonly ultimateConsignee?: string;
  readonly endUser?: string;
  /** Null: stated, and not known or not read. */
  readonly endUse?: EndUseCategory | null;
}

/** `owner` and `owned` hold ids or names as the user wrote them; `pct` null: a holder whose share is not known. */
export interface OwnershipShare extends FromRow {
  readonly owner: string;
  readonly owned: string;
  readonly pct: Owner["pct"];
  /** Lists the user states the owner to be on; absent: not stated. */
  readonly listedOn?: readonly PartyList[];
  readonly source?: string;
  readonly date?: IsoDate;
}

export interface LicenceRecord extends FromRow {
  readonly id: string;
  readonly authority: string;
  readonly type: string;
  readonly number?: string;
  readonly item?: string;
  readonly quantity?: DecimalText;
  readonly unit?: string;
  readonly value?: DecimalText;
  readonly currency?: string;
  readonly parties: readonly string[];
  readonly validFrom?: IsoDate;
  /** Last day of validity, inclusive, as licences state it. */
  readonly validTo?: IsoDate;
}

export interface Portfolio {
  readonly products: readonly Product[];
  readonly parts: readonly Part[];
  readonly bom: readonly BomLine[];
  readonly suppliers: readonly Supplier[];
  readonly sites: readonly Site[];
  readonly supply: readonly SupplyLine[];
  readonly inventory: readonly InventoryLine[];
  readonly customers: readonly Customer[];
  readonly transactions: readonly PortfolioTransaction[];
  readonly ownership: readonly OwnershipShare[];
  readonly licences: readonly LicenceRecord[];
}

export type TableName = keyof Portfolio;
