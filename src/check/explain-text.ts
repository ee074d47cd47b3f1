// The same explanation as `explainTest`, as JSON text: pieces that other deals have too are told once. Character for character
// what JSON makes of the tree.
import { not, type Truth } from "../base/logic.ts";
import { partRead, sharedText, type PartName, type TestText } from "./shared-readings.ts";
import type { Subject } from "./subject.ts";
import { atomsIn, readingOf, type Atom, type Test } from "./test-tree.ts";

/** A test for a subject that is not traced: `text` is `JSON.stringify(explainTest(test, subject))`. */
export function testText(test: Test, subject: Subject): TestText {
  const parts = partsReadBy(test);
  return parts.length === 0 ? tell(test, subject) : sharedText(test, parts, subject, tell);
}

function truthText(truth: Truth): string {
  return truth === "unknown" ? '"unknown"' : truth ? "true" : "false";
}

function tell(test: Test, subject: Subject): TestText {
  if (test.op === "atom") return atomText(test, subject);
  if (test.op === "not") {
    const child = testText(test.child, subject);
    const truth = not(child.truth);
    return { truth, text: `{"label":"not","truth":${truthText(truth)},"op":"not","children":[${child.text}]}` };
  }
  const decisive = test.op === "any";
  let truth: Truth = !decisive;
  let children = "";
  for (const child of test.children) {
    const told = testText(child, subject);
    if (told.truth === decisive) truth = decisive;
    else if (told.truth === "unknown" && truth !== decisive) truth = "unknown";
    children += children === "" ? told.text : `,${told.text}`;
  }
  const label = labelText(test, test.label ?? (decisive ? "any of" : "all of"));
  return { truth, text: `${label}${truthText(truth)},"op":"${test.op}","children":[${children}]}` };
}

function atomText(atom: Atom, subject: Subject): TestText {
  const { truth, missing, found, source, excludedBy } = readingOf(atom, subject);
  let text = labelText(atom, atom.label) + truthText(truth);
  if (excludedBy !== undefined) text += `,"provision":${JSON.stringify(excludedBy)}`;
  if (missing !== undefined) text += `,"path":${JSON.stringify(missing)}`;
  if (found !== undefined) text += `,"found":${JSON.stringify(found)}`;
  if (source !== undefined) text += `,"source":${JSON.stringify(source)}`;
  return { truth, text: `${text}}` };
}

const LABELS = new WeakMap<Test, string>();

/** The beginning of a node, up to its truth. */
function labelText(test: Test, label: string): string {
  let text = LABELS.get(test);
  if (text === undefined) LABELS.set(test, (text = `{"label":${JSON.stringify(label)},"truth":`));
  return text;
}

/** No parts: not all conditions read a single part, or the text would hardly be told again. */
const PARTS = new WeakMap<Test, readonly PartName[]>();

/**
 * The parts by which a test's text is kept: one part alone, or the goods and their attributes. Other combinations, as of places,
 * are too many; their pieces are put together each time.
 */
function partsReadBy(test: Test): readonly PartName[] {
  let parts = PARTS.get(test);
  if (!parts) {
    const all = [...atomsIn(test)].map(partRead);
    const distinct = [...new Set(all)].filter((name) => name !== undefined);
    const isKept = distinct.length === 1 || distinct.every((name) => name === "goods" || name.startsWith("attribute "));
    PARTS.set(test, (parts = isKept && !all.includes(undefined) ? distinct : []));
  }
  return parts;
}
