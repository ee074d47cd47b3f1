// EU entities out of the CSV: rows of one Entity_LogicalId belong together, wherever they stand.
import type { CsvRecord } from "../csv-records.ts";
import type { EuEntity, Fields } from "./entity.ts";

export interface CsvEntity {
  readonly entity: EuEntity;
  /** First row of the entity. */
  readonly row: number;
  /** Day the file was made. */
  readonly generated: string | undefined;
}

/** Prefix of the columns of each group, in the spelling of `headerNames`. */
const GROUPS = {
  names: "namealias_",
  addresses: "address_",
  births: "birthdate_",
  documents: "identification_",
  citizenships: "citizenship_",
  regulations: "entity_regulation_",
} as const;

/** Columns whose XML attribute is called otherwise. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  wholename: "wholeName",
  firstname: "firstName",
  middlename: "middleName",
  lastname: "lastName",
  countryiso2code: "countryIso2Code",
  countrydescription: "countryDescription",
  pobox: "poBox",
  zipcode: "zipCode",
  yearrangefrom: "yearRangeFrom",
  yearrangeto: "yearRangeTo",
  month: "monthOfYear",
  day: "dayOfMonth",
  latinnumber: "latinNumber",
  typecode: "identificationTypeCode",
  typedescription: "identificationTypeDescription",
  numbertitle: "numberTitle",
  publicationurl: "publicationUrl",
};

/** All rows are read before the first entity comes out. */
export async function* csvEntities(
  records: AsyncIterable<CsvRecord>,
  headers: readonly string[],
): AsyncGenerator<CsvEntity> {
  const columns = new Map(headers.map((header, at) => [header, at]));
  const groups = Object.entries(GROUPS).map(([group, prefix]) => ({ group, columns: columnsOf(headers, prefix) }));
  const byId = new Map<string, CsvEntity & { readonly seen: Set<string> }>();
  for await (const { row, cells } of records) {
    const cell = (name: string): string => cells[columns.get(name) ?? -1]?.trim() ?? "";
    const key = cell("entity_logicalid");
    if (key === "") continue;
    const there = byId.get(key) ?? {
      row,
      generated: cell("filegenerationdate"),
      seen: new Set<string>(),
      entity: {
        id: cell("entity_eu_referencenumber") || key,
        unId: cell("entity_unitednationid"),
        designated: cell("entity_designationdate"),
        subject: cell("entity_subjecttype_classificationcode") || cell("entity_subjecttype"),
        remarks: [cell("entity_remark")].filter((text) => text !== ""),
        regulations: [],
        names: [],
        addresses: [],
        births: [],
        documents: [],
        citizenships: [],
      },
    };
    byId.set(key, there);
    for (const { group, columns: own } of groups) {
      const fields = fieldsOf(cells, own);
      const text = fields && `${group} ${JSON.stringify(fields)}`;
      if (fields === undefined || text === undefined || there.seen.has(text)) continue;
      there.seen.add(text);
      (there.entity[group as keyof typeof GROUPS] as Fields[]).push(fields);
    }
  }
  yield* byId.values();
}

/** The columns of a group that say something: place and the attribute's name. */
function columnsOf(headers: readonly string[], prefix: string): readonly (readonly [at: number, name: string])[] {
  return headers.flatMap((header, at) => {
    const name = header.slice(prefix.length);
    if (!header.startsWith(prefix) || /^(?:logicalid|regulationlanguage)$|^regulation_/.test(name)) return [];
    return [[at, ATTRIBUTES[name] ?? name] as const];
  });
}

/** The filled cells of a group; undefined when none is. */
function fieldsOf(
  cells: readonly string[],
  columns: readonly (readonly [at: number, name: string])[],
): Fields | undefined {
  const fields: Record<string, string> = {};
  let says = false;
  for (const [at, name] of columns) {
    const value = cells[at]?.trim() ?? "";
    if (value === "") continue;
    fields[name] = value;
    says = true;
  }
  return says ? fields : undefined;
}
