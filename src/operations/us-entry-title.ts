// What an ECCN says by its signs alone: category, product group and why the entry is there (15 CFR 738.2).

const CATEGORIES = [
  "nuclear and miscellaneous",
  "materials, chemicals, microorganisms and toxins",
  "materials processing",
  "electronics",
  "computers",
  "telecommunications and information security",
  "sensors and lasers",
  "navigation and avionics",
  "marine",
  "aerospace and propulsion",
] as const;

const GROUPS: Readonly<Record<string, string>> = {
  A: "end items, equipment, parts",
  B: "test, inspection and production equipment",
  C: "materials",
  D: "software",
  E: "technology",
};

/** `3B001` → "electronics: test, inspection and production equipment". */
export function usEntryTitle(code: string): string {
  const category = CATEGORIES[Number(code[0])] ?? "unknown category";
  const series = /^..6/.test(code) ? ", 600 series" : /^9.515/.test(code) ? ", spacecraft" : "";
  return `${category}: ${GROUPS[code[1] ?? ""] ?? "unknown group"}${series}`;
}
