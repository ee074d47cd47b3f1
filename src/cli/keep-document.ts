// Keeping a document from a path, standard input or a web address in the library.
import { operations, type ReadingKept } from "../operations/index.ts";
import type { Args, Session } from "./command.ts";
import { openInput } from "./read-input.ts";

/** Reads and keeps what `path` names; a web address is fetched within its limits. */
export async function keepPath(path: string, args: Args, session: Session): Promise<ReadingKept> {
  const context = session.context(args);
  const keep = await operations.readingsKeep();
  const said = { published: args.day("published"), outlet: args.text("outlet") };
  if (/^https?:\/\//i.test(path)) return keep.run(context, { url: path, ...said });
  const chunks: Uint8Array[] = [];
  for await (const chunk of await openInput(path, session)) chunks.push(chunk);
  const { text, published, outlet, title } = await context.takeIn({ bytes: Buffer.concat(chunks) });
  const stated = keep.input(undefined as never).safeParse({ text, published });
  return keep.run(context, {
    text,
    title,
    published: said.published ?? (stated.success ? stated.data.published : undefined),
    outlet: said.outlet ?? outlet,
  });
}
