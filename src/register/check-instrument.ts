// Whether a record would do as a file of data/measures. Loads the readers of such files on first use only.
import type { FileProblem } from "./read-files.ts";

/** The problems of one parsed instrument file; none: its shape is sound. They name `path`, e.g. `measures/CN/x.yaml`. */
export async function checkInstrument(path: string, content: unknown): Promise<readonly FileProblem[]> {
  const { readFiles } = await import("./read-files.ts");
  return readFiles([{ path, content }]).problems;
}
