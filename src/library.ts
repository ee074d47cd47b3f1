// Calls for programs: any operation by name with its input checked, and the two that most programs want.
import type { App, ContextOptions } from "./app.ts";
import type { Assessment } from "./assess/index.ts";
import type { Verdict } from "./base/verdict.ts";
import { InputError } from "./errors.ts";
import { operations, recordError, type AssessInput, type Operation } from "./operations/index.ts";

type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What the operation `Name` answers. */
export type Answer<Name extends OperationName> =
  Awaited<ReturnType<Operations[Name]>> extends Operation<infer _, infer Output> ? Output : never;

/**
 * Runs an operation on an input of the shape that docs/data-model.md gives, as parsed JSON. Throws InputError that names
 * the field when the input does not fit, RegisterError and IoError as the operation does.
 */
export async function call<Name extends OperationName>(
  app: App,
  name: Name,
  input: unknown,
  options: ContextOptions = {},
): Promise<Answer<Name>> {
  const operation = (await operations[name]()) as unknown as Operation<unknown, Answer<Name>>;
  const parsed = operation.input(await app.knowledge()).safeParse(input);
  if (parsed.success) return operation.run(app.context(options), parsed.data);
  const { error } = recordError(input, parsed.error);
  throw new InputError(error.message, error.hint, error.field === undefined ? {} : { field: error.field });
}

/** The licence determination for one transaction, as of `options.on` and as known by `options.known`; today by default. */
export async function check(app: App, transaction: unknown, options: ContextOptions = {}): Promise<Verdict> {
  return call(app, "check", transaction, options);
}

/** What measures do to a portfolio; `input.portfolio` as `readPortfolioFolder` gives it. */
export async function assess(app: App, input: AssessInput, options: ContextOptions = {}): Promise<Assessment> {
  return call(app, "assess", input, options);
}
