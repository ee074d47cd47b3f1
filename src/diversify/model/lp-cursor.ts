// A token cursor with look-ahead, and the small reads every section shares: signed numbers, names, section words.
import { lpProblem, LpScanner, type Token } from "./lp-scanner.ts";
import { isBeyond, opensRows, type Section, sectionOf } from "./lp-sections.ts";

export class LpCursor {
  readonly #scanner: LpScanner;
  readonly #ahead: Token[] = [];

  constructor(text: string) {
    this.#scanner = new LpScanner(text);
  }

  peek(offset = 0): Token {
    while (this.#ahead.length <= offset) this.#ahead.push(this.#scanner.next());
    return this.#ahead[offset] as Token;
  }

  take(): Token {
    return this.#ahead.length > 0 ? (this.#ahead.shift() as Token) : this.#scanner.next();
  }

  isOperator(text: string, offset = 0): boolean {
    const token = this.peek(offset);
    return token.kind === "operator" && token.text === text;
  }

  isComparison(): boolean {
    return this.isOperator("<=") || this.isOperator(">=") || this.isOperator("=");
  }

  /** The section that starts here, without moving; undefined when this is an ordinary name. */
  section(): Section | undefined {
    const token = this.peek();
    if (token.kind === "end") return "end";
    if (token.kind !== "name" || !token.atLineStart) return undefined;
    const next = this.peek(1);
    if (next.kind === "name" && opensRows(token.text, next.text)) return "rows";
    if (next.kind === "name" && isBeyond(token.text, next.text)) return "unsupported";
    const section = sectionOf(token.text);
    if (section === undefined || this.isOperator(":", 1)) return undefined;
    // `semi-continuous` is scanned as three tokens; any other word before an operator is a column of that name.
    if (section === "semi-continuous" || next.kind !== "operator" || "+-[".includes(next.text)) return section;
    return undefined;
  }

  /** Moves past the words of a section. */
  skipSection(): void {
    const word = this.take();
    const next = this.peek();
    if (word.kind === "name" && next.kind === "name" && opensRows(word.text, next.text)) this.take();
    else if (word.kind === "name" && /^semi$/i.test(word.text) && this.isOperator("-")) {
      this.take();
      this.take();
    }
    // Some tools write `subject to:`.
    if (this.isOperator(":")) this.take();
  }

  /** `+`, `-` and doubled signs; 1 when there is none. */
  sign(): number {
    let sign = 1;
    while (this.isOperator("+") || this.isOperator("-")) {
      const token = this.take();
      if (token.kind === "operator" && token.text === "-") sign = -sign;
    }
    return sign;
  }

  /** A signed number or infinity, or undefined when the next token is neither. */
  signedNumber(): number | undefined {
    let offset = 0;
    while (this.isOperator("+", offset) || this.isOperator("-", offset)) offset++;
    const token = this.peek(offset);
    if (token.kind !== "number" && !isInfinity(token)) return undefined;
    const sign = this.sign();
    this.take();
    return sign * (token.kind === "number" ? endless(token.value) : Infinity);
  }

  name(what: string): { readonly text: string; readonly line: number } {
    const token = this.take();
    return token.kind === "name" ? token : lpProblem(token.line, `${what} expected, not ${describe(token)}`);
  }

  comparison(): "<=" | ">=" | "=" {
    const token = this.take();
    if (token.kind === "operator" && (token.text === "<=" || token.text === ">=" || token.text === "="))
      return token.text;
    return lpProblem(token.line, `<=, >= or = expected, not ${describe(token)}`);
  }

  expect(text: string): void {
    const token = this.take();
    if (token.kind !== "operator" || token.text !== text)
      lpProblem(token.line, `"${text}" expected, not ${describe(token)}`);
  }
}

/** Tools write 1e20 and more for no limit. */
export const endless = (value: number): number => (Math.abs(value) >= 1e20 ? Math.sign(value) * Infinity : value);

export function isInfinity(token: Token): boolean {
  return token.kind === "name" && /^inf(?:inity)?$/i.test(token.text);
}

export function describe(token: Token): string {
  if (token.kind === "end") return "the end of the file";
  return `"${token.kind === "number" ? token.value : token.text}"`;
}
