// Imposer and body of a measure where its own sentence leaves them open.
import { type LikelyImposer, PLANNED } from "../candidate.ts";
import type { Government, Governments } from "./government.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { findAuthority, isForeignOffice } from "./authority.ts";
import { familyOf } from "../families.ts";
import { hitsOwn } from "./whose-act.ts";
import type { Draft } from "../draft.ts";

/** A measure without imposer is that of the likeliest, who bars no goods of his own; without one it does not stand. */
export function nameImposer(draft: Draft, views: readonly SentenceView[], { bySentence }: Governments): boolean {
  if (draft.imposers.length > 0) return true;
  const likely = likeliest(draft);
  if (likely === undefined) return false;
  if (draft.countries.includes(likely.country) && !isClear(draft, likely)) return false;
  const barsOwn = draft.members.some(({ sentence, type, match }) => {
    const view = views[sentence];
    const region = { from: match.firstToken, to: match.endToken };
    return view !== undefined && hitsOwn(view, likely, bySentence.get(sentence) ?? [], familyOf(type), region);
  });
  if (barsOwn) return false;
  draft.imposers = [likely.country];
  const { lead, background } = draft;
  const view = views[lead.sentence];
  if (!background && likely.government !== undefined && view !== undefined)
    draft.authority ??= findAuthority(view, likely.government, bySentence.get(lead.sentence) ?? []);
  draft.derived.push("imposer");
  return true;
}

/**
 * A state that is named as hit hardly acts, unless it is clearly likelier than another that may, and what it does is likely a
 * measure. Where the text names no other state, the one that acts is left out.
 */
function isClear({ members }: Draft, { lead }: LikelyImposer): boolean {
  return lead > CLEAR && lead < Infinity && members.some(({ score }) => score > 0);
}

/** Log-odds by which a state is clearly likelier than the next. */
const CLEAR = 1;

function likeliest({ members }: Draft): LikelyImposer | undefined {
  let best: LikelyImposer | undefined;
  for (const { likely } of members) if (likely !== undefined && likely.lead > (best?.lead ?? -Infinity)) best = likely;
  return best;
}

/** The government as the text names it, when no body of it is known. */
export function homeGovernment(governments: Governments, country: string | undefined): Government | undefined {
  for (const here of governments.bySentence.values())
    for (const one of here) if (one.country === country) return { ...one, norm: `${country}.GOV`, specific: false };
  return undefined;
}

/** Farther than this from the evidence a body has other business. */
const AUTHORITY_REACH = 4;

/** The body of the imposer's country named nearest to the evidence, foreign offices left out. */
export function nameAuthority(draft: Draft, views: readonly SentenceView[], governments: Governments): void {
  const [country] = draft.imposers;
  if (country === undefined || (draft.authority !== undefined && draft.authority.specific)) return;
  const usual = usualBody(draft, governments) ?? keeperNamed(draft, governments);
  if (usual !== undefined) {
    draft.authority = usual;
    draft.derived.push("authority");
    return;
  }
  if (draft.background || (PLANNED.has(draft.status) && draft.status !== "investigation")) return;
  const told = draft.members.filter(({ zone }) => zone !== "title");
  const evidence = (told.length > 0 ? told : draft.members).map(({ sentence }) => sentence);
  let best: { government: Government; distance: number } | undefined;
  for (const [sentence, here] of governments.bySentence) {
    const distance = Math.min(...evidence.map((one) => (sentence >= one ? sentence - one : (one - sentence) * 1.5)));
    if (!(distance <= AUTHORITY_REACH)) continue;
    for (const one of here) {
      if (
        one.country !== country ||
        !one.specific ||
        isForeignOffice(one.norm) ||
        !(one.kind === "body" || (one.kind === "person" && distance === 0 && !owns(views, one))) ||
        NOT_TRADE.test(one.norm)
      )
        continue;
      if (HEADS.test(one.norm) && distance > 0) continue;
      if (best === undefined || distance < best.distance) best = { government: one, distance };
    }
  }
  if (best === undefined) return;
  draft.authority = best.government;
  draft.derived.push("authority");
}

/** "the minister's remarks": named for what is his, not for an act. */
function owns(views: readonly SentenceView[], { sentence, endToken }: Government): boolean {
  const view = views[sentence];
  return view !== undefined && keyAt(view, endToken) === "'s";
}

/** "the White House said" nearby does not make the duties the President's own. */
const HEADS = /\.(?:POTUS|PRES|PM)$/;

/** Bodies that meet and speak but impose no measures on trade. */
const NOT_TRADE = /\.(?:PBOC|CBANK|FED|ECB|BOJ|BOK|BOE|DOD|MND|MOD|PARL|CONGRESS|COURT|CIT|POLICE|SPF|POLB|STATS|NBS)$/;

/** "put on the Entity List", kept by an office that the text names elsewhere. */
function keeperNamed({ members }: Draft, { bySentence }: Governments): Government | undefined {
  const keeper = members.find(({ imposer }) => imposer?.keeper !== undefined)?.imposer?.keeper;
  if (keeper === undefined) return undefined;
  for (const here of bySentence.values()) for (const one of here) if (one.norm === keeper) return one;
  return undefined;
}

/** A failed security review is that of the country's review office, whoever else is named nearby. */
function usualBody(draft: Draft, { bodies, bySentence }: Governments): Government | undefined {
  if (!draft.members.some(({ match }) => match.pattern.id === "procurement-ban.unfit")) return undefined;
  const norm = bodies.get(`${draft.imposers[0]}.REVIEW`);
  if (norm === undefined) return undefined;
  for (const here of bySentence.values()) for (const one of here) if (one.norm === norm) return one;
  const own =
    draft.authority ?? homeGovernment({ bodies, bySentence, subjects: new Map(), home: undefined }, draft.imposers[0]);
  return own && { ...own, norm, specific: true };
}
