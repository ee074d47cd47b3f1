// The register's material of goods that were read.
import { normaliseMaterial, type Lexicon } from "../../goods/index.ts";
import type { Measure } from "../measures/record.ts";

/** The material of the goods lexicon that the words name. */
export function materialOf(
  { norm, text }: Pick<Measure["goods"][number], "norm" | "text">,
  lexicon: Lexicon,
): string | undefined {
  return normaliseMaterial(lexicon, norm) ?? normaliseMaterial(lexicon, text);
}
