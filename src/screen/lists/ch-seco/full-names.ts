// Whole names out of the SECO's name parts, which come in an order and with spelling variants by language and script.
import { children, textAt, type XmlElement } from "../xml-elements.ts";

export interface FullName {
  readonly text: string;
  /** Put together from spelling variants. */
  readonly isVariant: boolean;
}

/** More spellings of one name than this are not put together: two variants of each of five parts are 32. */
const MOST = 32;

/** Titles are no part of the name. */
const LEFT_OUT = new Set(["title", "suffix"]);

/** The name as it is given, then one for each language and script in which all its variants come together. */
export function fullNames(name: XmlElement): readonly FullName[] {
  const parts = children(name, "name-part")
    .filter(({ attributes }) => !LEFT_OUT.has(attributes["name-part-type"] ?? ""))
    .sort((a, b) => Number(a.attributes["order"] ?? 0) - Number(b.attributes["order"] ?? 0));
  const given = parts.map((part) => textAt(part, "value"));
  const whole = join(given);
  const found: FullName[] = whole === "" ? [] : [{ text: whole, isVariant: false }];
  const cultures = new Set(parts.flatMap((part) => children(part, "spelling-variant").map(cultureOf)));
  for (const culture of cultures) {
    let texts: readonly (readonly string[])[] = [[]];
    for (const [at, part] of parts.entries()) {
      const variants = children(part, "spelling-variant")
        .filter((variant) => cultureOf(variant) === culture)
        .map(({ text }) => text.trim());
      const choices = variants.length > 0 ? variants : [given[at] ?? ""];
      texts = texts.flatMap((text) => choices.map((choice) => [...text, choice])).slice(0, MOST);
    }
    for (const text of texts) found.push({ text: join(text), isVariant: true });
  }
  return found;
}

function cultureOf({ attributes }: XmlElement): string {
  return `${attributes["lang"] ?? ""} ${attributes["script"] ?? ""}`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
