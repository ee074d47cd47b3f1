// A packed file: a line of JSON that names the sections, then the sections themselves, each on a multiple of eight bytes so
// that typed arrays can lie over them without copying; last the one section that stays in the file and is read piece by piece.
// A checksum over the sections tells a damaged file; who reads of the last part checks what it reads.

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;
type SectionType = "u8" | "u16" | "u32" | "i32" | "f32";

interface SectionHead {
  readonly name: string;
  readonly type: SectionType;
  readonly from: number;
  readonly length: number;
}

interface Head {
  readonly format: number;
  readonly sum: number;
  /** Bytes of the sections, and of the part that stays in the file. */
  readonly size: number;
  readonly tail: number;
  readonly sections: readonly SectionHead[];
  readonly note: unknown;
}

/** Raised whenever the meaning of a section changes: older files are then built anew. */
const FORMAT = 15;
const MAGIC = "derisk-packed\n";
const ALIGN = 8;

/** Bytes that can be read in part: a buffer, or a file that stays as it is. */
export interface PackedSource {
  readonly size: number;
  /** The bytes from one place to another; may lie over the source itself. */
  read(from: number, to: number): Uint8Array;
}

export const bytesSource = (bytes: Uint8Array): PackedSource => ({
  size: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
});

/** What a file holds, or why it cannot be used. */
export type Unpacked =
  | {
      readonly kind: "sections";
      /** Checksum of the sections. */
      readonly sum: number;
      readonly note: unknown;
      readonly sections: ReadonlyMap<string, Section>;
      /** Reads bytes of the part that stays in the file. */
      readonly tail: PackedSource["read"];
    }
  | { readonly kind: "unusable"; readonly reason: "not_packed" | "other_format" | "damaged" };

/** Gives a section by name, of the type that it was packed with. */
export type SectionOf = <T extends Section>(name: string) => T;

/** The sections of a file that was read. A missing one is a bug: its file passed the checksum. */
export function sectionsOf({ sections }: Extract<Unpacked, { kind: "sections" }>): SectionOf {
  return <T extends Section>(name: string): T => {
    const found = sections.get(name);
    if (found === undefined) throw new Error(`a packed file without "${name}" passed its checksum`);
    return found as T;
  };
}

/** One file of the sections and a tail that is not read as a whole; `note` is any JSON value that goes with them. */
export function packSections(sections: Readonly<Record<string, Section>>, tail: Uint8Array, note: unknown): Uint8Array {
  const heads: SectionHead[] = [];
  let from = 0;
  for (const [name, section] of Object.entries(sections)) {
    heads.push({ name, type: typeOf(section), from, length: section.length });
    from += aligned(section.byteLength);
  }
  const body = new Uint8Array(from + aligned(tail.length));
  heads.forEach(({ name, from: at }) => {
    const section = sections[name] as Section;
    body.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
  });
  body.set(tail, from);
  const head: Head = {
    format: FORMAT,
    sum: checksum(body.subarray(0, from)),
    size: from,
    tail: body.length - from,
    sections: heads,
    note,
  };
  const text = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}`);
  const start = aligned(text.length + 1);
  const file = new Uint8Array(start + body.length).fill(0x20, 0, start);
  file.set(text);
  file[start - 1] = NEWLINE;
  file.set(body, start);
  return file;
}

const NEWLINE = 0x0a;
const FIRST_READ = 1 << 16;

/** Reads a packed file: the sections are views over what is read of it, so a buffer must not change. */
export function unpackSections(source: PackedSource): Unpacked {
  const text = headText(source);
  if (!text.startsWith(MAGIC)) return { kind: "unusable", reason: "not_packed" };
  let head: Head;
  try {
    head = JSON.parse(text.slice(MAGIC.length)) as Head;
  } catch {
    return { kind: "unusable", reason: "damaged" };
  }
  if (head.format !== FORMAT) return { kind: "unusable", reason: "other_format" };
  const start = new TextEncoder().encode(text).length;
  const end = start + head.size;
  if (source.size !== end + head.tail) return { kind: "unusable", reason: "damaged" };
  const read = source.read(start, end);
  const body = read.byteOffset % ALIGN === 0 ? read : read.slice();
  if (head.sum !== checksum(body)) return { kind: "unusable", reason: "damaged" };
  const sections = new Map(head.sections.map((one) => [one.name, view(body, one)] as const));
  return {
    kind: "sections",
    sum: head.sum,
    note: head.note,
    sections,
    tail: (from, to) => source.read(end + from, end + to),
  };
}

/** The lines before the sections; empty where there are none. */
function headText({ size, read }: PackedSource): string {
  for (let length = Math.min(size, FIRST_READ); ; length = Math.min(size, length * 2)) {
    const bytes = read(0, length);
    const start = bytes.indexOf(NEWLINE, MAGIC.length) + 1;
    if (start > 0) return new TextDecoder().decode(bytes.subarray(0, start));
    if (length === size) return "";
  }
}

function view(body: Uint8Array, { type, from, length }: SectionHead): Section {
  const at = body.byteOffset + from;
  if (type === "u8") return new Uint8Array(body.buffer, at, length);
  if (type === "u16") return new Uint16Array(body.buffer, at, length);
  if (type === "u32") return new Uint32Array(body.buffer, at, length);
  return type === "i32" ? new Int32Array(body.buffer, at, length) : new Float32Array(body.buffer, at, length);
}

function typeOf(section: Section): SectionType {
  if (section instanceof Uint8Array) return "u8";
  if (section instanceof Uint16Array) return "u16";
  if (section instanceof Uint32Array) return "u32";
  return section instanceof Int32Array ? "i32" : "f32";
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

const PRIME = 0x01000193;

/** FNV-1a over words of four bytes in four strands, which a processor runs side by side; the length is a multiple of eight. */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  let a = 0x811c9dc5 ^ bytes.byteLength;
  let b = ~a;
  let c = a + 1;
  let d = b + 1;
  let at = 0;
  for (; at + 3 < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] as number), PRIME);
    b = Math.imul(b ^ (words[at + 1] as number), PRIME);
    c = Math.imul(c ^ (words[at + 2] as number), PRIME);
    d = Math.imul(d ^ (words[at + 3] as number), PRIME);
  }
  for (; at < words.length; at++) a = Math.imul(a ^ (words[at] as number), PRIME);
  let sum = a;
  for (const strand of [b, c, d]) sum = Math.imul(sum ^ strand ^ (strand >>> 15), PRIME);
  return sum >>> 0;
}
