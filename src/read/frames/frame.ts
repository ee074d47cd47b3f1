// Patterns of events and enforcement, compiled and filed under the words that start them.
import type { PatternRule } from "../lexicon/pack.ts";
import { parseMatch, type CompiledMatch } from "./match-language.ts";

export interface Frame {
  /** Pattern id and the version of its pack, as shown on each candidate. */
  readonly patternId: string;
  readonly emits: "event" | "enforcement";
  readonly kind: string;
  readonly set: Readonly<Record<string, string | boolean>>;
  readonly rank: number;
  readonly match: CompiledMatch;
}

export interface Frames {
  readonly byTrigger: ReadonlyMap<string, readonly Frame[]>;
  /** Patterns whose `match` is not the language, with the reason. */
  readonly problems: readonly { readonly id: string; readonly problem: string }[];
}

/** Compiles the event and enforcement patterns of all packs; a later pack's pattern replaces an earlier one by id. */
export function compileFrames(packs: readonly { readonly patterns: readonly PatternRule[] }[]): Frames {
  const patterns = new Map<string, PatternRule>();
  for (const pack of packs) for (const pattern of pack.patterns) patterns.set(pattern.id, pattern);
  const byTrigger = new Map<string, Frame[]>();
  const problems: { id: string; problem: string }[] = [];
  for (const { id, emits, match, set, rank } of patterns.values()) {
    const [what, kind] = emits.split("/");
    if ((what !== "event" && what !== "enforcement") || kind === undefined) continue;
    for (const line of match) {
      const compiled = parseMatch(line);
      if (typeof compiled === "string") {
        problems.push({ id, problem: compiled });
        continue;
      }
      const frame = {
        patternId: id,
        emits: what,
        kind,
        set: set ?? {},
        rank: rank ?? 50,
        match: compiled,
      } satisfies Frame;
      const there = byTrigger.get(compiled.trigger);
      if (there === undefined) byTrigger.set(compiled.trigger, [frame]);
      else there.push(frame);
    }
  }
  return { byTrigger, problems };
}
