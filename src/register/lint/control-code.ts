// Control codes are compared letter by letter, so each must stand in its canonical form and in its list's syntax.
import { parseControlCode } from "../../base/control-code.ts";
import type { ControlList } from "../../base/transaction.ts";
import { placedNodes } from "./conditions.ts";
import { type LintProblem, type LintRule, type PlacedMeasure, placedMeasures } from "./rule.ts";

/** Entry syntax by list. The Wassenaar-style grid is shared; Japan numbers table rows; munitions lists write ML. */
const ENTRY: Readonly<Record<ControlList, { readonly shape: RegExp; readonly example: string }>> = {
  "US-CCL": { shape: /^(?:\d[A-E]\d{3}(?:\.|$)|EAR99$)/, example: "3A001.b.2" },
  "CN-DUAL-USE": { shape: /^\d[A-E]\d{3}(?:\.|$)/, example: "3C001.a" },
  "EU-ANNEX-I": { shape: /^\d[A-E]\d{3}(?:\.|$)/, example: "3A001.b.2" },
  "JP-ETCO": { shape: /^R\d{1,2}(?:\.|$)/, example: "R7.17" },
  KR: { shape: /^(?:\d[A-E]\d{3}|ML\d{1,2})(?:\.|$)/, example: "3A001.b.2" },
  "TW-SHTC": { shape: /^(?:\d[A-E]\d{3}|ML\d{1,2})(?:\.|$)/, example: "3A001.b.2" },
  "UK-SECL": { shape: /^(?:\d[A-E]\d{3}|ML\d{1,2}|PL\d{4})(?:\.|$)/, example: "PL9013.a" },
};

/** Classes of content that are no control codes. */
const CONTENT_CLASSES: ReadonlySet<string> = new Set(["controlled", "600-series", "9x515"]);

/** Codes of goods entries and of conditions. */
export const controlCode: LintRule = {
  name: "control-code",
  description: "control codes are canonical and in the syntax of their list",
  severity: "error",
  check: (content, { materials }) =>
    [...placedMeasures(content)].flatMap((placed) =>
      [...codesOf(placed, materials)].flatMap(
        ({ code, list, at }) => problemOf(code, list, { file: placed.file, at }) ?? [],
      ),
    ),
};

interface PlacedCode {
  readonly code: string;
  /** Absent: any list's syntax will do. */
  readonly list?: ControlList;
  readonly at: string;
}

function* codesOf({ measure, at }: PlacedMeasure, materials?: ReadonlySet<string>): Generator<PlacedCode> {
  for (const { id, code, list } of measure.goods) {
    if (code !== undefined) yield { code, at: `${at}.goods.${id}.code`, ...(list && { list }) };
  }
  for (const { node, at: place } of placedNodes(measure, at)) {
    if ("code" in node) {
      const { list, except = [] } = node.code;
      for (const code of [...node.code.in, ...except])
        if (code !== "*" && code !== "none") yield { code, list, at: place };
    } else if ("producedWith" in node) {
      for (const code of node.producedWith.code ?? []) yield { code, at: place };
    } else if ("content" in node) {
      const codes = (node.content.class ?? []).filter(
        (name) => !CONTENT_CLASSES.has(name) && materials?.has(name) !== true,
      );
      for (const code of codes.filter((name) => materials !== undefined || /^\d/.test(name))) yield { code, at: place };
    }
  }
}

function problemOf(
  code: string,
  list: ControlList | undefined,
  place: Pick<LintProblem, "file" | "at">,
): LintProblem | undefined {
  const read = parseControlCode(code);
  if (read.kind === "error")
    return { ...place, message: read.message, fix: `write e.g. ${ENTRY[list ?? "US-CCL"].example}` };
  if (read.value !== code) return { ...place, message: `"${code}" is not canonical`, fix: `write ${read.value}` };
  if (list === undefined || ENTRY[list].shape.test(code)) return undefined;
  return {
    ...place,
    message: `"${code}" is no entry of ${list}`,
    fix: `write e.g. ${ENTRY[list].example}, or correct the list`,
  };
}
