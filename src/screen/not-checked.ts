// What a screen did not look at. An empty list of hits says nothing about these.
import { saysNotKnown } from "../base/says-not-known.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import type { ScreenQuery } from "./query.ts";
import { namesOf } from "./query.ts";
import { LONGEST_NAME } from "./names/normalise.ts";
import { holdsOther } from "./names/script.ts";

export interface NotChecked {
  readonly code:
    | "hits_left_out"
    | "no_lists"
    | "list_missing"
    | "list_stale"
    | "no_name"
    | "name_unreadable"
    | "name_cut"
    | "names_left_out"
    | "script_approximate"
    | "fact_unreadable";
  readonly params: Readonly<Record<string, string>>;
  readonly text: string;
}

/** There are more hits than the `shown` strongest: the party may stand on further lists. */
export const hitsLeftOut = (shown: number): NotChecked => ({
  code: "hits_left_out",
  params: { shown: String(shown) },
  text: `There are more hits than the ${shown} strongest, which alone are shown: raise the limit to see all.`,
});

/** Whether any list was looked at. Where none was, that there is no hit says nothing at all. */
export function wasScreened(reasons: readonly NotChecked[]): boolean {
  return !reasons.some(({ code }) => code === "no_lists");
}

/** Whether every name given could be compared. Where one could not, that there is no hit says nothing of it. */
export function wasRead(reasons: readonly NotChecked[]): boolean {
  return !reasons.some(({ code }) => code === "name_unreadable");
}

const NO_LISTS: readonly string[] = [];

/** Reasons, in the order a reader needs them. `forms` are the readings that were found. */
export function notChecked(
  index: ScreenIndex,
  query: ScreenQuery,
  forms: readonly { readonly text: string }[],
  lists: readonly string[] | undefined,
): readonly NotChecked[] {
  const reasons: NotChecked[] = [];
  if (index.versions.length === 0)
    reasons.push({ code: "no_lists", params: {}, text: "Party screening not performed: no list is loaded." });
  for (const list of lists ?? NO_LISTS)
    if (!index.versions.some((held) => held.list === list))
      reasons.push({ code: "list_missing", params: { list }, text: `The list ${list} is not loaded.` });
  const names = namesOf(query);
  if (names.length === 0)
    reasons.push({ code: "no_name", params: {}, text: "No name was given; only identifiers were looked up." });
  const stated = query.aliases === undefined ? names.length : namesOf(query, Infinity).length;
  if (stated > names.length)
    reasons.push({
      code: "names_left_out",
      params: { stated: String(stated), screened: String(names.length) },
      text: `Only the first ${names.length} of ${stated} names were screened: screen the others as a party of their own.`,
    });
  for (const name of names) {
    if (name.length > LONGEST_NAME)
      reasons.push({
        code: "name_cut",
        params: { name: name.slice(0, 80), characters: String(LONGEST_NAME) },
        text: `Only the first ${LONGEST_NAME} characters of "${name.slice(0, 80)}…" were read.`,
      });
    if (saysNotKnown(name) || !isRead(name, forms))
      reasons.push({
        code: "name_unreadable",
        params: { name: name.slice(0, 80) },
        text: `"${name.slice(0, 80)}" holds no word that can be compared, or names nobody.`,
      });
    else if (holdsOther(name))
      reasons.push({
        code: "script_approximate",
        params: { name: name.slice(0, 80) },
        text: `The script of "${name.slice(0, 80)}" is read letter by letter only: check its usual Latin spelling too.`,
      });
  }
  return reasons;
}

function isRead(name: string, forms: readonly { readonly text: string }[]): boolean {
  for (let at = 0; at < forms.length; at++) if (forms[at]?.text === name) return true;
  return false;
}
