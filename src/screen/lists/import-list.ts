// Runs an importer to its end: the rows of each list, and everything that went wrong on the way.
import type { IsoDate } from "../../base/date.ts";
import type { Listing } from "../../base/listing.ts";
import { InputError } from "../../errors.ts";
import type { ImportContext, ListFile, ListImporter, ListProblem } from "./importer.ts";

export interface ImportedList {
  readonly list: string;
  readonly listings: readonly Listing[];
}

export interface Imported {
  readonly lists: readonly ImportedList[];
  /** As the files state it. */
  readonly edition?: string;
  readonly asOf?: IsoDate;
  readonly problems: readonly ListProblem[];
  /** Some file is not whole: rows are missing that nobody can name. */
  readonly isCut: boolean;
}

export interface ImportProgress {
  /** Told now and then how many rows were read; may throw to stop. */
  readonly onRows?: (rows: number) => void;
}

const STEP = 1000;

/**
 * Reads all files of one edition. A row that fails is a problem, the others are kept; an id that comes twice in a list is
 * kept under `ID#2`. Throws InputError when not one row can be read.
 */
export async function importList(
  importer: ListImporter,
  files: readonly ListFile[],
  context: ImportContext,
  { onRows }: ImportProgress = {},
): Promise<Imported> {
  const lists = new Map<string, Rows>();
  const problems: ListProblem[] = [];
  let edition: string | undefined;
  let asOf: IsoDate | undefined;
  let rows = 0;
  for await (const event of importer.read(files, context)) {
    if (event.kind === "problem") problems.push(event.problem);
    else if (event.kind === "edition") {
      edition ??= event.edition;
      asOf ??= event.asOf;
    } else {
      const list = context.list ?? event.listing.list;
      const there = lists.get(list) ?? new Rows();
      if (there.byId.size === 0) lists.set(list, there);
      there.add(list, event.listing);
      rows += 1;
      if (rows % STEP === 0) onRows?.(rows);
    }
  }
  onRows?.(rows);
  if (rows === 0) throw nothingRead(files, problems);
  return {
    lists: [...lists].map(([list, { byId }]) => ({ list, listings: [...byId.values()] })),
    ...(edition !== undefined && { edition }),
    ...(asOf !== undefined && { asOf }),
    problems,
    isCut: problems.some(({ loss }) => loss === "file"),
  };
}

/** Rows of one list by id; an id that comes again gets a number. */
class Rows {
  readonly byId = new Map<string, Listing>();
  readonly #repeats = new Map<string, number>();

  add(list: string, listing: Listing): void {
    const id = this.#free(listing.id);
    this.byId.set(id, id === listing.id && list === listing.list ? listing : { ...listing, id, list });
  }

  #free(id: string): string {
    if (!this.byId.has(id)) return id;
    for (let count = (this.#repeats.get(id) ?? 1) + 1; ; count += 1) {
      const free = `${id}#${count}`;
      if (this.byId.has(free)) continue;
      this.#repeats.set(id, count);
      return free;
    }
  }
}

function nothingRead(files: readonly ListFile[], problems: readonly ListProblem[]): InputError {
  const [first] = problems;
  const names = files.map(({ name }) => name).join(", ");
  if (first === undefined)
    return new InputError(`${names}: no row of a list was found`, "Check that it is a file of this source.");
  return new InputError(`${names}: no row could be read: ${first.message}`, first.fix);
}
