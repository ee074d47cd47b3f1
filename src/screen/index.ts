// Face of screen: for now the exact match against parties that register records name; official lists come next.
export {
  indexParties,
  matchName,
  partyKey,
  withRegisterParties,
  type PartyIndex,
  type PartyMatch,
  type RegisterParty,
} from "./register-parties.ts";
