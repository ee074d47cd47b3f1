// The 50 % rules: is a party owned, directly or through owned parties, by listed ones? Exact, with honest unknowns.
import type { FactPath } from "../base/facts.ts";
import type { Truth } from "../base/logic.ts";
import { isUnlisted, type Owner, type Party, type PartyList } from "../base/party.ts";

/** Shares are compared in millionths of a percent, so that 49.999999 is not 50. */
const SCALE = 1_000_000;
const WHOLE = 100 * SCALE;
/** Shares written with two decimals may add up to a little more than the whole. */
const ROUNDING = 0.1 * SCALE;

export interface ListedShare {
  readonly truth: Truth;
  /** Certain listed share, percent. */
  readonly atLeast: number;
  /** What it could be once unknown owners and shares are counted, percent. */
  readonly atMost: number;
  /** Fact to ask for, relative to the party: `owners`, `owners.pct` or `ownershipComplete`. */
  readonly missing?: FactPath;
}

/** Whether some stated owner is listed, or may be, whatever its share: the question of red flag 29. */
export function hasListedOwner(party: Party, lists: readonly PartyList[], threshold: number): Truth {
  const { owners } = party;
  if (owners === undefined || owners === null) return "unknown";
  if (owners.some((owner) => ownerListed(owner, lists, threshold) === true)) return true;
  return party.ownershipComplete === true && owners.every((owner) => ownerListed(owner, lists, threshold) === false)
    ? false
    : "unknown";
}

/**
 * Share of `party` held by parties on `lists`, and whether it reaches `threshold` percent.
 * A holder that itself reaches the threshold counts as listed with its whole share; one that does not counts with
 * none (no multiplying through). Shares of several listed holders add up. Ownership counts, control does not.
 * Sources: OFAC FAQs 398-402 (mode `ofac`); 15 CFR 744.11(a)(1) as of 2025-09-29 (mode `bis`): the same arithmetic.
 */
export function listedShare(party: Party, lists: readonly PartyList[], threshold: number): ListedShare {
  const { owners } = party;
  if (owners === undefined || owners === null) return { truth: "unknown", atLeast: 0, atMost: 100, missing: "owners" };
  let sure = 0;
  let possible = 0;
  let stated = 0;
  /** Some holder that is or may be listed has a share nobody states. */
  let unmeasured = false;
  let missing: FactPath | undefined;
  for (const owner of owners) {
    const listed = ownerListed(owner, lists, threshold);
    const share = owner.pct === null ? undefined : Math.round(owner.pct * SCALE);
    stated += share ?? 0;
    if (listed === false) continue;
    if (share === undefined) {
      unmeasured = true;
      missing ??= "owners.pct";
      continue;
    }
    possible += share;
    if (listed === true) sure += share;
    else missing ??= "owners.listedOn";
  }
  if (party.ownershipComplete !== true) missing ??= "ownershipComplete";
  if (isOfOne(stated)) {
    unmeasured = true;
    missing ??= "owners.pct";
  }
  if (unmeasured || party.ownershipComplete !== true) possible += restOf(stated);
  possible = Math.min(WHOLE, Math.max(possible, sure));
  const bar = threshold * SCALE;
  const truth: Truth = sure >= bar ? true : possible < bar ? false : "unknown";
  const result = { truth, atLeast: sure / SCALE, atMost: possible / SCALE };
  return truth === "unknown" && missing !== undefined ? { ...result, missing } : result;
}

/** What the stated shares leave for holders without one. Shares that add up to more than the whole bound nothing. */
function restOf(stated: number): number {
  return stated > WHOLE + ROUNDING ? WHOLE : Math.max(0, WHOLE - stated);
}

/** All the owners there are hold one percent together: their shares were written as parts of one, and say nothing in percent. */
function isOfOne(stated: number): boolean {
  return stated > 0 && stated <= SCALE + ROUNDING / 100;
}

function ownerListed(owner: Owner, lists: readonly PartyList[], threshold: number): Truth {
  const isOnNone =
    (owner.party != null && isUnlisted(owner.party)) ||
    lists.every((list) => owner.screened?.notFoundOn.includes(list));
  const direct = listedTruth(statedLists(owner), lists, isOnNone);
  if (direct === true) return true;
  // Nothing said of the holder's own owners ends the chain there; owners stated as not known do not.
  if (owner.party === null) return "unknown";
  if (!owner.party) return direct;
  const indirect = listedShare(owner.party, lists, threshold).truth;
  if (indirect === true) return true;
  return direct === false && indirect === false ? false : "unknown";
}

/** What is stated of the holder in either place; undefined when nothing is. */
function statedLists({ listedOn, party }: Owner): readonly PartyList[] | undefined {
  if (!listedOn && !party?.listedOn) return undefined;
  return [...(listedOn ?? []), ...(party?.listedOn ?? [])];
}

function listedTruth(on: readonly PartyList[] | undefined, lists: readonly PartyList[], unlisted: boolean): Truth {
  if (on?.some((list) => lists.includes(list))) return true;
  if (unlisted || on?.length === 0) return false;
  return "unknown";
}
