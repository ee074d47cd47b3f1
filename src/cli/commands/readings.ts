// derisk readings: the library of documents that were read: keep, list, show, decide, draft, stories, watch feeds.
import { InputError, UsageError } from "../../errors.ts";
import { operations } from "../../operations/index.ts";
import { REVIEWED_FIELDS } from "../../read/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { draftText, headText, shownText, storyText } from "../print/readings.ts";
import { keepPath } from "../keep-document.ts";
import { reviewReading } from "../review-reading.ts";
import { pickSubcommand, required } from "../run-operation.ts";
import { secondReading } from "../second-reading.ts";
import { watchSources } from "../watch-sources.ts";

const WHICH = "Give the id of a reading; `derisk readings list` shows them.";

export const readingsCommand: Command = {
  name: "readings",
  summary: "documents that were read: add, list, show, review, accept, draft, stories, watch",
  usage:
    "derisk readings list [WORDS] | add FILE|-|URL | show ID | review ID | accept|reject|undo ID CANDIDATE [FIELD] | edit ID CANDIDATE FIELD VALUE | draft ID CANDIDATE | stories | second ID | watch",
  details:
    "list     documents, newest first, that have all the words\n" +
    "add      read a document and keep it\n" +
    "show     one document with its candidates as people left them\n" +
    "review   go through the candidates, one key each\n" +
    "accept, reject, edit, undo   decide about a candidate or one field of it (--by)\n" +
    "draft    an accepted candidate as a draft of the register and a scenario (--scenario FILE writes it)\n" +
    "stories  documents about one measure or event, and what each side says\n" +
    "second   ask a language model for a second annotation (DERISK_LLM_URL, DERISK_LLM_MODEL, DERISK_LLM_KEY)\n" +
    "watch    read what is new in feeds and folders (--feed, --folder), once or --every so many minutes",
  options: {
    by: { value: "NAME", summary: "who decides" },
    note: { value: "TEXT", summary: "why" },
    published: { value: "DATE", summary: "day of publication (add)" },
    outlet: { value: "NAME", summary: "who published it (add)" },
    scenario: { value: "FILE", summary: "write the scenario there, for assess --scenario (draft)" },
    since: { value: "DATE", summary: "stories since that day" },
    feed: { value: "URL", multiple: true, summary: "an RSS or Atom feed (watch)" },
    folder: { value: "FOLDER", multiple: true, summary: "a folder of documents (watch)" },
    every: { value: "MINUTES", summary: "look again after so many minutes, until stopped (watch)" },
  },
  examples: [
    "derisk readings add https://example.org/article --outlet Example",
    "derisk readings accept 5f1d8c3fd570 M2 --by Ann",
    "derisk readings draft 5f1d8c3fd570 M2 --scenario permits.yaml",
    "derisk readings watch --folder ./clippings --every 15",
  ],
  async run(args, session) {
    return pickSubcommand(args, "readings", SUBCOMMANDS)(args, session);
  },
};

type Run = (args: Args, session: Session) => Promise<number>;

