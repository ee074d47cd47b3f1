// One subcommand of `impact`, in a file of its own.
import type { Args, Session } from "./command.ts";

/** One subcommand: its options, examples and run, in a file of its own. */
export interface ImpactSubcommand {
  run(args: Args, session: Session): Promise<number>;
}
