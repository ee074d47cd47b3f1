// Parties told by what they are and how many, not by name: "28 Chinese companies", "its subsidiaries", "28家美国实体（见附件）".

const GROUPS =
  /\b(?:companies|company|firms?|entities|entity|individuals|persons|people|organi[sz]ations|institut(?:es|ions)|universities|banks|vessels|ships|tankers|suppliers|subsidiaries|affiliates|makers|producers|exporters|refineries|officials|groups)\b/;
const COUNTED = /^(?:多|\d+|[一二两三四五六七八九十百]+)余?(?:家|个|個|名|艘)/u;

/** Whether a party is only described, so that nobody can be compared with it. */
export function isDescribed(party: string): boolean {
  return GROUPS.test(party) || COUNTED.test(party);
}
