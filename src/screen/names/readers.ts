// The package that reads any script aloud. It is large, and most names do not need it: load it when names are read at all, or only
// when the first name asks for it.

export interface ScriptReaders {
  /** Any script to ASCII, letter by letter. */
  ascii(text: string): string;
}

type AsciiPackage = { readonly default: (text: string) => string } | ((text: string) => string);

/** Loads the reader. */
export async function loadScriptReaders(): Promise<ScriptReaders> {
  const ascii = await import("any-ascii");
  return readersOf(() => ascii);
}

/** A reader that loads its package with `require` when a name first needs it: a list of Latin names never does. */
export function lazyScriptReaders(require: (name: string) => unknown): ScriptReaders {
  return readersOf(() => require("any-ascii") as AsciiPackage);
}

function readersOf(loadAscii: () => AsciiPackage): ScriptReaders {
  let toAscii: ((text: string) => string) | undefined;
  return {
    ascii(text) {
      if (toAscii === undefined) {
        const loaded = loadAscii();
        toAscii = typeof loaded === "function" ? loaded : loaded.default;
      }
      return toAscii(text);
    },
  };
}
