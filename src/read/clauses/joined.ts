// Names of features put together from words of closed lists: the scorers ask for the same few thousand again and again, and
// a string that was asked for before, and is the one that the tables hold, is looked up without being read.
import { copyOf } from "../document/word-table.ts";

/** `${first} ${second}`, made once. Both must come from closed lists: what a text says is not kept here. */
export const joined = joinedBy(" ");

/** `${name}=${value}`, made once, of closed lists too. */
export const labelled = joinedBy("=");

function joinedBy(sign: string): (first: string, second: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (first, second) => {
    let seconds = known.get(first);
    if (seconds === undefined) known.set(first, (seconds = new Map()));
    let both = seconds.get(second);
    if (both === undefined) seconds.set(second, (both = copyOf(first + sign + second)));
    return both;
  };
}
