// Words that lists and users have for kinds of party.
import type { ListingKind } from "../../base/listing.ts";

const WORDS: Readonly<Record<string, ListingKind>> = {
  person: "person",
  individual: "person",
  natural: "person",
  naturalperson: "person",
  organisation: "organisation",
  organization: "organisation",
  company: "organisation",
  business: "organisation",
  entity: "organisation",
  enterprise: "organisation",
  legalentity: "organisation",
  legalperson: "organisation",
  firm: "organisation",
  group: "organisation",
  university: "organisation",
  publicbody: "organisation",
  vessel: "vessel",
  ship: "vessel",
  aircraft: "aircraft",
  airplane: "aircraft",
  wallet: "wallet",
  cryptowallet: "wallet",
  address: "address",
};

/** The kind a word stands for; undefined when it is none we know. */
export function kindOf(word: string | undefined): ListingKind | undefined {
  return word === undefined ? undefined : WORDS[word.toLowerCase().replaceAll(/[^a-z]/g, "")];
}
