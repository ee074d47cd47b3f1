// Where official lists are published. A feed is the files of one edition; its rows go to the lists named.

export interface FeedFile {
  readonly address: string;
  /** Name under which the importer sees it; the last part of the address when absent. */
  readonly name?: string | undefined;
  /** Lower-case hex SHA-256 the file must have; for files that are pinned. */
  readonly sha256?: string | undefined;
}

export interface Feed {
  readonly name: string;
  /** Name of the importer. */
  readonly source: string;
  /** Lists that it brings up to date. */
  readonly lists: readonly string[];
  readonly files: readonly FeedFile[];
  /** All rows go to this list, under the user's own name. */
  readonly as?: string | undefined;
  /** Bytes of one file, as received and unpacked by the transport. */
  readonly mostBytes?: number | undefined;
  /** Seconds for one file as a whole. */
  readonly timeoutSeconds?: number | undefined;
  /** Share of rows that may go without a person's consent. */
  readonly mostLost?: number | undefined;
}

const OFAC = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports";

const ofac = (name: string, list: string, files: readonly string[]): Feed => ({
  name,
  source: "us-ofac",
  lists: [list],
  files: files.map((file) => ({ address: `${OFAC}/${file}` })),
});

/**
 * The feeds that ship. Lists that are published only as PDF, web page or announcement (UFLPA, 1260H, MOFCOM, METI) have no
 * address here: import them from a file, or name an address of your own in a configuration file.
 */
export const FEEDS: readonly Feed[] = [
  ofac("us-ofac-sdn", "US-OFAC-SDN", ["SDN.CSV", "ADD.CSV", "ALT.CSV", "SDN_COMMENTS.CSV"]),
  ofac("us-ofac-non-sdn", "US-OFAC-NON-SDN", ["CONS_PRIM.CSV", "CONS_ADD.CSV", "CONS_ALT.CSV", "CONS_COMMENTS.CSV"]),
  {
    name: "us-csl",
    source: "us-csl",
    lists: ["US-CSL"],
    files: [{ address: "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv" }],
  },
  {
    name: "un",
    source: "un",
    lists: ["UN-CONSOLIDATED"],
    files: [{ address: "https://scsanctions.un.org/resources/xml/en/consolidated.xml" }],
  },
  {
    name: "eu-fsf",
    source: "eu-fsf",
    lists: ["EU-FSF"],
    files: [
      {
        // The token is the Commission's public one for unregistered users.
        address:
          "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
        name: "xmlFullSanctionsList_1_1.xml",
      },
    ],
  },
  {
    name: "uk",
    source: "uk",
    lists: ["UK-SANCTIONS-LIST"],
    files: [{ address: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml" }],
  },
  {
    name: "ch-seco",
    source: "ch-seco",
    lists: ["CH-SECO"],
    files: [
      {
        address:
          "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction",
        name: "consolidated-list.xml",
      },
    ],
  },
];

/** Feeds by name of feed or list; all when none is named. Unknown names come back apart. */
export function pickFeeds(
  feeds: readonly Feed[],
  names: readonly string[],
): { readonly feeds: readonly Feed[]; readonly unknown: readonly string[] } {
  if (names.length === 0) return { feeds, unknown: [] };
  const has = ({ name, lists, as }: Feed, wanted: string): boolean =>
    name === wanted || as === wanted || (as === undefined && lists.includes(wanted));
  return {
    feeds: feeds.filter((feed) => names.some((wanted) => has(feed, wanted))),
    unknown: names.filter((wanted) => !feeds.some((feed) => has(feed, wanted))),
  };
}
