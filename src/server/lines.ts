// A stream of records in, one answer a line out, in order, as fast as the caller reads. A bad line is answered in its
// place, and the stream goes on.
import { jsonLine, readJsonLines } from "../formats/index.ts";
import type { BoundOperation, Context } from "../operations/index.ts";
import { deadlineOf, type Deadline } from "./deadline.ts";
import { NDJSON, type Serving } from "./serving.ts";
import type { Days } from "./parameters.ts";
import { problemJson, problemOf } from "./problem.ts";

/** Lines answered before others get a turn. */
const LINES_A_PAUSE = 8;

export function answerLines(operation: BoundOperation, request: Request, serving: Serving, days: Days): Response {
  const deadline = deadlineOf(request, serving.limits.idleMs);
  const context = serving.app.context({ ...days, signal: deadline.signal });
  const answers = encoded(answersOf(operation, request, context, deadline, serving));
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await answers.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        deadline.stop();
        await answers.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, { headers: { "content-type": NDJSON, "cache-control": "no-store" } });
}

async function* answersOf(
  operation: BoundOperation,
  request: Request,
  context: Context,
  deadline: Deadline,
  { limits, onError }: Serving,
): AsyncGenerator<unknown> {
  try {
    let answered = 0;
    for await (const line of readJsonLines(chunksOf(request, deadline.signal), "the request", limits.lineChars)) {
      deadline.restart();
      if (line.kind === "error") yield { error: line.error };
      else {
        const called = await operation.call(context, line.value);
        yield called.kind === "answer" ? called.value : called.error;
      }
      answered++;
      if (answered % LINES_A_PAUSE === 0) await context.pause();
      deadline.signal.throwIfAborted();
    }
  } catch (error) {
    onError(error);
    yield { error: problemJson(problemOf(error)) };
  } finally {
    deadline.clear();
  }
}

/** The body's chunks; ends with the signal's reason when the sender stalls. */
async function* chunksOf(request: Request, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (!request.body) return;
  const reader = request.body.getReader();
  const giveUp = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

async function* encoded(values: AsyncGenerator<unknown>): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  for await (const value of values) yield encoder.encode(jsonLine(value));
  return undefined;
}
