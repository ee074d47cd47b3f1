// Standard input and output as the transport of one client. A call that is under way when the input ends is still answered:
// the SDK's own transport closes at once, and an agent that writes its calls and closes the pipe would get nothing.
import { type Readable, Transform, type Writable } from "node:stream";
import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
  type Transport,
} from "@modelcontextprotocol/server";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";

/** Open until the client cancels it, which it cannot do after its input ended. */
const NEVER_ENDS = "subscriptions/listen";

export class StdioConnection implements Transport {
  onmessage?: NonNullable<Transport["onmessage"]>;
  onerror?: NonNullable<Transport["onerror"]>;
  onclose?: NonNullable<Transport["onclose"]>;
  /** Settles when the input has ended and every call was answered, or when the output is gone. */
  readonly closed: Promise<void>;
  readonly #wire: StdioServerTransport;
  readonly #open = new Set<RequestId>();
  readonly #begin: () => void;
  #whenAnswered: () => void = () => undefined;

  constructor(input: Readable, output: Writable) {
    const held = new Transform({
      transform: (chunk, _encoding, done) => done(null, chunk),
      // The end is passed on after the last messages were, and after their answers.
      flush: (done) => void setImmediate(() => this.#answered(done)),
    });
    // Nothing is taken from the input before somebody listens, or it would end unread.
    this.#begin = () => {
      input.once("close", () => held.end());
      if (input.destroyed) held.end();
      else input.pipe(held);
    };
    this.#wire = new StdioServerTransport(held, output);
    this.closed = new Promise((resolve) => {
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the handlers of a transport are fields
      this.#wire.onclose = () => {
        resolve();
        this.onclose?.();
      };
    });
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the handlers of a transport are fields
    this.#wire.onerror = (error) => this.onerror?.(error);
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the handlers of a transport are fields
    this.#wire.onmessage = (message) => {
      this.#note(message);
      this.onmessage?.(message);
    };
  }

  async start(): Promise<void> {
    await this.#wire.start();
    this.#begin();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#wire.send(message);
    if ((isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) && message.id !== undefined)
      this.#settle(message.id);
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  #note(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message) && message.method !== NEVER_ENDS) this.#open.add(message.id);
    if (!isJSONRPCNotification(message) || message.method !== "notifications/cancelled") return;
    const cancelled = message.params?.["requestId"];
    if (typeof cancelled === "string" || typeof cancelled === "number") this.#settle(cancelled);
  }

  #settle(id: RequestId): void {
    this.#open.delete(id);
    if (this.#open.size === 0) this.#whenAnswered();
  }

  #answered(done: () => void): void {
    if (this.#open.size === 0) done();
    else this.#whenAnswered = done;
  }
}
