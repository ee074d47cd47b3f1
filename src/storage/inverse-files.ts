// Inverses of input-output tables as files beside the store: a cache, so nothing that goes wrong here stops an answer.
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InverseStore } from "../impact/index.ts";

/** Inverses under `folder`, one file each, named by the hash of its matrix; written whole or not at all. */
export function openInverseFiles(folder: string): InverseStore {
  const pathOf = (key: string): string => join(folder, `${key}.inv`);
  return {
    read(key) {
      try {
        return readFileSync(pathOf(key));
      } catch {
        return undefined;
      }
    },
    write(key, content) {
      const part = join(folder, `.${randomUUID()}.part`);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(part, content);
        renameSync(part, pathOf(key));
      } catch {
        discard(part);
      }
    },
    hash: (content) => createHash("sha256").update(content).digest("hex"),
  };
}

function discard(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // The folder itself is in the way: nothing was written.
  }
}
