// Texts with readings written by people, in the shape of the open gold set: `<id>.txt` beside `<id>.gold.json`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import type { GoldDocument } from "../read/index.ts";
import { GoldFile } from "./reader-pack-schema.ts";

const ENDING = ".gold.json";

/** The gold documents of a folder, by name. Throws InputError that names the file when one has the wrong shape. */
export function readGoldFolder(folder: string): readonly GoldDocument[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort();
  if (names.length === 0)
    throw new InputError(
      `${folder} holds no gold`,
      `Put <id>.txt and <id>${ENDING} there; docs/read.md shows the shape.`,
    );
  return names.map((name) => {
    const file = join(folder, name);
    try {
      const { published, ...gold } = GoldFile.parse(JSON.parse(readFileSync(file, "utf8")));
      const text = readFileSync(file.slice(0, -ENDING.length) + ".txt", "utf8");
      return { ...gold, published: published.value, text };
    } catch (cause) {
      throw new InputError(
        `${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
        "Correct the file; docs/read.md shows the shape.",
        { cause },
      );
    }
  });
}
