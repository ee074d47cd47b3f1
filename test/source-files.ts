// Source files as text with their imports: what the architecture and export tests look at.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** As written: a package, `node:…`, or a path of the project. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Files under `folders` whose names fit, sorted by path. */
export function readSourceFiles(folders: readonly string[], fits: RegExp): readonly SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`${ROOT}/${folder}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && fits.test(entry.name))
        .map((entry) => posix.join(entry.parentPath.slice(ROOT.length).replaceAll("\\", "/"), entry.name)),
    )
    .map((path) => path.replace(/^\/+/, ""))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, "utf8") }));
}

const STATIC = /^(?:import|export)\s(?<type>type\s)?[^"';]*?\bfrom\s*"(?<to>[^"]+)"/gm;
const BARE = /^import\s*"(?<to>[^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"(?<to>[^"]+)"\s*\)/g;

/** Static, side-effect and dynamic imports and re-exports; relative ones as paths of the project. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return [STATIC, BARE, DYNAMIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => {
      const to = groups?.["to"] ?? "";
      return {
        to: to.startsWith(".") ? posix.join(posix.dirname(path), to) : to,
        typeOnly: groups?.["type"] !== undefined,
      };
    }),
  );
}

/** Text without comments, so that prose about a rule does not break it. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");
}
