// Shapes shared by the operations on lists.
import { z } from "zod";
import { UsageError } from "../errors.ts";
import { LIST_SOURCES, type ListSourceEntry } from "../screen/index.ts";

/** A list's name: a code of the contract or the user's own. */
export const ListName = z
  .string()
  .trim()
  .min(1, "a list needs a name")
  .max(100)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._()&+-]*$/u,
    "a list's name starts with a letter or digit and has no / or control signs",
  );

/** The entry, or a UsageError that names those there are. */
export function sourceOf(entry: ListSourceEntry | undefined, name: string): ListSourceEntry {
  if (entry !== undefined) return entry;
  throw new UsageError(
    `there is no source "${name}"`,
    `Sources: ${LIST_SOURCES.map((source) => source.name).join(", ")}.`,
  );
}
