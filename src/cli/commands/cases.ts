// derisk cases: loosely keyed licence questions in, { id, verdict } lines out.
import { mapCase, tellUnread, type LooseCase } from "../../cases/index.ts";
import { UsageError } from "../../errors.ts";
import { readJsonLines } from "../../formats/json-lines.ts";
import { operations, recordError } from "../../operations/index.ts";
import type { Command } from "../command.ts";
import { openInput } from "../read-input.ts";

export const casesCommand: Command = {
  name: "cases",
  summary: "answer loosely keyed licence questions (JSON lines)",
  usage: "derisk cases FILE|-",
  details:
    "Each line is { id, jurisdiction, question, asOf, facts } with items by name and parties by description, as a clerk\n" +
    "writes them; each is mapped onto a transaction and checked. What could not be read is named in a warning, and nothing is\n" +
    "cleared then. --transactions shows the mapping instead.",
  options: { transactions: { summary: "write the mapped transactions, not the verdicts" } },
  examples: ["npm run -s cases -- questions.jsonl > answers.jsonl"],
  async run(args, session) {
    const [path] = args.positionals;
    if (path === undefined)
      throw new UsageError("cases: which file?", "Give a FILE of JSON lines, or - for standard input.");
    const context = session.context(args);
    const knowledge = await session.app.knowledge();
    const check = await operations.check();
    const schema = check.input(knowledge);
    for await (const line of readJsonLines(await openInput(path, session))) {
      session.signal.throwIfAborted();
      if (line.kind === "error") {
        session.out(JSON.stringify({ error: line.error }));
        continue;
      }
      const { transaction, unread } = mapCase(line.value as LooseCase, knowledge.countries);
      const parsed = schema.safeParse(transaction);
      if (!parsed.success) session.out(JSON.stringify(recordError(transaction, parsed.error)));
      else if (args.flag("transactions")) session.out(JSON.stringify(parsed.data));
      else {
        const verdict = tellUnread(await check.run(context, parsed.data), unread);
        session.out(JSON.stringify({ id: parsed.data.id, verdict }));
      }
    }
    return 0;
  },
};
