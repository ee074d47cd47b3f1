// derisk screen: parties against lists, one by one or as a stream; `screen pairs` compares two names or parties.
import { UsageError } from "../../errors.ts";
import { parseLine, readLinesTogether } from "../../formats/json-lines.ts";
import { recordError } from "../../operations/index.ts";
import {
  compareParties,
  type NotChecked,
  readPair,
  readQuery,
  screen,
  type ScreenOptions,
  type ScreenResult,
} from "../../screen/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { keepHeapSmall } from "../small-heap.ts";
import { loadCountries, loadNameWords, screenBasis } from "../load-lists.ts";
import { screenText } from "../print/screen.ts";
import { lineWriter } from "../line-writer.ts";
import { openInput } from "../read-input.ts";

const SHAPE_HINT =
  "A line is { id, name, aliases?, type?, country?, birthDate?, ids?, address? }, or an entity of FollowTheMoney.";
const PAIR_HINT = "A line is { id, a, b }, where a and b are names or parties.";

export const screenCommand: Command = {
  name: "screen",
  isLongLived: true,
  summary: "parties against official lists, with reasons",
  usage: "derisk screen NAME | derisk screen --jsonl [FILE|-] | derisk screen pairs --jsonl [FILE|-]",
  details:
    "Each hit says which listed name matched, how likely it is the same party, how much could be compared, and what each\n" +
    "piece of evidence weighs. No hit is no clearance: notChecked says what was not looked at.",
  options: {
    jsonl: { summary: "one party a line in, one answer a line out, in order, streaming" },
    "list-file": {
      value: "FILE",
      multiple: true,
      summary: "a file of listings, one a line, to screen against instead of the store's lists",
    },
    lists: {
      value: "NAME",
      multiple: true,
      summary: "only these lists; one that is not loaded is reported as not checked",
    },
    limit: { value: "N", summary: "most hits for each party (default 10)" },
    threshold: { value: "P", summary: "least score that counts as a hit, 0 to 1" },
    mode: { value: "ofac", summary: "score as OFAC's search tool does (0 to 1), our probability beside it" },
    customers: {
      value: "FILE",
      summary: "one party a line: only hits on entries new or changed since a day (with --since)",
    },
    since: { value: "DATE", summary: "the day the customers were last screened (with --customers)" },
    country: { value: "COUNTRY", summary: "country of the party (with NAME)" },
    "birth-date": { value: "DATE", summary: "date or year of birth (with NAME)" },
  },
  examples: [
    'derisk screen "Huawei Technologies Co Ltd" --list-file lists/us-entity-list.jsonl',
    "derisk screen --jsonl customers.jsonl --list-file lists/us-ofac-sdn.jsonl > hits.jsonl",
    "derisk screen --customers customers.jsonl --since 2026-11-20",
    "derisk screen pairs --jsonl pairs.jsonl",
  ],
  async run(args, session) {
    if (args.positionals[0] === "pairs") return pairs(args, session);
    const options = optionsOf(args);
    if (args.text("customers") !== undefined)
      return (await import("./screen-customers.ts")).screenCustomers(args, session);
    const basisNow = await screenBasis(args, session, options.lists);
    let basis = await basisNow();
    const countries = await loadCountries(session);
    const answer = (line: unknown): object => {
      const read = readQuery(line, countries);
      return read.kind === "refused"
        ? recordError(line, read.error, SHAPE_HINT)
        : withNotes(screen(basis.index, read.value, options), [...read.unread, ...basis.notes]);
    };
    const renew = async (): Promise<void> => {
      const before = basis;
      basis = await basisNow();
      if (basis.index !== before.index)
        session.err("the lists changed: what follows is screened against them as they are now");
    };
    if (args.flag("jsonl")) return stream(args.positionals[0], session, answer, renew);
    const [name] = args.positionals;
    if (name === undefined)
      throw new UsageError("screen: which party?", "Give a NAME, or --jsonl with a FILE of parties.");
    const result = answer({ name, country: args.text("country"), birthDate: args.text("birth-date") }) as ScreenResult;
    session.out(args.flag("json") ? JSON.stringify(result) : screenText(result, session.terminal));
    return 0;
  },
};

async function pairs(args: Args, session: Session): Promise<number> {
  if (!args.flag("jsonl"))
    throw new UsageError("screen pairs reads JSON lines", "Add --jsonl, and a FILE or standard input.");
  const lexicon = await loadNameWords(session);
  const countries = await loadCountries(session);
  return stream(args.positionals[1], session, (line) => {
    const read = readPair(line, countries);
    if (read.kind === "refused") return recordError(line, read.error, PAIR_HINT);
    const { id, a, b } = read.value;
    const { score, evidence } = compareParties(a, b, lexicon);
    return { ...(id === undefined ? {} : { id }), score, evidence };
  });
}

/** Milliseconds after which a stream looks whether what it answers from has changed, before it answers further lines. */
const RENEWED_AFTER = 1000;

/**
 * Each line is answered as soon as it is read, a bad one by an error in its place; answers to lines that came together are
 * written together. `renew`: called before lines that come some time after it was called last.
 */
async function stream(
  path: string | undefined,
  session: Session,
  answer: (line: unknown) => object,
  renew?: () => Promise<void>,
): Promise<number> {
  keepHeapSmall();
  const answers = lineWriter(session.out);
  let renewed = performance.now();
  try {
    for await (const together of readLinesTogether(await openInput(path, session))) {
      if (renew !== undefined && performance.now() - renewed >= RENEWED_AFTER) {
        await renew();
        renewed = performance.now();
      }
      for (const one of together) {
        session.signal.throwIfAborted();
        const line = parseLine(one);
        answers.add(JSON.stringify(line.kind === "error" ? { error: line.error } : answer(line.value)));
      }
      answers.flush();
    }
  } finally {
    answers.flush();
  }
  return 0;
}

function withNotes(result: ScreenResult, notes: readonly NotChecked[]): ScreenResult {
  return notes.length === 0 ? result : { ...result, notChecked: [...result.notChecked, ...notes] };
}

function optionsOf(args: Args): ScreenOptions {
  const mode = args.text("mode");
  if (mode !== undefined && mode !== "ofac")
    throw new UsageError(`--mode: "${mode}" is not known`, "Write --mode ofac, or leave it away.");
  const lists = args.texts("lists").flatMap((text) => text.split(","));
  return {
    lists: lists.length > 0 ? lists : undefined,
    limit: numberOf(args, "limit", 1, 1000),
    threshold: numberOf(args, "threshold", 0, 1),
    mode,
  };
}

function numberOf(args: Args, name: string, least: number, most: number): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && value >= least && value <= most) return value;
  throw new UsageError(
    `--${name}: "${text}" is not a number from ${least} to ${most}`,
    `Write for example --${name} ${name === "limit" ? "5" : "0.7"}.`,
  );
}
