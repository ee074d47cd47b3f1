// Puts zod, a hundred small files with every language's messages, into one file of dist, and lets the compiled code load
// that: it is most of what a single check loads. Types still come from the package.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const ENTRY = join(ROOT, "node_modules/zod/index.js");

await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: "error",
  build: {
    lib: { entry: ENTRY, formats: ["es"], fileName: () => "zod.js" },
    outDir: join(DIST, "vendor"),
    minify: false,
    target: "es2024",
  },
});

for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".js") || entry.parentPath.endsWith("vendor")) continue;
  const path = join(entry.parentPath, entry.name);
  const code = readFileSync(path, "utf8");
  if (!code.includes('from "zod"')) continue;
  const bundled = relative(dirname(path), join(DIST, "vendor/zod.js")).replaceAll("\\", "/");
  writeFileSync(path, code.replaceAll('from "zod"', `from "${bundled.startsWith(".") ? bundled : `./${bundled}`}"`));
}
