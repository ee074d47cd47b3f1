// The two packages that read scripts aloud, loaded when names are first read: one `check` must start without them.

export interface ScriptReaders {
  /** Pinyin syllables of Han characters without tones; with `surname` the first is read as a surname. */
  pinyin(run: string, surname: boolean): readonly string[];
  /** Any script to ASCII, letter by letter. */
  ascii(text: string): string;
}

/** Loads the readers. About 60 ms the first time. */
export async function loadScriptReaders(): Promise<ScriptReaders> {
  const [{ pinyin }, { default: anyAscii }] = await Promise.all([import("pinyin-pro"), import("any-ascii")]);
  return {
    pinyin: (run, surname) =>
      pinyin(run, { toneType: "none", type: "array", ...(surname ? { surname: "head" as const } : {}) }),
    ascii: anyAscii,
  };
}
