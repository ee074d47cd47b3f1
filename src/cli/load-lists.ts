// The lists a screen runs against, with the words for reading names. Files of listings can be named on the command line.
import { compileCountries, type CountryRow, type CountryTable } from "../base/country.ts";
import type { Listing } from "../base/listing.ts";
import { InputError } from "../errors.ts";
import { readJsonLines } from "../formats/json-lines.ts";
import { loadStateNotes } from "../operations/index.ts";
import {
  buildIndex,
  type ListVersion,
  type NameLexicon,
  type NotChecked,
  readListing,
  type ScreenIndex,
} from "../screen/index.ts";
import { loadNameLexicon, readSnapshot } from "../snapshots.ts";
import type { Args, Session } from "./command.ts";
import { storedIndexes } from "./index-cache.ts";
import { openInput } from "./read-input.ts";

/** The word tables of the data folder. */
export const loadNameWords = ({ app }: Session): Promise<NameLexicon> => loadNameLexicon(app.dataFolder);

/** The table of countries alone: a screen needs nothing else of what a check knows. */
export async function loadCountries(session: Session): Promise<CountryTable> {
  const { countries } = await readSnapshot<{ readonly countries: readonly CountryRow[] }>(
    session.app.dataFolder,
    "geo.json",
  );
  return compileCountries(countries);
}

/** What a screen rests on at one time. */
export interface ScreenBasis {
  readonly index: ScreenIndex;
  /** Lists that are stale, absent, put aside or not loaded, as every answer says; none of files given with `--list-file`. */
  readonly notes: readonly NotChecked[];
}

/**
 * What a screen rests on, each time it is asked: the files given with `--list-file`, which are read once, else the lists in the
 * store as they stand by then, or stood on the day (`--on`). Without any the index is empty, and every answer says so.
 */
export async function screenBasis(
  args: Args,
  session: Session,
  asked: readonly string[] | undefined,
): Promise<() => Promise<ScreenBasis>> {
  const lexicon = await loadNameWords(session);
  const paths = args.texts("list-file");
  if (paths.length > 0) {
    const versions: ListVersion[] = [];
    for (const path of paths) versions.push(...(await readListFile(path, session)));
    const basis = { index: buildIndex(versions, lexicon), notes: [] };
    return () => Promise.resolve(basis);
  }
  const { app } = session;
  const indexOf = storedIndexes(session, lexicon);
  const stateNotes = await loadStateNotes();
  return async () => {
    const { lists } = await app.stores();
    const on = args.day("on") ?? app.context().on;
    const index = await indexOf(args.day("on"));
    return { index, notes: stateNotes(index, await lists.states(on), on, asked) };
  };
}

/** One listing a line; the lists named in them become versions. Throws InputError at the first line that is none. */
async function readListFile(path: string, session: Session): Promise<readonly ListVersion[]> {
  const byList = new Map<string, Listing[]>();
  for await (const line of readJsonLines(await openInput(path, session), path)) {
    const read = line.kind === "error" ? undefined : readListing(line.value);
    if (read?.kind !== "value") {
      const why =
        line.kind === "error"
          ? line.error.message
          : `line ${line.line} is no listing: ${read?.error.issues[0]?.path.join(".") ?? ""} ${read?.error.issues[0]?.message ?? ""}`;
      throw new InputError(`${path}: ${why}`, "Each line is one listing: { id, list, names: [{ text, grade }], … }.");
    }
    const there = byList.get(read.value.list);
    if (there) there.push(read.value);
    else byList.set(read.value.list, [read.value]);
  }
  return [...byList].map(([list, listings]) => ({ list, edition: path.replace(/^.*[\\/]/, ""), listings }));
}
