// OFAC's list of Chinese military-industrial complex companies, as drawn from its PDF. OFAC's own consolidated files hold the
// same parties with more detail: prefer them.
import { identifier } from "../ids.ts";
import type { ListImporter } from "../importer.ts";
import { readDay } from "../dates.ts";
import { type ExtractList, extractImporter, phrasesOf } from "../us-extract.ts";

const list: ExtractList = {
  list: "US-NS-CMIC",
  kind: "organisation",
  facts: ({ notes }) => {
    const phrases = phrasesOf(notes);
    const programme = phrases.get("program");
    return {
      memberOf: ["US-OFAC-NON-SDN"],
      ids: IDS.flatMap((label) => {
        const text = phrases.get(label.toLowerCase())?.replace(/\s*\([^)]*\)$/, "");
        return text === undefined ? [] : (identifier(label, text) ?? []);
      }),
      programmes: programme === undefined ? [] : [programme],
      listedFrom: readDay(phrases.get("listing date (cmic)")),
      terms: {
        provision: "EO 13959 as amended by EO 14032",
        requirement: "purchase or sale of publicly traded securities barred to US persons",
      },
    };
  },
};
const IDS = ["USCC", "ISIN", "Equity Ticker", "Registration Number", "LEI"];

export const usNsCmic: ListImporter = extractImporter({ "ofac-nscmic": list });
