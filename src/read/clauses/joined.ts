// Names of features put together from words of closed lists: the scorers ask for the same few thousand again and again, and
// a string that was asked for before is looked up without being read.

const known = new Map<string, Map<string, string>>();

/** `${first} ${second}`, made once. Both must come from closed lists: what a text says is not kept here. */
export function joined(first: string, second: string): string {
  let seconds = known.get(first);
  if (seconds === undefined) known.set(first, (seconds = new Map()));
  let both = seconds.get(second);
  if (both === undefined) seconds.set(second, (both = `${first} ${second}`));
  return both;
}
