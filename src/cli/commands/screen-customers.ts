// derisk screen --customers FILE --since DATE: which customers a change of the lists concerns. Customers stream by; only hits on
// entries that are new or changed come out.
import { UsageError } from "../../errors.ts";
import { readJsonLines } from "../../formats/json-lines.ts";
import { recordError } from "../../operations/index.ts";
import { DEFAULT_THRESHOLD, indexDelta, type ListChanges, readQuery, screenDelta } from "../../screen/index.ts";
import type { Args, Session } from "../command.ts";
import { loadCountries, loadNameWords, screenBasis } from "../load-lists.ts";
import { openInput } from "../read-input.ts";

const SHAPE_HINT = "A line is { id, name, aliases?, type?, country?, birthDate?, ids?, address? }.";

/** One line `{ id, name, hits }` for each customer with a new or changed hit; a bad line by an error in its place. */
export async function screenCustomers(args: Args, session: Session): Promise<number> {
  const since = args.day("since");
  if (since === undefined)
    throw new UsageError(
      "screen --customers: since when?",
      "Add --since DATE: the day the customers were last screened.",
    );
  const path = args.text("customers") ?? "-";
  const { lists } = await session.app.stores();
  const changes: ListChanges[] = [];
  const notes: string[] = [];
  const before = new Map((await lists.states(since)).map((state) => [state.list, state.current]));
  for (const { list, current, removedAt } of await lists.states(args.day("on"))) {
    if (current === undefined || removedAt !== undefined) continue;
    const from = before.get(list);
    if (from?.version === current.version) continue;
    if (from === undefined) notes.push(`${list} had no version on ${since}: all its entries count as new`);
    changes.push(await lists.changes(list, from?.version, current.version));
  }
  for (const note of notes) session.err(note);
  const delta = indexDelta(changes, await loadNameWords(session));
  const entries = changes.reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
  session.err(`${entries} entries are new or changed since ${since}, on ${changes.length} lists`);
  if (delta === undefined) return 0;
  const { index: whole } = await (await screenBasis(args, session, undefined))();
  const countries = await loadCountries(session);
  const threshold = Number(args.text("threshold") ?? DEFAULT_THRESHOLD);
  const context = session.context(args);
  let done = 0;
  for await (const line of readJsonLines(await openInput(path, session), path)) {
    session.signal.throwIfAborted();
    done++;
    if (done % 1000 === 0) context.progress(done, undefined, "customers");
    const read = line.kind === "error" ? undefined : readQuery(line.value, countries);
    if (line.kind === "error") session.out(JSON.stringify({ error: line.error }));
    else if (read?.kind === "refused") session.out(JSON.stringify(recordError(line.value, read.error, SHAPE_HINT)));
    else if (read) {
      const found = screenDelta(delta, whole, read.value, threshold);
      if (found.length === 0) continue;
      const hits = found.map(({ hit, change }) => ({ ...hit, change }));
      session.out(JSON.stringify({ id: read.value.id, name: read.value.name, hits }));
    }
  }
  session.err(`${done} customers looked at; no line is no clearance`);
  return 0;
}
