// Whether a jurisdiction controls the item: what the user's classification says, else what the register's licence measures do.
import type { ControlList } from "../base/transaction.ts";
import { statusPath } from "../register/index.ts";
import type { Engine } from "./engine.ts";
import { coverageOf, coverageRows } from "./coverage.ts";
import { bucketKey, candidates } from "./rule-index.ts";
import { stateFor } from "./states.ts";
import type { Subject } from "./subject.ts";
import { readAtom, truthOf, type Reading, type Test } from "./test-tree.ts";

/** The control list of a jurisdiction, for what users state of it. */
const LIST_OF: Readonly<Record<string, ControlList>> = {
  CN: "CN-DUAL-USE",
  US: "US-CCL",
  EU: "EU-ANNEX-I",
  JP: "JP-ETCO",
  KR: "KR",
  TW: "TW-SHTC",
  GB: "UK-SECL",
};

/** What the user's own classification says: on the list, or not. */
function statedControlled(subject: Subject, jurisdiction: string): Reading | undefined {
  const list = LIST_OF[jurisdiction];
  const codes = list === undefined ? undefined : subject.codes.get(list);
  if (!codes || codes.includes(null)) return undefined;
  const listed = codes.find((code) => code !== "none" && code !== "EAR99");
  return { truth: listed !== undefined, found: `${list} ${listed ?? codes[0]}` };
}

/** The reading of "controlled by" for a subject. */
export function readControlled(engine: Engine, subject: Subject, jurisdiction: string): Reading {
  const stated = statedControlled(subject, jurisdiction);
  if (stated) return stated;
  const bucket = engine.bucketOf(bucketKey(jurisdiction, "item"));
  let open: Reading | undefined;
  for (const compiled of bucket ? candidates(bucket, subject) : []) {
    if (!compiled.goods || compiled.measure.effect !== "licence") continue;
    const state = stateFor(engine, compiled.measure, subject);
    if (state.kind !== "applies" && state.kind !== "unknown") continue;
    const truth = truthOf(compiled.goods, subject);
    if (truth === true && state.kind === "applies") return { truth: true, found: compiled.measure.provision };
    if (truth === false) continue;
    const missing = truth === true ? statusPath(compiled.measure.id) : firstMissing(compiled.goods, subject);
    open ??= { truth: "unknown", missing };
  }
  if (open) return open;
  return coverageOf(coverageRows(engine, jurisdiction, "item"), subject) !== undefined
    ? { truth: false, found: "not on the lists held" }
    : { truth: "unknown", missing: "item.classifications" };
}

function firstMissing(test: Test, subject: Subject): string {
  if (test.op === "atom") return readAtom(test, subject).missing ?? "item.classifications";
  if (test.op === "not") return firstMissing(test.child, subject);
  const open = test.children.find((child) => truthOf(child, subject) === "unknown");
  return open ? firstMissing(open, subject) : "item.classifications";
}
