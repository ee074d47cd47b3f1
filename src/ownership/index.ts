// Face of ownership: the 50 % rules.
export { hasListedOwner, listedShare, type ListedShare } from "./listed-share.ts";
