// What an act means for those whom it binds: "Exporters will have to apply for licences for dual-use items" tells no act of its own.
import { isAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Candidate, Goods, Region } from "../candidate.ts";

const BOUND = wordSet(
  "exporters exporter shippers traders suppliers companies firms manufacturers makers producers sellers vendors businesses operators",
);
const MUST = wordSet("must need needs needed have has had required obliged");

/** Words between those bound, the verb that binds them and the permit at most. */
const [SUBJECT_REACH, VERB_REACH] = [10, 4];

/** Whether those who must have the permit of `match` are the subject. */
export function bindsSubject(view: SentenceView, match: Region): boolean {
  const first = Math.max(view.sentence.firstToken, match.from - SUBJECT_REACH);
  for (let at = match.from + 2; at >= first; at--)
    if (isAt(view, at, BOUND))
      for (let verb = at + 1; verb <= at + VERB_REACH; verb++) if (isAt(view, verb, MUST)) return true;
  return false;
}

/** Sentences between an act and what it means at most. */
const REACH = 3;

/** Whether the later of the two tells what the earlier means for those bound by it. */
export function isMeantBy(a: Candidate, b: Candidate): boolean {
  const [act, duty] = a.sentence < b.sentence ? [a, b] : [b, a];
  return (
    duty.bindsSubject &&
    act.verbal &&
    act.direction === duty.direction &&
    act.zone === duty.zone &&
    duty.sentence - act.sentence <= REACH &&
    duty.effective === undefined &&
    (duty.goods[0] === undefined || isOfNoKind(duty.goods[0]))
  );
}

const KINDS = wordSet(
  "items products goods materials technologies types grades kinds chemicals metals minerals licences",
);

/** "dual-use items", "the chemicals", "two types": words for whatever goods were named before. */
function isOfNoKind({ norm }: Goods): boolean {
  const words = norm.split(/[\s-]+/);
  return words.length <= LONGEST_KIND && KINDS.has(words.at(-1) ?? "");
}

const LONGEST_KIND = 4;
