// Tokens of the CPLEX LP format: names, numbers, operators and brackets, each with its line for error messages. Written
// over character codes: a model of 20,000 columns is 2 MB of text.
import { InputError } from "../../errors.ts";

export type Token =
  | { readonly kind: "name"; readonly text: string; readonly line: number; readonly atLineStart: boolean }
  | { readonly kind: "number"; readonly value: number; readonly line: number }
  | { readonly kind: "operator"; readonly text: string; readonly line: number }
  | { readonly kind: "end"; readonly line: number };

const CODE = { newline: 10, space: 32, backslash: 92, dot: 46, plus: 43, minus: 45, e: 101, E: 69 } as const;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters, digits and !"#$%&(),.;?@_`'{}|~ may stand in a name; the format's own operators may not. */
const NAME = new Uint8Array(128);
for (const character of "!\"#$%&(),.;?@_`'{}|~/") NAME[character.charCodeAt(0)] = 1;
for (let code = 48; code <= 57; code++) NAME[code] = 1;
for (let code = 65; code <= 90; code++) NAME[code] = NAME[code + 32] = 1;
NAME["/".charCodeAt(0)] = 0;

/** Throws InputError naming the line and what is wrong there. */
export function lpProblem(
  line: number,
  message: string,
  hint = "See docs/diversify.md for the .lp format read here.",
): never {
  throw new InputError(`model, line ${line}: ${message}`, hint, { field: `line ${line}` });
}

/** Reads `text` token by token. Comments run from `\` to the end of the line. */
export class LpScanner {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = true;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Token {
    this.#skipBlanks();
    const text = this.#text;
    const line = this.#line;
    if (this.#at >= text.length) return { kind: "end", line };
    const atLineStart = this.#lineStart;
    this.#lineStart = false;
    const from = this.#at;
    const code = text.charCodeAt(from);
    if (isDigit(code) || (code === CODE.dot && isDigit(text.charCodeAt(from + 1)))) return this.#number(line);
    if (code > 127 || NAME[code] === 1) {
      let at = from + 1;
      while (at < text.length && (text.charCodeAt(at) > 127 || NAME[text.charCodeAt(at)] === 1)) at++;
      this.#at = at;
      return { kind: "name", text: text.slice(from, at), line, atLineStart };
    }
    const pair = text.slice(from, from + 2);
    if (pair === "<=" || pair === "=<" || pair === ">=" || pair === "=>" || pair === "->") {
      this.#at += 2;
      return { kind: "operator", text: pair.includes("<") ? "<=" : pair === "->" ? "->" : ">=", line };
    }
    this.#at += 1;
    const one = text[from] as string;
    if ("+-<>=:[]*^/".includes(one))
      return { kind: "operator", text: one === "<" ? "<=" : one === ">" ? ">=" : one, line };
    return lpProblem(line, `"${one}" is no part of the format`);
  }

  #skipBlanks(): void {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (code === CODE.newline) {
        this.#line++;
        this.#lineStart = true;
      } else if (code === CODE.backslash) {
        const end = text.indexOf("\n", this.#at);
        this.#at = (end === -1 ? text.length : end) - 1;
      } else if (code > CODE.space && code !== 0xfeff) return;
    }
  }

  #number(line: number): Token {
    const text = this.#text;
    const from = this.#at;
    let at = from;
    while (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === CODE.dot) at++;
    const code = text.charCodeAt(at);
    if (code === CODE.e || code === CODE.E) {
      const sign = text.charCodeAt(at + 1);
      const digits = sign === CODE.plus || sign === CODE.minus ? at + 2 : at + 1;
      if (isDigit(text.charCodeAt(digits))) {
        at = digits;
        while (isDigit(text.charCodeAt(at))) at++;
      }
    }
    this.#at = at;
    const value = Number(text.slice(from, at));
    if (Number.isNaN(value)) return lpProblem(line, `"${text.slice(from, at)}" is not a number`);
    if (value === Infinity)
      return lpProblem(line, `"${text.slice(from, at)}" is too large a number`, "Write inf where there is no limit.");
    return { kind: "number", value, line };
  }
}
