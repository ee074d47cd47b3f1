// The section 1260H list of Chinese military companies, from the notice in the Federal Register.
import type { ListImporter } from "../importer.ts";
import { extractImporter } from "../us-extract.ts";

export const us1260h: ListImporter = extractImporter({
  "dow-1260h": {
    list: "US-1260H",
    kind: "organisation",
    facts: ({ notes }) => ({
      terms: {
        provision: "NDAA FY2021 section 1260H",
        requirement: [...new Set([...notes.matchAll(/Section 1260H(?:\(\w+\))+/g)].map(([text]) => text))].join("; "),
      },
    }),
  },
});
