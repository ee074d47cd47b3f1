// The worker thread's side: takes a diversify task, answers with plain data or with an error to be thrown again.
import { parentPort } from "node:worker_threads";
import { type Progress, runTask, type SolvedMemory, type Task } from "../diversify/index.ts";
import { DeriskError } from "../errors.ts";
import { highsSolver } from "./highs-solver.ts";

export interface WorkerRequest {
  readonly id: number;
  readonly task: Task;
}

export type WorkerReply =
  | { readonly id: number; readonly progress: Parameters<Progress> }
  | { readonly id: number; readonly answer: unknown }
  | {
      readonly id: number;
      readonly problem: { readonly message: string; readonly hint?: string; readonly field?: string };
    };

/** So many problems stay solved, for the next goal that is asked of them: tens of megabytes each. */
const KEPT = 2;
const kept = new Map<string, NonNullable<ReturnType<SolvedMemory["get"]>>>();
const memory: SolvedMemory = {
  get: (name) => kept.get(name),
  set(name, solved) {
    kept.delete(name);
    kept.set(name, solved);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  },
};

/* oxlint-disable unicorn/require-post-message-target-origin -- a worker's port has no origin */
parentPort?.on("message", ({ id, task }: WorkerRequest) => {
  const tell: Progress = (...progress) => parentPort?.postMessage({ id, progress } satisfies WorkerReply);
  runTask(task, highsSolver, tell, memory).then(
    (answer) => parentPort?.postMessage({ id, answer } satisfies WorkerReply),
    (error: unknown) => parentPort?.postMessage({ id, problem: problemOf(error) } satisfies WorkerReply),
  );
});

function problemOf(error: unknown): { message: string; hint?: string; field?: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof DeriskError)) return { message };
  return { message, hint: error.hint, ...(error.field === undefined ? {} : { field: error.field }) };
}
