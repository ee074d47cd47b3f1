// Long work that reports as it goes: progress events a line, then the result or the problem as the last line.
import { jsonLine } from "../formats/index.ts";
import type { BoundOperation } from "../operations/index.ts";
import { within, type Deadline } from "./deadline.ts";
import { NDJSON, type Serving } from "./serving.ts";
import type { Days } from "./parameters.ts";
import { problemJson, problemOf, refusedProblem } from "./problem.ts";

/** Milliseconds between two progress events: more help nobody. */
const QUIET_MS = 100;

export type JobEvent =
  | { readonly progress: { readonly done: number; readonly total?: number; readonly what: string } }
  | { readonly result: unknown }
  | { readonly problem: unknown };

/** Runs the operation while the response is read; a caller that leaves stops the work. */
export function answerJob(
  operation: BoundOperation,
  input: unknown,
  deadline: Deadline,
  { app, onError }: Serving,
  days: Days,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: JobEvent): void => {
        if (!deadline.signal.aborted) controller.enqueue(encoder.encode(jsonLine(event)));
      };
      const context = app.context({ ...days, signal: deadline.signal, progress: progressOf(send) });
      try {
        const called = await within(deadline.signal, operation.call(context, input));
        if (called.kind === "answer") send({ result: called.value });
        else send({ problem: problemJson(refusedProblem(called.error)) });
      } catch (error) {
        onError(error);
        const problem = problemOf(error);
        if (problem.code !== "stopped") controller.enqueue(encoder.encode(jsonLine({ problem: problemJson(problem) })));
      } finally {
        deadline.clear();
        close(controller);
      }
    },
    cancel: () => deadline.stop(),
  });
  return new Response(body, { headers: { "content-type": NDJSON, "cache-control": "no-store" } });
}

function progressOf(send: (event: JobEvent) => void): (done: number, total: number | undefined, what: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total, what) => {
    const now = performance.now();
    if (now - last < QUIET_MS && done !== total) return;
    last = now;
    send({ progress: { done, ...(total === undefined ? {} : { total }), what } });
  };
}

function close(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close();
  } catch {
    // Cancelled by the reader: closed already.
  }
}
