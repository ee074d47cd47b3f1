// The importers by name. Each is loaded when a file of it is read.
import type { ListImporter } from "./importer.ts";

export interface ListSourceEntry {
  /** As it is named on the command line. */
  readonly name: string;
  readonly title: string;
  /** Which files belong to one edition. */
  readonly files: string;
  /** Lists the rows go to, unless a name is given. */
  readonly lists: readonly string[];
  load(): Promise<ListImporter>;
}

export const LIST_SOURCES: readonly ListSourceEntry[] = [
  {
    name: "csv",
    title: "a list of your own",
    files: "one CSV file: id,name,aliases,type,country,birth_date,identifiers",
    lists: [],
    load: async () => (await import("./csv/importer.ts")).csv,
  },
  {
    name: "ftm",
    title: "FollowTheMoney entities (OpenSanctions)",
    files: "JSON lines, one entity a line",
    lists: [],
    load: async () => (await import("./ftm/importer.ts")).ftm,
  },
  {
    name: "us-ofac",
    title: "OFAC legacy CSV: SDN or consolidated",
    files: "SDN.CSV, ADD.CSV, ALT.CSV, SDN_COMMENTS.CSV, or CONS_PRIM.CSV with its parts",
    lists: ["US-OFAC-SDN", "US-OFAC-NON-SDN"],
    load: async () => (await import("./us-ofac/importer.ts")).usOfac,
  },
  {
    name: "us-ofac-enhanced",
    title: "OFAC enhanced XML",
    files: "SDN_ENHANCED.XML or CONS_ENHANCED.XML, plain or in its ZIP",
    lists: ["US-OFAC-SDN", "US-OFAC-NON-SDN"],
    load: async () => (await import("./us-ofac-enhanced/importer.ts")).usOfacEnhanced,
  },
  {
    name: "us-ofac-advanced",
    title: "OFAC advanced XML",
    files: "SDN_ADVANCED.XML or CONS_ADVANCED.XML",
    lists: ["US-OFAC-SDN", "US-OFAC-NON-SDN"],
    load: async () => (await import("./us-ofac-advanced/importer.ts")).usOfacAdvanced,
  },
  {
    name: "us-csl",
    title: "US Consolidated Screening List",
    files: "consolidated.csv or consolidated.json",
    lists: ["US-CSL"],
    load: async () => (await import("./us-csl/importer.ts")).usCsl,
  },
  {
    name: "us-bis",
    title: "BIS Entity List, Denied Persons, Military End Users, Unverified List",
    files: "an extract of a supplement (JSON), or dpl.txt",
    lists: ["US-ENTITY-LIST", "US-DPL", "US-MEU-LIST", "US-UVL"],
    load: async () => (await import("./us-bis/importer.ts")).usBis,
  },
  {
    name: "us-uflpa",
    title: "UFLPA Entity List",
    files: "an extract (JSON)",
    lists: ["US-UFLPA"],
    load: async () => (await import("./us-uflpa/importer.ts")).usUflpa,
  },
  {
    name: "us-1260h",
    title: "section 1260H Chinese military companies",
    files: "an extract (JSON)",
    lists: ["US-1260H"],
    load: async () => (await import("./us-1260h/importer.ts")).us1260h,
  },
  {
    name: "us-ns-cmic",
    title: "OFAC Chinese military-industrial complex companies",
    files: "an extract (JSON)",
    lists: ["US-NS-CMIC"],
    load: async () => (await import("./us-ns-cmic/importer.ts")).usNsCmic,
  },
  {
    name: "us-notices",
    title: "further US notices: 1286, FCC, CBP, EO 14032, DDTC, ISN",
    files: "an extract (JSON)",
    lists: [
      "US-1286",
      "US-FCC-COVERED",
      "US-CBP-WRO",
      "US-EO14032-ANNEX",
      "US-DDTC-ADMINISTRATIVE",
      "US-DDTC-STATUTORY",
      "US-ISN",
    ],
    load: async () => (await import("./us-notices/importer.ts")).usNotices,
  },
  {
    name: "un",
    title: "UN Security Council consolidated list",
    files: "consolidated.xml",
    lists: ["UN-CONSOLIDATED"],
    load: async () => (await import("./un/importer.ts")).un,
  },
  {
    name: "eu-fsf",
    title: "EU consolidated financial sanctions, 1.1",
    files: "the XML or CSV full list",
    lists: ["EU-FSF"],
    load: async () => (await import("./eu-fsf/importer.ts")).euFsf,
  },
  {
    name: "uk",
    title: "UK Sanctions List",
    files: "UK-Sanctions-List.xml or .csv, or its tables of subjects, names, identifiers and births",
    lists: ["UK-SANCTIONS-LIST"],
    load: async () => (await import("./uk/importer.ts")).uk,
  },
  {
    name: "ch-seco",
    title: "Switzerland: SECO sanctions",
    files: "the consolidated XML",
    lists: ["CH-SECO"],
    load: async () => (await import("./ch-seco/importer.ts")).chSeco,
  },
  {
    name: "cn-mofcom",
    title: "China: control, watch and unreliable-entity lists of the MOFCOM",
    files: "rows of the announcements (JSON)",
    lists: ["CN-CONTROL-LIST", "CN-WATCH-LIST", "CN-UNRELIABLE-ENTITY-LIST"],
    load: async () => (await import("./cn-mofcom/importer.ts")).cnMofcom,
  },
  {
    name: "cn-mfa",
    title: "China: counter-sanctions of the Foreign Ministry",
    files: "a table of the announcements (CSV or JSON)",
    lists: ["CN-COUNTER-SANCTIONS"],
    load: async () => (await import("./cn-mfa/importer.ts")).cnMfa,
  },
  {
    name: "jp-meti",
    title: "Japan: Foreign End-User List of the METI",
    files: "rows of the list (JSON)",
    lists: ["JP-END-USER-LIST"],
    load: async () => (await import("./jp-meti/importer.ts")).jpMeti,
  },
];

/** The entry of that name; undefined when there is none. */
export function findListSource(name: string): ListSourceEntry | undefined {
  return LIST_SOURCES.find((source) => source.name === name);
}
