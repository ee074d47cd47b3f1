// Puts the files of each verb's folder into the one file of its face, which is all that others import of it: loading a
// file costs more than compiling it, and one reading would load four hundred. Types stay as they are, file by file.
import { readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const BUNDLED = join(DIST, ".bundled");
/** Folders of pure code. The edges load their files one by one, as a command or a page needs them. */
const FACES = [
  "check",
  "diversify",
  "documents",
  "goods",
  "impact",
  "ownership",
  "portfolio",
  "read",
  "register",
  "screen",
];

for (const face of FACES) {
  const folder = join(DIST, face);
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [keepOutside(folder)],
    build: {
      lib: { entry: join(folder, "index.js"), formats: ["es"], fileName: () => "index.js" },
      outDir: BUNDLED,
      minify: false,
      target: "es2024",
      // A constant stays one: what it holds is known where code is compiled, which makes tables of numbers a tenth faster.
      rolldownOptions: { output: { topLevelVar: false } },
    },
  });
  for (const file of codeIn(folder)) rmSync(file);
  // What is imported only when it is needed has stayed a file of its own.
  for (const file of codeIn(BUNDLED)) renameSync(file, join(folder, basename(file)));
  rmSync(BUNDLED, { recursive: true });
}

/** Leaves packages and the files of other folders to be imported. */
function keepOutside(folder) {
  return {
    name: "keep-outside",
    enforce: "pre",
    resolveId(path, importer) {
      if (importer === undefined) return undefined;
      if (!path.startsWith(".")) return { id: path, external: true };
      const file = resolve(dirname(importer), path);
      if (file.startsWith(folder + sep)) return undefined;
      return { id: relative(folder, file).replaceAll("\\", "/"), external: true };
    },
  };
}

function codeIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name));
}
