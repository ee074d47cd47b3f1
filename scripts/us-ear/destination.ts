// The second cell of a licence requirement line → a column of the Country Chart or a rule of its own, with the sections
// it cites. A cell that fits no pattern is undefined and stops the build unless a person has read the row.
import type { UsDestinations, UsRow } from "../../src/check/regimes/us/data.ts";

export type Target = Pick<UsRow, "column" | "to" | "cites" | "if">;

export const DESTINATIONS: Readonly<Record<string, UsDestinations>> = {
  world: { label: "any destination", allBut: [] },
  "all-but-canada": { label: "any destination except Canada", allBut: ["CA"] },
  "china-russia-venezuela": { label: "China, Russia or Venezuela", in: ["CN", "RU", "VE"] },
  "d5-or-macau": { label: "Macau or Country Group D:5", in: ["US:D5-OR-MACAU"] },
  "chip-destinations": {
    label: "the United Arab Emirates or Country Groups D:1, D:4, D:5 outside A:5 and A:6",
    always: ["AE"],
    in: ["US:D1", "US:D4", "US:D5"],
    not: ["US:A5", "US:A6"],
  },
  "chip-technology-destinations": {
    label: "Country Groups D:1, D:4, D:5 outside A:5 and A:6",
    in: ["US:D1", "US:D4", "US:D5"],
    not: ["US:A5", "US:A6"],
  },
  iraq: { label: "Iraq", in: ["IQ"] },
  pakistan: { label: "Pakistan", in: ["PK"] },
  "iraq-or-pakistan": { label: "Iraq or Pakistan", in: ["IQ", "PK"] },
  "north-korea": { label: "North Korea", in: ["KP"] },
  "iran-or-north-korea": { label: "Iran or North Korea", in: ["IR", "KP"] },
  e1: { label: "Country Group E:1", in: ["US:E1"] },
  "russia-or-belarus": { label: "Russia or Belarus", in: ["RU", "BY"] },
  // A Security Council arms embargo puts a state into D:5 through 22 CFR 126.1; Yemen is added to be safe.
  "arms-embargo": { label: "a destination that may be under a United Nations arms embargo", in: ["US:D5", "YE"] },
  // Supplement No. 2 to part 745 lists the states parties; these are the ones known to be missing from it.
  "outside-cwc": {
    label: "a destination outside the Chemical Weapons Convention",
    in: ["EG", "IL", "KP", "SS", "TW", "XK", "EH"],
  },
  "outside-cwc-not-israel-taiwan": {
    label: "a destination outside the Chemical Weapons Convention except Israel and Taiwan",
    in: ["EG", "KP", "SS", "XK", "EH"],
  },
  india: { label: "India", in: ["IN"] },
  "australia-or-united-kingdom": { label: "Australia or the United Kingdom", in: ["AU", "GB"] },
  "thermal-ns": { label: "Albania, Cyprus, Malta or South Africa", in: ["AL", "CY", "MT", "ZA"] },
  "thermal-rs": {
    label: "destinations with footnote 4 of the Country Chart",
    in: ["AT", "CY", "FI", "IE", "KR", "MT", "ZA", "SE", "CH"],
  },
};

const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  NS: ["742.4"],
  RS: ["742.6"],
  MT: ["742.5"],
  NP: ["742.3"],
  CB: ["742.2"],
  CC: ["742.7"],
  FC: ["742.17"],
  AT: ["742.8"],
  EI: ["742.15"],
  SI: ["742.14"],
  SL: ["742.13"],
  CW: ["742.18"],
  UN: ["746.1"],
  SS: ["754"],
};

/** Sections that a reason for control rests on. */
export function sectionsOf(reason: string): readonly string[] {
  return SECTIONS[reason] ?? [];
}

const fact = (name: string): NonNullable<UsRow["if"]> => ({ fact: { name, in: [true] } });

/** Reads the destination cell of a row. */
export function readTarget(reason: string, cell: string): Target | undefined {
  const text = cell.replace(/\s+/g, " ").trim();
  const column = /^([A-Z]{2}) Column ([123])\b/.exec(text);
  if (column) return { column: `${column[1]}${column[2]}`, ...cited(text) };
  if (/\bUN controls$/.test(text.replace(/\.$/, ""))) {
    return { to: "arms-embargo", cites: ["US:EAR:746.1"], if: fact("underUnArmsEmbargo") };
  }
  if (/^Worldwide|^To or within any destination worldwide/.test(text)) return { to: "world", ...cited(text) };
  if (/^China, Russia,? or Venezuela/.test(text)) return { to: "china-russia-venezuela", ...cited(text) };
  if (/^To or within Macau or a destination specified in Country Group D:5/.test(text))
    return { to: "d5-or-macau", ...cited(text) };
  if (/^To or within the United Arab Emirates or destinations/.test(text))
    return { to: "chip-destinations", ...cited(text) };
  if (/^To or within destinations specified in Country Groups D:1/.test(text))
    return { to: "chip-technology-destinations", ...cited(text) };
  if (/^See § 746\.8/.test(text)) return { to: "russia-or-belarus", cites: ["US:EAR:746.8"] };
  if (reason === "SS") return { to: "world", cites: ["US:EAR:754"], if: fact("shortSupplyLicenceRequired") };
  if (/^Refer to § 742\.15|^See § 742\.14/.test(text)) return { to: "all-but-canada", ...cited(text) };
  if (/Iraq or Pakistan/.test(text)) return { to: "iraq-or-pakistan", ...cited(text) };
  if (/to Iraq/.test(text)) return { to: "iraq", ...cited(text) };
  if (/to Pakistan/.test(text)) return { to: "pakistan", ...cited(text) };
  if (/to Iran and North Korea/.test(text)) return { to: "iran-or-north-korea", ...cited(text) };
  if (/to North Korea/.test(text)) return { to: "north-korea", ...cited(text) };
  if (/Country Group E:1/.test(text)) return { to: "e1", ...cited(text) };
  if (/ALL destinations, except Canada/.test(text)) return { to: "all-but-canada", ...cited(text) };
  if (/(?:ALL|all) destinations/.test(text)) return { to: "world", ...cited(text) };
  return undefined;
}

/** Sections of the EAR that a cell names, review paragraphs left out. */
function cited(text: string): { readonly cites?: readonly string[] } {
  const found = [...text.matchAll(/7\d\d\.\d+(?:\([a-z0-9]+\))*/gi)].map(([section]) => `US:EAR:${section}`);
  return found.length === 0 ? {} : { cites: [...new Set(found)] };
}
