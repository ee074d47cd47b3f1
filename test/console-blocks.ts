// Shell sessions in Markdown: ```console blocks whose `$ ` lines are run and whose other lines must be what comes out.
// A line `…` stands for any number of lines, `…` within a line for any text in it.

export interface Step {
  readonly command: string;
  readonly expected: string;
}

/** The steps of every console block of a page, in order. A command may go on after a backslash at the end of its line. */
export function consoleSteps(page: string): readonly Step[] {
  const steps: { command: string; expected: string[] }[] = [];
  for (const [, block = ""] of page.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    let goesOn = false;
    for (const line of block.trimEnd().split("\n")) {
      const last = steps.at(-1);
      if (goesOn && last) last.command += `\n${line}`;
      else if (line.startsWith("$ ")) steps.push({ command: line.slice(2), expected: [] });
      else last?.expected.push(line);
      goesOn = line.endsWith("\\") && (goesOn || line.startsWith("$ "));
    }
  }
  return steps.map(({ command, expected }) => ({ command, expected: expected.join("\n").trimEnd() }));
}

/** Whether `actual` is what `expected` shows; trailing space never counts. */
export function fits(expected: string, actual: string): boolean {
  const pattern = expected
    .split("\n")
    .map((line) => line.trimEnd())
    .map((line) => (line.trim() === "…" ? ANY_LINES : `${line.split("…").map(escape).join("[^\\n]*")}\\n`))
    .join("");
  const text = actual.trimEnd().replaceAll(/[ \t]+$/gm, "");
  return new RegExp(`^${pattern}$`).test(`${text}\n`);
}

const ANY_LINES = "(?:[^\\n]*\\n)*?";

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
