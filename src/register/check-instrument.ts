// Whether a record would do as a file of data/measures. Loads the readers of such files on first use only.
import type { LintContext } from "./lint/rule.ts";

/**
 * What the register's own checks say of one parsed instrument file; none: it would be taken. Its shape comes first, and what
 * fits it goes through every lint rule that the tables of `context` allow.
 * Each problem says where it is, what is wrong and, of a lint rule, the fix. `path`: as in data, `measures/CN/x.yaml`.
 */
export async function checkInstrument(
  path: string,
  content: unknown,
  context: LintContext,
): Promise<readonly string[]> {
  const [{ readFiles }, { lintRegister }] = await Promise.all([import("./read-files.ts"), import("./lint/index.ts")]);
  const { content: read, problems } = readFiles([{ path, content }]);
  const { findings } = lintRegister(read, context);
  return [
    ...problems.map(({ at, message }) => `${at}: ${message}`),
    ...findings.map(({ at, message, fix }) => `${at}: ${message}; ${fix}`),
  ];
}
