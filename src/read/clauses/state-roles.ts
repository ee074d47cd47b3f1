// What part each state plays in a document as a whole: whose bodies are named, who is the subject of sentences, who only lends
// his name to goods and firms or stands behind "on" and "against".
import { isAt, keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { isPatient } from "../measures/who/clause-role.ts";
import type { Government, Governments } from "../measures/who/government.ts";
import { wordSet } from "../grammar/word-set.ts";

export interface StateRoles {
  /** Named yes-or-no features of each state. */
  readonly features: ReadonlyMap<string, readonly string[]>;
  /** The first state of each heading, in order of the text. */
  readonly headings: readonly Government[];
}

const BEHIND = wordSet("on against from to into toward towards with in over between");

export function stateRolesOf(views: readonly SentenceView[], { bySentence, subjects }: Governments): StateRoles {
  const found = new Map<string, Set<string>>();
  const note = (country: string, role: string): void => {
    const there = found.get(country);
    if (there === undefined) found.set(country, new Set([role]));
    else there.add(role);
  };
  const headings: Government[] = [];
  for (const [index, here] of bySentence) {
    const view = views[index];
    if (view === undefined) continue;
    const isTitle = view.sentence.zone === "title" || view.sentence.zone === "standfirst";
    const [first] = here;
    if (first !== undefined && view.sentence.zone === "heading") headings.push(first);
    const opening = subjects.get(index);
    if (opening !== undefined) {
      const isHit = isPatient(view, opening, { from: opening.endToken, to: view.sentence.endToken });
      note(opening.country, isHit ? "hit" : isTitle ? "opens.title" : "opens");
    }
    for (const one of here) {
      note(one.country, one.specific ? "body" : isBehind(view, one) ? "behind" : "free");
      if (isTitle) note(one.country, "title");
    }
  }
  return { features: new Map([...found].map(([country, roles]) => [country, featuresOf(roles)])), headings };
}

function featuresOf(roles: ReadonlySet<string>): readonly string[] {
  const features = [...roles].filter((role) => role !== "behind" && role !== "free").map((role) => `state.${role}`);
  if (!roles.has("body")) features.push("state.bodiless");
  if (!roles.has("free") && !roles.has("body")) features.push("state.behind");
  if (!roles.has("opens") && !roles.has("opens.title") && !roles.has("body")) features.push("state.passive");
  return features;
}

/** A demonym, or a name that a preposition governs: no subject. */
function isBehind(view: SentenceView, { firstToken, kind }: Government): boolean {
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return kind === "demonym" || isAt(view, lead, BEHIND);
}
