// Holders of the parties that nobody has looked up: a list that names one reaches the deal, whatever the rules held ask.
import { isUnlisted, type Owner, type Party, type PartyList, type ScreenedParty } from "../base/party.ts";

const SOMEBODY = "holders that are not known";

/**
 * Names of the holders stated of `parties`, at any height, of whom nobody says whether one of `lists` names them; holders
 * stated as not known (null) are one more. Of holders that nobody mentions nothing is asked here: the rules that need them ask.
 */
export function unscreenedHolders(parties: readonly Party[], lists: readonly PartyList[]): readonly string[] {
  return [...new Set(parties.flatMap(({ owners }) => [...holdersOf(owners, lists)]))];
}

function* holdersOf(owners: Party["owners"], lists: readonly PartyList[]): Generator<string> {
  if (owners === null) yield SOMEBODY;
  for (const owner of owners ?? []) {
    if (!isLookedUp(owner, lists)) yield owner.name ?? owner.party?.name ?? "a holder without a name";
    if (owner.party === null) yield SOMEBODY;
    else yield* holdersOf(owner.party?.owners, lists);
  }
}

/** Its lists are stated, be they none; or a screen of every list in reach found nothing that is still to be decided. */
function isLookedUp({ listedOn, party, screened }: Owner, lists: readonly PartyList[]): boolean {
  const screens = [screened, party?.screened].filter((one) => one !== undefined);
  if (screens.some(isUndecided)) return false;
  if (listedOn || (party && isUnlisted(party)) || party?.listedOn?.length) return true;
  return screens.some(({ notFoundOn }) => lists.every((list) => notFoundOn.includes(list)));
}

/** An entry may be the party, or is it and no measure of the register says what follows. */
export function isUndecided({ open, confirmed }: ScreenedParty): boolean {
  return open.length > 0 || confirmed.some(({ measures }) => measures.length === 0);
}
