// Strategic raw materials of Regulation (EU) 2024/1252, Annex I, section 1, by this product's names, each with where its
// entry was read and how sure that is. The Official Journal itself was not at hand.

export interface StrategicMaterial {
  /** Letter of the entry in Annex I, section 1. */
  readonly letter: string;
  readonly entry: string;
  /** Listed in this form or grade alone. */
  readonly as?: string;
  /** `reproduced`: the entry names it, in two copies of the annex that agree; `reading`: it is of a group the entry names. */
  readonly certainty: "reproduced" | "reading";
}

/** Two copies of the list, read 2026-11-22: the German text with its letters, and an English list without them. */
export const ANNEX_SOURCES = [
  "https://gesetze.legal/eu/vo_eu_2024_1252/anhang_i",
  "https://nicola-bernard.de/en/critical-raw-materials-act-crma-has-entered-into-force/",
] as const;

/** A copy of Article 24 in German, read 2026-11-22. */
export const ARTICLE_24_SOURCE = "https://gesetze.legal/eu/vo_eu_2024_1252/24";

/** A chamber of commerce on Article 5: from no third country more than 65 % of the yearly use, by 2030. */
export const ARTICLE_5_SOURCE =
  "https://ihk.de/freiburg/innovation/innovation-technologietransfer/ressourceneffizienz/critical-raws-verordnung-6151646";

export const STRATEGIC: Readonly<Record<string, StrategicMaterial>> = {
  aluminium: named("a", "bauxite, alumina, aluminium"),
  bismuth: named("b", "bismuth"),
  boron: named("c", "boron", "metallurgy grade"),
  cobalt: named("d", "cobalt"),
  copper: named("e", "copper"),
  gallium: named("f", "gallium"),
  germanium: named("g", "germanium"),
  lithium: named("h", "lithium", "battery grade"),
  magnesium: named("i", "magnesium", "metal"),
  manganese: named("j", "manganese", "battery grade"),
  graphite: named("k", "graphite", "battery grade"),
  nickel: named("l", "nickel", "battery grade"),
  // The entry names the group; which metals it holds is chemistry, not the annex.
  ...Object.fromEntries(
    ["platinum", "palladium", "rhodium", "ruthenium", "iridium", "osmium"].map((name) => [
      name,
      { letter: "m", entry: "platinum group metals", certainty: "reading" } as const,
    ]),
  ),
  // The entry names these seven.
  ...Object.fromEntries(
    ["neodymium", "praseodymium", "terbium", "dysprosium", "gadolinium", "samarium", "cerium"].map((name) => [
      name,
      named("n", "rare earth elements", "for permanent magnets"),
    ]),
  ),
  silicon: named("o", "silicon", "metal"),
  titanium: named("p", "titanium", "metal"),
  tungsten: named("q", "tungsten"),
};

function named(letter: string, entry: string, as?: string): StrategicMaterial {
  return { letter, entry, certainty: "reproduced", ...(as === undefined ? {} : { as }) };
}
