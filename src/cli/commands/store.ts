// derisk store: the place where everything is kept, as a whole.
import { UsageError } from "../../errors.ts";
import type { Args, Command, Session } from "../command.ts";
import { copiedText } from "../print/store.ts";
import { pickSubcommand, show } from "../run-operation.ts";

export const storeCommand: Command = {
  name: "store",
  summary: "the store as a whole: copy it, as from a file to a shared PostgreSQL database",
  usage: "derisk store copy [--from STORE] --to STORE",
  details:
    "copy  everything that --from (default: the store in use) holds into --to, which must be empty: all of it or nothing,\n" +
    "      compared row by row, the chain of decisions verified. STORE is a file or postgres://USER@HOST/DATABASE.",
  options: {
    from: { value: "STORE", summary: "the store to copy (default: that of --store)" },
    to: { value: "STORE", summary: "the store to copy into, empty or not there yet" },
  },
  examples: [
    "derisk store copy --to postgres://derisk@db.example.org/derisk",
    "derisk store copy --from postgres://derisk@db.example.org/derisk --to backup.sqlite",
  ],
  async run(args, session) {
    return pickSubcommand(args, "store", SUBCOMMANDS)(args, session);
  },
};

const SUBCOMMANDS: Readonly<Record<string, (args: Args, session: Session) => Promise<number>>> = {
  async copy(args, session) {
    const to = args.text("to");
    if (to === undefined) throw new UsageError("store copy: into which store?", "Add --to STORE.");
    const { signal, progress } = session.context(args);
    const copied = await session.app.copyStore(args.text("from"), to, { signal, progress });
    show(copied, () => copiedText(copied), args, session);
    return copied.chain.kind === "broken" ? 1 : 0;
  },
};
