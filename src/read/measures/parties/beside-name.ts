// What a token beside the name of a firm says of it, in a few classes: it speaks, it is told, listed, sold to or owned.
import { isAuxiliary } from "../../grammar/function-words.ts";
import { isAt, nameAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";

const OWN_CLASS = wordSet(
  "of on for in to from with over into by against and or , at as like after under that which who ( ) . : 's",
);
const SPOKE = wordSet(
  "said says told called declined denied did expects expected warned added stock shares filed estimates announced reported welcomed asked hopes hoped believes",
);
const REGULATES = wordSet(
  "bar bars barred barring ban bans banned banning prohibit prohibits prohibited prohibiting forbid forbids forbade block blocks blocked blocking stop stops stopped cut cuts cutting order orders ordered ordering require requires required requiring oblige obliges obliged force forces forced tell tells telling ask allow allows allowed permit permits permitted let lets grant granted exempt exempted",
);
const LISTS = wordSet(
  "add adds adding list lists listed listing place places placed placing put puts putting blacklist blacklisted blacklists blacklisting sanction sanctions sanctioned sanctioning designate designated designates designating target targets targeted targeting name named hit hits remove removed removes removing exclude excluded including include includes",
);
const TRADES = wordSet(
  "sell sells selling sold supply supplies supplied supplying ship ships shipped shipping export exports exported exporting buy buys buying bought purchase purchases purchasing sales shipments deliveries equipment gear products goods chips parts imports import technology made make",
);
const SHARES = wordSet(
  "stake stakes holdings interest interests acquire acquiring takeover acquisition sale owner parent control merger",
);
const OWNERS = wordSet(
  "rival rivals competitor customers customer chief executive head boss founder chairman shareholder suppliers peers subsidiary subsidiaries unit units arm affiliate affiliates",
);
const MODALS = wordSet("must may cannot can should");
const BEING = wordSet("is are was were be been");

/** The class of the token at `at`. */
export function besideName(view: SentenceView, at: number): string {
  const { key, kind } = tokenAt(view, at);
  if (OWN_CLASS.has(key)) return key;
  if (kind !== "word") return kind;
  if (isAt(view, at, SPOKE)) return "speech";
  if (isAt(view, at, REGULATES)) return "regulates";
  if (isAt(view, at, LISTS)) return "lists";
  if (isAt(view, at, TRADES)) return "trades";
  if (isAt(view, at, SHARES)) return "shares";
  if (isAt(view, at, OWNERS)) return "owners";
  if (isAuxiliary(key)) return BEING.has(key) ? "be" : MODALS.has(key) ? "modal" : "aux";
  const name = nameAt(view, at);
  if (name !== undefined) return `name ${name.class}`;
  return key.endsWith("ing") ? "ing" : key.endsWith("ed") ? "ed" : "other";
}
