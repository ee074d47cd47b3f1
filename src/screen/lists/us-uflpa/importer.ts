// The UFLPA Entity List of the Forced Labor Enforcement Task Force. The sub-list that names an entry is its provision.
import type { ListImporter } from "../importer.ts";
import { named } from "../build-listing.ts";
import { extractImporter } from "../us-extract.ts";

/** "and subsidiaries" extends an entry to firms that it does not name. */
const SUBSIDIARIES = /,?\s*(?:and|including)\s+(?:its\s+)?(?:\w+\s+)?subsidiaries\b.*$/i;

export const usUflpa: ListImporter = extractImporter({
  "dhs-uflpa": {
    list: "US-UFLPA",
    kind: "organisation",
    facts: ({ name, notes }) => ({
      names: SUBSIDIARIES.test(name) ? [named(name.replace(SUBSIDIARIES, ""), "alias")] : [],
      terms: {
        provision: [...notes.matchAll(/Sec(?:tion|\.) 2\(d\)\(2\)\(B\)\([ivx]+\)/g)]
          .map(([citation]) => `UFLPA ${citation}`)
          .join("; "),
        requirement: "rebuttable presumption of forced labour: imports barred (19 U.S.C. 1307)",
      },
    }),
  },
});
