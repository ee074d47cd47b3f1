// From names to tokens turned round, and what each name could prove in all.
import { isContent } from "../names/roles.ts";
import type { Token } from "../names/token.ts";
import { combinationScale } from "../score/combination.ts";

/** Calls `visit` with every token of each name, each token once a name. */
function eachToken(
  starts: Uint32Array,
  names: Uint32Array,
  size: number,
  visit: (token: number, name: number) => void,
): void {
  const last = new Int32Array(size).fill(-1);
  for (let name = 0; name + 1 < starts.length; name++) {
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
      const token = names[at] as number;
      if (last[token] === name) continue;
      last[token] = name;
      visit(token, name);
    }
  }
}

/** For each token how many parties' names hold it; `bearers` is how many bear each name. */
export function tokenFrequencies(
  starts: Uint32Array,
  names: Uint32Array,
  size: number,
  bearers: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(size);
  eachToken(starts, names, size, (token, name) => {
    counts[token] = (counts[token] as number) + (bearers[name] as number);
  });
  return counts;
}

/** Where the postings of each token begin; the last number is how many there are. */
export function countPostings(starts: Uint32Array, names: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size + 1);
  eachToken(starts, names, size, (token) => (counts[token + 1] = (counts[token + 1] as number) + 1));
  for (let at = 0; at < size; at++) counts[at + 1] = (counts[at + 1] as number) + (counts[at] as number);
  return counts;
}

/** For each token the names that hold it, ascending. */
export function fillPostings(starts: Uint32Array, names: Uint32Array, postingStarts: Uint32Array): Uint32Array {
  const size = postingStarts.length - 1;
  const next = postingStarts.slice(0, size);
  const postings = new Uint32Array(postingStarts[size] as number);
  eachToken(starts, names, size, (token, name) => {
    const to = next[token] as number;
    next[token] = to + 1;
    postings[to] = name;
  });
  return postings;
}

/** Scale and evidence of each name; see ScreenIndex. */
export function nameMeasures(
  starts: Uint32Array,
  names: Uint32Array,
  tokens: readonly Token[],
  weights: Float32Array,
): { nameScale: Float32Array; nameInfo: Float32Array } {
  const nameScale = new Float32Array(starts.length - 1);
  const nameInfo = new Float32Array(starts.length - 1);
  for (let name = 0; name < nameScale.length; name++) {
    const own: Token[] = [];
    const ownWeights: number[] = [];
    let info = 0;
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
      const token = tokens[names[at] as number] as Token;
      const weight = weights[names[at] as number] as number;
      own.push(token);
      ownWeights.push(weight);
      if (isContent(token)) info += weight;
    }
    const scale = combinationScale(own, ownWeights);
    nameScale[name] = scale;
    nameInfo[name] = info * scale;
  }
  return { nameScale, nameInfo };
}
