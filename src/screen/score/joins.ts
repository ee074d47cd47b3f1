// Words that one name writes as several and the other as one: "Jin Ping", "Jinping".
import { isHangul } from "../names/hangul-sounds.ts";
import { tokenCost, type ShortForms } from "../names/token-distance.ts";
import { abjadToken, latinToken, type Token } from "../names/token.ts";

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
        if (usedMany[to] === 1 || token.writing === "native" || token.writing !== (many[from] as Token).writing) break;
        text += token.writing === "abjad" ? token.phones : spelled(token);
        if (to === from) continue;
        const length = lettersIn(target.writing, target.writing === "abjad" ? target.phones : target.text);
        const letters = lettersIn(token.writing, text);
        if (letters > Math.min(LONGEST_JOINED, length + 3)) break;
        if (letters + 3 < length) continue;
        const cost = text === target.text ? 0 : tokenCost(joinedToken(text, token.writing), target, shortForms);
        if (cost < joinedLimit(letters)) {
          found(from, to + 1, at, cost);
          break;
        }
      }
    }
  }
}

const LETTERS_A_SYLLABLE = 3;

/** Letters that a word has in Latin spelling, about. */
const lettersIn = (writing: Token["writing"], text: string): number =>
  writing === "abjad" && isHangul(text) ? text.length * LETTERS_A_SYLLABLE : text.length;

const joinedToken = (text: string, writing: Token["writing"]): Token =>
  writing === "abjad" ? abjadToken(text, "name") : latinToken(text, "name");

/** The longer the joined word, the less likely it is like another by chance. */
const joinedLimit = (letters: number): number => (letters < 8 ? 0.5 : letters < 11 ? 1.7 : 2.2);

/** The canonical word of a legal form stands for the form. */
export const spelled = ({ text, role }: Token): string => (role === "legal" ? text.slice(1) : text);
