// Going through the candidates of a reading in the terminal: one line each, one letter an answer.
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { InputError, UsageError } from "../errors.ts";
import { operations } from "../operations/index.ts";
import type { Args, Session } from "./command.ts";
import { candidateText } from "./print/readings.ts";

const ANSWERS = { a: "accept", r: "reject", u: "undo" } as const;

/** Asks about every open candidate; the end of input or `q` stops, and what was decided stays. */
export async function reviewReading(id: string, args: Args, session: Session): Promise<number> {
  const by = args.text("by");
  if (by === undefined)
    throw new UsageError("readings review: who decides?", "Add --by NAME: it is kept with every decision.");
  const context = session.context(args);
  const shown = await (await operations.readingsShow()).run(context, { id });
  if (shown.kind === "not_found")
    throw new InputError(`there is no reading ${id}`, "`derisk readings list` shows them.");
  const open = shown.measures.filter(({ state }) => state === "open");
  if (open.length === 0) session.out("Every candidate measure is decided.");
  const lines = createInterface({ input: Readable.from(session.stdin) })[Symbol.asyncIterator]();
  const decide = await operations.readingsDecide();
  for (const reviewed of open) {
    const link = shown.links.find(({ candidate }) => candidate === reviewed.measure.id);
    session.out(candidateText(reviewed, link));
    session.out("  [a]ccept, [r]eject, [s]kip, [q]uit?");
    const { value, done } = await lines.next();
    const answer = String(value ?? "")
      .trim()
      .toLowerCase()[0];
    if (done === true || answer === "q") break;
    if (answer !== "a" && answer !== "r" && answer !== "u") continue;
    const decided = await decide.run(context, { id, candidate: reviewed.measure.id, action: ANSWERS[answer], by });
    session.out(`  ${decided.state}`);
  }
  return 0;
}
