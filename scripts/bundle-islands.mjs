// Bundles each browser entry of src/web/islands into one file of dist/web/islands, named as the page names it.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRIES = join(ROOT, "src/web/islands");

for (const name of readdirSync(ENTRIES).filter((file) => /^[a-z0-9-]+\.tsx?$/.test(file))) {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      lib: {
        entry: join(ENTRIES, name),
        formats: ["es"],
        fileName: () => `${basename(name).replace(/\.tsx?$/, "")}.js`,
      },
      outDir: join(ROOT, "dist/web/islands"),
      emptyOutDir: false,
      target: "es2022",
      // Faces re-export whole verbs; only what an island uses may reach a browser.
      rolldownOptions: { treeshake: { moduleSideEffects: false }, output: { codeSplitting: false } },
    },
  });
}
