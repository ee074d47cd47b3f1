// portfolio-parse: files as bytes → the tables of a portfolio, as text, ready to be read, mended or saved.
import { z } from "zod";
import { readPortfolioFiles } from "../formats/index.ts";
import type { PortfolioInput } from "../portfolio/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface PortfolioParseInput {
  readonly files: readonly {
    readonly name: string;
    /** The file's bytes in base 64. */
    readonly base64: string;
  }[];
}

/** Throws InputError for a file that cannot be read. */
export const portfolioParse: Operation<PortfolioParseInput, PortfolioInput> = operation({
  name: "portfolio-parse",
  summary: "Read CSV files or a workbook into the tables of a portfolio",
  kind: "call",
  effect: "none",
  input: () =>
    z.strictObject({ files: z.array(z.strictObject({ name: z.string().min(1), base64: z.base64() })).min(1) }),
  async run(_context, { files }) {
    return readPortfolioFiles(files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, "base64") })));
  },
});
