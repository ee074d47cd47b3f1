// `--fail-on SHARE` of commands whose finding is an index between 0 and 1.
import { UsageError } from "../errors.ts";

/** The mark, or undefined when none is given. Throws UsageError when it is no share. */
export function readFailShare(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const share = Number(text);
  if (text.trim() !== "" && share >= 0 && share <= 1) return share;
  throw new UsageError(`--fail-on: "${text}" is not a share`, "Write a number from 0 to 1, e.g. 0.2.");
}
