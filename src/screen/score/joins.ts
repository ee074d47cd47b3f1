// Words that one name writes as several and the other as one: "Jin Ping", "Jinping".
import { tokenCost, type ShortForms } from "../names/token-distance.ts";
import { latinToken, type Token } from "../names/token.ts";

/** Neighbouring words of `many` that letter by letter make one word of `one`: taken before all else. */
export function exactJoins(
  many: readonly Token[],
  one: readonly Token[],
  usedMany: Uint8Array,
  usedOne: Uint8Array,
  found: (from: number, to: number, at: number) => void,
): void {
  if (many.length < 2 || many.length === one.length) return;
  for (let at = 0; at < one.length; at++) {
    const target = one[at] as Token;
    if (target.role !== "name" || target.text.length < 5 || target.writing !== "latin") continue;
    for (let from = 0; from + 1 < many.length && usedOne[at] === 0; from++) {
      let length = 0;
      for (let to = from; to < many.length; to++) {
        const { text, role } = many[to] as Token;
        if (usedMany[to] === 1 || role !== "name" || !target.text.startsWith(text, length)) break;
        length += text.length;
        if (length < target.text.length) continue;
        if (to > from) found(from, to + 1, at);
        break;
      }
    }
  }
}

/** Letters of words that may have lost a space between them. */
export const LONGEST_JOINED = 28;

/** Free neighbouring words of `many` that together make one free word of `one`. */
export function joinAlike(
  many: readonly Token[],
  one: readonly Token[],
  usedMany: Uint8Array,
  usedOne: Uint8Array,
  shortForms: ShortForms,
  found: (from: number, to: number, at: number, cost: number) => void,
): void {
  for (let at = 0; at < one.length; at++) {
    const target = one[at] as Token;
    if (
      usedOne[at] === 1 ||
      target.text.length < 3 ||
      target.writing === "native" ||
      (target.role !== "name" && target.role !== "place")
    )
      continue;
    for (let from = 0; from + 1 < many.length && usedOne[at] === 0; from++) {
      let text = "";
      for (let to = from; to < Math.min(from + 3, many.length); to++) {
        const token = many[to] as Token;
        if (usedMany[to] === 1 || token.writing !== "latin") break;
        text += spelled(token);
        if (to === from) continue;
        if (text.length > Math.min(LONGEST_JOINED, target.text.length + 3)) break;
        if (text.length + 3 < target.text.length) continue;
        const cost = text === target.text ? 0 : tokenCost(latinToken(text, "name"), target, shortForms);
        if (cost < joinedLimit(text.length)) {
          found(from, to + 1, at, cost);
          break;
        }
      }
    }
  }
}

/** The longer the joined word, the less likely it is like another by chance. */
const joinedLimit = (letters: number): number => (letters < 8 ? 0.5 : letters < 11 ? 1.7 : 2.2);

/** The canonical word of a legal form stands for the form. */
export const spelled = ({ text, role }: Token): string => (role === "legal" ? text.slice(1) : text);
