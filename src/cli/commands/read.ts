// derisk read: candidates in articles and notices; `read test-pack` tests a lexicon pack by its own examples.
import { InputError, UsageError } from "../../errors.ts";
import { readJsonLines } from "../../formats/json-lines.ts";
import { answerOf, readTaken, operations, recordError } from "../../operations/index.ts";
import type { Args, Command, Session } from "../command.ts";
import { readingText } from "../print/reading.ts";
import { openInput } from "../read-input.ts";
import { keepHeapSmall } from "../small-heap.ts";

export const readCommand: Command = {
  name: "read",
  isLongLived: true,
  summary: "what an article or notice says: measures, events, enforcement, claims",
  usage:
    "derisk read FILE|-|URL […] [--review --by NAME] [--published DATE] [--outlet NAME] | derisk read --jsonl [FILE|-] | derisk read test-pack FOLDER",
  details:
    "FILE is text, HTML or PDF, or a public web address. Everything found is a candidate with the words it came from: nothing enters the register\n" +
    "before a person confirms it. With --jsonl a line is { id?, text, published?, outlet? } and each is answered in its place.",
  options: {
    published: { value: "DATE", summary: 'day of publication; dates such as "on Thursday" hang on it' },
    outlet: { value: "NAME", summary: "who published it" },
    review: { summary: "keep the document and go through its candidates, one letter an answer" },
    by: { value: "NAME", summary: "who decides (--review)" },
    jsonl: { summary: "one document a line in, one reading a line out, in order, streaming" },
    pack: { value: "FOLDER", multiple: true, summary: "a lexicon pack of your own on top of those shipped" },
    gold: { value: "FOLDER", summary: "test-pack: texts with readings of your own to hold the pack against too" },
    force: { summary: "read with a pack whose tests fail" },
  },
  examples: [
    'derisk read article.txt --published 2023-07-10 --outlet "The Register"',
    "derisk read notice.html --json",
    "derisk read https://example.org/article --review --by Ann",
    "derisk read --jsonl articles.jsonl > readings.jsonl",
    "derisk read article.txt --pack my-pack",
    "derisk read test-pack my-pack --gold my-readings",
  ],
  async run(args, session) {
    if (args.positionals[0] === "test-pack") return testPackFolder(args, session);
    if (args.flag("jsonl")) return stream(args, session);
    if (args.flag("review")) return review(args, session);
    const paths = args.positionals.length === 0 ? ["-"] : args.positionals;
    const context = await contextOf(args, session);
    const stated = { published: args.day("published"), outlet: args.text("outlet") };
    for (const path of paths) {
      session.signal.throwIfAborted();
      const given = /^https?:\/\//i.test(path) ? { url: path } : { bytes: await bytesOf(path, session) };
      const taken = await context.takeIn(given).catch(named(path));
      const found = await readTaken(context, taken, stated);
      const answer = answerOf(context, found);
      session.out(args.flag("json") ? JSON.stringify(answer) : readingText(answer, taken.text, session.terminal));
    }
    return 0;
  },
};

/** Keeps the one document named, then asks about its candidates. */
async function review(args: Args, session: Session): Promise<number> {
  const [path, ...more] = args.positionals;
  if (path === undefined || path === "-" || more.length > 0) {
    throw new UsageError(
      "read --review: which document?",
      "Give one file or web address: answers come from standard input.",
    );
  }
  const { keepPath } = await import("../keep-document.ts");
  const { reviewReading } = await import("../review-reading.ts");
  const kept = await keepPath(path, args, session);
  return reviewReading(kept.id, args, session);
}

/** The session's context, with the user's packs on top of those shipped. A pack whose tests fail is refused unless forced. */
async function contextOf(args: Args, session: Session): Promise<ReturnType<Session["context"]>> {
  const context = session.context(args);
  const folders = args.texts("pack");
  if (folders.length === 0) return context;
  const { layPacks } = await import("../reader-packs.ts");
  const resources = await layPacks(folders, session, args.flag("force"));
  return { ...context, reader: () => Promise.resolve(resources) };
}

async function bytesOf(path: string, session: Session): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await openInput(path, session)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Puts the file's name before what is wrong with it. */
function named(path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${path === "-" ? "standard input" : path}: ${error.message}`, error.hint, { cause: error });
  };
}

async function stream(args: Args, session: Session): Promise<number> {
  keepHeapSmall();
  const operation = await operations.read();
  const context = await contextOf(args, session);
  const schema = operation.input(undefined as never);
  let done = 0;
  for await (const line of readJsonLines(await openInput(args.positionals[0], session))) {
    session.signal.throwIfAborted();
    if (line.kind === "error") {
      session.out(JSON.stringify({ error: line.error }));
      continue;
    }
    const { id, rest } = splitId(line.value);
    const parsed = schema.safeParse(rest);
    if (parsed.success) session.out(JSON.stringify({ ...id, ...(await operation.run(context, parsed.data)) }));
    else
      session.out(
        JSON.stringify(recordError(line.value, parsed.error, "A line is { id?, text, published?, outlet? }.")),
      );
    done++;
    // Each answer leaves before the next document is read: a slow reader of the pipe never makes us hoard answers.
    await context.pause();
    if (done % 100 === 0) context.progress(done, undefined, "read");
  }
  return 0;
}

/** A line's id is its own affair: it is kept and the rest is read. */
function splitId(value: unknown): { readonly id: { readonly id?: unknown }; readonly rest: unknown } {
  if (value === null || typeof value !== "object" || !("id" in value)) return { id: {}, rest: value };
  const { id, ...rest } = value;
  return { id: { id }, rest };
}

async function testPackFolder(args: Args, session: Session): Promise<number> {
  const [, folder] = args.positionals;
  if (folder === undefined)
    throw new UsageError("read test-pack: which folder?", "Give the folder with pack.yaml in it.");
  const { packReport, testPackFolder: test } = await import("../reader-packs.ts");
  const tested = await test(folder, session, args.text("gold"));
  session.out(args.flag("json") ? JSON.stringify(tested) : packReport(tested));
  return tested.passes ? 0 : 1;
}