const SUBCOMMANDS: Readonly<Record<string, Run>> = {
  async list(args, session) {
    const query = args.positionals.slice(1).join(" ");
    const list = await operations.readingsList();
    const heads = await list.run(session.context(args), query === "" ? {} : { query });
    if (args.flag("json")) session.out(JSON.stringify(heads));
    else if (heads.length === 0) session.out("No document is kept that has these words.");
    else for (const head of heads) session.out(headText(head));
    return 0;
  },
  async add(args, session) {
    const kept = await keepPath(required(args, 1, "which document", "Give a file, - or a web address."), args, session);
    session.out(args.flag("json") ? JSON.stringify(kept) : `${kept.kind} ${kept.id.slice(0, 12)}  ${kept.title}`);
    return 0;
  },
  async show(args, session) {
    const shown = await (await operations.readingsShow()).run(session.context(args), { id: await idOf(args, session) });
    if (shown.kind === "not_found") throw new InputError(`there is no reading ${shown.id}`, WHICH);
    session.out(args.flag("json") ? JSON.stringify(shown) : shownText(shown));
    return 0;
  },
  async review(args, session) {
    return reviewReading(await idOf(args, session), args, session);
  },
  accept: decide("accept"),
  reject: decide("reject"),
  edit: decide("edit"),
  undo: decide("undo"),
  async draft(args, session) {
    const input = {
      id: await idOf(args, session),
      candidate: required(args, 2, "which candidate", "Give its id, such as M1; `derisk readings show` names them."),
    };
    const draft = await (await operations.readingsDraft()).run(session.context(args), input);
    if (draft.kind === "refused")
      throw new InputError(
        draft.why,
        "Accept it with `derisk readings accept ID CANDIDATE --by NAME`; edit first what was read wrongly.",
      );
    const file = args.text("scenario");
    if (file !== undefined && draft.scenario === undefined)
      throw new InputError(
        `no scenario can be made of ${input.candidate}: it changes how ${draft.changes} works, or a part of it, not whether it applies`,
        "Leave --scenario out to see the change.",
      );
    if (file !== undefined) {
      const [{ stringify }, { writeFileAtomically }] = await Promise.all([
        import("yaml"),
        import("../../formats/index.ts"),
      ]);
      await writeFileAtomically(file, stringify(draft.scenario));
      session.err(`scenario written to ${file}`);
    }
    session.out(args.flag("json") ? JSON.stringify(draft) : draftText(draft));
    return 0;
  },
  async stories(args, session) {
    const since = args.day("since");
    const found = await (
      await operations.readingsStories()
    ).run(session.context(args), since === undefined ? {} : { since });
    if (args.flag("json")) session.out(JSON.stringify(found));
    else if (found.stories.length === 0) session.out(`No story since ${found.since}.`);
    else for (const story of found.stories) session.out(storyText(story));
    return 0;
  },
  async second(args, session) {
    return secondReading(await idOf(args, session), args, session);
  },
  async watch(args, session) {
    return watchSources(args, session);
  },
};

function decide(action: "accept" | "reject" | "edit" | "undo"): Run {
  return async (args, session) => {
    const by = args.text("by");
    if (by === undefined)
      throw new UsageError(`readings ${action}: who decides?`, "Add --by NAME: it is kept with the decision.");
    const field = args.positionals[3];
    const known = REVIEWED_FIELDS.find((one) => one === field);
    if (field !== undefined && known === undefined) {
      throw new UsageError(`"${field}" is no field of a candidate`, `Fields: ${REVIEWED_FIELDS.join(", ")}.`);
    }
    const written =
      action === "edit" ? { value: required(args, 4, "the new value", "Give the value after the field.") } : {};
    const reviewed = await (
      await operations.readingsDecide()
    ).run(session.context(args), {
      id: await idOf(args, session),
      candidate: required(args, 2, "which candidate", "Give its id, such as M1; `derisk readings show` names them."),
      action,
      by,
      ...(known === undefined ? {} : { field: known }),
      ...written,
      ...(args.text("note") === undefined ? {} : { note: args.text("note") }),
    });
    session.out(args.flag("json") ? JSON.stringify(reviewed) : `${reviewed.measure.id}: ${reviewed.state}`);
    return 0;
  };
}

/** A whole id, or the beginning of exactly one. */
async function idOf(args: Args, session: Session): Promise<string> {
  const given = required(args, 1, "which reading", WHICH);
  if (given.length === 64) return given;
  const heads = await (await operations.readingsList()).run(session.context(args), { limit: 500 });
  const [found, ...others] = heads.filter(({ id }) => id.startsWith(given));
  if (found === undefined || others.length > 0) {
    throw new InputError(`${others.length === 0 ? "no" : "more than one"} reading begins with ${given}`, WHICH);
  }
  return found.id;
}
