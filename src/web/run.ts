// A page's question to an operation: the address's text fields against the operation's own schema.
import type { Operation } from "../operations/index.ts";
import type { PageRequest } from "./page.ts";

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export type Asked<Output> =
  | { readonly kind: "ok"; readonly value: Output }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

/** Runs an operation; empty and absent fields are left out, what the schema refuses comes back by field. */
export async function ask<Input, Output>(
  { context }: PageRequest,
  load: () => Promise<Operation<Input, Output>>,
  raw: Readonly<Record<string, unknown>>,
): Promise<Asked<Output>> {
  const operation = await load();
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = operation.input(await context.knowledge()).safeParse(given);
  if (parsed.success) return { kind: "ok", value: await operation.run(context, parsed.data) };
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  return { kind: "problems", problems };
}

/** Runs an operation whose input the page itself wrote. Throws when the schema refuses it, which is a bug. */
export async function askSurely<Input, Output>(
  request: PageRequest,
  load: () => Promise<Operation<Input, Output>>,
  raw: Readonly<Record<string, unknown>>,
): Promise<Output> {
  const asked = await ask(request, load, raw);
  if (asked.kind === "ok") return asked.value;
  throw new Error(
    `the page asked badly: ${asked.problems.map(({ field, message }) => `${field} ${message}`).join("; ")}`,
  );
}
