// The head of a CSV file: its delimiter, found from the first line, and its column names in one spelling.
const HEAD = 65_536;
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The delimiter that stands most often outside quotes in the first line, and the text from its beginning. */
export async function likelyDelimiter(
  text: AsyncIterable<string>,
): Promise<{ readonly delimiter: string; readonly whole: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let head = "";
  while (head.length < HEAD && !head.includes("\n")) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  const [line = ""] = head.slice(0, HEAD).split("\n", 1);
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",", whole: joined(head, chunks) };
}

async function* joined(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Headers in snake case: `Date of Birth` and `date_of_birth` are one. */
export function headerNames(cells: readonly string[]): readonly string[] {
  return cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
      .replaceAll(/^_+|_+$/g, ""),
  );
}

/** Where each column stands; of two with one name, the first. */
export function columnPlaces(headers: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  headers.forEach((header, at) => {
    if (!places.has(header)) places.set(header, at);
  });
  return places;
}
