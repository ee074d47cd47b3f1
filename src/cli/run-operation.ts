// From flags to an operation's answer, and from the answer to text, JSON or CSV: the same steps for every command.
import { UsageError } from "../errors.ts";
import type { Operation } from "../operations/index.ts";
import type { Args, Session } from "./command.ts";
import { listingCsv, listingText, type ListColumn } from "./print/listing.ts";

/** Flags and positionals as an operation's input; fields without a value are left out. Throws UsageError naming the field. */
export async function runOperation<Input, Output>(
  operation: Operation<Input, Output>,
  raw: Readonly<Record<string, unknown>>,
  args: Args,
  session: Session,
): Promise<Output> {
  const context = session.context(args);
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
  const parsed = operation.input(await context.knowledge()).safeParse(given);
  if (parsed.success) return operation.run(context, parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new UsageError(
    `${field === "" ? "" : `${field}: `}${issue?.message ?? "not of the right shape"}`,
    "Correct the value; --help shows the options.",
  );
}

/** JSON when asked for, else the text. */
export function show(value: unknown, text: () => string, args: Args, session: Session): void {
  if (args.flag("csv")) throw new UsageError("--csv is for lists", "Use --json here.");
  session.out(args.flag("json") ? JSON.stringify(value) : text());
}

export interface Listing<T> {
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
  /** What to do next when there is no row. */
  readonly empty: string;
  /** Lines above and below a table that has rows. */
  readonly head?: string;
  readonly foot?: string;
}

/** A list as JSON, CSV or a table. */
export async function showList<T>(value: unknown, listing: Listing<T>, args: Args, session: Session): Promise<void> {
  const { columns, rows, empty, head, foot } = listing;
  if (args.flag("json") && args.flag("csv")) throw new UsageError("--json and --csv exclude each other", "Give one.");
  if (args.flag("json")) session.out(JSON.stringify(value));
  else if (args.flag("csv")) session.out(await listingCsv(columns, rows));
  else {
    const table = listingText(columns, rows, session.terminal, empty);
    const lines = rows.length === 0 ? [table] : [head, table, foot];
    session.out(lines.filter((line) => line !== undefined).join("\n"));
  }
}

/** Picks the subcommand by the first positional. Throws UsageError that lists them. */
export function pickSubcommand<T>(args: Args, command: string, subcommands: Readonly<Record<string, T>>): T {
  const [name] = args.positionals;
  const found = name === undefined || !Object.hasOwn(subcommands, name) ? undefined : subcommands[name];
  if (found !== undefined) return found;
  const list = Object.keys(subcommands).join(", ");
  const message = name === undefined ? `${command}: what of it?` : `${command}: there is no "${name}"`;
  throw new UsageError(message, `One of ${list}. See \`derisk ${command} --help\`.`);
}

/** The positional after the subcommand. Throws UsageError that says what it is. */
export function required(args: Args, index: number, what: string, hint: string): string {
  const given = args.positionals[index];
  if (given !== undefined && given !== "") return given;
  throw new UsageError(`${args.positionals.slice(0, index).join(" ")}: ${what}?`, hint);
}
