// What the oracle judges by: the records as they lie, and the tables of the world.
import type { CountryGroups } from "../../src/base/country-group.ts";
import type { UsEarData } from "../../src/check/index.ts";
import type { Lexicon } from "../../src/goods/index.ts";
import type { CoverageEntry, Measure } from "../../src/register/index.ts";

export interface OracleWorld {
  readonly measures: readonly Measure[];
  readonly groups: CountryGroups;
  readonly lexicon: Lexicon;
  readonly coverage: readonly CoverageEntry[];
  /** Absent: the United States' list is not judged. */
  readonly usEar?: UsEarData;
}
