// The two packages that read scripts aloud. They are large, and most names need neither: load them when names are read at
// all, or only when the first name asks for them.

import { Recent } from "../../base/recent.ts";

/** Runs of a few names are remembered: each form of a name asks for the same ones, and to read one takes longer than all else of it. */
const LATELY = 32;

export interface ScriptReaders {
  /** Pinyin syllables of Han characters in plain letters without tones, ü as u; with `surname` the first is read as a surname. */
  pinyin(run: string, surname: boolean): readonly string[];
  /** Any script to ASCII, letter by letter. */
  ascii(text: string): string;
}

type PinyinPackage = Pick<typeof import("pinyin-pro"), "pinyin">;
type AsciiPackage = { readonly default: (text: string) => string } | ((text: string) => string);

/** Loads the readers. About 100 ms and 30 MB. */
export async function loadScriptReaders(): Promise<ScriptReaders> {
  const [pinyin, ascii] = await Promise.all([import("pinyin-pro"), import("any-ascii")]);
  return readersOf(
    () => pinyin,
    () => ascii,
  );
}

/** Readers that load a package with `require` when a name first needs it: a list of Latin names never does. */
export function lazyScriptReaders(require: (name: string) => unknown): ScriptReaders {
  return readersOf(
    () => require("pinyin-pro") as PinyinPackage,
    () => require("any-ascii") as AsciiPackage,
  );
}

function readersOf(loadPinyin: () => PinyinPackage, loadAscii: () => AsciiPackage): ScriptReaders {
  let spell: PinyinPackage["pinyin"] | undefined;
  let toAscii: ((text: string) => string) | undefined;
  const lately = new Recent<string, readonly string[]>(LATELY);
  return {
    pinyin(run, surname) {
      const key = surname ? `${run} ` : run;
      let syllables = lately.get(key);
      if (syllables === undefined) {
        spell ??= loadPinyin().pinyin;
        const read = spell(run, { toneType: "none", type: "array", ...(surname ? { surname: "head" as const } : {}) });
        lately.set(key, (syllables = read.map((one) => one.replace(/ü/g, "u").replace(/[^a-z]/g, ""))));
      }
      return syllables;
    },
    ascii(text) {
      if (toAscii === undefined) {
        const loaded = loadAscii();
        toAscii = typeof loaded === "function" ? loaded : loaded.default;
      }
      return toAscii(text);
    },
  };
}
