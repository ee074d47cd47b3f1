// SHA-256 over text, for everything that hashes: the verbs take it as an argument.
import { createHash } from "node:crypto";

/** 64 lower-case hex digits over the UTF-8 bytes of `text`. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
