// Text normalisation shared by the goods lexicon and exact name matching: width, case, accents, spacing.

/** NFKC, lower case, diacritics and unseen signs (soft hyphens) off, every run of other signs one space: `"GaN-on-SiC  Wafer"` → `"gan on sic wafer"`. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.]+/gu, " ")
    .replace(/(?<!\d)\.|\.(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
