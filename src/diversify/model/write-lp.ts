// Writes a Model in the CPLEX LP format, so that any other solver can be asked the same question.
import { KIND, type Model } from "./model.ts";

const WIDTH = 12;

/** The model as .lp text; `readLp(writeLp(model))` is the same model. */
export function writeLp(model: Model): string {
  const lines: string[] = [model.sense === "minimise" ? "Minimize" : "Maximize"];
  const objective = [...model.cost].flatMap((cost, j) => (cost === 0 ? [] : [term(cost, model.columns[j] as string)]));
  if (model.constant !== 0) objective.push(signed(model.constant));
  lines.push(...wrapped(" obj:", [...objective, ...quadraticTerms(model)]));
  lines.push("Subject To", ...model.rowNames.flatMap((name, row) => rowLines(model, name, row)), "Bounds");
  for (let j = 0; j < model.columns.length; j++) lines.push(...boundLines(model, j));
  lines.push(...kindLines(model, "General", [KIND.integer, KIND.semiInteger]));
  lines.push(...kindLines(model, "Semi-continuous", [KIND.semiContinuous, KIND.semiInteger]));
  lines.push("End", "");
  return lines.join("\n");
}

const signed = (value: number): string => (value < 0 || Object.is(value, -0) ? `- ${-value}` : `+ ${value}`);
const term = (value: number, name: string): string => `${signed(value)} ${name}`;

function quadraticTerms(model: Model): readonly string[] {
  if (model.quadratic.length === 0) return [];
  const inside = model.quadratic.map(({ i, j, weight }) =>
    i === j
      ? `${signed(2 * weight)} ${model.columns[i]} ^2`
      : `${signed(2 * weight)} ${model.columns[i]} * ${model.columns[j]}`,
  );
  return ["+ [", ...inside, "] / 2"];
}

function wrapped(head: string, parts: readonly string[], tail = ""): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < Math.max(1, parts.length); at += WIDTH)
    lines.push(`${at === 0 ? head : "  "} ${parts.slice(at, at + WIDTH).join(" ")}`);
  lines[lines.length - 1] += tail;
  return lines;
}

function rowLines(model: Model, name: string, row: number): readonly string[] {
  const { start, index, value } = model.rows;
  const parts: string[] = [];
  for (let k = start[row] as number; k < (start[row + 1] as number); k++)
    parts.push(term(value[k] as number, model.columns[index[k] as number] as string));
  if (parts.length === 0) parts.push(`+ 0 ${model.columns[0] as string}`);
  const low = model.rowLower[row] as number;
  const high = model.rowUpper[row] as number;
  if (low === high) return wrapped(` ${name}:`, parts, ` = ${low}`);
  if (low === -Infinity) return wrapped(` ${name}:`, parts, ` <= ${high === Infinity ? "inf" : high}`);
  if (high === Infinity) return wrapped(` ${name}:`, parts, ` >= ${low}`);
  return wrapped(` ${name}: ${low} <=`, parts, ` <= ${high}`);
}

function boundLines(model: Model, j: number): readonly string[] {
  const [name, low, high] = [model.columns[j] as string, model.lower[j] as number, model.upper[j] as number];
  if (low === 0 && high === Infinity) return [];
  if (low === -Infinity && high === Infinity) return [` ${name} free`];
  return [` ${low === -Infinity ? "-inf" : low} <= ${name} <= ${high === Infinity ? "inf" : high}`];
}

function kindLines(model: Model, head: string, kinds: readonly number[]): readonly string[] {
  const names = model.columns.filter((_, j) => kinds.includes(model.kind[j] as number));
  return names.length === 0 ? [] : [head, ...wrapped("", names)];
}
