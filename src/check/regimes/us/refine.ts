// What the rows and the register's measures cannot say by themselves: facts asked under a wrong name, red flag 29.
import type { DraftDetermination, ReadMeasure } from "../../draft.ts";
import type { Subject } from "../../subject.ts";
import type { Residual } from "../../test-tree.ts";
import { Derived } from "../../trace.ts";
import type { Reach } from "./reach.ts";

const LISTS: readonly string[] = ["US-ENTITY-LIST", "US-MEU-LIST"];
const RED_FLAG_29 = {
  code: "RF-29",
  text: "A listed party is among the owners of a party and its share is not known (Red Flag 29).",
  resolution: "Establish the share before shipping. If it cannot be established, apply for a licence.",
};

/** While it is open whether an item is subject to the EAR, the facts to ask for are those that decide that, not its origin. */
export function askedForReach(draft: DraftDetermination, reach: Reach): DraftDetermination {
  const { missing } = reach;
  if (reach.truth !== "unknown" || missing === undefined) return draft;
  const read = draft.read.map((one): ReadMeasure => ({ ...one, residual: renamed(one.residual, missing) }));
  return { ...draft, read };
}

function renamed(residual: Residual, fact: string): Residual {
  if (typeof residual === "boolean") return residual;
  if (residual.op === "atom") return residual.fact === "item.origin" ? { ...residual, fact } : residual;
  if (residual.op === "not") return { ...residual, child: renamed(residual.child, fact) };
  return { ...residual, children: residual.children.map((child) => renamed(child, fact)) };
}

const LISTED_OWNER_WITHOUT_SHARE = new Derived(
  ({ transaction: { parties } }) =>
    (parties ?? []).some(({ owners }) =>
      owners?.some(({ pct, listedOn }) => pct === null && listedOn?.some((list) => LISTS.includes(list))),
    ),
  Boolean,
);

/** Part 732 Supplement No. 3, red flag 29: while the Affiliates Rule applies or nobody knows whether it does. */
export function withRedFlag29(draft: DraftDetermination, subject: Subject): DraftDetermination {
  const rule = draft.read.some(
    ({ compiled, state }) =>
      compiled.measure.instrument === "US:EAR:AFFILIATES-RULE" &&
      (state.kind === "applies" || state.kind === "unknown"),
  );
  if (!rule || !LISTED_OWNER_WITHOUT_SHARE.of(subject) || draft.redFlags.some(({ code }) => code === RED_FLAG_29.code))
    return draft;
  return {
    ...draft,
    redFlags: [...draft.redFlags, RED_FLAG_29],
    provisions: [...draft.provisions, "US:EAR:732-SUPP-3"],
  };
}
