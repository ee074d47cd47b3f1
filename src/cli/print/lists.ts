// Lists on the terminal.
import type { TakeIn } from "../../screen/index.ts";

/** What an import came to, a line for each list. */
export function takenInText({ lists, problems }: TakeIn): string {
  const lines = lists.map((one) => {
    if (one.kind === "refused") return `${one.list}: not taken in, ${one.message}`;
    const { version, rows, added, removed, changed, edition } = one.head;
    const what =
      one.kind === "unchanged"
        ? "no change since"
        : version === 1
          ? "kept as"
          : `${added} added, ${removed} removed, ${changed} changed:`;
    return `${one.list}: ${what} version ${version}, ${rows} rows, edition ${edition}`;
  });
  if (problems.length > 0) lines.push(`${problems.length} problem${problems.length === 1 ? "" : "s"}, listed above`);
  return lines.join("\n");
}
