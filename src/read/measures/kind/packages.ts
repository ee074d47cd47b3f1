// Packages of sanctions: "adopts its 14th package" tells that measures were taken, which a text then tells one by one.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { Draft } from "../draft.ts";

/** Without packages of those of whom the text tells what is in them. */
export function withoutPackages(drafts: readonly Draft[]): readonly Draft[] {
  const isPackage = ({ members }: Draft): boolean => members.every(({ ofPackage }) => ofPackage);
  const told = drafts.filter((one) => !one.background && !isPackage(one));
  return drafts.filter((one) => !told.some(({ imposers }) => imposers[0] === one.imposers[0]) || !isPackage(one));
}

/** Words between an act and "package" at most: "adopted its 14th package", "package of restrictive measures". */
const REACH = 3;

/** Whether the words name a package, and not what it holds. */
export function namesPackage(view: SentenceView, match: Region): boolean {
  for (let at = match.from; at < match.to + REACH; at++) if (keyAt(view, at) === "package") return true;
  return keyAt(view, match.from - 1) === "of" && keyAt(view, match.from - 2) === "package";
}
