// Schema issues as problems a data author can act on: of a union's branches, only the one that was meant is reported.
import type { z } from "zod";

export interface ShapeProblem {
  readonly at: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** One problem per issue, places written with the ids of list entries where `content` has them. */
export function shapeProblems(content: unknown, issues: readonly Issue[]): readonly ShapeProblem[] {
  return issues
    .flatMap((issue) => leaves(issue, []))
    .map(({ path, message }) => ({ at: place(content, path), message }));
}

interface Leaf {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function leaves(issue: Issue, above: readonly PropertyKey[]): readonly Leaf[] {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ path, message: issue.message }];
  const meant = issue.errors.filter((branch) => !branch.some(isOtherBranch));
  const [branch] = meant;
  if (branch === undefined || meant.length > 1) {
    return [{ path, message: `${issue.message}: no known shape has exactly these keys or this type` }];
  }
  return branch.flatMap((inner) => leaves(inner, path));
}

/** A branch with foreign keys, or of another type, at its root was not the one meant. */
function isOtherBranch(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "unrecognized_keys" || issue.code === "invalid_type");
}

/** `measures.1.when` → `measures.cn-mofcom-2024-46-2.when`. */
function place(content: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  let here: unknown = content;
  for (const key of path) {
    here = (here as Record<PropertyKey, unknown> | undefined | null)?.[key];
    const id: unknown = typeof key === "number" ? (here as { id?: unknown } | undefined | null)?.id : undefined;
    words.push(typeof id === "string" ? id : String(key));
  }
  return words.join(".") || "(whole file)";
}
