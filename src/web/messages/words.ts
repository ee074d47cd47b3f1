// Names out of code as words: `presumption_of_denial`, `flexuralStrength`.

const PROPER: Readonly<Record<string, string>> = {
  us: "US",
  hs: "HS",
  cii: "CII",
  tpp: "TPP",
  wmd: "weapons of mass destruction",
};

/** `re_export` → `re-export`, `military_end_user` → `military end user`, `flexuralStrength` → `flexural strength`. */
export function words(name: string): string {
  if (name === "re_export") return "re-export";
  return name
    .replaceAll("_", " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(" ")
    .map((word) => PROPER[word] ?? word)
    .join(" ");
}

/** Party categories as words. What nobody stated is told from what was stated and not understood (null). */
export function categoryWords(categories: readonly string[] | null | undefined): string {
  if (categories === undefined) return "not stated";
  if (categories === null) return "not known";
  return categories.length === 0 ? "none" : categories.map(words).join(", ");
}
