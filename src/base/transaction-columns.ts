// Transactions in columns: the fields that mass data states of a line. A row reads back as the Transaction it stands for.
import { cellAt, type DictionaryColumn, type NumberColumn } from "./columns.ts";
import type { IsoDate } from "./date.ts";
import type { PartyCategory, PartyList, Party, PartyRole } from "./party.ts";
import type {
  Act,
  AttributeValue,
  Classification,
  ControlList,
  HsStatement,
  Item,
  ItemKind,
  Transaction,
} from "./transaction.ts";

/** One party of each row; a row that states nothing of it has no such party. */
export interface PartyColumns {
  readonly role: PartyRole;
  readonly name?: DictionaryColumn<string | null>;
  readonly country?: DictionaryColumn<string | null>;
  readonly categories?: DictionaryColumn<readonly PartyCategory[] | null>;
  readonly listedOn?: DictionaryColumn<readonly PartyList[] | null>;
  readonly unlisted?: DictionaryColumn<true | null>;
}

/** A chunk of rows. Every column given has `length` rows; a column left out states nothing. */
export interface TransactionColumns {
  readonly length: number;
  readonly id: readonly string[];
  readonly act: DictionaryColumn<Act>;
  readonly on?: DictionaryColumn<IsoDate>;
  readonly kind?: DictionaryColumn<ItemKind | null>;
  readonly description?: DictionaryColumn<string | null>;
  readonly material?: DictionaryColumn<string | null>;
  readonly form?: DictionaryColumn<string | null>;
  readonly manufacturer?: DictionaryColumn<string | null>;
  readonly hs?: DictionaryColumn<HsStatement | null>;
  readonly classifications?: Readonly<Partial<Record<ControlList, DictionaryColumn<string | null>>>>;
  readonly attributes?: Readonly<Record<string, DictionaryColumn<AttributeValue> | NumberColumn>>;
  readonly origin?: DictionaryColumn<string | null>;
  readonly from?: DictionaryColumn<string | null>;
  readonly to?: DictionaryColumn<string | null>;
  readonly finalDestination?: DictionaryColumn<string | null>;
  readonly parties?: readonly PartyColumns[];
  readonly endUse?: DictionaryColumn<Transaction["endUse"] & object>;
}

/** Every column but `id`: rows that agree in all of these are the same case. */
export function caseColumns(columns: TransactionColumns): readonly (DictionaryColumn<unknown> | NumberColumn)[] {
  const { length: _length, id: _id, classifications, attributes, parties, ...plain } = columns;
  return [
    ...Object.values(plain),
    ...Object.values(classifications ?? {}),
    ...Object.values(attributes ?? {}),
    ...(parties ?? []).flatMap(({ role: _role, ...fields }) => Object.values(fields)),
  ];
}

/** The row as a Transaction; what its columns leave unsaid is absent. */
export function transactionAt(columns: TransactionColumns, row: number): Transaction {
  const { act, on, kind, from, to, finalDestination, endUse } = columns;
  const parties = (columns.parties ?? []).flatMap((party) => partyAt(party, row));
  return {
    id: columns.id[row] ?? "",
    act: cellAt(act, row) as Act,
    item: itemAt(columns, row),
    ...field("on", cellAt(on, row)),
    ...field("kind", cellAt(kind, row)),
    ...field("from", cellAt(from, row)),
    ...field("to", cellAt(to, row)),
    ...field("finalDestination", cellAt(finalDestination, row)),
    ...(parties.length === 0 ? {} : { parties }),
    ...field("endUse", cellAt(endUse, row)),
  };
}

function itemAt(columns: TransactionColumns, row: number): Item {
  const { description, material, form, manufacturer, origin } = columns;
  const hs = cellAt(columns.hs, row);
  const classifications: Classification[] = [];
  for (const [list, column] of Object.entries(columns.classifications ?? {})) {
    const code = cellAt(column, row);
    if (code !== undefined) classifications.push({ list: list as ControlList, code });
  }
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, column] of Object.entries(columns.attributes ?? {})) {
    const value = cellAt<AttributeValue>(column, row);
    if (value !== undefined && (typeof value !== "number" || Number.isFinite(value))) attributes[name] = value;
  }
  return {
    ...field("description", cellAt(description, row)),
    ...field("material", cellAt(material, row)),
    ...field("form", cellAt(form, row)),
    ...field("manufacturer", cellAt(manufacturer, row)),
    ...field("origin", cellAt(origin, row)),
    ...(hs === undefined ? {} : { hs: hs === null ? null : [hs] }),
    ...(classifications.length === 0 ? {} : { classifications }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function partyAt({ role, ...columns }: PartyColumns, row: number): readonly Party[] {
  const stated = {
    ...field("name", cellAt(columns.name, row)),
    ...field("country", cellAt(columns.country, row)),
    ...field("categories", cellAt(columns.categories, row)),
    ...field("listedOn", cellAt(columns.listedOn, row)),
    ...field("unlisted", cellAt(columns.unlisted, row)),
  };
  return Object.keys(stated).length === 0 ? [] : [{ role, ...stated }];
}

function field<Name extends string, T>(name: Name, value: T | undefined): { readonly [K in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: T };
}
