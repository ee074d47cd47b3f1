// Words that a rule asks for: looked up in a set, for most tokens of a text are asked about by dozens of rules.

/** The words of a line: `wordSet("take takes took")`. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
