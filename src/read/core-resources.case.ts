// The reader's core packs compiled, as tests of the reader use them: once per test file.
import { fileURLToPath } from "node:url";
import { readReaderPacks } from "../formats/reader-pack.ts";
import { compileReader, type ReaderResources } from "./resources.ts";

export const resources: ReaderResources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../data/lexicon/reader", import.meta.url))),
);
