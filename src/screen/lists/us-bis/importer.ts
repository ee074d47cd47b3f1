// Lists of the Bureau of Industry and Security: Entity List, Denied Persons, Military End Users and Unverified List. As
// extracts of the supplements to part 744, and the Denied Persons file itself (dpl.txt, tab-separated).
import { untilInclusive } from "../../../base/date.ts";
import type { ListingTerms } from "../../../base/listing.ts";
import { addressOf, buildListing, named } from "../build-listing.ts";
import { headerNames, likelyDelimiter } from "../csv-header.ts";
import { csvRecords } from "../csv-records.ts";
import { CountryReader } from "../country-reader.ts";
import { readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListFile, ListImporter } from "../importer.ts";
import { peeked, readTexts, type Report } from "../read-texts.ts";
import { rowProblem } from "../row-problem.ts";
import { extractImporter } from "../us-extract.ts";
import type { ExtractRow } from "../us-extract-schema.ts";
import { DeniedRow } from "./schema.ts";

const extracts = extractImporter({
  "bis-entity-list": { list: "US-ENTITY-LIST", facts: (row) => ({ terms: entityTerms(row) }) },
  "bis-dpl": { list: "US-DPL", facts: () => ({ terms: { provision: "15 CFR 764.3(a)(2)" } }) },
  "bis-meu": { list: "US-MEU-LIST", facts: () => ({ terms: { provision: "15 CFR part 744, supplement 7" } }) },
  "bis-uvl": { list: "US-UVL", facts: () => ({ terms: { provision: "15 CFR part 744, supplement 6" } }) },
});

export const usBis: ListImporter = { read };

async function* read(files: readonly ListFile[], context: ImportContext): AsyncGenerator<ImportEvent> {
  for (const file of files) {
    const chunks = file.bytes[Symbol.asyncIterator]();
    const first = await chunks.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    const whole: ListFile = { name: file.name, bytes: again(head, chunks) };
    const isJson = /^\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 64)).replace(/^\uFEFF/, ""));
    if (isJson) yield* extracts.read([whole], context);
    else yield* readTexts(whole, (text, name, report) => denied(text, name, report, context));
  }
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The licence requirement, and the review policy where the notes give one. */
function entityTerms({ notes }: ExtractRow): ListingTerms {
  const policy =
    /(?:review policy|policy):?\s*([^;]+)/i.exec(notes)?.[1] ??
    /((?:presumption of (?:denial|approval)|policy of denial|case-by-case)[^.;]*)/i.exec(notes)?.[1];
  return {
    provision: "15 CFR part 744, supplement 4",
    ...(notes === "" ? {} : { requirement: notes }),
    ...(policy === undefined ? {} : { reviewPolicy: policy.trim() }),
  };
}

async function* denied(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const { head, whole: peekedText } = await peeked(text);
  const { delimiter, whole } = await likelyDelimiter(peekedText);
  const countries = new CountryReader(context.countries, file, report);
  let headers: readonly string[] | undefined;
  for await (const { row, cells } of csvRecords(whole, {
    file,
    report,
    delimiter: head.includes("\t") ? "\t" : delimiter,
  })) {
    if (headers === undefined) {
      headers = headerNames(cells);
      continue;
    }
    const parsed = DeniedRow.safeParse(Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ""])));
    if (!parsed.success) {
      report(rowProblem(file, row, parsed.error, "Give dpl.txt as BIS publishes it."));
      continue;
    }
    const { name, street, city, state, country, postalCode, from, to, standard, action, citation } = parsed.data;
    const code = countries.code(country, row);
    const end = readDay(to, "month-first");
    const address = addressOf([street, state, postalCode], city, code);
    const listing = buildListing({
      id: [from, name, city].join("|").toLowerCase(),
      list: context.list ?? "US-DPL",
      names: [named(name, "primary")],
      countries: code === undefined ? [] : [code],
      addresses: address === undefined ? [] : [address],
      listedFrom: readDay(from, "month-first"),
      listedTo: end && untilInclusive(end),
      terms: {
        provision: "15 CFR 764.3(a)(2)",
        requirement:
          standard === "Y" ? "standard denial order" : standard === "N" ? "non-standard denial order" : undefined,
      },
      sources: [citation],
      remarks: action,
    });
    if (listing !== undefined) yield { kind: "listing", listing };
  }
}
