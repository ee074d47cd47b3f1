// The heading of a technology or software entry → the items that its own can be about, so that an answer which is the same
// for all of them needs no question. A heading that is not read that way yields nothing.

/** Entry codes, ranges of them and groups such as 2B, in the order of the heading. */
const CODES = /\b(\d[A-E]\d{3})(?:\.[a-z0-9.]+)?(?: (?:to|through) (?:ECCN )?(\d[A-E]\d{3}))?|\b(\d[A-E])\b(?!\d)/g;

export interface Related {
  /** Entries that items can be about. */
  readonly related: readonly string[];
  /** Paragraphs of these that the heading leaves out. */
  readonly unrelated?: readonly string[];
}

/**
 * What items can be about, by the heading of their entry and the codes that its lines name; undefined when the heading does
 * not say. Paragraphs that the heading includes count as their whole entry: a wider set only leaves more questions open.
 */
export function relatedOf(heading: string, known: readonly string[], named: readonly string[]): Related | undefined {
  const text = heading
    .replace(/[“”‘’]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/License Requirements.*$/, "");
  // "As follows": the paragraphs say what each is about. The Munitions List is not ours.
  if (/\bUSML\b|^Other\b|\bas follows\b/i.test(text)) return undefined;
  const controlled = /\b(?:controlled|specified|described|enumerated)\b.*$/i.exec(text)?.[0];
  if (controlled === undefined) return undefined;
  const without = new Set<string>();
  const rest = controlled.replace(/\(except(?: for)?([^)]*)\)/gi, (_, list: string) => {
    for (const code of leftOut(list, known)) without.add(code);
    return " ";
  });
  const inside = expand(rest, known).filter((code) => !without.has(code));
  if (inside.length === 0) return undefined;
  const related = [...new Set([...inside, ...named])].toSorted();
  const unrelated = [...without].filter((code) => code.includes(".")).toSorted();
  return { related, ...(unrelated.length === 0 ? {} : { unrelated }) };
}

function expand(text: string, known: readonly string[]): readonly string[] {
  return [...text.matchAll(CODES)].flatMap(([, first, last, group]) => {
    // Technology for the 600 series and spacecraft has entries of its own, which come first (part 774, Supplement No. 4).
    if (group !== undefined) return known.filter((code) => code.startsWith(group) && !/^..6|515$/.test(code));
    if (first === undefined) return [];
    if (last === undefined) return [first];
    return known.filter((code) => code >= first && code <= last && code[0] === first[0]);
  });
}

/** "3B001.a.4, c, k to n, 3B903 or 3B991 to 3B994": paragraphs without an entry belong to the entry before them. */
function leftOut(list: string, known: readonly string[]): readonly string[] {
  let entry = "";
  return list.split(/,| or | and /).flatMap((part) => {
    const one = part.replace(/\bECCNs?\b/g, "").trim();
    const code = /^(\d[A-E]\d{3})(\.[a-z0-9.]+)?$/i.exec(one);
    if (code) {
      entry = code[1] ?? "";
      return [one];
    }
    const letters = /^([a-z]) to ([a-z])$/.exec(one);
    if (letters) return between(letters[1] as string, letters[2] as string).map((letter) => `${entry}.${letter}`);
    if (/^[a-z](?:\.[a-z0-9]+)*$/.test(one)) return [`${entry}.${one}`];
    return expand(one, known);
  });
}

function between(first: string, last: string): readonly string[] {
  const from = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => String.fromCharCode(from + i));
}

/** What lies directly under an entry and under each paragraph of it, by its item paragraphs: `3A090` → `3A090.a`, `3A090.b`, `3A090.c`. */
export function partsOf(items: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const parts = new Map<string, Set<string>>();
  for (const item of items) {
    const steps = item.split(".");
    for (let depth = 1; depth < steps.length; depth++) {
      const parent = steps.slice(0, depth).join(".");
      parts.set(parent, (parts.get(parent) ?? new Set()).add(steps.slice(0, depth + 1).join(".")));
    }
  }
  return Object.fromEntries([...parts].map(([parent, children]) => [parent, [...children]]));
}
