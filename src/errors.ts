// Every error class on one page: code, exit code, HTTP status and a hint that says what to do. A domain "no" is a value.

interface ErrorShape {
  readonly code: string;
  readonly exitCode: 2 | 3 | 4 | 5;
  readonly httpStatus: number;
}

/** Base of all errors that a user may meet. `hint` is the fix, in a sentence. */
export abstract class DeriskError extends Error implements ErrorShape {
  abstract readonly code: string;
  abstract readonly exitCode: 2 | 3 | 4 | 5;
  abstract readonly httpStatus: number;
  readonly hint: string;
  readonly field: string | undefined;

  constructor(message: string, hint: string, options: { readonly field?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.hint = hint;
    this.field = options.field;
  }
}

/** Wrong command line: unknown verb, flag or value. */
export class UsageError extends DeriskError {
  readonly code = "usage";
  readonly exitCode = 2;
  readonly httpStatus = 400;
}

/** A file or request body that cannot be read as what it should be. */
export class InputError extends DeriskError {
  readonly code = "bad_input";
  readonly exitCode = 3;
  readonly httpStatus = 422;
}

/** The compiled register is missing, of another version, or does not match its hash. */
export class RegisterError extends DeriskError {
  readonly code = "register_unusable";
  readonly exitCode = 4;
  readonly httpStatus = 503;
}

/** Reading or writing failed outside our control. */
export class IoError extends DeriskError {
  readonly code = "io";
  readonly exitCode = 5;
  readonly httpStatus = 500;
}
