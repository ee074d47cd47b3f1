// The answer to one screened party as text: hits with their reasons, then what was not checked.
import { type Hit, type NotChecked, type Part, type ScreenResult, wasRead, wasScreened } from "../../screen/index.ts";
import { bold, dim, type Style, wrap } from "./style.ts";

export function screenText({ hits, notChecked }: ScreenResult, style: Style): string {
  return [
    headline(hits.length, notChecked),
    ...hits.flatMap((hit) => hitLines(hit, style)),
    ...grouped(notChecked).map((text) => wrap(`Not checked: ${text}`, 2, style)),
  ].join("\n");
}

function headline(shown: number, notChecked: readonly NotChecked[]): string {
  if (!wasScreened(notChecked)) return "Not screened: no list is held to screen against.";
  if (shown === 0 && !wasRead(notChecked))
    return "No hit, but a name given could not be compared: nothing is known of it.";
  if (shown === 0) return "No hit. This is no clearance: it speaks for the lists that were checked.";
  if (notChecked.some(({ code }) => code === "hits_left_out")) return `The ${shown} strongest hits: there are more`;
  return `${shown} ${shown === 1 ? "hit" : "hits"}`;
}

/** Each reason in a line; lists that are stale, of which there may be twenty, in one. */
function grouped(notChecked: readonly NotChecked[]): readonly string[] {
  const stale = notChecked.filter(({ code }) => code === "list_stale");
  if (stale.length < 3) return notChecked.map(({ text }) => text);
  const named = stale.map(({ params }) => `${params["list"]} (${params["confirmedOn"]})`).join(", ");
  const others = notChecked.filter(({ code }) => code !== "list_stale").map(({ text }) => text);
  return [...others, `who was listed after the day to which these lists are known to be current: ${named}.`];
}

function hitLines(
  { listing, list, name, matchedName, score, completeness, evidence, probability }: Hit,
  style: Style,
): string[] {
  const beside = probability === undefined ? "" : `, probability ${probability.toFixed(3)}`;
  return [
    "",
    `  ${bold(name, style)}  ${list} ${listing}`,
    `    score ${score.toFixed(3)}${beside}; ${Math.round(completeness * 100)} % of what can be compared was`,
    ...(matchedName === name ? [] : [`    matched on "${matchedName}"`]),
    ...evidence.map((part) => dim(`    ${partText(part)}`, style)),
  ];
}

/** `+4.49  name: shoigu = shoigu`. */
function partText({ kind, what, left, right, weight }: Part): string {
  const sides =
    left === "" && right === ""
      ? ""
      : left === right
        ? `: ${left}`
        : `: ${left === "" ? "—" : left} / ${right === "" ? "—" : right}`;
  return `${weight < 0 ? "" : "+"}${weight.toFixed(2)}  ${kind} ${what}${sides}`;
}
