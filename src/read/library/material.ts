// The register's material of goods that were read.
import { normaliseMaterial, type Lexicon } from "../../goods/index.ts";
import type { Measure } from "../measures/record.ts";

/** The material of the goods lexicon that the words of the text name; what they are usually of ("wafers") is not said by them. */
export function materialOf({ text }: Pick<Measure["goods"][number], "text">, lexicon: Lexicon): string | undefined {
  return normaliseMaterial(lexicon, text);
}
