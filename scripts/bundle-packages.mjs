// Puts packages of a hundred small files and more (zod with every language's messages, kysely with every dialect) into one
// file of dist each, of what the compiled code imports of them, and lets that load it: nearly every command loads both, and
// loading a file costs more than compiling it. Types still come from the packages.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const VENDOR = join(DIST, "vendor");
const code = compiledFiles();

for (const name of ["zod", "kysely"]) {
  const imported = new RegExp(`import \\{([^}]*)\\} from "${name}"`, "g");
  const users = code.filter(({ text }) => text.includes(`from "${name}"`));
  const used = users.flatMap(({ text }) => [...text.matchAll(imported)].flatMap(([, names]) => names.split(",")));
  await bundle(name, [...new Set(used.map((each) => each.trim()))].sort());
  for (const user of users) {
    const path = relative(dirname(user.path), join(VENDOR, `${name}.js`)).replaceAll("\\", "/");
    user.text = user.text.replaceAll(`from "${name}"`, `from "${path.startsWith(".") ? path : `./${path}`}"`);
    writeFileSync(user.path, user.text);
  }
}

/** One file of what is `used` of a package: names that are exported as they are called, none renamed. */
async function bundle(name, used) {
  const entry = join(DIST, `.${name}.js`);
  writeFileSync(entry, `export { ${used.join(", ")} } from "${name}";\n`);
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      lib: { entry, formats: ["es"], fileName: () => `${name}.js` },
      outDir: VENDOR,
      emptyOutDir: false,
      minify: false,
      target: "es2024",
    },
  });
  rmSync(entry);
}

function compiledFiles() {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(VENDOR))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
