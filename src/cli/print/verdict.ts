// A verdict on the terminal: the answer, what each regime says and why, what to ask, what to hold.
import { explanationText } from "../../base/explain.ts";
import type { Determination, ExceptionStatus, Requirement, Verdict } from "../../base/verdict.ts";
import { bold, dim, outcomeText, wrap, type Style } from "./style.ts";

/** `full` adds the decision path of every determination. */
export function verdictText(verdict: Verdict, style: Style, full = false): string {
  const lines = [
    `${bold(`Licence determination ${verdict.id}`, style)}  as of ${verdict.on}, known by ${verdict.known}`,
    `  ${outcomeText(verdict.outcome, verdict.reviewPolicy, style)}   ${verdict.completeness}; ${verdict.mayProceed ? "may proceed" : "HOLD"}`,
    "",
  ];
  for (const one of verdict.determinations) lines.push(...determinationLines(one, style, full));
  for (const conflict of verdict.conflictsWith ?? [])
    lines.push(wrap(`Conflict of laws: ${conflict.measure} — ${conflict.says}`, 2, style));
  for (const notice of verdict.warnings) lines.push(wrap(`Note: ${notice.text}`, 2, style));
  lines.push(
    dim(
      `  register ${verdict.register.version} (${verdict.register.sha256.slice(0, 12)}), engine ${verdict.engine}`,
      style,
    ),
  );
  return lines.join("\n");
}

function determinationLines(one: Determination, style: Style, full: boolean): string[] {
  const lines = [
    `  ${one.jurisdiction} ${one.question.padEnd(12)} ${outcomeText(one.outcome, one.reviewPolicy, style)}  ${dim(one.authority, style)}`,
  ];
  if (one.outcome !== "out_of_coverage" && one.provisions.length > 0)
    lines.push(wrap(one.provisions.slice(0, 6).join(", "), 6, style));
  if (one.missingFacts?.length) {
    const sets = one.missingFacts
      .slice(0, 4)
      .map((set) => set.join(" + "))
      .join("; or ");
    lines.push(wrap(`settled by: ${sets}`, 6, style));
    lines.push(wrap(`between ${one.floor?.outcome ?? "?"} and ${one.ceiling?.outcome ?? "?"}`, 6, style));
  }
  for (const requirement of one.requirements ?? []) lines.push(...requirementLines(requirement, style));
  for (const { measure, until } of one.suspended ?? [])
    lines.push(`      suspended${until ? ` until ${until} (exclusive)` : ""}: ${measure}`);
  for (const { measure, from } of one.upcoming ?? []) lines.push(`      from ${from}: ${measure}`);
  if (one.declarations?.length) lines.push(`      customs declaration: ${one.declarations.join(", ")}`);
  for (const flag of one.redFlags ?? [])
    lines.push(wrap(`red flag: ${flag.text}${flag.resolution ? ` → ${flag.resolution}` : ""}`, 6, style));
  if (full) lines.push(explanationText(one.because, 3));
  return lines;
}

function requirementLines(requirement: Requirement, style: Style): string[] {
  const who =
    requirement.applicant === undefined
      ? ""
      : ` Applicant: ${requirement.applicant}${requirement.channel ? `, through ${requirement.channel}` : ""}.`;
  const types = requirement.licenceTypes ? ` Licence types: ${requirement.licenceTypes.join(", ")}.` : "";
  const lines = [wrap(`${requirement.title} [${requirement.provision}].${who}${types}`, 6, style)];
  for (const set of requirement.documents ?? []) {
    lines.push(wrap(`documents: ${set.map((doc) => `${doc.name} (${doc.providedBy})`).join("; ")}`, 8, style));
  }
  const limit = requirement.timeLimit;
  if (limit)
    lines.push(
      wrap(
        `time limit: ${limit.days} ${limit.kind} days from ${limit.from}${limit.verified ? "" : " (not verified)"}; no lead time`,
        8,
        style,
      ),
    );
  for (const exception of requirement.exceptions ?? []) {
    lines.push(
      wrap(`exception ${exception.code}: ${exception.status.replace("_", " ")}${exceptionDetail(exception)}`, 8, style),
    );
  }
  return lines;
}

/** What is left to establish, what rules it out, or what was found of its terms. */
function exceptionDetail({ open, conditions = [], failed = [], met = [] }: ExceptionStatus): string {
  const left = [...open, ...conditions];
  if (left.length > 0) return ` — open: ${left.join("; ")}`;
  if (failed.length > 0) return ` — ${failed.join("; ")}`;
  return met.length > 0
    ? ` — ${met.map(({ says, found }) => `${says}${found === undefined ? "" : ` (${found})`}`).join("; ")}`
    : "";
}
