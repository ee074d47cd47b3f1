// The dependency rules of the house, each a function from files to what breaks it: the test runs them over src and, to
// show that they bite, over small made-up files.
import { posix } from "node:path";
import { type Import, importsOf, type SourceFile, withoutComments } from "./source-files.ts";

export type Rule = (files: readonly SourceFile[]) => readonly string[];

const LEAVES = ["base", "errors.ts"];
const REGISTER = [...LEAVES, "register", "goods", "ownership"];
/** Folders that answer questions: pure, without files, clock or chance. */
export const VERBS: readonly string[] =
  "register goods ownership portfolio proof read check screen cases impact diversify assess watch decisions licences".split(
    " ",
  );
const PORTS = [...LEAVES, ...VERBS];

/** What each folder of src (or file directly in src) may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  "errors.ts": [],
  register: LEAVES,
  goods: LEAVES,
  ownership: LEAVES,
  portfolio: LEAVES,
  proof: LEAVES,
  read: REGISTER,
  check: REGISTER,
  screen: REGISTER,
  cases: [...LEAVES, "goods"],
  impact: [...LEAVES, "register", "check", "portfolio"],
  diversify: [...LEAVES, "register", "check", "portfolio", "impact"],
  assess: PORTS,
  watch: PORTS,
  decisions: PORTS,
  licences: [...LEAVES, "portfolio"],
  formats: PORTS,
  storage: PORTS,
  jobs: PORTS,
  documents: LEAVES,
  lists: PORTS,
  reports: [...PORTS, "formats"],
  operations: [...PORTS, "formats", "documents", "reports"],
  "snapshots.ts": [...PORTS, "operations"],
  "packed-index.ts": LEAVES.concat("screen"),
  "app.ts": [...PORTS, "operations", "storage", "jobs", "documents", "snapshots.ts", "config.ts", "packed-index.ts"],
  "config.ts": LEAVES,
  "package-version.ts": [],
  "library.ts": [...PORTS, "operations", "app.ts"],
  "index.ts": [...PORTS, "operations", "formats", "app.ts", "library.ts"],
  cli: [
    ...PORTS,
    "operations",
    "lists",
    "formats",
    "documents",
    "reports",
    "app.ts",
    "packed-index.ts",
    "snapshots.ts",
    "package-version.ts",
    "server",
    "mcp",
    "jobs",
  ],
  server: [...PORTS, "operations", "formats", "app.ts", "package-version.ts", "web", "mcp"],
  mcp: [...PORTS, "operations", "app.ts", "package-version.ts"],
  web: [...PORTS, "operations", "reports", "app.ts"],
};

/** Files that others may import past the face of their folder, with the reason. */
const BESIDE_THE_FACE: ReadonlySet<string> = new Set([
  // The face also loads CSV and schema libraries; one `check` must start without them.
  "src/formats/json-lines.ts",
]);

/** Packages that only these folders may use. */
const HOMES: readonly (readonly [pattern: RegExp, homes: readonly string[]])[] = [
  [/^(kysely|pg)$|^node:sqlite$/, ["storage"]],
  [/^(hono|@hono\/.+)$/, ["server", "mcp"]],
  [/^@modelcontextprotocol\//, ["mcp"]],
  [/^(saxes|fflate)$/, ["screen", "read", "formats", "documents"]],
  [/^(@mozilla\/readability|linkedom|unpdf)$/, ["documents"]],
  [/^preact/, ["web", "reports"]],
  [/^highs$/, ["impact", "jobs"]],
  [/^(csv-parse|read-excel-file|write-excel-file|hyparquet)/, ["formats"]],
];

const isExempt = ({ path }: SourceFile): boolean => /\.(?:test|case)\.tsx?$|\/testing\.ts$/.test(path);
const inSrc = ({ path }: { readonly path: string }): boolean => path.startsWith("src/");

/** `src/check/x.ts` → `check`; `src/app.ts` → `app.ts`. */
function homeOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** base ← nothing, verbs ← base and each other as the design says, surfaces on top. */
export const dependencies: Rule = (files) =>
  files
    .filter((file) => inSrc(file) && !isExempt(file))
    .flatMap((file) => {
      const home = homeOf(file.path);
      const allowed = ALLOWED[home];
      if (allowed === undefined) return [`${file.path}: src/${home} has no place in the rules: give it one`];
      return importsOf(file)
        .filter(({ to }) => to.startsWith("src/") && homeOf(to) !== home && !allowed.includes(homeOf(to)))
        .map(({ to }) => `${file.path}: ${home} may not import ${to}`);
    });

/** A folder is entered through its index.ts; the small files of base are imported one by one. */
export const faces: Rule = (files) =>
  files
    .filter((file) => inSrc(file) && !isExempt(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ to }) => /^src\/[^/]+\//.test(to) && homeOf(to) !== homeOf(file.path) && homeOf(to) !== "base")
        .filter(({ to }) => !/^src\/[^/]+\/index\.ts$/.test(to) && !BESIDE_THE_FACE.has(to))
        .map(({ to }) => `${file.path}: import the face of ${homeOf(to)}, not ${to}`),
    );

