import { setTimeout as wait } from "node:timers/promises";
import { PassThrough } from "node:stream";
import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import { expect, test } from "vitest";
import { StdioConnection } from "./stdio.ts";

const line = (message: object): string => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`;
const cancel = (requestId: number): string => line({ method: "notifications/cancelled", params: { requestId } });
const call = (id: number): string => line({ id, method: "tools/call", params: { name: "check" } });

/** What is written after the whole input was read and the input has ended; each call takes a while. */
async function answersTo(input: string): Promise<readonly unknown[]> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  let written = "";
  stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
  const connection = new StdioConnection(stdin, stdout);
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the handlers of a transport are fields
  connection.onmessage = async (message: JSONRPCMessage) => {
    if (!("id" in message) || !("method" in message)) return;
    await wait(20);
    await connection.send({ jsonrpc: "2.0", id: message.id, result: {} }).catch(() => undefined);
  };
  stdin.end(input);
  await wait(1);
  await connection.start();
  await connection.closed;
  await wait(1);
  return written
    .split("\n")
    .filter(Boolean)
    .map((one) => (JSON.parse(one) as { id: unknown }).id);
}

test.each([
  ["no call ends it at once", "", []],
  ["calls under way are answered", call(1) + call(2), [1, 2]],
  ["a call that was cancelled is not waited for", call(1) + cancel(1), []],
  ["a subscription is not waited for", line({ id: 9, method: "subscriptions/listen" }), []],
])("when the input ends: %s", async (_, input, answers) => {
  expect(await answersTo(input)).toEqual(answers);
});

test("an output that is gone ends it, whatever is under way", async () => {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const connection = new StdioConnection(stdin, stdout);
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the handlers of a transport are fields
  connection.onerror = () => undefined;
  await connection.start();
  stdin.end(call(1));
  await wait(10);
  stdout.emit("error", new Error("EPIPE"));
  await connection.closed;
});
