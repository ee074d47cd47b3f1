// One id, one record: links, receipts and overlays all go by id.
import type { RegisterContent } from "../read-files.ts";
import { type LintProblem, type LintRule, placedMeasures } from "./rule.ts";

/** Ids of instruments, measures and events across the register; ids of goods, parties and exceptions in a measure. */
export const duplicateId: LintRule = {
  name: "duplicate-id",
  description: "ids are unique",
  severity: "error",
  check: (content) => {
    const seen = new Map<string, string>();
    const problems: LintProblem[] = [];
    for (const { scope, id, file } of idsOf(content)) {
      const first = seen.get(`${scope} ${id}`);
      if (first === undefined) seen.set(`${scope} ${id}`, file);
      else {
        const message = `"${id}" is already used ${first === file ? "in this file" : `in ${first}`}`;
        problems.push({
          file,
          at: scope === "register" ? id : `${scope}.${id}`,
          message,
          fix: "give each record its own id, or merge the two",
        });
      }
    }
    return problems;
  },
};

interface PlacedId {
  readonly scope: string;
  readonly id: string;
  readonly file: string;
}

function* idsOf(content: RegisterContent): Generator<PlacedId> {
  for (const { id, file } of [...content.instruments, ...content.events]) yield { scope: "register", id, file };
  for (const { measure, file, at } of placedMeasures(content)) {
    yield { scope: "register", id: measure.id, file };
    for (const { id } of measure.goods) yield { scope: `${at}.goods`, id, file };
    for (const { id } of measure.parties) yield { scope: `${at}.parties`, id, file };
    for (const { code, provision } of measure.exceptions)
      yield { scope: `${at}.exceptions`, id: `${code} ${provision}`, file };
  }
}
