// Reads the CPLEX LP format into a Model: objective with a quadratic part, rows with ranges, bounds, generals, binaries,
// semi-continuous columns. What it cannot take (SOS, indicator and quadratic rows) is refused with the line.
import { type Term, ModelBuilder } from "./build.ts";
import { describe, endless, isInfinity, LpCursor } from "./lp-cursor.ts";
import { lpProblem, type Token } from "./lp-scanner.ts";
import { KIND, type Model } from "./model.ts";

/**
 * The model in `text`. Columns without bounds are 0 … Infinity; a binary is 0 … 1 whatever its bounds said before.
 *
 * Throws InputError with the line number for text that is not such a model.
 */
export function readLp(text: string): Model {
  const cursor = new LpCursor(text);
  const builder = new ModelBuilder();
  const first = cursor.section();
  /** Semi-continuous columns and the line that makes them so. */
  const semis = new Map<number, number>();
  if (first !== "minimise" && first !== "maximise")
    lpProblem(cursor.peek().line, `a model starts with Minimize or Maximize, not ${describe(cursor.peek())}`);
  builder.sense = first as Model["sense"];
  cursor.skipSection();
  if (/^multi$/i.test(describe(cursor.peek()).slice(1, -1)) && cursor.isOperator("-", 1))
    lpProblem(cursor.peek().line, "several objectives are not read", "Weigh them into one.");
  readObjective(cursor, builder);
  for (;;) {
    const { line } = cursor.peek();
    const section = cursor.section();
    if (section === "end") return finished(builder, semis);
    if (section === undefined) lpProblem(line, `a section word expected, not ${describe(cursor.peek())}`);
    if (section === "unsupported")
      lpProblem(
        line,
        "SOS, piecewise, lazy, user cut and general constraint sections are not read",
        "Write them as rows, with binaries where needed.",
      );
    if (section === "minimise" || section === "maximise") lpProblem(line, "a second objective");
    cursor.skipSection();
    if (section === "rows") readRows(cursor, builder);
    else if (section === "bounds") readBounds(cursor, builder);
    else readKinds(cursor, builder, section as Kinds, semis);
  }
}

/** The model, once what only the whole text can tell is checked. */
function finished(builder: ModelBuilder, semis: ReadonlyMap<number, number>): Model {
  for (const [column, line] of semis) {
    const name = builder.columns[column] as string;
    const [lower, upper] = [builder.lower[column] as number, builder.upper[column] as number];
    if (upper === Infinity)
      lpProblem(line, `semi-continuous column "${name}" has no upper bound`, `Give it one in Bounds.`);
    if (lower < 0)
      lpProblem(line, `semi-continuous column "${name}" has a lower bound below 0`, `Raise it to 0 or more.`);
  }
  return builder.model();
}

interface Expression {
  readonly terms: Term[];
  constant: number;
}

/** Terms up to an operator that ends them. Quadratic brackets go to `quadratic`, which refuses them outside the objective. */
function readExpression(cursor: LpCursor, builder: ModelBuilder, quadratic: (sign: number) => void): Expression {
  const expression: Expression = { terms: [], constant: 0 };
  let last: Token | undefined;
  for (;;) {
    if (cursor.section() !== undefined) return expression;
    // A limit ends with its line: what follows a lone number on the next line is the next row.
    const isNumber = last?.kind === "number" || (last !== undefined && isInfinity(last));
    if (isNumber && expression.terms.length === 0 && cursor.peek().line > (last as Token).line) return expression;
    const hasSign = cursor.isOperator("+") || cursor.isOperator("-");
    const sign = cursor.sign();
    const token = cursor.peek();
    if (isInfinity(token)) {
      cursor.take();
      expression.constant += sign * Infinity;
      last = token;
      continue;
    }
    const isTerm = token.kind === "number" || (token.kind === "name" && !cursor.isOperator(":", 1));
    if (isTerm && last !== undefined && !hasSign) lpProblem(token.line, `+ or - expected before ${describe(token)}`);
    last = token;
    if (cursor.isOperator("[")) quadratic(sign);
    else if (token.kind === "number") {
      cursor.take();
      if (cursor.isOperator("*")) cursor.take();
      const next = cursor.peek();
      // A name on the next line that opens a row ("c1: …") is no factor of this number.
      const isFactor = next.kind === "name" && !cursor.isOperator(":", 1) && cursor.section() === undefined;
      if (isFactor) {
        cursor.take();
        expression.terms.push({ column: builder.column(next.text), value: sign * token.value });
      } else expression.constant += sign * token.value;
    } else if (token.kind === "name" && !cursor.isOperator(":", 1)) {
      cursor.take();
      expression.terms.push({ column: builder.column(token.text), value: sign });
    } else {
      if (hasSign) lpProblem(token.line, `a term expected after the sign, not ${describe(token)}`);
      return expression;
    }
  }
}

function skipLabel(cursor: LpCursor): string {
  const token = cursor.peek();
  if (token.kind !== "name" || !cursor.isOperator(":", 1)) return "";
  cursor.take();
  cursor.take();
  return token.text;
}

function readObjective(cursor: LpCursor, builder: ModelBuilder): void {
  skipLabel(cursor);
  const { terms, constant } = readExpression(cursor, builder, (sign) => readQuadratic(cursor, builder, sign));
  for (const { column, value } of terms) builder.cost[column] = (builder.cost[column] as number) + value;
  builder.constant += constant;
}

