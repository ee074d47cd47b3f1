// The command line: finds the command, runs it, turns errors into one sentence, a hint and an exit code.
import { openApp } from "../app.ts";
import { DeriskError, UsageError } from "../errors.ts";
import { helpOf, readArgs, type Command, type Session } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { letHeapGrow } from "./small-heap.ts";

export const EXIT = { ok: 0, finding: 1, usage: 2, input: 3, register: 4, io: 5 } as const;

/** Streams of the process; tests pass their own. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now?: () => Date;
}

/** Runs one command line and returns the exit code. Never throws for what a user may do. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const err = (text: string): void => void streams.stderr.write(`${text}\n`);
  try {
    return await run(argv, streams, err);
  } catch (error) {
    if (error instanceof DeriskError) {
      err(`derisk: ${error.message}${error.field === undefined ? "" : ` (${error.field})`}`);
      err(`  ${error.hint}`);
      return error.exitCode;
    }
    if (streams.signal.aborted) {
      err("derisk: stopped");
      return EXIT.io;
    }
    throw error;
  }
}

async function run(argv: readonly string[], streams: Streams, err: (text: string) => void): Promise<number> {
  const [name, ...rest] = argv;
  const out = (text: string): void => void streams.stdout.write(`${text}\n`);
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const wanted = name === "help" ? rest[0] : undefined;
    out(wanted === undefined ? overview() : helpOf(await find(wanted)));
    return EXIT.ok;
  }
  if (name === "--version" || name === "version") {
    const { versionText } = await import("./version.ts");
    out(await versionText());
    return EXIT.ok;
  }
  const command = await find(name);
  if (rest.includes("--help")) {
    out(helpOf(command));
    return EXIT.ok;
  }
  if (command.isLongLived !== true) letHeapGrow();
  const args = readArgs(command, rest);
  const store = args.text("store") ?? streams.env["DERISK_STORE"];
  const hosts = (streams.env["DERISK_WEBHOOK_HOSTS"] ?? "").split(/[\s,]+/).filter((host) => host !== "");
  const app = openApp({
    ...(store === undefined ? {} : { store }),
    ...(streams.now ? { now: streams.now } : {}),
    ...(hosts.length === 0 ? {} : { post: { hosts } }),
  });
  const interactive = streams.stderr.isTTY === true;
  const session: Session = {
    app,
    out,
    err,
    stdin: streams.stdin,
    signal: streams.signal,
    env: streams.env,
    terminal: {
      width: streams.stdout.columns ?? 120,
      colour: streams.stdout.isTTY === true && streams.env["NO_COLOR"] === undefined,
      interactive,
    },
    context: (given) =>
      app.context({
        on: given.day("on"),
        known: given.day("known"),
        signal: streams.signal,
        progress: interactive ? progressLine(streams) : undefined,
      }),
  };
  try {
    return await command.run(args, session);
  } finally {
    await app.close();
  }
}

async function find(name: string): Promise<Command> {
  const entry = COMMANDS.find((one) => one.name === name);
  if (entry) return entry.load();
  const known = COMMANDS.map((one) => one.name).join(", ");
  throw new UsageError(`there is no command "${name}"`, `Commands: ${known}. See \`derisk help\`.`);
}

/** The list of commands. */
export function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return [
    "derisk — from a headline to a decision",
    "",
    "Usage: derisk <command> [options]",
    "",
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    "",
    "`derisk help <command>` shows options and examples. Exit codes: 0 ran, 1 ran with a finding at or above",
    "--fail-on, 2 usage, 3 bad input, 4 register missing or unusable, 5 I/O.",
    "",
    'Answers are no legal advice. "No control found" speaks for the coverage shown, as of the day shown.',
  ].join("\n");
}

function progressLine({ stderr }: Streams): (done: number, total: number | undefined, what: string) => void {
  return (done, total, what) =>
    void stderr.write(
      `\r${what}: ${done}${total === undefined ? "" : ` of ${total}`}\u001B[K${done === total ? "\n" : ""}`,
    );
}
