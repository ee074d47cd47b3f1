// The contract between pages and the server: a page takes a request without any HTTP framework and hands back a value.
import type { App } from "../app.ts";
import type { Context } from "../operations/index.ts";

export interface Page {
  /** Hono pattern, e.g. "/measures/:id". */
  readonly path: string;
  /** GET only when absent. */
  readonly methods?: readonly ("GET" | "POST")[];
  handle(request: PageRequest): Promise<PageResponse>;
}

export interface PageRequest {
  readonly app: App;
  readonly context: Context;
  /** Decoded path parameters. */
  readonly params: Record<string, string>;
  readonly query: URLSearchParams;
  readonly method: "GET" | "POST";
  readonly form?: FormData;
  readonly format: "html" | "json" | "csv";
  /** Without extension and query. */
  readonly path: string;
  readonly headers: { get(name: string): string | undefined };
}

export type PageResponse = { readonly status?: number; readonly headers?: Record<string, string> } & (
  | { readonly kind: "html"; readonly body: string }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "csv"; readonly rows: readonly (readonly string[])[]; readonly name: string }
  /** A file to keep; `type` is its media type, `name` has its ending. */
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly type: string; readonly name: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "not_found"; readonly what: string }
);
