// Names of features put together from words of closed lists: the scorers ask for the same few thousand again and again, and
// a string that was asked for before is looked up without being read.

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
    if (both === undefined) seconds.set(second, (both = first + sign + second));
    return both;
  };
}
