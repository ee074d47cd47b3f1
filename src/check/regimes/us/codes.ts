// Codes of the Commerce Control List as a transaction states them, and where they lie among the paragraphs of a line.
import { isWithin, type ControlCode } from "../../../base/control-code.ts";
import { or, type Truth } from "../../../base/logic.ts";
import { readCode } from "../../subject.ts";

export const LIST = "US-CCL";
/** The entry or entries of the item that a technology or software is for. */
export const RELATED = "relatedClassification";
/** The reasons for which that item is itself controlled, where its code leaves that open. */
export const RELATED_REASONS = "relatedItemReasons";
/** Codes by which a user states that an item is not on the list. */
export const OUTSIDE: readonly string[] = ["EAR99", "none"];

/** A named fact that holds one code or several; undefined when it is not stated or holds something else. */
export function codesIn(fact: unknown): readonly ControlCode[] | undefined {
  const values: readonly unknown[] = Array.isArray(fact) ? fact : [fact];
  return values.every((value) => typeof value === "string") ? (values as readonly string[]).map(readCode) : undefined;
}

/** Whether an item of `code` lies in one of `parts`. */
export function within(parts: readonly ControlCode[], code: ControlCode): Truth {
  return or(parts.map((part) => isWithin(part, code)));
}

/** The entry of a code: `3A001.b.2` → `3A001`. */
export function entryCalled(code: string): string {
  return code.split(".")[0] as string;
}
