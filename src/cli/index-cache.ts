// The index of the store's lists for commands that need nothing else of what a check knows.
import type { IsoDate } from "../base/date.ts";
import { storedIndex as storedAt } from "../packed-index.ts";
import type { NameLexicon, ScreenIndex } from "../screen/index.ts";
import type { Session } from "./command.ts";

/** Index of the lists that the store holds as they stood on a day. */
export async function storedIndex({ app }: Session, lexicon: NameLexicon, on?: IsoDate): Promise<ScreenIndex> {
  const { lists } = await app.stores();
  return storedAt({ lists, storePath: app.storePath }, lexicon, on);
}
