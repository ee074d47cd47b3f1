// The name of a party as names are compared: normalised, without the legal form.
import { normaliseText } from "../base/text.ts";

/** Legal forms that do not tell companies apart when one side leaves them out. */
const LEGAL_FORM =
  /\b(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|sa|spa|s p a|bv|b v|nv|kk|as|a s|srl|s r l|uab|group|holdings?)\b/g;

/** `"MP Materials Corp."` and `"MP MATERIALS CORPORATION"` have one key; a name of legal forms alone has none. */
export function partyKey(name: string): string {
  const plain = normaliseText(name);
  const bare = plain.replace(LEGAL_FORM, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? plain : bare;
}
