// Light verbs: `held trade talks`, `imposed a fine`, `carried out a dawn raid`. The noun tells the act, the verb before it who
// acts, in which voice and how certainly.
import { DETERMINERS, isAuxiliary, PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup, type VerbGroup } from "../grammar/verb-group.ts";

const HOLD =
  /^(?:hold|holds|held|holding|have|has|had|having|resume[sd]?|resuming|restart(?:s|ed)?|beg[aiu]n|begins|start(?:s|ed)?|open(?:s|ed)?|conclude[sd]?|conven(?:e|es|ed)|finish(?:es|ed)?|continue[sd]?|kicked|wrapped|wrap|wraps|end(?:s|ed)?|host(?:s|ed)?|launch(?:es|ed)?|wound|winds|broke|broken|complete[sd]?|close[sd]?|enter(?:s|ed)?|reopen(?:s|ed)?|conduct(?:s|ed)?|stage[sd]?|relaunch(?:es|ed)?|revive[sd]?|extend(?:s|ed)?|join(?:s|ed)?)$/;
const SIGN =
  /^(?:sign(?:s|ed)?|ink(?:s|ed)?|reach(?:es|ed)?|conclude[sd]?|clinch(?:es|ed)?|str(?:ike|ikes|uck)|seal(?:s|ed)?|finali[sz]e[sd]?|agree[sd]?|made|make)$/;
const ISSUE =
  /^(?:issue[sd]?|issuing|release[sd]?|publish(?:es|ed)?|put|adopt(?:s|ed)?|made|make|makes|sent|send|sends|deliver(?:s|ed)?|sign(?:s|ed)?)$/;
const IMPOSE =
  /^(?:impose[sd]?|imposing|lev(?:y|ies|ied)|issue[sd]?|slap(?:s|ped)?|announce[sd]?|hand(?:s|ed)?|place[sd]?|put)$/;
const OPEN =
  /^(?:open(?:s|ed)?|opening|launch(?:es|ed)?|launching|beg[aiu]n|begins|start(?:s|ed)?|initiate[sd]?|conduct(?:s|ed|ing)?|announce[sd]?|order(?:s|ed)?)$/;
const CARRY_OUT =
  /^(?:carr(?:y|ies|ied)|carrying|conduct(?:s|ed|ing)?|stage[sd]?|launch(?:es|ed)?|made|make|makes|paid|pays?|step(?:s|ped)?|mount(?:s|ed)?)$/;
const LODGE = /^(?:lodge[sd]?|made|make|makes|file[sd]?|hand(?:s|ed)?|submit(?:s|ted)?|deliver(?:s|ed)?)$/;
const BRING = /^(?:br(?:ing|ings|ought)|file[sd]?|filing|unseal(?:s|ed)?|press(?:es|ed)?|laid|lay|lays|announce[sd]?)$/;
const MAKE = /^(?:made|make|makes|making|paid|pay|pays|beg[aiu]n|begins|start(?:s|ed)?|conclude[sd]?|end(?:s|ed)?)$/;
const STAY = /^(?:is|are|was|were|been|remains?|remained|held|kept|put|placed|languish(?:es|ed|ing)?)$/;

/** By the norm of the noun: the verbs that only say that it was done. */
const LIGHT: ReadonlyMap<string, RegExp> = new Map([
  ["talks", HOLD],
  ["talk_days", HOLD],
  ["meeting", HOLD],
  ["summit", HOLD],
  ["phone_call", HOLD],
  ["agreement", SIGN],
  ["joint_statement", ISSUE],
  ["trip", MAKE],
  ["representations", LODGE],
  ["fines", IMPOSE],
  ["exit_bans", IMPOSE],
  ["charges", BRING],
  ["investigation", OPEN],
  ["reviews", OPEN],
  ["raids", CARRY_OUT],
  ["inspection", CARRY_OUT],
  ["arrests", CARRY_OUT],
  ["seizure", CARRY_OUT],
  ["warnings", ISSUE],
  ["custody_state", STAY],
  ["under_case", STAY],
  ["surprise_visit", CARRY_OUT],
]);

const FARTHEST = 9;

/** The light verb whose object the noun at `[first, …)` with this norm is. */
export function lightVerb(view: SentenceView, norm: string, first: number): VerbGroup | undefined {
  const verbs = LIGHT.get(norm);
  if (verbs === undefined) return undefined;
  for (let at = first - 1; at >= view.sentence.firstToken && first - at <= FARTHEST; at--) {
    const { key, kind } = tokenAt(view, at);
    const isOwn = verbs.test(key) && !DETERMINERS.has(keyAt(view, at - 1));
    if (isOwn) return verbGroup(view, at, at + 1);
    if (key === "," || key === ";" || key === ":" || key === '"' || key === "“") return undefined;
    if (isAuxiliary(key)) return undefined;
    // `two days of talks`, `carried out`, `wrapped up`: the words between verb and noun.
    if (kind === "word" && PREPOSITIONS.has(key) && !/^(?:of|out|up|off)$/.test(key)) return undefined;
  }
  return undefined;
}
