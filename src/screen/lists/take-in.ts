// From files to versions: reads an edition, looks whether it can be right, and hands each list to the store. What cannot be
// right does not become current: a list that lost its rows would clear whoever stood on it.
import type { IsoDate } from "../../base/date.ts";
import type { ListHead, ListOrigin, ListStore } from "../list-store.ts";
import { importList, type Imported, type ImportedList, type ImportProgress } from "./import-list.ts";
import type { ImportContext, ListFile, ListImporter, ListProblem } from "./importer.ts";
import { dayByRows, undatedNote } from "./undated.ts";

export interface TakeInRequest {
  readonly source: string;
  readonly files: readonly ListFile[];
  readonly context: ImportContext;
  /** The user's word, before what the file says. */
  readonly edition?: string | undefined;
  readonly asOf?: IsoDate | undefined;
  /** Files of unknown age: where neither they nor the user say a day, the rows date an edition, and a note says so. */
  readonly undated?: boolean | undefined;
  /** Instant, UTC. */
  readonly importedAt: string;
  /** Asked for once the files are read, since their hashes are known then. */
  readonly origins?: () => readonly ListOrigin[];
  /** Share of the rows that an edition may lose without a person's consent, 0 to 1. */
  readonly mostLost?: number | undefined;
  /** A person has looked: take it in although rows are missing. */
  readonly accept?: boolean | undefined;
}

export type TakenIn =
  | { readonly kind: "saved" | "unchanged"; readonly list: string; readonly head: ListHead }
  | {
      readonly kind: "refused";
      readonly list: string;
      readonly code: "cut" | "lost_rows";
      readonly message: string;
      readonly fix: string;
      readonly rows: number;
      /** The version that stays current. */
      readonly head?: ListHead;
    };

export interface TakeIn {
  readonly source: string;
  readonly rows: number;
  readonly lists: readonly TakenIn[];
  readonly problems: readonly ListProblem[];
}

export const MOST_LOST = 0.2;
/** A list this short may lose any share: one delisting is a large part of it. */
const SHORT = 20;

/** Throws InputError when not one row can be read. Lists of one file are independent: each is saved or refused by itself. */
export async function takeIn(
  store: ListStore,
  importer: ListImporter,
  request: TakeInRequest,
  progress: ImportProgress = {},
): Promise<TakeIn> {
  const imported = await importList(importer, request.files, request.context, progress);
  const origins = request.origins?.();
  const lists: TakenIn[] = [];
  const undated: ListProblem[] = [];
  for (const one of imported.lists) {
    const newest = (await store.history(one.list, { limit: 1 })).items[0];
    const stated = request.asOf ?? imported.asOf;
    const asOf = stated ?? (request.undated ? dayByRows(one.listings, newest, request.importedAt) : undefined);
    // An edition of an earlier day is compared with what stood before it, not with what came after.
    const isEarlier = asOf !== undefined && newest !== undefined && asOf < newest.day;
    const before = isEarlier ? (await store.states(asOf)).find(({ list }) => list === one.list)?.current : newest;
    lists.push(refusal(one.list, one.listings.length, before, imported, request) ?? (await save(one, asOf)));
    if (request.undated && stated === undefined) undated.push(undatedNote(one.list, request, asOf));
  }
  const rows = imported.lists.reduce((sum, { listings }) => sum + listings.length, 0);
  return { source: request.source, rows, lists, problems: [...imported.problems, ...undated] };

  async function save({ list, listings }: ImportedList, asOf: IsoDate | undefined): Promise<TakenIn> {
    const edition = request.edition ?? imported.edition ?? asOf ?? request.importedAt.slice(0, 10);
    const saved = await store.save({
      list,
      edition,
      ...(asOf !== undefined && { asOf }),
      importedAt: request.importedAt,
      source: request.source,
      ...(origins !== undefined && { origins }),
      listings,
    });
    // A plain save is never in conflict: it states all rows.
    if (saved.kind === "conflict") throw new Error(`saving ${list} was refused`);
    // The same rows in a later edition: the version stays, but it is known to be current longer.
    if (saved.kind === "unchanged" && asOf !== undefined && asOf > saved.head.day)
      await store.recordAttempt({ list, at: request.importedAt, outcome: "unchanged", asOf });
    return { kind: saved.kind, list, head: saved.head };
  }
}

function refusal(
  list: string,
  rows: number,
  head: ListHead | undefined,
  imported: Imported,
  { accept, mostLost = MOST_LOST }: TakeInRequest,
): TakenIn | undefined {
  if (accept) return undefined;
  const kept = head === undefined ? {} : { head };
  const cut = imported.problems.find(({ loss }) => loss === "file");
  if (cut !== undefined) {
    const where = cut.row === undefined ? "" : ` at row ${cut.row}`;
    const message = `${cut.file} is not whole${where} (${cut.message}); ${rows} rows were read`;
    return {
      kind: "refused",
      list,
      code: "cut",
      message,
      fix: `${cut.fix} --accept keeps the rows read.`,
      rows,
      ...kept,
    };
  }
  if (head === undefined || head.rows < SHORT || rows >= head.rows * (1 - mostLost)) return undefined;
  const share = Math.round((1 - rows / head.rows) * 100);
  const message = `${rows} rows instead of ${head.rows}: ${share} % are gone`;
  const fix = "Compare with the issuer's page; --accept takes it in when that is right.";
  return { kind: "refused", list, code: "lost_rows", message, fix, rows, ...kept };
}
