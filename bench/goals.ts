// Goals beside figures: part of the result, and a table on standard error for whoever looks on.

export interface Goal {
  readonly what: string;
  readonly goalMs: number;
  /** Wall and processor time; the goal is about the clock on a quiet machine, the processor says more on a busy one. */
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** The goals with what they came to, and prints them. */
export function judged(
  goals: readonly Goal[],
): readonly (Goal & { readonly met: "yes" | "by processor time" | "no" })[] {
  const found = goals.map((goal) => ({
    ...goal,
    met:
      goal.wallMs <= goal.goalMs
        ? ("yes" as const)
        : goal.cpuMs <= goal.goalMs
          ? ("by processor time" as const)
          : ("no" as const),
  }));
  for (const { what, goalMs, wallMs, cpuMs, met } of found)
    process.stderr.write(
      `${what.padEnd(58)} goal ${String(goalMs).padStart(5)} ms   wall ${wallMs.toFixed(1).padStart(8)}   cpu ${cpuMs.toFixed(1).padStart(8)}   ${met}\n`,
    );
  return found;
}
