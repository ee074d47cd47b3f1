// Candidate control codes as text: each with what speaks for it, then the measurements that tell them apart.
import type { Classification } from "../../operations/index.ts";
import { COMPARISON_SIGNS } from "../../base/comparison.ts";

/** Candidates, questions, and what was searched; never a determination. */
export function classificationText({ candidates, questions, searched }: Classification): string {
  const lines = candidates.flatMap(({ entry, because }) => [
    `${entry.list} ${entry.code}  ${entry.title}`,
    `  speaks for it: ${because.map(({ what }) => what).join(", ")}`,
  ]);
  const asked = questions.flatMap(({ attribute, limits }) =>
    limits.map(({ list, code, op, value }) => `  ${attribute} ${COMPARISON_SIGNS[op]} ${value}: ${list} ${code}`),
  );
  return [
    ...(lines.length === 0 ? ["No candidate in what was searched. That is no classification."] : lines),
    ...(asked.length === 0 ? [] : ["", "What tells them apart:", ...asked]),
    "",
    `Searched: ${searched.map(({ list, held }) => `${list} (${held})`).join("; ")}.`,
    "Candidates to read, in the order of what speaks for them. Not a classification.",
  ].join("\n");
}
