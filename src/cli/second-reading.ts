// A second annotation of a kept document by a language model that the user names in the environment.
import { randomUUID } from "node:crypto";
import { InputError, UsageError } from "../errors.ts";
import { operations } from "../operations/index.ts";
import { compareReadings, readSecondAnswer, secondReaderMessages } from "../read/index.ts";
import type { Args, Session } from "./command.ts";

/** Prints what both see, what only one sees, and what was dropped. Nothing of it is kept. */
export async function secondReading(id: string, args: Args, session: Session): Promise<number> {
  const { DERISK_LLM_URL: url, DERISK_LLM_MODEL: model, DERISK_LLM_KEY: key } = session.env;
  if (url === undefined || model === undefined) {
    throw new UsageError(
      "no model is named",
      "Set DERISK_LLM_URL and DERISK_LLM_MODEL (and DERISK_LLM_KEY) in the environment.",
    );
  }
  const shown = await (await operations.readingsShow()).run(session.context(args), { id });
  if (shown.kind === "not_found")
    throw new InputError(`there is no reading ${id}`, "`derisk readings list` shows them.");
  const { text, reading } = shown.document;
  const { askModel } = await import("../documents/index.ts");
  const endpoint = { url, model, ...(key === undefined ? {} : { key }) };
  const answer = await askModel(endpoint, secondReaderMessages(text, `<<${randomUUID()}>>`), session.signal);
  const second = readSecondAnswer(answer, text);
  const compared = compareReadings(reading.measures, second);
  if (args.flag("json")) session.out(JSON.stringify({ ...compared, dropped: second.dropped }));
  else {
    session.out(`both see: ${compared.agreed.join(", ") || "nothing"}`);
    session.out(`only the reader: ${compared.onlyReader.join(", ") || "nothing"}`);
    for (const { type, quote } of compared.onlyModel)
      session.out(`only the model: ${type.replaceAll("_", " ")}: ${quote.text}`);
    for (const { why, record } of second.dropped) session.out(`dropped, ${why}: ${record}`);
  }
  return 0;
}
