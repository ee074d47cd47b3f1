// Words of a goods description, made comparable: lower case, without plural endings and words that say nothing.

const SILENT: ReadonlySet<string> = new Set(
  (
    "a an and any are as at be been being below but by can do each either excluding except follow following for from " +
    "had has have having if in including into is it its item list more n.e.s nes no not note of on one or other over part " +
    "per same see so such than that the their them then there therefor these this those to under up upon use used using " +
    "via was well were when where which while will with within without specially designed modified commodity equipment " +
    "entry controlled control related thereof component accessory system article subject above least exceeding described"
  ).split(" "),
);

/** Distinct words in the order they appear: `"Wire-bonding machines"` → `wire`, `bonding`, `machine`. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const parts = words.flatMap((word) => (word.includes("-") ? [word.replaceAll("-", ""), ...word.split("-")] : [word]));
  return [...new Set(parts.map(singular).filter((word) => word.length > 1 && !SILENT.has(word)))];
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
