// What a word alone tells, found once however often texts say it. An open table of its own finds a word by the code units in
// place: a Map would need each word cut out and made one with its equals before it is looked up.

/** Slots of the table, a power of two; half of them are used at most, then it starts afresh. */
const SLOTS = 16_384;
const MOST_KEPT = SLOTS / 2;
/** Longer ones are hardly said twice. */
const LONGEST_KEPT = 24;

interface Kept<T> {
  readonly raw: string;
  readonly told: T;
}

/** Tells of the word that stands at `[start, end)` of a text what `tell` says of it; `kind` is what the first asker said. */
export function wordTable<T, K>(
  tell: (raw: string, kind: K) => T,
): (text: string, start: number, end: number, kind: K) => T {
  let slots: (Kept<T> | undefined)[] = Array.from({ length: SLOTS });
  let count = 0;
  return (text, start, end, kind) => {
    if (end - start > LONGEST_KEPT) return tell(text.slice(start, end), kind);
    let slot = hashOf(text, start, end);
    for (let kept = slots[slot]; kept !== undefined; kept = slots[slot]) {
      if (isWrittenAt(kept.raw, text, start, end)) return kept.told;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const raw = copyOf(text.slice(start, end));
    const told = tell(raw, kind);
    if (count >= MOST_KEPT) {
      slots = Array.from({ length: SLOTS });
      count = 0;
      slot = hashOf(text, start, end);
    }
    slots[slot] = { raw, told };
    count++;
    return told;
  };
}

/**
 * The same letters, held by themselves: a slice would hold on to the whole text it was cut from. Equal copies are one string, which
 * sets and comparisons know by its place in memory.
 */
export function copyOf(slice: string): string {
  return Object.keys({ [slice]: 0 })[0] ?? slice;
}

/** FNV-1a over the code units, folded to a slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isWrittenAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
