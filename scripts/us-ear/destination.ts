// The second cell of a licence requirement line → a column of the Country Chart or a rule of its own, with the sections
// it cites. A cell that fits no pattern is undefined and stops the build unless a person has read the row.
import type { UsDestinations, UsRow } from "../../src/check/regimes/us/data.ts";

export type Target = Pick<UsRow, "column" | "to" | "cites" | "unless">;

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
  // Footnote 1 of the Country Chart, "See § 746.1(b) for United Nations Security Council Sanctions under the EAR", stands at
  // nine rows (both parses), all in D:5: CD, ER, IQ, IR, KP, LB, LY, SD, SO. The paragraph itself is not held, so all of D:5,
  // and Yemen to be safe, count as named by it until the user states that it does not name the destination.
  "arms-embargo": { label: "a destination that may be under a United Nations arms embargo", in: ["US:D5", "YE"] },
  // "Destinations not listed in Supplement No. 2 to part 745" (states outside the Chemical Weapons Convention): the supplement is
  // not held, so its lines are read for every destination until the user states that the supplement lists it.
  "world-but-israel-and-taiwan": { label: "any destination except Israel and Taiwan", allBut: ["IL", "TW"] },
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

/** Openings and phrases of cells, in the order in which they are tried, and the destinations they mean. */
const CELLS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Worldwide|To or within any destination worldwide)/, "world"],
  [/^China, Russia,? or Venezuela/, "china-russia-venezuela"],
  [/^To or within Macau or a destination specified in Country Group D:5\b/, "d5-or-macau"],
  [/^To or within the United Arab Emirates or destinations\b/, "chip-destinations"],
  [/^To or within destinations specified in Country Groups D:1\b/, "chip-technology-destinations"],
  // 742.15(a)(1), as read in a copy of the eCFR issue of 2026-09-01: "to all destinations, except Canada".
  [/^Refer to § 742\.15/, "all-but-canada"],
  [/Iraq or Pakistan/, "iraq-or-pakistan"],
  [/to Iraq/, "iraq"],
  [/to Pakistan/, "pakistan"],
  [/to Iran and North Korea/, "iran-or-north-korea"],
  [/to North Korea/, "north-korea"],
  [/Country Group E:1/, "e1"],
  [/ALL destinations, except Canada/, "all-but-canada"],
  [/(?:ALL|all) destinations/, "world"],
];

/** Reads the destination cell of a row; undefined when no pattern fits. */
export function readTarget(reason: string, cell: string): Target | undefined {
  const text = cell.replace(/\s+/g, " ").trim();
  const column = /^([A-Z]{2}) Column ([123])\b/.exec(text);
  if (column) return { column: `${column[1]}${column[2]}`, ...cited(text) };
  if (/\bUN controls\.?$/.test(text)) {
    return {
      to: "arms-embargo",
      cites: ["US:EAR:746.1"],
      unless: [
        {
          fact: "underUnArmsEmbargo",
          is: false,
          provision: "US:EAR:746.1(b)",
          says: "746.1(b), whose text is not held here, does not name the destination",
        },
      ],
    };
  }
  if (text.startsWith("See § 742.14")) {
    return {
      to: "world",
      cites: ["US:EAR:742.14"],
      unless: [
        {
          fact: "hotSectionRequirement742_14",
          is: false,
          provision: "US:EAR:742.14",
          says: "742.14, whose text is not held here, does not reach the destination",
        },
      ],
    };
  }
  if (text.startsWith("See § 746.8")) return { to: "russia-or-belarus", cites: ["US:EAR:746.8"] };
  // The entries are worded by what part 754 controls (products of the Naval Petroleum Reserves, wane-edged cedar, horses by
  // sea), and its sections control them to every destination, Canada included.
  if (reason === "SS") return { to: "world", cites: ["US:EAR:754"] };
  const to = CELLS.find(([pattern]) => pattern.test(text))?.[1];
  return to === undefined ? undefined : { to, ...cited(text) };
}

/** Sections of the EAR that a cell names, review paragraphs left out. */
function cited(text: string): { readonly cites?: readonly string[] } {
  const found = [...text.matchAll(/7\d\d\.\d+(?:\([a-z0-9]+\))*/gi)].map(([section]) => `US:EAR:${section}`);
  return found.length === 0 ? {} : { cites: [...new Set(found)] };
}
