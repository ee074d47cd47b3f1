// derisk verify: replay a receipt against the present register and engine.
import { InputError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import type { Command } from "../command.ts";
import { verificationText } from "../print/verification.ts";
import { readJsonFile } from "../read-input.ts";
import { required, runOperation, show } from "../run-operation.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "replay a receipt against the present register",
  usage: "derisk verify RECEIPT|- [--log]",
  details:
    "Asks again what the receipt records, for the same two days, and says whether the answer is the same. A changed\n" +
    "answer means that the register or the engine changed since: the receipt names both. Exit code 1 for a changed answer.",
  options: { log: { summary: "also compare the receipt with the decision in the store" } },
  examples: ["derisk verify receipt.json", "derisk decisions receipt 3f0c… | derisk verify -"],
  async run(args, session) {
    const path = required(
      args,
      0,
      "verify which receipt",
      "Give the FILE that `derisk decisions receipt ID` wrote, or -.",
    );
    const receipt = await readJsonFile(path, session);
    const raw = { receipt, withLog: args.flag("log") ? true : undefined };
    const found = await runOperation(await operations.verify(), raw, args, session);
    if (found.kind === "refused") throw new InputError(found.text, "Use the file as it was written, unchanged.");
    show(found, () => verificationText(found, session.terminal), args, session);
    return found.replay.kind === "changed" || found.log === "different" ? 1 : 0;
  },
};
