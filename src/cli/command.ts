// A command declares its options once: parsing, help and the reference page all read the same declaration.
import { parseArgs } from "node:util";
import { isIsoDate, type IsoDate } from "../base/date.ts";
import { UsageError } from "../errors.ts";
import type { App } from "../app.ts";
import type { Context } from "../operations/index.ts";

export interface Option {
  /** Placeholder of the value, e.g. `DATE`; absent: a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly summary: string;
}

export interface Args {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  day(name: string): IsoDate | undefined;
}

/** What a command gets besides its arguments. */
export interface Session {
  readonly app: App;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the terminal, colour allowed. */
  readonly terminal: { readonly width: number; readonly colour: boolean; readonly interactive: boolean };
  context(args: Args): Context;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly details?: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** It may run for days: the process keeps small from its start on. */
  readonly isLongLived?: true;
  /** Returns the exit code. */
  run(args: Args, session: Session): Promise<number>;
}

/** Options every command takes. */
export const COMMON: Readonly<Record<string, Option>> = {
  on: { value: "DATE", summary: "the day whose law applies (default: today, UTC)" },
  known: { value: "DATE", summary: "what was public by that day (default: today)" },
  store: { value: "STORE", summary: "a file, or postgres://USER@HOST/DATABASE (default: .derisk/derisk.sqlite)" },
  json: { summary: "JSON on standard output" },
  help: { summary: "show help" },
};

/** Parses `argv` for a command. Throws UsageError that names the option and the fix. */
export function readArgs(command: Command, argv: readonly string[]): Args {
  const declared = { ...COMMON, ...command.options };
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { value, multiple }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), multiple: multiple ?? false },
    ]),
  );
  const { values, positionals } = parse(command, argv, options);
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  return {
    positionals,
    text,
    texts: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    flag: (name) => values[name] === true,
    day(name) {
      const given = text(name);
      if (given === undefined) return undefined;
      if (isIsoDate(given)) return given;
      throw new UsageError(`--${name}: "${given}" is not a calendar day`, "Write YYYY-MM-DD, e.g. 2026-11-21.");
    },
  };
}

type Parsed = { values: Record<string, unknown>; positionals: string[] };

function parse(
  command: Command,
  argv: readonly string[],
  options: Record<string, { type: "string" | "boolean"; multiple: boolean }>,
): Parsed {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true }) as Parsed;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split(". ")[0] : String(cause);
    throw new UsageError(`${command.name}: ${message}`, `See \`derisk ${command.name} --help\`.`, { cause });
  }
}

/** Help text of a command. */
export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, ...COMMON }).map(([name, { value, summary }]) => [
    `  --${name}${value === undefined ? "" : ` ${value}`}`,
    summary,
  ]);
  const width = Math.max(...rows.map(([left]) => left?.length ?? 0)) + 2;
  return [
    `derisk ${command.name} — ${command.summary}`,
    "",
    `Usage: ${command.usage}`,
    ...(command.details === undefined ? [] : ["", command.details]),
    "",
    "Options:",
    ...rows.map(([left = "", right = ""]) => left.padEnd(width) + right),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");
}
