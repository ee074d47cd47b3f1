// A stream of records in, one answer a line out, in order, as fast as the caller reads. A bad line is answered in its
// place, and the stream goes on.
import { type JsonLine, jsonLine, parseLine, readLinesTogether } from "../formats/index.ts";
import type { BoundOperation, Called, Context } from "../operations/index.ts";
import { deadlineOf, type Deadline } from "./deadline.ts";
import { NDJSON, type Serving } from "./serving.ts";
import type { Days } from "./parameters.ts";
import { problemJson, problemOf } from "./problem.ts";

/** Milliseconds of answering before others get a turn, and what was answered is sent. */
const TURN_MS = 10;
/** Characters of answers that are sent together. */
const SENT_TOGETHER = 65_536;

export function answerLines(operation: BoundOperation, request: Request, serving: Serving, days: Days): Response {
  const deadline = deadlineOf(request, serving.limits.idleMs);
  const context = serving.app.context({ ...days, signal: deadline.signal });
  const answers = answersOf(operation, request, context, deadline, serving);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await answers.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
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

/** The answers as lines, those to lines that came together as one text. */
async function* answersOf(
  operation: BoundOperation,
  request: Request,
  context: Context,
  deadline: Deadline,
  { limits, onError }: Serving,
): AsyncGenerator<string, undefined> {
  let text = "";
  try {
    const answer = await operation.open(context);
    let since = performance.now();
    for await (const together of readLinesTogether(
      chunksOf(request, deadline.signal),
      "the request",
      limits.lineChars,
    )) {
      for (const one of together) {
        deadline.restart();
        const answered = answerOf(answer, parseLine(one, limits.lineChars));
        text += jsonLine(answered instanceof Promise ? await answered : answered);
        const isTurnOver = performance.now() - since > TURN_MS;
        if (isTurnOver || text.length > SENT_TOGETHER) {
          yield text;
          text = "";
        }
        if (isTurnOver) {
          await context.pause();
          since = performance.now();
        }
        deadline.signal.throwIfAborted();
      }
      if (text !== "") yield text;
      text = "";
    }
  } catch (error) {
    onError(error);
    yield text + jsonLine({ error: problemJson(problemOf(error)) });
  } finally {
    deadline.clear();
  }
  return undefined;
}

type Answer = Awaited<ReturnType<BoundOperation["open"]>>;

function answerOf(answer: Answer, line: JsonLine): unknown {
  if (line.kind === "error") return { error: line.error };
  const called = answer(line.value);
  return called instanceof Promise ? called.then(toldOf) : toldOf(called);
}

const toldOf = (called: Called): unknown => (called.kind === "answer" ? called.value : called.error);

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
