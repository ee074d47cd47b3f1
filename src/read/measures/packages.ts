// Packages of sanctions: "adopts its 14th package" tells that measures were taken, which a text then tells one by one.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Candidate } from "./candidate.ts";
import type { Draft } from "./measures.ts";

/** Without packages of those of whom the text tells what is in them. */
export function withoutPackages(drafts: readonly Draft[], views: readonly SentenceView[]): readonly Draft[] {
  const isPackage = ({ members }: Draft): boolean => members.every((one) => namesPackage(one, views[one.sentence]));
  const told = drafts.filter((one) => !one.background && !isPackage(one));
  return drafts.filter((one) => !told.some(({ imposers }) => imposers[0] === one.imposers[0]) || !isPackage(one));
}

/** Words between an act and "package" at most: "adopted its 14th package", "package of restrictive measures". */
const REACH = 3;

function namesPackage({ match }: Candidate, view: SentenceView | undefined): boolean {
  if (view === undefined) return false;
  for (let at = match.firstToken; at < match.endToken + REACH; at++) if (keyAt(view, at) === "package") return true;
  return keyAt(view, match.firstToken - 1) === "of" && keyAt(view, match.firstToken - 2) === "package";
}
