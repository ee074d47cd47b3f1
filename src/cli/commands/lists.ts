// derisk lists: the official lists that screening runs against, as versions that are never changed.
import { InputError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { takenInText } from "../print/lists.ts";
import { openInput } from "../read-input.ts";
import { pickSubcommand, required, runOperation, show } from "../run-operation.ts";

export const listsCommand: Command = {
  name: "lists",
  summary: "official lists: import, update, show, compare versions",
  usage: "derisk lists import SOURCE FILE… [--name LIST]",
  details: "import   read the files of one edition and keep them as a new version",
  options: {
    name: { value: "LIST", summary: "keep all rows under this name (import)" },
    edition: { value: "TEXT", summary: "the issuer's edition, if the file does not say (import)" },
    "as-of": { value: "DATE", summary: "the day to which the content is current (import)" },
    accept: { summary: "take an edition in although rows are missing" },
  },
  examples: ["derisk lists import csv watchlist.csv --name house-list"],
  async run(args, session) {
    return pickSubcommand(args, "lists", SUBCOMMANDS)(args, session);
  },
};

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async import(args, session) {
    const source = required(
      args,
      1,
      "from which source",
      "Give a source and its files: `lists import csv my-list.csv`.",
    );
    required(args, 2, "which file", "Give the file or files of one edition after the source.");
    const files = await Promise.all(
      args.positionals.slice(2).map(async (path) => ({ name: path, content: await openInput(path, session) })),
    );
    const raw = {
      source,
      files,
      list: args.text("name"),
      edition: args.text("edition"),
      asOf: args.day("as-of"),
      accept: args.flag("accept") || undefined,
    };
    const taken = await runOperation(await operations.listsImport(), raw, args, session);
    for (const { file, row, field, message, fix } of taken.problems) {
      const place = [file, row === undefined ? "" : `row ${row}`, field ?? ""].filter((part) => part !== "").join(", ");
      session.err(`${place}: ${message}\n  ${fix}`);
    }
    show(taken, () => takenInText(taken), args, session);
    const refused = taken.lists.find((one) => one.kind === "refused");
    if (refused?.kind === "refused") throw new InputError(`${refused.list}: ${refused.message}`, refused.fix);
    return 0;
  },
};
