// What reading needs besides the text, compiled once from lexicon packs.
import { compileFrames, type Frames } from "./frames/frame.ts";
import { compileGazetteer, type Gazetteer } from "./lexicon/gazetteer.ts";
import type { ReaderPack } from "./lexicon/pack.ts";
import { compilePatterns, type PatternIndex } from "./patterns/compile.ts";

export interface ReaderResources {
  readonly gazetteer: Gazetteer;
  readonly patterns: PatternIndex;
  readonly frames: Frames;
  readonly packs: readonly string[];
}

/** Compiles packs in layers: a later pack's rows and patterns replace earlier ones. Throws InputError for a bad pattern. */
export function compileReader(packs: readonly ReaderPack[]): ReaderResources {
  return {
    gazetteer: compileGazetteer(packs),
    patterns: compilePatterns(packs),
    frames: compileFrames(packs),
    packs: packs.map(({ id, version }) => `${id}@${version}`),
  };
}
