// Further US lists that are published as notices, PDFs or pages: section 1286, FCC covered list, CBP withhold-release orders,
// the annex of EO 14032, State's debarments and nonproliferation sanctions.
import type { ListImporter } from "../importer.ts";
import { birthIn, type ExtractList, extractImporter } from "../us-extract.ts";
import type { ExtractRow } from "../us-extract-schema.ts";

/** Sanctions that the notes call ended stay on the list as history; the entry says so in its remarks. */
const authority = ({ notes }: ExtractRow): ReturnType<NonNullable<ExtractList["facts"]>> => ({
  programmes: [...new Set([...notes.matchAll(/Authority:\s*([^;|]+)/g)].map(([, name]) => name?.trim() ?? ""))],
});

export const usNotices: ListImporter = extractImporter({
  "dow-1286": { list: "US-1286", kind: "organisation", facts: provision("NDAA FY2019 section 1286") },
  "fcc-covered": { list: "US-FCC-COVERED", kind: "organisation", facts: provision("47 CFR 1.50002") },
  "cbp-wro": { list: "US-CBP-WRO", facts: provision("19 U.S.C. 1307") },
  "ofac-eo14032": { list: "US-EO14032-ANNEX", kind: "organisation", facts: provision("EO 14032, annex") },
  "state-debarred-admin": { list: "US-DDTC-ADMINISTRATIVE", facts: debarred },
  "state-debarred-statutory": { list: "US-DDTC-STATUTORY", facts: debarred },
  "state-nonproliferation": { list: "US-ISN", facts: authority },
});

function provision(text: string): NonNullable<ExtractList["facts"]> {
  return () => ({ terms: { provision: text } });
}

function debarred({ notes }: ExtractRow): ReturnType<NonNullable<ExtractList["facts"]>> {
  return { terms: { provision: "22 CFR 127.7" }, birthDates: birthIn(notes) };
}
