// The index of the store's lists for commands that need nothing else of what a check knows.
import type { IsoDate } from "../base/date.ts";
import { keptIndexes } from "../packed-index.ts";
import type { NameLexicon, ScreenIndex } from "../screen/index.ts";
import type { Session } from "./command.ts";

/** Index of the lists that the store holds as they stood on a day; asked again, it is made anew only where the lists changed. */
export function storedIndexes({ app }: Session, lexicon: NameLexicon): (on?: IsoDate) => Promise<ScreenIndex> {
  const place = async () => ({ lists: (await app.stores()).lists, storePath: app.storePath });
  return keptIndexes(place, () => Promise.resolve(lexicon));
}