/** `[ 2 x^2 + x*y ] / 2`; without the `/ 2` the weights stand as they are. */
function readQuadratic(cursor: LpCursor, builder: ModelBuilder, sign: number): void {
  cursor.expect("[");
  const terms: { a: number; b: number; weight: number }[] = [];
  while (!cursor.isOperator("]")) {
    let weight = cursor.sign();
    const token = cursor.peek();
    if (token.kind === "number") {
      cursor.take();
      weight *= token.value;
      if (cursor.isOperator("*")) cursor.take();
    }
    const a = builder.column(cursor.name("a column").text);
    if (cursor.isOperator("^")) {
      cursor.take();
      const power = cursor.take();
      if (power.kind !== "number" || power.value !== 2)
        lpProblem(power.line, "only squares and products of two columns are read");
      terms.push({ a, b: a, weight });
    } else {
      cursor.expect("*");
      terms.push({ a, b: builder.column(cursor.name("a column").text), weight });
    }
  }
  cursor.take();
  const half = cursor.isOperator("/");
  if (half) {
    cursor.take();
    const divisor = cursor.take();
    if (divisor.kind !== "number" || divisor.value !== 2) lpProblem(divisor.line, "a quadratic part is divided by 2");
  }
  for (const { a, b, weight } of terms) builder.addQuadratic(a, b, (sign * weight) / (half ? 2 : 1));
}

function readRows(cursor: LpCursor, builder: ModelBuilder): void {
  const refuse = (): never =>
    lpProblem(cursor.peek().line, "quadratic rows are not read", "Keep squares in the objective.");
  while (cursor.section() === undefined) {
    const { line } = cursor.peek();
    const name = skipLabel(cursor);
    if (builder.hasRow(name)) lpProblem(line, `a second row "${name}"`, "Give each row a name of its own.");
    const side = (): Expression => {
      const before = cursor.peek();
      const expression = readExpression(cursor, builder, refuse);
      return cursor.peek() === before ? lpProblem(line, `a term expected, not ${describe(before)}`) : expression;
    };
    const left = side();
    const operator = cursor.comparison();
    const right = side();
    if (cursor.isOperator("->")) lpProblem(line, "indicator rows are not read", "Write them with a large capacity.");
    if (left.terms.length === 0 && cursor.isComparison()) {
      const second = cursor.comparison();
      const limit = side();
      if (limit.terms.length > 0 || second !== operator || operator === "=")
        lpProblem(line, "a range reads: number <= terms <= number");
      const [low, high] = operator === "<=" ? [left, limit] : [limit, left];
      builder.addRow(
        name,
        right.terms,
        endless(low.constant - right.constant),
        endless(high.constant - right.constant),
      );
    } else {
      // `3 >= x` reads as `x <= 3`.
      const isFlipped = left.terms.length === 0;
      const [own, other] = isFlipped ? [right, left] : [left, right];
      const terms = [...own.terms, ...other.terms.map(({ column, value }) => ({ column, value: -value }))];
      const limit = endless(other.constant - own.constant);
      const isUpper = operator === (isFlipped ? ">=" : "<=");
      const isLower = operator === (isFlipped ? "<=" : ">=");
      builder.addRow(name, terms, isUpper ? -Infinity : limit, isLower ? Infinity : limit);
    }
  }
}

function readBounds(cursor: LpCursor, builder: ModelBuilder): void {
  while (cursor.section() === undefined) {
    const before = readLimit(cursor);
    const operator = before === undefined ? undefined : cursor.comparison();
    const { text, line } = cursor.name("a column");
    // A column that stands in no row and no objective is harmless: it stays where its bounds let it.
    const column = builder.column(text);
    if (before !== undefined && operator !== undefined) applyBound(builder, column, before, operator, true);
    const after = cursor.peek();
    if (before === undefined && after.kind === "name" && /^free$/i.test(after.text)) {
      cursor.take();
      builder.lower[column] = -Infinity;
      builder.upper[column] = Infinity;
    } else if (cursor.isComparison()) {
      const second = cursor.comparison();
      const limit = readLimit(cursor) ?? lpProblem(cursor.peek().line, "a number expected");
      applyBound(builder, column, limit, second, false);
    } else if (before === undefined) lpProblem(line, `what bound for "${text}"?`);
  }
}

const readLimit = (cursor: LpCursor): number | undefined => cursor.signedNumber();

function applyBound(
  builder: ModelBuilder,
  column: number,
  limit: number,
  operator: string,
  numberFirst: boolean,
): void {
  const isUpper = operator === "=" || (operator === "<=") !== numberFirst;
  const isLower = operator === "=" || (operator === ">=") !== numberFirst;
  if (isUpper) builder.upper[column] = limit;
  if (isLower) builder.lower[column] = limit;
}

type Kinds = "generals" | "binaries" | "semi-continuous";

function readKinds(cursor: LpCursor, builder: ModelBuilder, section: Kinds, semis: Map<number, number>): void {
  while (cursor.section() === undefined) {
    const { text, line } = cursor.name("a column");
    if (!builder.hasColumn(text))
      lpProblem(line, `column "${text}" is declared here but stands in no row and no objective`);
    const column = builder.column(text);
    const was = builder.kind[column] as number;
    if (section === "semi-continuous") semis.set(column, line);
    if (section === "semi-continuous")
      builder.kind[column] = was === KIND.integer ? KIND.semiInteger : KIND.semiContinuous;
    else builder.kind[column] = was === KIND.semiContinuous ? KIND.semiInteger : KIND.integer;
    if (section === "binaries") {
      builder.lower[column] = 0;
      builder.upper[column] = 1;
    }
  }
}
