// Face of ownership: the 50 % rules.
export { listedShare, type ListedShare } from "./listed-share.ts";
