// Runs diversify tasks in a worker thread, so that a long search never blocks the server; leaving ends the thread.
import { Worker } from "node:worker_threads";
import type { AnswerOf, Progress, Task } from "../diversify/index.ts";
import { InputError } from "../errors.ts";
import type { WorkerReply } from "./diversify-worker.ts";

/** A thread that has finished its task and waits for the next: starting one and loading the solver takes a while. */
let idle: Worker | undefined;
let lastId = 0;

/**
 * Does `task` beside the main thread, telling `progress` how far it is. Rejects with the signal's reason when it is aborted (the thread is ended), with
 * InputError when the task's input cannot be read.
 */
export async function runDiversify<T extends Task>(
  task: T,
  signal?: AbortSignal,
  progress?: Progress,
): Promise<AnswerOf<T>> {
  signal?.throwIfAborted();
  const worker = idle ?? new Worker(workerFile());
  idle = undefined;
  worker.ref();
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const finish = (keep: boolean): void => {
      worker.off("error", fail).off("message", receive);
      signal?.removeEventListener("abort", leave);
      if (keep && idle === undefined) {
        idle = worker;
        worker.unref();
      } else void worker.terminate();
    };
    const leave = (): void => {
      finish(false);
      reject(signal?.reason as Error);
    };
    const fail = (error: Error): void => {
      finish(false);
      reject(error);
    };
    const receive = (reply: WorkerReply): void => {
      if ("progress" in reply) return progress?.(...reply.progress);
      finish(true);
      if ("answer" in reply) resolve(reply.answer as AnswerOf<T>);
      else reject(asError(reply.problem));
    };
    signal?.addEventListener("abort", leave, { once: true });
    worker.on("error", fail).on("message", receive);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage({ id, task });
  });
}

function asError({ message, hint, field }: Extract<WorkerReply, { problem: unknown }>["problem"]): Error {
  if (hint === undefined) return new Error(message);
  return new InputError(message, hint, field === undefined ? {} : { field });
}

/** Beside this file: TypeScript while developing, JavaScript when built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./diversify-worker.${extension}`, import.meta.url);
}
