// Conditions on who made the item: a maker stated, one named in the description, and names that may be one of those asked for.
import { mayBeSlip } from "../base/edit-distance.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import { isComparable } from "../base/scripts.ts";
import { normaliseText } from "../base/text.ts";
import { fact } from "./read-values.ts";
import type { Reading, Test } from "./test-tree.ts";

/**
 * Made by one of these; where no maker is stated, a name in the description is taken for it ("Micron 7450 SSD"). `ifStated`: a
 * maker that nobody mentions is none of these. What may be one of them is asked for: a slip ("Micorn"), one of several
 * ("Samsung / Micron"), a name in a script that none of them is written in ("Микрон").
 */
export function manufacturerAtom(names: readonly string[], ifStated = false): Test {
  const wanted = names.map(normaliseText);
  return {
    op: "atom",
    label: `made by ${names.join(" or ")}`,
    reads: "goods",
    read(subject): Reading {
      const { description, manufacturer } = subject.transaction.item;
      if (manufacturer === undefined && description) {
        const text = ` ${normaliseText(description)} `;
        const named = wanted.find((name) => isNamedIn(text, name));
        if (named !== undefined) return { truth: true, found: named, source: "description" };
      }
      if (ifStated && manufacturer === undefined && subject.manufacturers.kind !== "known") return { truth: false };
      return fact(subject.manufacturers, "item.manufacturer", (makers) => {
        if (makers.some((maker) => wanted.some((name) => maker === name || maker.startsWith(`${name} `)))) return true;
        return makers.some((maker) => mayBeOneOf(maker, wanted)) ? "unknown" : false;
      });
    },
  };
}

/** Whether a name stands among the words of a text; after a figure it may be a unit ("5 micron"). */
function isNamedIn(text: string, name: string): boolean {
  for (let at = text.indexOf(` ${name} `); at >= 0; at = text.indexOf(` ${name} `, at + 1)) {
    if (!/\d$/.test(text.slice(0, at))) return true;
  }
  return false;
}

/** Words behind a maker that let another stand in for it, as tenders and tables write them: "Samsung or equivalent". */
const OR_ANOTHER =
  /(?:^| )(?:(?:or|oder|ou|o) (?:equivalent|equal|similar|other|another|gleichwertig|equivalente|similaire|autre)s?|(?:and|und|et) (?:others?|andere|autres)|etc|et al|u a)$|等$/u;

/**
 * Whether a maker that is none of these by its first words may still be one: nobody named, one with others, named further on,
 * misspelt, or in another script.
 */
function mayBeOneOf(maker: string, wanted: readonly string[]): boolean {
  if (saysNotKnown(maker) || OR_ANOTHER.test(maker)) return true;
  const bare = withoutLegalForm(maker);
  if (wanted.some((name) => ` ${maker} `.includes(` ${name} `) || mayBeSlip(bare, name))) return true;
  return !isComparable(maker, wanted);
}

/** A normalised name without the short words at its end: `micorn inc`, `micorn gmbh`, `micorn co ltd` are `micorn`. */
function withoutLegalForm(name: string): string {
  return name.replace(/(?: \p{L}{1,4})+$/u, "");
}
