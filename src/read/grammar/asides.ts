// Words put into a sentence that its clause goes on without: "Inspur, China's largest maker of servers, …", "(part of X)",
// ", which …,". What stands behind one follows what stands before it, and who is named in one does not act outside it.
import type { Token } from "../document/model.ts";
import { wordSet } from "./word-set.ts";

/** Tokens `[from, to)`, the signs around them included. */
export interface Aside {
  readonly from: number;
  readonly to: number;
}

/** Words farther apart than this are no aside. */
const LONGEST = 24;

/** The asides of tokens `[first, end)`, outermost only, in order. */
export function asidesOf(tokens: readonly Token[], first: number, end: number): readonly Aside[] {
  const found: Aside[] = [];
  for (let at = first + 1; at < end; at++) {
    const key = tokens[at]?.key;
    const to = key === "(" ? closing(tokens, at, end, ")") : key === "," ? commaAside(tokens, at, end) : undefined;
    if (to === undefined) continue;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found.length === 0 ? NONE : found;
}

const NONE: readonly Aside[] = [];

/** The token behind the aside that begins at `token`, if one does. */
export function endOfAside(asides: readonly Aside[], token: number): number | undefined {
  for (const { from, to } of asides) if (from === token) return to;
  return undefined;
}

function closing(tokens: readonly Token[], open: number, end: number, sign: string): number | undefined {
  const stop = Math.min(end, open + LONGEST);
  for (let at = open + 1; at < stop; at++) if (tokens[at]?.key === sign) return at + 1;
  return undefined;
}

function commaAside(tokens: readonly Token[], comma: number, end: number): number | undefined {
  if (!opens(tokens, comma)) return undefined;
  const to = closing(tokens, comma, end, ",");
  return to === undefined || to - comma < 4 ? undefined : to;
}

/** "the world's …", "a unit of …", "China's leading …", "part of …", "which …", "based in …": no member of a list. */
function opens(tokens: readonly Token[], comma: number): boolean {
  const [first, second] = [tokens[comma + 1], tokens[comma + 2]];
  if (first === undefined || second === undefined || tokens[comma - 1]?.kind !== "word") return false;
  if (RELATIVE.has(first.key)) return true;
  if (OPENER.has(first.key)) return FOLLOWER.test(second.key);
  if (first.key === "the" && second.key === "world") return true;
  if ((first.key === "a" || first.key === "an") && second.kind === "word") return tokens[comma - 1]?.capital === true;
  return first.capital && second.key === "'s" && isPlain(tokens[comma + 3]) && tokens[comma - 1]?.capital === true;
}

const RELATIVE = wordSet("which who whose");
const OPENER = wordSet("part one home based known according owned controlled led citing together");
const FOLLOWER = /^(?:of|to|in|as|by|with|[a-z]+)$/;

const isPlain = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "word" && !token.capital && !MEASURES.test(token.key);

/** ", China's ban on …,": somebody's act is no description of a name. */
const MEASURES = /^(?:ban|bans|curbs|controls|tariffs?|sanctions|duty|duties|restrictions|rules?|export|import)$/;
