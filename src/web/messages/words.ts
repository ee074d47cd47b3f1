// Names out of code as words: `presumption_of_denial`, `flexuralStrength`.

const PROPER: Readonly<Record<string, string>> = { us: "US", hs: "HS", tpp: "TPP", wmd: "weapons of mass destruction" };

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
