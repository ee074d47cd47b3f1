// Entries without licence requirement lines of their own: they point to the State Department's list or to other entries.
import type { UsEntry } from "../../src/check/regimes/us/data.ts";

/** The only line of these gives the whole entry to the State Department. */
const STATE_DEPARTMENT: readonly string[] = ["0E001"];

/** Where the items of emptied entries went, as far as the entries themselves say. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  "1C018": [],
  "2B018": [],
  "2D018": [],
  "4A611": ["3A611"],
  "5A611": ["3A611"],
  "6A611": ["3A611", "7A611"],
  "8A018": [],
  "9A010": ["9A604"],
  "9A018": [],
  "9D005": ["9D515"],
  "9D018": [],
  "9E018": [],
};

export function statusOf(code: string, title: string, hasLines: boolean): Pick<UsEntry, "status" | "see"> {
  if (/^0[A-E]521$/.test(code)) return { status: "reserved" };
  if (
    STATE_DEPARTMENT.includes(code) ||
    /subject to the ITAR/.test(title) ||
    (!hasLines && /^\d[A-E]1\d\d$/.test(code) && MOVED[code] === undefined)
  ) {
    return { status: "itar" };
  }
  const see = MOVED[code];
  if (see) return { status: "see", see };
  if (!hasLines) throw new Error(`${code}: no licence requirement lines and no known reason for that`);
  return {};
}
