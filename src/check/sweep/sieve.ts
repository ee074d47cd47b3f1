// The first look at a candidate: one bit tells whether the measure is false for a row, by the one part of the line that rules
// most measures out and has few codes. It lies beside the candidates, so that most of them cost one read.
import type { Aspects, CodedAspect } from "./aspects.ts";
import { FALSE } from "./lookup.ts";
import type { Variant } from "./variant.ts";

export interface Sieve {
  /** Row → code from -1. */
  readonly codes: Int32Array;
  /** For each entry of the plan's `variantOf`: bit (code + 1) is set where the measure may be other than false. */
  readonly mask: Uint32Array;
  readonly finer: Finer;
}

/** The second look, by a part of more codes: one bit a variant and code. */
interface Finer {
  readonly codes: Int32Array;
  readonly words: number;
  readonly bits: Uint32Array;
}

/** Codes that a mask has room for, the one of saying nothing included. */
const MOST_CODES = 32;

export function sieveOf(variants: readonly Variant[], variantOf: Int32Array, aspects: Aspects): Sieve {
  const { from, origin, to, act } = aspects;
  const parts = [origin, from, to, act].filter(({ size }) => size + 1 <= MOST_CODES);
  const best = parts.toSorted((a, b) => rejected(variants, b) - rejected(variants, a))[0] ?? aspects.nothing;
  const ofVariant = Uint32Array.from(variants, (variant) => maskOf(variant, best));
  const mask = new Uint32Array(variantOf.length);
  for (let at = 0; at < mask.length; at++) mask[at] = ofVariant[variantOf[at] as number] as number;
  const others = [to, origin, from].filter((part) => part !== best && part.size <= MOST_FINER);
  const second = others.toSorted((a, b) => b.size - a.size)[0] ?? aspects.nothing;
  return { codes: best.codes, mask, finer: finerOf(variants, second) };
}

/** Beyond this many codes the bits would no longer stay close to the processor. */
const MOST_FINER = 1024;

function finerOf(variants: readonly Variant[], part: CodedAspect): Finer {
  const words = (part.size + 32) >>> 5;
  const bits = new Uint32Array(words * variants.length).fill(0xffffffff);
  for (const { number, isConjunction, lookups } of variants) {
    if (!isConjunction) continue;
    for (const lookup of lookups) {
      if (lookup.kind !== "table" || lookup.codes !== part.codes) continue;
      for (let slot = 0; slot < lookup.table.length; slot++) {
        if (lookup.table[slot] !== FALSE) continue;
        const word = number * words + (slot >>> 5);
        bits[word] = (bits[word] as number) & ~(1 << (slot & 31));
      }
    }
  }
  return { codes: part.codes, words, bits };
}

/** Codes for which some measure is false, over all of them. */
function rejected(variants: readonly Variant[], part: CodedAspect): number {
  return variants.reduce((sum, variant) => sum + zeros(maskOf(variant, part)), 0);
}

function maskOf({ isConjunction, lookups }: Variant, part: CodedAspect): number {
  let mask = 0xffffffff;
  if (!isConjunction) return mask;
  for (const lookup of lookups) {
    if (lookup.kind !== "table" || lookup.codes !== part.codes) continue;
    for (let slot = 0; slot < lookup.table.length; slot++) if (lookup.table[slot] === FALSE) mask &= ~(1 << slot);
  }
  return mask >>> 0;
}

function zeros(mask: number): number {
  let count = 0;
  for (let rest = ~mask >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}
