// A document as the reader gets it: plain text, and what its source says about itself.

export interface SourceDocument {
  readonly kind: "text" | "html" | "pdf";
  /** Lines end in "\n"; paragraphs stand apart by an empty line. Offsets of a reading count in this text. */
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** Day of publication as the source states it. */
  readonly published?: string;
  /** What a person should know: parts left out, encodings guessed. */
  readonly warnings: readonly DocumentWarning[];
}

export interface DocumentWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** Most bytes of a document that are read, packed or unpacked. */
export const MOST_BYTES = 10_000_000;