const IMPURE = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\bprocess\.|\bfetch\(|\bcrypto\./;

/** Verbs and base ask nobody for the time, a file or chance: all of it is handed in. */
export const purity: Rule = (files) =>
  files
    .filter((file) => inSrc(file) && !isExempt(file) && ["base", ...VERBS].includes(homeOf(file.path)))
    .flatMap((file) => {
      const found = IMPURE.exec(withoutComments(file.text));
      const modules = importsOf(file).filter(({ to }) => to.startsWith("node:"));
      return [
        ...(found ? [`${file.path}: a verb may not use ${found[0]}`] : []),
        ...modules.map(({ to }) => `${file.path}: a verb may not import ${to}`),
      ];
    });

/** Schemas at the edges, each heavy package in its one folder. */
export const packages: Rule = (files) =>
  files
    .filter((file) => inSrc(file) && !isExempt(file))
    .flatMap((file) => {
      const home = homeOf(file.path);
      const isEdge = home === "operations" || /(?:^|\/|-)schema\.ts$/.test(file.path);
      return importsOf(file).flatMap(({ to, typeOnly }) => {
        if (to === "zod" && !typeOnly && !isEdge) return [`${file.path}: zod belongs in schema.ts or operations`];
        const homes = HOMES.find(([pattern]) => pattern.test(to))?.[1];
        return homes === undefined || homes.includes(home)
          ? []
          : [`${file.path}: ${to} belongs in ${homes.join(", ")}`];
      });
    });

const LONGEST = 500;
const MEDIAN = 130;

/** No file over 500 lines, half of them under 130, each with a first line that says what it is. */
export const sizes: Rule = (files) => {
  const lengths = files.map(({ path, text }) => ({ path, length: text.trimEnd().split("\n").length }));
  const median = lengths.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  return [
    ...lengths.filter(({ length }) => length > LONGEST).map(({ path, length }) => `${path}: ${length} lines: split it`),
    ...(median > MEDIAN ? [`the median file has ${median} lines`] : []),
    ...files
      .filter((file) => !isExempt(file) && !/^(?:#!.*\n)?\/[/*]/.test(file.text))
      .map(({ path }) => `${path}: say at the top what it is`),
    ...files.filter(({ path }) => !/^[a-z0-9/.-]+$/.test(path)).map(({ path }) => `${path}: name it in kebab-case`),
  ];
};

/** No file reaches itself through its imports; imports of types alone do not count, they are gone when the code runs. */
export const cycles: Rule = (files) =>
  circlesOf(files, ({ typeOnly }) => !typeOnly).map((circle) => [...circle, circle[0]].join(" → "));

/** Types that name each other, as a test and the subject it reads do, may stand in a few files of one folder. */
const MOST_IN_CIRCLE = 4;

/** A type that many files share stands below them: imports of types lead in no circle but a small one within a folder. */
export const typeCircles: Rule = (files) =>
  circlesOf(files, () => true)
    .filter((circle) => circle.length > MOST_IN_CIRCLE || new Set(circle.map((path) => posix.dirname(path))).size > 1)
    .map((circle) => `${circle.length} files import each other: ${circle.join(", ")}`);

/** The sets of files that reach each other through the imports that count (Tarjan's strongly connected components). */
function circlesOf(files: readonly SourceFile[], counts: (one: Import) => boolean): readonly (readonly string[])[] {
  const edges = new Map(files.map((file) => [file.path, importsOf(file).filter(counts)]));
  const numbers = new Map<string, number>();
  const trail: string[] = [];
  const found: (readonly string[])[] = [];
  /** The lowest number that `path` reaches among the files of the trail. */
  const visit = (path: string): number => {
    const own = numbers.size;
    numbers.set(path, own);
    trail.push(path);
    let lowest = own;
    for (const { to } of edges.get(path) ?? []) {
      if (!edges.has(to)) continue;
      if (!numbers.has(to)) lowest = Math.min(lowest, visit(to));
      else if (trail.includes(to)) lowest = Math.min(lowest, numbers.get(to) ?? own);
    }
    if (lowest === own) {
      const circle = trail.splice(trail.indexOf(path));
      if (circle.length > 1) found.push(circle);
    }
    return lowest;
  };
  for (const path of edges.keys()) if (!numbers.has(path)) visit(path);
  return found;
}

const MACHINE = new RegExp(
  `(?:^|[\\s"'\`(=:,])(?:/(?:${["work", "tmp", "home", "Users", "root"].join("|")})/|[A-Z]:\\\\Users\\\\)[\\w.-]`,
  "m",
);

/** Nothing committed knows where somebody's checkout lies. */
export const machinePaths: Rule = (files) =>
  files.flatMap(({ path, text }) => {
    const found = MACHINE.exec(text);
    return found ? [`${path}: a path of one machine (${found[0].trim()}…)`] : [];
  });
