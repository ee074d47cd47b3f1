// Elements of large XML files one at a time: only the record that is being read is held. Namespaces are ignored, since
// issuers change them more often than the names.
import { SaxesParser } from "saxes";
import { InputError } from "../../errors.ts";
import { LONGEST_TEXT } from "./build-listing.ts";
import type { Report } from "./read-texts.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, without that of children. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

export interface XmlRecord {
  readonly element: XmlElement;
  /** Line on which it ends. */
  readonly row: number;
}

const DEEPEST = 60;
const PIECE = 65_536;

/**
 * Yields the elements named in `records` as each ends; those inside another record stay inside it. The root comes first,
 * with its attributes only. A file that stops or breaks in the middle yields what came before and reports a lost rest.
 * Throws InputError when it is no XML at all.
 */
export async function* xmlElements(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  records: ReadonlySet<string>,
): AsyncGenerator<XmlRecord> {
  const reader = new RecordReader(file, report, records);
  for await (const chunk of text)
    for (let at = 0; at < chunk.length; at += PIECE) {
      reader.write(chunk.slice(at, at + PIECE));
      yield* reader.take();
      if (reader.isBroken) return;
    }
  reader.close();
  yield* reader.take();
}

class RecordReader {
  readonly #parser = new SaxesParser();
  readonly #file: string;
  readonly #report: Report;
  readonly #records: ReadonlySet<string>;
  readonly #open: Open[] = [];
  #done: XmlRecord[] = [];
  #depth = 0;
  #isBroken = false;
  #hasRoot = false;

  constructor(file: string, report: Report, records: ReadonlySet<string>) {
    this.#file = file;
    this.#report = report;
    this.#records = records;
    this.#parser.on("opentag", (tag) => this.#start(localName(tag.name), tag.attributes));
    this.#parser.on("text", (text) => this.#add(text));
    this.#parser.on("cdata", (text) => this.#add(text));
    this.#parser.on("closetag", () => this.#end());
    this.#parser.on("error", (error) => this.#fail(error.message));
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  write(text: string): void {
    if (!this.#isBroken) this.#parser.write(text);
  }

  close(): void {
    if (this.#isBroken) return;
    this.#parser.close();
    if (!this.#hasRoot) throw this.#noXml("it has no element");
  }

  *take(): Generator<XmlRecord> {
    const done = this.#done;
    this.#done = [];
    yield* done;
  }

  #start(name: string, attributes: Record<string, string>): void {
    if (this.#isBroken) return;
    this.#depth += 1;
    if (this.#depth > DEEPEST) return this.#break("elements are nested too deeply");
    if (!this.#hasRoot) {
      this.#hasRoot = true;
      if (/^html$/i.test(name)) throw this.#noXml("it is a web page");
      this.#done.push({ element: { name, attributes: plainNames(attributes), children: [], text: "" }, row: 1 });
    }
    if (this.#open.length > 0 || (this.#depth > 1 && this.#records.has(name)))
      this.#open.push({ name, attributes: plainNames(attributes), children: [], text: "" });
  }

  #add(text: string): void {
    const top = this.#open.at(-1);
    if (top !== undefined && top.text.length < LONGEST_TEXT) top.text += text;
  }

  #end(): void {
    if (this.#isBroken) return;
    this.#depth -= 1;
    const element = this.#open.pop();
    if (element === undefined) return;
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else this.#done.push({ element, row: this.#parser.line });
  }

  #fail(message: string): void {
    if (!this.#hasRoot) throw this.#noXml(message);
    // A sign that may not stand in XML, or an entity nobody declared, costs that sign; all else costs the rest.
    if (/entity|disallowed character|must appear/i.test(message) && !/unclosed/i.test(message)) {
      this.#report({
        file: this.#file,
        row: this.#parser.line,
        code: "xml_untidy",
        message: `not well-formed: ${message}`,
        fix: "Compare the entry with the issuer's page.",
        loss: "field",
      });
    } else this.#break(message);
  }

  #break(message: string): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#report({
      file: this.#file,
      row: this.#parser.line,
      code: "xml_broken",
      message: `the XML breaks off or is damaged: ${message}`,
      fix: "Fetch the file again.",
      loss: "file",
    });
  }

  #noXml(why: string): InputError {
    return new InputError(`${this.#file} is no XML of a list: ${why}`, "Give the issuer's XML file; fetch it again.");
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function plainNames(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) plain[localName(name)] = value;
  return plain;
}

/** The children of that name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element down a path of names. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((one) => one.name === name);
  return at;
}

/** Text of the first element down a path, trimmed; "" when there is none. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return child(element, ...path)?.text.trim() ?? "";
}

/** All elements down a path: every child of each name at each step. */
export function all(element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] {
  let at: readonly XmlElement[] = element ? [element] : [];
  for (const name of path) at = at.flatMap((one) => children(one, name));
  return at;
}

/** Texts of all elements down a path, blank ones left out. */
export function textsAt(element: XmlElement | undefined, ...path: readonly string[]): readonly string[] {
  return all(element, ...path)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
}
