// Words before, in and about an act that tell how far it has come.
import { wordSet } from "../../grammar/word-set.ts";

/** Words of a decision that is taken, whether or not it binds yet. */
export const DECIDED = wordSet(
  "determined issued issues adopted adopts approved approves signed published notified proclaimed finalised finalized finalises finalizes passed gazetted enacted ordered orders promulgated vetoed vetoes",
);
export const RUMOURED = wordSet("reportedly sources allegedly rumoured understands");
export const AFTER = wordSet("after");
export const COLLECTED = wordSet("imposed imposes impose final definitive provisional levied slapped collect");
export const MIGHT_IF = wordSet("if may might could");
export const WILL = wordSet("will shall would");
export const INTENDED = wordSet("intend intends intention due scheduled");
export const AGREED = wordSet("decided agreed voted resolved");
export const ISSUED = wordSet("issued approved approval notified published gazetted promulgated voted passed adopted");
export const PLANNED = wordSet("proposed proposes plans planned draft recommended would wants seeks");
export const SAID = wordSet("said announced agreed");
export const HALTED = wordSet("halt halts halted halting stop stops stopped stopping");
export const JUDGES = wordSet("judge judges court tribunal");
export const SETTLED = wordSet("announced announces decided unveiled ordered signed said confirmed");
export const MIGHT = wordSet("may might could");
export const PROPOSED = wordSet(
  "propose proposes proposed proposing proposal draft bill recommend recommends recommended plan plans planned planning intend intends consultation lawmakers legislation preparing want wants seek seeks seeking begun pushing",
);
export const TO = wordSet("to");
