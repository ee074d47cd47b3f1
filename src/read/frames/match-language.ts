// The match language of event and enforcement patterns, parsed once: `[authority] {detain} [target]`.
//   {x}          the trigger: words of the lexicon classes `act` (verbs) or `act_noun` with norm x; the first one is the anchor
//   [slot]       a phrase: before the trigger its subject, after it its object, after a word such as `with` what follows that word;
//                before a noun the subject of a verb that only says that it was done: `[actors] {talks}` is `X held trade talks`
//   [slot]'s     the owner before a noun trigger, also as an adjective: `China's probe`, `Chinese raids`
//   be           the verb is passive
//   ~{x} !{x}    x must (must not) occur in the same clause
//   ( … )        may be missing

export interface SlotRule {
  readonly slot: string;
  readonly where: "subject" | "object" | "owner" | "after";
  /** For `after`: the words that open the phrase. */
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

export interface CompiledMatch {
  readonly trigger: string;
  readonly passive: boolean;
  readonly slots: readonly SlotRule[];
  readonly needs: readonly string[];
  readonly bars: readonly string[];
}

const ELEMENT = /\s*(?:(\()|(\))|\[([a-z_]+)\]('s)?|([~!])?\{([a-z_]+)\}|([a-z|]+))/y;

/** Parses one line of `match`; `undefined` with no anchor, or an Error message for what is not the language. */
export function parseMatch(line: string): CompiledMatch | string {
  const slots: SlotRule[] = [];
  const needs: string[] = [];
  const bars: string[] = [];
  let trigger: string | undefined;
  let passive = false;
  let optional = false;
  let words: readonly string[] = [];
  ELEMENT.lastIndex = 0;
  const source = line.trimEnd();
  while (ELEMENT.lastIndex < source.length) {
    const from = ELEMENT.lastIndex;
    const found = ELEMENT.exec(source);
    if (found === null) return `"${source.slice(from)}" is not part of the match language`;
    const [, open, close, slot, owner, sign, norm, word] = found;
    if (open) optional = true;
    else if (close) optional = false;
    else if (word === "be" && trigger === undefined) passive = true;
    else if (word !== undefined) words = word.split("|");
    else if (norm !== undefined) {
      if (sign === "~") needs.push(norm);
      else if (sign === "!") bars.push(norm);
      else if (trigger === undefined) trigger = norm;
      else needs.push(norm);
    } else if (slot !== undefined) {
      const where = owner ? "owner" : words.length > 0 ? "after" : trigger === undefined ? "subject" : "object";
      slots.push({ slot, where, words: new Set(words), optional });
      words = [];
    }
  }
  return trigger === undefined ? "name a trigger such as {detain}" : { trigger, passive, slots, needs, bars };
}
