// Which items a licence requirement row reaches: paragraphs, the item that a technology belongs to, another entry's
// parameters, and conditions that no paragraph decides.
import { isWithin, type ControlCode } from "../../../base/control-code.ts";
import { and, or, type Truth } from "../../../base/logic.ts";
import { compileCondition, type ControlledBy } from "../../compile-condition.ts";
import { codeAtom } from "../../read-goods.ts";
import { readCode } from "../../subject.ts";
import type { Reading, Test } from "../../test-tree.ts";
import type { UsCcl, UsRow } from "./data.ts";

export const LIST = "US-CCL";
/** The entry or entries of the item that a technology or software is for. */
export const RELATED = "relatedClassification";
/** Entries whose parameters the item meets or exceeds, besides its own. */
export const MEETS = "meetsParametersOf";

/** The items of `row`; `entry` is the entry it stands under. */
export function scopeTest(ccl: UsCcl, entry: string, row: UsRow, controlledBy: ControlledBy): Test {
  const children: Test[] = [codeAtom(LIST, row.in ?? [entry], row.except)];
  if (row.about) children.push(aboutAtom(ccl, row.about));
  if (row.meets) children.push(meetsAtom(row.meets));
  if (row.if) children.push(compileCondition(row.if, { goods: [] }, controlledBy));
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
    read({ transaction }): Reading {
      const related = codesIn(transaction.facts?.[RELATED]);
      if (!related) return { truth: "unknown", missing: `facts.${RELATED}` };
      const truth = or(
        related.map((code): Truth => {
          const inside = codes ? within(codes, code) : true;
          const outside = within(except, code);
          const reason = about.reason === undefined ? true : controlledFor(ccl, code, about.reason);
          return and([inside, outside === "unknown" ? outside : !outside, reason]);
        }),
      );
      const found = related.join(", ");
      return truth === "unknown" ? { truth, missing: `facts.${RELATED}`, found } : { truth, found };
    },
  };
}

function meetsAtom(entries: readonly string[]): Test {
  return {
    op: "atom",
    label: `meets the parameters of ${entries.join(" or ")}`,
    read({ transaction }): Reading {
      const stated = codesIn(transaction.facts?.[MEETS]);
      if (!stated) return { truth: "unknown", missing: `facts.${MEETS}` };
      return { truth: stated.some((code) => entries.includes(code)), found: stated.join(", ") };
    },
  };
}

/** A named fact that holds one code or several; undefined when it is not stated or holds something else. */
export function codesIn(fact: unknown): readonly ControlCode[] | undefined {
  const values: readonly unknown[] = Array.isArray(fact) ? fact : [fact];
  return values.every((value) => typeof value === "string") ? (values as readonly string[]).map(readCode) : undefined;
}

/** Whether an item of `code` lies in one of `parts`. */
export function within(parts: readonly ControlCode[], code: ControlCode): Truth {
  return or(parts.map((part) => isWithin(part, code)));
}

/** Whether items of `code` are controlled for `reason` somewhere; a row that depends on more than the code leaves it open. */
export function controlledFor(ccl: UsCcl, code: ControlCode, reason: string): Truth {
  const entry = code.split(".")[0] as string;
  const rows = ccl.entries[entry]?.rows.filter((row) => row.reason === reason) ?? [];
  return or(
    rows.map((row): Truth => {
      const inside = row.in ? within(row.in.map(readCode), code) : true;
      const outside = within((row.except ?? []).map(readCode), code);
      const depends: Truth = row.if || row.meets || row.about ? "unknown" : true;
      return and([inside, outside === "unknown" ? outside : !outside, depends]);
    }),
  );
}
