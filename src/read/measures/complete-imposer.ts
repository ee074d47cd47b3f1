// Imposer and body of a measure where its own sentence leaves them open.
import { familyOf } from "./families.ts";
import type { Government, Governments } from "./governments.ts";
import { isForeignOffice } from "./imposer.ts";
import type { Draft } from "./measures.ts";

/** A measure without imposer is the home government's; without that it does not stand. */
export function nameImposer(draft: Draft, governments: Governments, drafts: readonly Draft[]): boolean {
  if (draft.imposers.length > 0) return true;
  const others = drafts.filter((one) => one.imposers.length > 0 && familyOf(one.type) === familyOf(draft.type));
  const country = others[0]?.imposers[0] ?? governments.home;
  if (country === undefined || draft.countries.includes(country)) return false;
  draft.imposers = [country];
  if (!draft.background) draft.authority ??= others[0]?.authority;
  draft.derived.push("imposer");
  return true;
}

/** The government as the text names it, when no body of it is known. */
export function homeGovernment(governments: Governments, country: string | undefined): Government | undefined {
  for (const here of governments.bySentence.values())
    for (const one of here) if (one.country === country) return { ...one, norm: `${country}.GOV` };
  return undefined;
}

/** Farther than this from the evidence a body has other business. */
const AUTHORITY_REACH = 4;

/** The body of the imposer's country named nearest to the evidence, foreign offices left out. */
export function nameAuthority(draft: Draft, governments: Governments): void {
  const [country] = draft.imposers;
  if (country === undefined || (draft.authority !== undefined && !draft.authority.norm.endsWith(".GOV"))) return;
  const evidence = draft.members.filter(({ zone }) => zone !== "title").map(({ sentence }) => sentence);
  let best: { government: Government; distance: number } | undefined;
  for (const [sentence, here] of governments.bySentence) {
    const distance = Math.min(...evidence.map((one) => (sentence >= one ? sentence - one : (one - sentence) * 1.5)));
    if (!(distance <= AUTHORITY_REACH)) continue;
    for (const one of here) {
      if (one.country !== country || one.norm.endsWith(".GOV") || isForeignOffice(one.norm) || one.kind !== "body")
        continue;
      if (best === undefined || distance < best.distance) best = { government: one, distance };
    }
  }
  if (best === undefined) return;
  draft.authority = best.government;
  draft.derived.push("authority");
}
