// Going through the candidates of a reading in the terminal: one letter an answer, about the whole or one field.
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { InputError, UsageError } from "../errors.ts";
import { operations } from "../operations/index.ts";
import { REVIEWED_FIELDS, type ReviewedMeasure } from "../read/index.ts";
import type { Args, Session } from "./command.ts";
import { candidateText } from "./print/readings.ts";

const ANSWERS = { a: "accept", r: "reject", u: "undo", e: "edit" } as const;
type Letter = keyof typeof ANSWERS;

const QUESTION = "  [a]ccept, [r]eject or [u]ndo it or one FIELD of it, [e]dit FIELD VALUE, [s]kip, [q]uit?";

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
  const operation = await operations.readingsDecide();

  /** Does what a line says of a candidate; undefined where it cannot be done, which is said. */
  const decide = async (candidate: string, line: Line): Promise<ReviewedMeasure | undefined> => {
    try {
      return await operation.run(context, { id, candidate, by, ...line });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      session.out(`  ${error.message}`);
      return undefined;
    }
  };

  for (let reviewed of open) {
    const link = shown.links.find(({ candidate }) => candidate === reviewed.measure.id);
    session.out(candidateText(reviewed, link));
    while (reviewed.state === "open") {
      session.out(QUESTION);
      const { value, done } = await lines.next();
      const line = String(value ?? "").trim();
      if (done === true || line.startsWith("q")) return 0;
      if (line.startsWith("s")) break;
      const read = readLine(line);
      if (typeof read === "string") session.out(`  ${read}`);
      else reviewed = (await decide(reviewed.measure.id, read)) ?? reviewed;
      if (typeof read !== "string" && read.field !== undefined) session.out(candidateText(reviewed, link));
    }
    if (reviewed.state !== "open") session.out(`  ${reviewed.state}`);
  }
  return 0;
}

interface Line {
  readonly action: (typeof ANSWERS)[Letter];
  readonly field?: (typeof REVIEWED_FIELDS)[number];
  readonly value?: string;
}

/** `a`, `u status`, `e effective 2026-12-01`; what cannot be read comes back as what to write. */
function readLine(line: string): Line | string {
  const [, letter = "", name, value = ""] = /^([a-z])[a-z]*(?:\s+(\S+)(?:\s+(.*))?)?$/i.exec(line) ?? [];
  if (!Object.hasOwn(ANSWERS, letter.toLowerCase())) return "Answer a, r, e, u, s or q.";
  const action = ANSWERS[letter.toLowerCase() as Letter];
  if (name === undefined) return action === "edit" ? "Write e, the field and its new value." : { action };
  const field = REVIEWED_FIELDS.find((one) => one === name);
  if (field === undefined) return `"${name}" is no field of a candidate: ${REVIEWED_FIELDS.join(", ")}.`;
  return action === "edit" ? { action, field, value } : { action, field };
}
