// Sheets about lines: each line with its verdict, what is required for it, and the papers each requirement takes.
import { releaseText, type Assessment } from "../assess/index.ts";
import type { Requirement } from "../base/verdict.ts";
import type { Worksheet } from "../formats/index.ts";
import { applicantsOf, askedFor, countLines, reasonOf } from "./lines.ts";
import { permits, requirementsOf } from "./permits.ts";
import { plain, STANDING_WORDS } from "./words.ts";

export function summarySheet(report: Assessment): Worksheet {
  return {
    name: "summary",
    columns: [
      { title: "standing", width: 22 },
      { title: "supply_lines", kind: "number" },
      { title: "dealings_ahead", kind: "number" },
      { title: "may_proceed", kind: "number" },
      { title: "on_hold", kind: "number" },
      { title: "past_dealings", kind: "number" },
      { title: "meaning", width: 90 },
    ],
    rows: countLines(report).map(({ standing, supply, ahead, mayProceed, held, past }) => [
      standing,
      supply,
      ahead,
      mayProceed,
      held,
      past,
      STANDING_WORDS[standing].meaning,
    ]),
  };
}

export function linesSheet({ lines, questions }: Assessment): Worksheet {
  const asks = askedFor(questions);
  return {
    name: "lines",
    columns: [
      { title: "line", width: 34 },
      { title: "kind", width: 12 },
      { title: "release", width: 34 },
      { title: "open_questions", kind: "number", width: 14 },
      { title: "standing", width: 18 },
      { title: "outcome", width: 18 },
      { title: "review_policy" },
      { title: "may_proceed", kind: "yes_no", width: 12 },
      { title: "past", kind: "yes_no", width: 8 },
      { title: "law_of", kind: "date", width: 12 },
      { title: "known_by", kind: "date", width: 12 },
      { title: "item_id" },
      { title: "item", width: 34 },
      { title: "counterparty_id" },
      { title: "counterparty", width: 34 },
      { title: "counterparty_local" },
      { title: "from", width: 8 },
      { title: "to", width: 8 },
      { title: "because", width: 60 },
      { title: "applicant", width: 24 },
      { title: "settled_by", width: 60 },
      { title: "floor" },
      { title: "ceiling" },
      { title: "completeness", width: 12 },
      { title: "provisions", width: 40 },
      { title: "file", width: 18 },
      { title: "row", kind: "number", width: 8 },
    ],
    rows: lines.map((line) => [
      line.id,
      line.kind,
      releaseText(line),
      line.openQuestions,
      line.standing,
      line.verdict.outcome,
      line.verdict.reviewPolicy,
      line.verdict.mayProceed,
      line.past,
      line.verdict.on,
      line.verdict.known,
      line.itemId,
      line.itemName,
      line.counterparty?.id,
      line.counterparty?.name,
      line.counterparty?.nameLocal,
      line.from,
      line.to ?? line.toAnyOf?.join(" or "),
      reasonOf(line),
      applicantsOf(line).join("; "),
      line.standing === "undecided" ? asks(line).join("; ") : undefined,
      line.verdict.floor.outcome,
      line.verdict.ceiling.outcome,
      line.verdict.completeness,
      [...new Set(line.verdict.determinations.flatMap(({ provisions }) => provisions))].join(", "),
      line.at.file,
      line.at.row,
    ]),
  };
}

/** One row for each line and measure that asks something of it. */
export function requirementsSheet({ lines }: Assessment): Worksheet {
  return {
    name: "requirements",
    columns: [
      { title: "line", width: 34 },
      { title: "past", kind: "yes_no", width: 8 },
      { title: "measure", width: 30 },
      { title: "provision", width: 24 },
      { title: "title", width: 50 },
      { title: "jurisdiction", width: 12 },
      { title: "authority" },
      { title: "effect", width: 12 },
      { title: "review_policy" },
      { title: "applicant", width: 22 },
      { title: "channel", width: 26 },
      { title: "licence_types", width: 26 },
      { title: "documents", width: 60 },
      { title: "exceptions", width: 40 },
      { title: "time_limit_days", kind: "number", width: 14 },
      { title: "time_limit_kind", width: 14 },
      { title: "time_limit_from", width: 30 },
      { title: "time_limit_verified", kind: "yes_no", width: 14 },
      { title: "known_from", width: 14 },
    ],
    rows: lines.flatMap((line) =>
      requirementsOf(line).map(({ jurisdiction, requirement: one }) => [
        line.id,
        line.past,
        one.measure,
        one.provision,
        one.title,
        jurisdiction,
        one.authority,
        one.effect,
        one.reviewPolicy,
        one.applicant,
        one.channel,
        one.licenceTypes?.join(", "),
        documentsText(one),
        one.exceptions?.map(({ code, status }) => `${code}: ${plain(status)}`).join("; "),
        one.timeLimit?.days,
        one.timeLimit?.kind,
        one.timeLimit?.from,
        one.timeLimit?.verified,
        one.basis,
      ]),
    ),
  };
}

function documentsText({ documents = [] }: Requirement): string {
  return documents
    .map((set) => set.map(({ name, providedBy }) => `${name} (${providedBy})`).join("; "))
    .join("\nor instead: ");
}

/** One row a document; papers of one `alternative` go together, alternatives replace one another. */
export function documentsSheet(report: Assessment): Worksheet {
  return {
    name: "documents",
    columns: [
      { title: "measure", width: 30 },
      { title: "provision", width: 24 },
      { title: "alternative", kind: "number", width: 12 },
      { title: "document", width: 60 },
      { title: "code", width: 12 },
      { title: "provided_by", width: 30 },
      { title: "lines", kind: "number", width: 8 },
    ],
    rows: permits(report).flatMap(({ requirement: { measure, provision, documents = [] }, lines }) =>
      documents.flatMap((set, i) =>
        set.map(({ name, lpco, providedBy }) => [measure, provision, i + 1, name, lpco, providedBy, lines.length]),
      ),
    ),
  };
}
