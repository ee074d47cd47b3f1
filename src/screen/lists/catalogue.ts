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
];

/** The entry of that name; undefined when there is none. */
export function findListSource(name: string): ListSourceEntry | undefined {
  return LIST_SOURCES.find((source) => source.name === name);
}
