// The classification columns of a part: lists and codes side by side, one code for each list.
import { parseControlCode } from "../base/control-code.ts";
import type { Classification, ControlList } from "../base/transaction.ts";
import type { Fault } from "./problem.ts";
import { maybeDate, maybeList, maybeText, type ReadRow } from "./row.ts";

export interface ClassificationReading {
  readonly classifications: readonly Classification[];
  /** By the column they belong to. */
  readonly faults: readonly Fault[];
}

const OUTSIDE: ReadonlySet<string> = new Set(["none", "EAR99"]);

/**
 * Pairs `US-CCL;EU-ANNEX-I` with `3A001.b.2;3A001.b.2`. A list with an empty or unreadable code stays with code null:
 * stated to be relevant, not classified. `none` and `EAR99` are statements and stay as they are, unless they are of a day that
 * nobody can read: the lists of then may have been others.
 */
export function classificationsOf(row: ReadRow): ClassificationReading {
  const lists = maybeList(row, "classification_list") ?? [];
  const codes = maybeList(row, "classification_code") ?? [];
  const by = maybeText(row, "classified_by");
  const date = maybeDate(row, "classified_on");
  const isUndated = row.notKnown.has("classified_on");
  const faults: Fault[] = [];
  if (codes.length !== lists.length && codes.length > 0) {
    const params = { count: codes.length, other: "classification_list", others: lists.length };
    const unread = lists.map((list): Classification => ({ list: list as ControlList, code: null }));
    return { classifications: unread, faults: [{ code: "list_length", value: codes.join(";"), params }] };
  }
  const classifications = lists.map((list, index): Classification => {
    const text = codes[index] ?? "";
    const read = text === "" ? undefined : parseControlCode(text);
    if (read?.kind === "error") {
      faults.push({ code: "control_code_shape", value: text, params: { why: read.message } });
    }
    const code = read?.kind === "ok" && !(isUndated && OUTSIDE.has(read.value)) ? read.value : null;
    return {
      list: list as ControlList,
      code,
      ...(by === undefined ? {} : { by }),
      ...(date === undefined ? {} : { date }),
    };
  });
  return { classifications, faults };
}
