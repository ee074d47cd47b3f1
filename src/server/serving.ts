// What every request handler of a running server shares.
import type { App } from "../app.ts";
import type { Limits } from "./options.ts";

export interface Serving {
  readonly app: App;
  readonly limits: Limits;
  /** What answers without effect follow from besides days and input: register, engine and package version. */
  readonly edition: string;
  /** Told of every thrown value, so that bugs reach the log. */
  readonly onError: (error: unknown) => void;
}

/** One JSON value a line. */
export const NDJSON = "application/x-ndjson";
