// What a name alone says of whose it is: a comma after the surname is a person's, a legal form is a firm's.
import type { Token } from "./token.ts";

export type ReadsAs = "person" | "organisation";

/** One comma, one to four words before it and one to five after: `Petrov, Ivan Sergeyevich`. No digits, no brackets. */
const SURNAME_FIRST = /^\s*[^\s,\d()]+(?:\s+[^\s,\d()]+){0,3},\s*[^\s,\d()]+(?:\s+[^\s,\d()]+){0,4}\s*$/u;

/** `Se`, `Ag`, `Ao`: forms of firms and names of people. */
const SHORT_WORD = /(?<![\p{L}.])\p{L}{1,2}(?![\p{L}.])/u;

/** Undefined where the name could be either's. `tokens` are the words of the name as it was read. */
export function readsAs(name: string, tokens: readonly Token[]): ReadsAs | undefined {
  let isGeneral = false;
  for (let at = 0; at < tokens.length; at++) {
    const { role } = tokens[at] as Token;
    if (role === "legal" && !SHORT_WORD.test(name)) return "organisation";
    if (role === "generic" || role === "number" || role === "legal") isGeneral = true;
  }
  return !isGeneral && name.includes(",") && SURNAME_FIRST.test(name) ? "person" : undefined;
}
