// Which items a licence requirement row reaches: paragraphs, the item that a technology belongs to, another entry's
// parameters, and conditions that no paragraph decides.
import type { ControlCode } from "../../../base/control-code.ts";
import { and, not, or, type Truth } from "../../../base/logic.ts";
import type { Transaction } from "../../../base/transaction.ts";
import { compileCondition, type ControlledBy } from "../../compile-condition.ts";
import { codeAtom } from "../../read-goods.ts";
import { readCode } from "../../subject.ts";
import type { Reading, Test } from "../../test-tree.ts";
import { controlledFor } from "./alternatives.ts";
import { codesIn, LIST, RELATED, RELATED_REASONS, within } from "./codes.ts";
import type { UsCcl, UsExclusion, UsRow } from "./data.ts";

/** Entries whose parameters the item meets or exceeds, besides its own. */
export const MEETS = "meetsParametersOf";

/** The items of `row`; `entry` is the entry it stands under. */
export function scopeTest(ccl: UsCcl, entry: string, row: UsRow, controlledBy: ControlledBy): Test {
  const children: Test[] = [codeAtom(LIST, row.in ?? [entry], row.except)];
  if (row.about) children.push(aboutAtom(ccl, row.about));
  if (row.meets) children.push(meetsAtom(row.meets));
  if (row.if) children.push(compileCondition(row.if, { goods: [] }, controlledBy));
  for (const one of row.unless ?? []) children.push(unlessAtom(one));
  return children.length === 1 ? (children[0] as Test) : { op: "all", children };
}

function aboutAtom(ccl: UsCcl, about: NonNullable<UsRow["about"]>): Test {
  const codes = about.codes?.map(readCode);
  const except = (about.except ?? []).map(readCode);
  const which = codes ? `an item of ${codes.join(", ")}` : "any item";
  const save = except.length > 0 ? ` except ${except.join(", ")}` : "";
  const why = about.reason === undefined ? "" : ` controlled for ${about.reason}`;
  return {
    op: "atom",
    label: `technology or software for ${which}${save}${why}`,
    reads: "facts",
    read({ transaction }): Reading {
      const related = codesIn(transaction.facts?.[RELATED]);
      if (!related) return { truth: "unknown", missing: `facts.${RELATED}` };
      const place = (code: ControlCode): Truth => and([codes ? within(codes, code) : true, not(within(except, code))]);
      const reason = (code: ControlCode): Truth => {
        if (about.reason === undefined) return true;
        const listed = controlledFor(ccl, code, about.reason);
        // What the list says for certain, no statement takes away.
        return listed === true ? true : (reasonStated(transaction, about.reason) ?? listed);
      };
      const truth = or(related.map((code): Truth => and([place(code), reason(code)])));
      const found = related.join(", ");
      if (truth !== "unknown") return { truth, found };
      const placed = related.every((code) => place(code) !== "unknown");
      return { truth, missing: `facts.${placed ? RELATED_REASONS : RELATED}`, found };
    },
  };
}

/** Whether the user names the reason among those for which the related item is controlled; undefined when none are named. */
function reasonStated({ facts }: Transaction, reason: string): boolean | undefined {
  const stated = facts?.[RELATED_REASONS];
  return Array.isArray(stated) ? stated.includes(reason) : undefined;
}

function meetsAtom(entries: readonly string[]): Test {
  return {
    op: "atom",
    label: `meets the parameters of ${entries.join(" or ")}`,
    reads: "facts",
    read({ transaction }): Reading {
      const stated = codesIn(transaction.facts?.[MEETS]);
      if (!stated) return { truth: "unknown", missing: `facts.${MEETS}` };
      return { truth: stated.some((code) => entries.includes(code)), found: stated.join(", ") };
    },
  };
}

/** Never unknown: while nobody states what would take the act out, the line stands. */
function unlessAtom({ fact, is, says }: UsExclusion): Test {
  return {
    op: "atom",
    label: `not left out: ${says}`,
    reads: "facts",
    read({ transaction }): Reading {
      const stated = transaction.facts?.[fact];
      return { truth: stated !== is, found: typeof stated === "boolean" ? `${fact} ${stated}` : `${fact} not stated` };
    },
  };
}
