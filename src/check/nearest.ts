// Which measures to cite where none applies: those that came closest, so that a "no" shows the rule it is about.
import type { Question } from "../base/verdict.ts";
import { conditionNodes, type Measure } from "../register/index.ts";
import type { ReadMeasure } from "./draft.ts";
import type { Subject } from "./subject.ts";
import { truthOf } from "./test-tree.ts";
import { Derived } from "./trace.ts";

const NEAREST = 6;

/**
 * Measures that do not apply, closest first: those that speak of what is stated of the parties and the end use, where that is
 * the question; those that name the item's material, then other goods, then the rest, bans on other countries last.
 */
export function nearest(question: Question, read: readonly ReadMeasure[], subject: Subject): readonly ReadMeasure[] {
  const material = subject.material.kind === "known" ? subject.material.value : "";
  const stated = ABOUT_PARTIES.has(question) ? STATED.of(subject) : "";
  const groups: ReadMeasure[][] = [];
  for (const one of read) {
    if (one.scope === false) (groups[distanceOf(one, material, stated, subject)] ??= []).push(one);
  }
  return groups.flat().slice(0, NEAREST);
}

/** A number of a group, nearest first. */
function distanceOf(one: ReadMeasure, material: string, stated: string, subject: Subject): number {
  const { measure, goods } = one.compiled;
  if (stated !== "" && wordsOf(measure).some((word) => stated.includes(` ${word} `))) return 0;
  if (measure.goods.some((entry) => entry.material?.includes(material))) return 1;
  if (goods) return 2;
  return isBanElsewhere(one, subject) ? 4 : 3;
}

const ABOUT_PARTIES: ReadonlySet<Question> = new Set(["party", "end_use"]);

/** Categories and lists stated of the parties and their owners, and the end use, as one text with a blank around each. */
const STATED = new Derived(
  ({ transaction: { parties, endUse } }) => {
    const words = (parties ?? []).flatMap(({ categories, listedOn, owners }) => [
      ...(categories ?? []),
      ...(listedOn ?? []),
      ...(owners ?? []).flatMap((owner) => owner.listedOn ?? []),
    ]);
    const all = [...new Set([...words, ...(endUse?.category ? [endUse.category] : [])])];
    return all.length === 0 ? "" : ` ${all.toSorted().join(" ")} `;
  },
  (text) => text,
);

const WORDS = new WeakMap<Measure, readonly string[]>();

/** Categories, lists and end uses that a measure speaks of. */
function wordsOf(measure: Measure): readonly string[] {
  let words = WORDS.get(measure);
  if (!words) {
    const found = [...conditionNodes(measure.when)].flatMap((node): readonly string[] => {
      if ("endUse" in node) return node.endUse.category;
      if (!("party" in node)) return [];
      const { category = [], listedOn = [], owned } = node.party;
      return [...category, ...listedOn, ...(owned?.listedOn ?? [])];
    });
    WORDS.set(measure, (words = [...new Set(found)]));
  }
  return words;
}

function isBanElsewhere({ compiled: { measure, test } }: ReadMeasure, subject: Subject): boolean {
  if (measure.question !== "item" || test.op !== "all") return false;
  return test.children.some((one) => one.op === "atom" && one.reads === "to" && truthOf(one, subject) === false);
}
