// FollowTheMoney entities, one JSON value a line, as OpenSanctions and its users pass them around. Things become listings;
// sanctions, ownership and kinship become facts and links of the things they point to.
import type { ImportContext, ImportEvent, ListFile, ListImporter } from "../importer.ts";
import { readTexts, type Report } from "../read-texts.ts";
import { rowProblem } from "../row-problem.ts";
import { CountryReader } from "../country-reader.ts";
import { Graph } from "./graph.ts";
import { FtmEntity } from "./schema.ts";
import { isThing, listingOf } from "./thing.ts";
import { jsonLines } from "./json-lines.ts";

export const ftm: ListImporter = { read };

/** Relations and sanctions may stand before or after what they point to, so all lines are read first. */
async function* read(files: readonly ListFile[], context: ImportContext): AsyncGenerator<ImportEvent> {
  const graph = new Graph();
  for (const file of files) yield* readTexts(file, (text, name, report) => gather(text, name, report, graph));
  const problems: ImportEvent[] = [];
  const [first] = files;
  const countries = new CountryReader(context.countries, first?.name ?? "", (problem) =>
    problems.push({ kind: "problem", problem }),
  );
  const list = context.list ?? first?.name.replace(/\..*$/, "") ?? "FTM";
  for (const { entity, row } of graph.things()) {
    const listing = listingOf(entity, graph, list, countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else
      problems.push({
        kind: "problem",
        problem: {
          file: first?.name ?? "",
          row,
          code: "no_name",
          message: `the ${entity.schema} ${entity.id} has no name`,
          fix: "Give it a name, or a `caption`.",
          loss: "row",
        },
      });
  }
  yield* problems;
}

async function gather(text: AsyncIterable<string>, file: string, report: Report, graph: Graph): Promise<void> {
  for await (const { row, value } of jsonLines(text, file, report)) {
    const parsed = FtmEntity.safeParse(value);
    if (!parsed.success) report(rowProblem(file, row, parsed.error, "Each line is { id, schema, properties }."));
    else graph.add(parsed.data, row, isThing(parsed.data.schema));
  }
}
