// A packed file: a line of JSON that names the sections, then the sections themselves, each on a multiple of eight bytes so
// that typed arrays can lie over them without copying. A checksum over all sections tells a damaged file.

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
  readonly sections: readonly SectionHead[];
  readonly note: unknown;
}

/** Raised whenever the meaning of a section changes: older files are then built anew. */
const FORMAT = 5;
const MAGIC = "derisk-index\n";
const ALIGN = 8;

/** What a file holds, or why it cannot be used. */
export type Unpacked =
  | { readonly kind: "sections"; readonly note: unknown; readonly sections: ReadonlyMap<string, Section> }
  | { readonly kind: "unusable"; readonly reason: "not_packed" | "other_format" | "damaged" };

/** One file of the sections; `note` is any JSON value that goes with them. */
export function packSections(sections: Readonly<Record<string, Section>>, note: unknown): Uint8Array {
  const heads: SectionHead[] = [];
  let from = 0;
  for (const [name, section] of Object.entries(sections)) {
    heads.push({ name, type: typeOf(section), from, length: section.length });
    from += aligned(section.byteLength);
  }
  const body = new Uint8Array(from);
  heads.forEach(({ name, from: at }) => {
    const section = sections[name] as Section;
    body.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
  });
  const head: Head = { format: FORMAT, sum: checksum(body), sections: heads, note };
  const text = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}`);
  const start = aligned(text.length + 1);
  const file = new Uint8Array(start + body.length).fill(0x20, 0, start);
  file.set(text);
  file[start - 1] = NEWLINE;
  file.set(body, start);
  return file;
}

const NEWLINE = 0x0a;

/** Reads a packed file in place: the sections are views over `file`, which must not change. */
export function unpackSections(file: Uint8Array): Unpacked {
  const start = file.indexOf(NEWLINE, MAGIC.length) + 1;
  const text = new TextDecoder().decode(file.subarray(0, start));
  if (!text.startsWith(MAGIC)) return { kind: "unusable", reason: "not_packed" };
  let head: Head;
  try {
    head = JSON.parse(text.slice(MAGIC.length)) as Head;
  } catch {
    return { kind: "unusable", reason: "damaged" };
  }
  if (head.format !== FORMAT) return { kind: "unusable", reason: "other_format" };
  const whole = (file.byteOffset + start) % ALIGN === 0 ? file.subarray(start) : file.slice(start);
  if (head.sum !== checksum(whole)) return { kind: "unusable", reason: "damaged" };
  const sections = new Map(head.sections.map((one) => [one.name, view(whole, one)] as const));
  return { kind: "sections", note: head.note, sections };
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

/** FNV-1a over words of four bytes; the length is a multiple of eight. */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  let sum = 0x811c9dc5 ^ bytes.byteLength;
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  return sum >>> 0;
}
