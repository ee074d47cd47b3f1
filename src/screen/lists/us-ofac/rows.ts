// Rows of OFAC's legacy CSV files by position, as the issuer's data specification gives them. Cells of a CSV are texts whatever
// they say, so that only their number, the entry's number and the name are to be looked at: a schema would take a tenth of the
// time that the whole list does.

export interface PrimaryRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly programmes: readonly string[];
  readonly title: string;
  readonly callSign: string;
  readonly flag: string;
  readonly owner: string;
  readonly remarks: string;
}

export interface AddressRow {
  readonly id: string;
  readonly text: string;
  readonly city: string;
  readonly country: string;
}

export interface AliasRow {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export interface CommentRow {
  readonly id: string;
  readonly text: string;
}

type Cells = readonly string[];

const FEWEST_OF_PRIMARY = 11;
const ID = /^\d+$/;

/** "A] [B" and "A; B" are several programmes. */
const programmesIn = (text: string): readonly string[] =>
  text.split(/\]\s*\[|;\s*/).map((one) => one.replaceAll(/[[\]]/g, "").trim());

/** Twelve columns, of which the remarks may be missing; undefined without a number or a name. */
export function primaryRow(cells: Cells): PrimaryRow | undefined {
  const [id = "", name = "", type = "", programmes = "", title = "", callSign = ""] = cells;
  const [flag = "", owner = "", remarks = ""] = cells.slice(9);
  if (cells.length < FEWEST_OF_PRIMARY || !ID.test(id) || name === "") return undefined;
  return { id, name, type, programmes: programmesIn(programmes), title, callSign, flag, owner, remarks };
}

/** Six columns; undefined without a number. */
export function addressRow(cells: Cells): AddressRow | undefined {
  const [id = "", , text = "", city = "", country = ""] = cells;
  return cells.length === 6 && ID.test(id) ? { id, text, city, country } : undefined;
}

/** Five columns; undefined without a number or a name. */
export function aliasRow(cells: Cells): AliasRow | undefined {
  const [id = "", , type = "", name = ""] = cells;
  return cells.length === 5 && ID.test(id) && name !== "" ? { id, type, name } : undefined;
}

/** Two columns; undefined without a number. */
export function commentRow(cells: Cells): CommentRow | undefined {
  const [id = "", text = ""] = cells;
  return cells.length === 2 && ID.test(id) ? { id, text } : undefined;
}
