// Who imposes: the subject before the act, the owner in "China's curbs", the agent in "imposed by"; and who acts with it.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";
import type { Family } from "./families.ts";
import type { Government } from "./governments.ts";
import { relativeSubject, whoSaysWe } from "./clause-role.ts";
import { destinationOf, isEntered, isKeptOutOf, isPaid, originOf } from "./crossing.ts";
import { byAgent, grants, isOwner, isOwnerOfAct, meantByIts, ownsMeasures, ownsRules } from "./owner.ts";
import { headlineSubject, labelled, lastSubject } from "./subject.ts";

/** The government that acts in `match`, or undefined when the sentence names none. */
export function findImposer(
  view: SentenceView,
  governments: readonly Government[],
  region: Region,
  match: Region,
  family: Family,
  verbal: boolean,
): Government | undefined {
  const inside = governments.filter(({ firstToken, endToken }) => firstToken >= region.from && endToken <= region.to);
  const its = meantByIts(view, governments, match) ?? whoSaysWe(view, governments, match);
  if (its !== undefined) return its;
  const agent = inside.find(
    (one) => one.firstToken >= match.from && byAgent(view, one) && one.firstToken <= match.to + 14,
  );
  if (agent !== undefined) return agent;
  const entered = family === "duty" ? inside.find((one) => isEntered(view, one) || isPaid(view, one)) : undefined;
  if (entered !== undefined) return entered;
  const relative = relativeSubject(view, governments, match);
  if (relative !== undefined) return relative;
  const owner = inside.findLast((one) => isOwner(view, one, match, family)) ?? inside.find((one) => grants(view, one));
  if (owner !== undefined) return owner;
  const market = family === "import" ? inside.find((one) => isKeptOutOf(view, one)) : undefined;
  if (market !== undefined) return market;
  const rules = inside.find((one) => ownsRules(view, one));
  // What somebody says of "the curbs" does not make them his.
  if (!verbal)
    return (
      rules ??
      inside.findLast((one) => one.firstToken < match.from && (isOwnerOfAct(view, one) || ownsMeasures(view, one))) ??
      headlineSubject(view, inside, match) ??
      (family === "export" ? originOf(view, inside, match) : undefined) ??
      (family === "duty" ? destinationOf(view, inside) : undefined) ??
      labelled(view, governments)
    );
  const best =
    rules ??
    lastSubject(view, inside, region, match, true) ??
    (family === "party" ? undefined : lastSubject(view, inside, region, match, false));
  if (best !== undefined) return merged(best, inside);
  // "Exports of X now need a permit from China's commerce ministry": the body after the act that grants or decides.
  const granting = inside.find(
    (one) =>
      one.firstToken >= match.from &&
      ((one.kind === "body" && /^(?:from|with|by|of|the|said)$/.test(keyAt(view, one.firstToken - 1))) ||
        (one.kind === "capital" && /^(?:from|with|by|of|the|said|in)$/.test(keyAt(view, one.firstToken - 1)))),
  );
  return (
    granting ??
    (family === "export" ? originOf(view, inside, match) : undefined) ??
    (family === "duty" ? destinationOf(view, inside) : undefined) ??
    labelled(view, governments)
  );
}

/** "US President Donald Trump", "Economic Affairs Minister Vincent Karremans": office and name are one actor. */
function merged(best: Government, inside: readonly Government[]): Government {
  if (best.kind !== "person") return best;
  const office = inside.find(
    (one) => one !== best && one.endToken === best.firstToken && one.country === best.country && one.kind === "person",
  );
  if (office !== undefined)
    return {
      ...best,
      norm: office.norm.endsWith(".GOV") ? best.norm : office.norm,
      firstToken: office.firstToken,
      start: office.start,
    };
  return best;
}

/** All countries that act together: "the US and Japan", "Japan, the Netherlands and the United States". */
export function coImposers(
  view: SentenceView,
  imposer: Government,
  governments: readonly Government[],
): readonly string[] {
  const found = [imposer.country];
  if (imposer.kind !== "country" && imposer.kind !== "capital") return found;
  let left = imposer;
  for (const one of governments.toReversed()) {
    if (one.endToken > left.firstToken || one.kind !== left.kind) continue;
    const gap = left.firstToken - one.endToken;
    const joints = Array.from({ length: gap }, (_, i) => keyAt(view, one.endToken + i));
    if (gap > 3 || gap === 0 || !joints.every((key) => key === "and" || key === "," || key === "the")) break;
    if (!found.includes(one.country)) found.push(one.country);
    left = one;
  }
  return found;
}
