// Lexicon files as data. The schema library is loaded only when files are read, not when a compiled lexicon is used.
import type { LexiconData } from "./lexicon-data.ts";

/** Checks parsed YAML files and merges them. Rejects with a ZodError naming the entry that is not of the shape. */
export async function parseLexicon(files: readonly unknown[]): Promise<LexiconData> {
  const { LexiconFile } = await import("./schema.ts");
  const parts = files.map((file) => LexiconFile.parse(file));
  return {
    materials: parts.flatMap((part) => part.materials),
    groups: parts.flatMap((part) => part.groups),
    forms: parts.flatMap((part) => part.forms),
    families: parts.flatMap((part) => part.families),
    connectors: parts.flatMap((part) => part.connectors),
  };
}
