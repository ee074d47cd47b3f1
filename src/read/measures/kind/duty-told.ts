// What words of duties are about: what one owes, another's exports, goods of an act told before, a safeguard.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";

/**
 * "duty on most Indian exports", "tax on exports from Brazil": whose goods go out, and he does not impose it. Where no words name who
 * does, he is named for nothing else in the sentence.
 */
export function isOnExportsOfOthers(
  view: SentenceView,
  from: number,
  to: number,
  imposers: readonly string[],
): boolean {
  return view.names.some((exporter) => {
    const { class: kind, norm, firstToken, endToken } = exporter;
    if (imposers.includes(norm) || firstToken < from || endToken > to + EXPORTS_REACH) return false;
    const isExporter =
      kind === "demonym"
        ? [0, 1, 2].some((by) => keyAt(view, endToken + by) === "exports")
        : kind === "country" && keyAt(view, firstToken - 1) === "from" && keyAt(view, firstToken - 2) === "exports";
    return (
      isExporter &&
      (imposers.length > 0 ||
        view.names.every((one) => one === exporter || (one.of ?? one.norm).split(".")[0] !== norm))
    );
  });
}

const EXPORTS_REACH = 2;

/** The goods right before the token stand behind a preposition. */
export function endsWithGoodsOfAct(view: SentenceView, at: number): boolean {
  const goods = view.names.find(({ class: kind, endToken }) => kind === "goods" && endToken === at);
  return goods !== undefined && /^(?:on|of|over|against)$/.test(keyAt(view, goods.firstToken - 1));
}

/** "a notification duty": what one owes, not what one pays. */
export function isObligation(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (keyAt(view, at) === "duty" && OWED.test(keyAt(view, at - 1))) return true;
  return false;
}

const OWED =
  /^(?:notification|reporting|disclosure|registration|legal|statutory|fiduciary|moral|civic|heavy|active|night)$/;

export function hasSafeguard({ document }: SentenceView): boolean {
  return document.words.some(({ norm }) => norm === "safeguard");
}
