// A row of the FCDO's CSV: one name of a designation, with all that is known of it repeated. Columns by their header in snake
// case (`Name 6` is name_6).
import { identifier } from "../ids.ts";
import { type Designation, ukName } from "./designation.ts";

/** Adds what the row says; what it repeats is dropped when the listing is built. */
export function takeCsvRow(to: Designation, cell: (name: string) => string): void {
  to.kind ||= cell("designation_type") || cell("individual_entity_ship");
  to.designated ||= cell("date_designated");
  to.regime ||= cell("regime_name");
  to.measures ||= cell("sanctions_imposed");
  to.unReference ||= cell("un_reference_number");
  to.gender ||= cell("gender");
  const parts = [1, 2, 3, 4, 5, 6].map((part) => cell(`name_${part}`));
  if (parts.some((part) => part !== "")) to.names.push(ukName(parts, cell("name_type"), cell("alias_strength")));
  const local = cell("name_non_latin_script");
  if (local !== "") to.names.push({ text: local, grade: "local" });
  const push = (values: string[], text: string): void => {
    if (text !== "" && !values.includes(text)) values.push(text);
  };
  push(to.births, cell("d_o_b") || cell("dob"));
  push(to.birthPlaces, [cell("town_of_birth"), cell("country_of_birth")].filter((text) => text !== "").join(", "));
  push(to.countries, cell("nationality_ies") || cell("nationality"));
  push(to.countries, cell("current_believed_flag_of_ship"));
  push(to.positions, cell("position"));
  push(to.positions, cell("title"));
  for (const [label, column] of IDS) {
    const id = identifier(label, cell(column));
    if (id !== undefined) push(to.ids, id);
  }
  const lines = [1, 2, 3, 4, 5, 6].map((line) => cell(`address_line_${line}`));
  const country = cell("address_country");
  if (country !== "" || lines.some((line) => line !== ""))
    to.addresses.push({ lines: [...lines, cell("address_postal_code")], country });
  for (const [relation, column] of LINKS)
    for (const name of cell(column).split(/\s*[;|]\s*/))
      if (name !== "" && !to.links.some((link) => link.name === name)) to.links.push({ relation, name });
  push(to.remarks, cell("other_information"));
  push(to.remarks, cell("uk_statement_of_reasons"));
}

const IDS = [
  ["passport", "passport_number"],
  ["national id", "national_identifier_number"],
  ["national id", "national_identification_number"],
  ["registration", "business_registration_number_s"],
  ["registration", "business_registration_number"],
  ["IMO", "imo_number"],
  ["phone", "phone_number"],
  ["website", "website"],
  ["email", "email_address"],
] as const;

const LINKS = [
  ["subsidiary_of", "parent_company"],
  ["parent_of", "subsidiaries"],
  ["owned_by", "current_owner_operator_s"],
  ["owned_by", "current_owner_operator"],
] as const;
