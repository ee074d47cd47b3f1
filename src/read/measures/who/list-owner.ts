// Who keeps a list puts parties on it.
import type { Mention } from "../../document/model.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Government } from "./government.ts";
import { isFavour } from "../kind/instrument.ts";

/** Whoever keeps the list puts parties on it: "Eleven firms were added to the Entity List". */
export function ofList(
  view: SentenceView,
  named: Government | undefined,
  governments: readonly Government[],
  list: Mention | undefined,
): Government | undefined {
  if (list === undefined) return named;
  // "South Korea falls off Tokyo's white list": whose list it is.
  const keeper = governments.find(
    ({ endToken }) =>
      endToken === list.firstToken || (endToken === list.firstToken - 1 && keyAt(view, endToken) === "'s"),
  );
  if (keeper !== undefined && !/^(?:status|treatment|place|standing|benefits)$/.test(keyAt(view, list.endToken)))
    return keeper;
  const owner = list.of?.split(" ")[0];
  if (owner === undefined || isFavour(list)) return named;
  const isOnlyTheirs = ONE_STATES.test(view.document.text.slice(list.start, list.end));
  if (named !== undefined && named.kind !== "demonym" && !isOnlyTheirs) return named;
  const country = owner.split(".")[0] ?? "";
  if (named?.country === country) return named;
  const { firstToken, endToken, sentence, start, end } = list;
  return {
    country,
    norm: `${country}.GOV`,
    name: view.document.text.slice(start, end),
    kind: "body",
    specific: false,
    keeper: owner,
    firstToken,
    endToken,
    sentence,
    start,
    end,
  };
}

/** "traders in China saw their names go on the UFLPA list": no other state has a list of that name. */
const ONE_STATES = /\b(?:UFLPA|Uyghur|1260H|SDN|OFAC|CMIC|MEU)\b/;
