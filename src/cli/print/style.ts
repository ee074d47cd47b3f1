// Words and signs for outcomes: colour only adds to a word and a sign, never replaces them.
import type { Outcome } from "../../base/verdict.ts";

const SIGN: Readonly<Record<Outcome, readonly [string, number]>> = {
  prohibited: ["✗ PROHIBITED", 31],
  licence_required: ["! LICENCE REQUIRED", 33],
  obligation: ["! OBLIGATION", 33],
  exception_available: ["~ exception available", 36],
  no_control_found: ["· no control found", 32],
  subject: ["! subject", 33],
  not_subject: ["· not subject", 32],
  blocked: ["✗ BLOCKED", 31],
  not_blocked: ["· not blocked", 32],
  controlled: ["! controlled", 33],
  not_controlled: ["· not controlled", 32],
  indeterminate: ["? indeterminate", 35],
  out_of_coverage: ["? out of coverage", 35],
};

export interface Style {
  readonly colour: boolean;
  readonly width: number;
}

export function outcomeText(outcome: Outcome, policy: string | undefined, style: Style): string {
  const [text, code] = SIGN[outcome];
  const shown = policy === undefined || policy === "unstated" ? text : `${text} (${policy.replaceAll("_", " ")})`;
  return style.colour ? `\u001B[${code}m${shown}\u001B[0m` : shown;
}

export function bold(text: string, { colour }: Style): string {
  return colour ? `\u001B[1m${text}\u001B[0m` : text;
}

export function dim(text: string, { colour }: Style): string {
  return colour ? `\u001B[2m${text}\u001B[0m` : text;
}

/** Breaks `text` at spaces to the width, each line after `indent` spaces. */
export function wrap(text: string, indent: number, { width }: Style): string {
  const room = Math.max(30, width - indent);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one) => " ".repeat(indent) + one).join("\n");
}
