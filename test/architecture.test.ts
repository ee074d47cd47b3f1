// The rules of the house hold, and each of them bites.
import { describe, expect, test } from "vitest";
import * as rules from "./architecture-rules.ts";
import { readSourceFiles, type SourceFile } from "./source-files.ts";

const CODE = /\.(?:ts|tsx|mjs)$/;
const src = readSourceFiles(["src"], CODE);
const code = readSourceFiles(["src", "test", "bench", "bin", "scripts"], CODE);
const texts = readSourceFiles(
  ["src", "test", "bench", "bin", "scripts", "docs", "data", "examples"],
  /\.(?:ts|tsx|mjs|md|ya?ml|csv|json)$/,
);

describe("this project", () => {
  test("has files to look at", () => expect(src.length).toBeGreaterThan(100));
  test("folders depend on each other as the design says", () => expect(rules.dependencies(src)).toEqual([]));
  test("folders are entered through their faces", () => expect(rules.faces(src)).toEqual([]));
  test("verbs are pure", () => expect(rules.purity(src)).toEqual([]));
  test("packages stay in their folders", () => expect(rules.packages(src)).toEqual([]));
  test("files are short, named in kebab-case and say what they are", () => expect(rules.sizes(code)).toEqual([]));
  test("nothing imports itself in a circle", () => expect(rules.cycles(src)).toEqual([]));
  test("types that many share stand below them", () => expect(rules.typeCircles(src)).toEqual([]));
  test("no path of one machine is committed", () => expect(rules.machinePaths(texts)).toEqual([]));
});

/** A made-up file: a path of src and its text. */
function file(path: string, text: string): SourceFile {
  return { path, text };
}

const BITES: readonly (readonly [
  what: string,
  rule: rules.Rule,
  bad: readonly SourceFile[],
  good: readonly SourceFile[],
])[] = [
  [
    "base imports nothing",
    rules.dependencies,
    [file("src/base/date.ts", 'import { x } from "../register/index.ts";')],
    [file("src/base/date.ts", 'import { x } from "./text.ts";')],
  ],
  [
    "a verb does not import storage",
    rules.dependencies,
    [file("src/check/a.ts", 'const s = await import("../storage/index.ts");')],
    [file("src/check/a.ts", 'import type { R } from "../register/index.ts";')],
  ],
  [
    "a folder without a place in the rules",
    rules.dependencies,
    [file("src/helpers/a.ts", "")],
    [file("src/errors.ts", "")],
  ],
  [
    "an import past the face",
    rules.faces,
    [file("src/check/a.ts", 'import {\n  stateOn,\n} from "../register/as-of.ts";')],
    [
      file("src/check/a.ts", 'import { d } from "../base/date.ts";'),
      file("src/check/a.test.ts", 'import { t } from "../register/testing.ts";'),
    ],
  ],
  ["a re-export past the face", rules.faces, [file("src/index.ts", 'export { a } from "./check/a.ts";')], []],
  [
    "the clock in a verb",
    rules.purity,
    [file("src/assess/a.ts", "const now = new Date();")],
    [file("src/assess/a.ts", "// never new Date()\nconst d = new Date(text);"), file("src/cli/a.ts", "new Date()")],
  ],
  ["chance in a verb", rules.purity, [file("src/goods/a.ts", "Math.random()")], []],
  ["files in a verb", rules.purity, [file("src/portfolio/a.ts", 'import { readFile } from "node:fs/promises";')], []],
  [
    "zod inside",
    rules.packages,
    [file("src/check/a.ts", 'import { z } from "zod";')],
    [
      file("src/goods/schema.ts", 'import { z } from "zod";'),
      file("src/goods/form-schema.ts", 'import { z } from "zod";'),
      file("src/operations/a.ts", 'import { z } from "zod";'),
      file("src/check/a.ts", 'import type { z } from "zod";'),
    ],
  ],
  [
    "kysely outside storage",
    rules.packages,
    [file("src/decisions/a.ts", 'import { sql } from "kysely";')],
    [file("src/storage/a.ts", 'import { sql } from "kysely";')],
  ],
  [
    "a long file",
    rules.sizes,
    [
      file("src/check/a.ts", `// What it is.\n${"x;\n".repeat(500)}`),
      file("src/b.ts", "// B.\n"),
      file("src/c.ts", "// C.\n"),
    ],
    [file("src/check/a.ts", `// What it is.\n${"x;\n".repeat(100)}`)],
  ],
  [
    "long files all over",
    rules.sizes,
    [file("src/a.ts", `// A.\n${"x;\n".repeat(140)}`), file("src/b.ts", `// B.\n${"x;\n".repeat(140)}`)],
    [],
  ],
  ["a file that does not say what it is", rules.sizes, [file("src/a.ts", "export const a = 1;")], []],
  ["a name in camelCase", rules.sizes, [file("src/aB.ts", "// What it is.\n")], []],
  [
    "a circle of three",
    rules.cycles,
    [
      file("src/check/a.ts", 'import "./b.ts";'),
      file("src/check/b.ts", 'export { c } from "./c.ts";'),
      file("src/check/c.ts", 'const { a } = await import("./a.ts");'),
    ],
    [
      file("src/check/a.ts", 'import "./b.ts";\nimport "./c.ts";'),
      file("src/check/b.ts", 'import "./c.ts";'),
      file("src/check/c.ts", 'import type { A } from "./a.ts";'),
    ],
  ],
  [
    "a type that leads back to another folder",
    rules.typeCircles,
    [
      file("src/read/a.ts", 'import { b } from "./when/b.ts";'),
      file("src/read/when/b.ts", 'import type { A } from "../a.ts";'),
    ],
    [file("src/check/a.ts", 'import { b } from "./b.ts";'), file("src/check/b.ts", 'import type { A } from "./a.ts";')],
  ],
  [
    "somebody's checkout",
    rules.machinePaths,
    [file("docs/a.md", `see "${["", "home", "ann", "derisk"].join("/")}"`)],
    [file("docs/a.md", "https://example.org/home/ann and ./office/list")],
  ],
];

describe("the rules bite", () => {
  test.each(BITES)("%s", (_, rule, bad, good) => {
    expect(rule(bad)).toHaveLength(1);
    expect(rule(good)).toEqual([]);
  });
});
