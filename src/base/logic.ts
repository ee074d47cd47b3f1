// Strong Kleene three-valued logic: an unknown stays unknown unless the known operands already decide.

/** True, false, or not known from the stated facts. */
export type Truth = true | false | "unknown";

/** False if any operand is false, else unknown if any is unknown, else true (true for no operands). */
export function and(operands: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const operand of operands) {
    if (operand === false) return false;
    if (operand === "unknown") result = "unknown";
  }
  return result;
}

/** True if any operand is true, else unknown if any is unknown, else false (false for no operands). */
export function or(operands: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const operand of operands) {
    if (operand === true) return true;
    if (operand === "unknown") result = "unknown";
  }
  return result;
}

/** Negation; not unknown is unknown. */
export function not(operand: Truth): Truth {
  return operand === "unknown" ? "unknown" : !operand;
}
