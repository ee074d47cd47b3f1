// Face of ownership: the 50 % rules, for one party as stated and for a whole graph.
export {
  ownershipColumns,
  type StakeColumns,
  ownershipGraph,
  type OwnershipEntity,
  type OwnershipGraph,
  type Stake,
  type StakeProblem,
} from "./graph.ts";
export { hasListedOwner, listedShare, type ListedShare } from "./listed-share.ts";
export {
  ownedByListed,
  type ListedShares,
  type OwnedByListed,
  type OwnedEntity,
  type OwnershipMode,
  type OwnershipQuestion,
} from "./owned-by-listed.ts";
export { parseShare, type Fraction } from "./share.ts";
