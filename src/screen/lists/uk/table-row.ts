// Rows of the UK list split into tables: subjects, names, identifiers and births, joined by unique id.
import { identifier } from "../ids.ts";
import { type Designation, ukName } from "./designation.ts";

const LABELS: Readonly<Record<string, string>> = {
  passport: "passport",
  national: "national id",
  business_registration_numbers: "registration",
  imo: "IMO",
};

/** Adds what the row says. Which table it is shows in its columns. */
export function takeTableRow(to: Designation, cell: (name: string) => string): void {
  if (cell("subject_type") !== "") {
    to.kind = cell("subject_type");
    to.designated = cell("date_designated");
    to.unReference = cell("un_reference_number");
  } else if (cell("full_name") !== "") {
    to.names.push(ukName([cell("full_name")], cell("name_type"), cell("alias_strength")));
  } else if (cell("raw_value") !== "") {
    const id = identifier(LABELS[cell("identifier_type")] ?? cell("identifier_type"), cell("raw_value"));
    if (id !== undefined && !to.ids.includes(id)) to.ids.push(id);
  } else if (cell("year") !== "") {
    to.births.push([cell("year"), cell("month"), cell("day")].filter((part) => part !== "").join("-"));
  }
}
