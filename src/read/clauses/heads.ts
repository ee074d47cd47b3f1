// The words that can carry a measure: instruments ("duty", "permit", "ban") and acts ("barred", "curbs"), by what kind of
// instrument they speak of. Recall comes first: whether a head tells a measure is for the scorer to say.
import type { Mention } from "../document/model.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

export type HeadKind =
  | "duty"
  | "anti_dumping"
  | "countervailing"
  | "safeguard"
  | "quota"
  | "licence"
  | "ban"
  | "stop"
  | "curb"
  | "sanction"
  | "list"
  | "divest"
  | "instrument"
  | "rate";

export interface Head {
  readonly kind: HeadKind;
  readonly firstToken: number;
  readonly endToken: number;
}

const KIND_OF: ReadonlyMap<string, HeadKind> = new Map(
  Object.entries({
    "tariff.noun": "duty",
    export_tax: "duty",
    anti_dumping: "anti_dumping",
    countervailing: "countervailing",
    safeguard: "safeguard",
    quota: "quota",
    "licence.noun": "licence",
    "ban.noun": "ban",
    "ban.verb": "ban",
    "ban.modal": "ban",
    "ban.stop": "stop",
    "restrict.noun": "curb",
    "restrict.verb": "curb",
    sanction: "sanction",
    "blacklist.verb": "list",
    divest: "divest",
  } satisfies Record<string, HeadKind>),
);

/** Which of two heads of one clause names the instrument: a remedy before a duty, a duty before a ban, a noun before "curbs". */
const TELLING: Readonly<Record<HeadKind, number>> = {
  anti_dumping: 10,
  countervailing: 10,
  safeguard: 10,
  list: 9,
  instrument: 9,
  sanction: 8,
  quota: 7,
  duty: 6,
  licence: 5,
  ban: 4,
  divest: 4,
  stop: 2,
  curb: 3,
  rate: 1,
};

/** The heads of a sentence, in order. */
export function headsOf(view: SentenceView): readonly Head[] {
  const heads: Head[] = [];
  for (const { class: name, norm, firstToken, endToken } of view.words) {
    const kind = name === "instrument" ? name : KIND_OF.get(norm);
    if (kind !== undefined) heads.push({ kind, firstToken, endToken });
  }
  for (const { class: kind, firstToken, endToken } of view.names)
    if (kind === "list") heads.push({ kind: "list", firstToken, endToken });
  // "will let its plants resume shipments": trade that was stopped and goes on.
  for (const { class: kind, firstToken, endToken } of view.words)
    if (kind === "reopen" && opensTrade(view, endToken)) heads.push({ kind: "stop", firstToken, endToken });
  // "10 per cent on most of what it sells": a duty told by its rate.
  for (const { kind, firstToken, endToken } of view.figures)
    if (kind === "percent" && keyAt(view, endToken) === "on") heads.push({ kind: "rate", firstToken, endToken });
  return heads.sort((a, b) => a.firstToken - b.firstToken);
}

const FLOW_REACH = 6;

function opensTrade(view: SentenceView, from: number): boolean {
  return view.words.some(
    ({ norm, firstToken }) =>
      (norm === "export" || norm === "import" || norm === "ship") &&
      firstToken >= from &&
      firstToken < from + FLOW_REACH,
  );
}

/** The head that names the instrument of a clause. */
export function leadingHead(heads: readonly Head[]): Head | undefined {
  let best: Head | undefined;
  for (const head of heads) if (best === undefined || TELLING[head.kind] > TELLING[best.kind]) best = head;
  return best;
}

/** The verb that governs a head noun: "imposed", "lifts", "requires", in the words that the lexicon gives. */
export function governorOf(words: readonly Mention[], head: Head, from: number, to: number): Mention | undefined {
  return (
    words.findLast(
      (word) => ACTS.has(word.norm) && word.firstToken >= from && word.endToken <= head.firstToken && near(word, head),
    ) ??
    words.find(
      (word) => ACTS.has(word.norm) && word.firstToken >= head.endToken && word.endToken <= to && near(word, head),
    )
  );
}

const ACTS = wordSet("impose.verb relax.verb require list.verb delist.verb ban.verb ban.stop restrict.verb");
const REACH = 9;

function near(word: Mention, head: Head): boolean {
  return word.firstToken < head.firstToken
    ? head.firstToken - word.endToken <= REACH
    : word.firstToken - head.endToken <= REACH - 3;
}
