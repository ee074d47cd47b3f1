// derisk classify: candidate control codes for a description or customs code. A hint, never a determination.
import { operations } from "../../operations/index.ts";
import { UsageError } from "../../errors.ts";
import type { Command } from "../command.ts";
import { classificationText } from "../print/classification.ts";

export const classifyCommand: Command = {
  name: "classify",
  summary: "candidate control codes for a description or customs code, and what tells them apart",
  usage: "derisk classify [TEXT] [--hs CODE] [--list LIST] [--limit N]",
  details:
    "A hint for the person who classifies: it never says that an item is on a list or on none. Lists that are not held\n" +
    "are not searched; the answer says which were.",
  options: {
    hs: { value: "CODE", summary: "customs code, 4 to 13 digits" },
    list: { value: "LIST", summary: "one list only: US-CCL, CN-DUAL-USE, EU-ANNEX-I …" },
    limit: { value: "N", summary: "at most so many candidates (10)" },
  },
  examples: [
    'derisk classify "gallium nitride epitaxial wafer"',
    "derisk classify --hs 38180090 --list CN-DUAL-USE --json",
  ],
  async run(args, session) {
    const text = args.positionals.join(" ").trim();
    const operation = await operations.goodsClassify();
    const parsed = operation.input(await session.app.knowledge()).safeParse({
      ...(text === "" ? {} : { text }),
      hs: args.text("hs"),
      list: args.text("list"),
      limit: args.text("limit"),
    });
    if (!parsed.success) {
      throw new UsageError(
        parsed.error.issues[0]?.message ?? "state a text or a customs code",
        "See `derisk help classify`.",
      );
    }
    const found = await operation.run(session.context(args), parsed.data);
    session.out(args.flag("json") ? JSON.stringify(found) : classificationText(found));
    return 0;
  },
};
