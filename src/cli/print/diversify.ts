// A diversification for a reader at a terminal: what it costs, what it avoids, what to do when, and how sure it is.
import type { Diversification, PlannedPart } from "../../diversify/index.ts";

const SHOWN = 15;

export function diversifyText(answer: Diversification): string {
  const { currency, chosen, plans, relax, frontier } = answer;
  const money = (value: number): string => `${Math.round(value).toLocaleString("en-GB")} ${currency}`;
  const lines = [
    `Diversify on ${answer.on}, ${answer.horizonWeeks} weeks: ${answer.parts} parts, ${answer.candidates} sources, ${answer.events.length} events, ${frontier.length} points on the frontier`,
    "",
    ...table([
      ["plan", "cost", "lost margin", "worst 5 %", "all refused", "exposure", "suppliers"],
      ...plans.map(({ name, evaluation: one }) => [
        name,
        money(one.cost.total),
        money(one.impact.expected),
        money(one.tailLoss),
        money(one.impact.refused),
        money(one.exposure),
        String(one.suppliers),
      ]),
    ]),
  ];
  if (answer.noMargin.length > 0) lines.push("", noMarginText(answer));
  lines.push("", ...measureLines(answer));
  if (relax.length > 0)
    lines.push(
      "",
      chosen === null
        ? "Limits that cannot hold: the smallest set that must give, part by part (--give-way plans with it):"
        : "Limits that gave way, each by the least that lets the part be bought:",
      ...relax.map(({ text }) => `  ${text}`),
    );
  if (chosen !== null) {
    lines.push("", `Chosen: ${chosen.why}.`, ...reasons(chosen));
    const changed = changedParts(chosen.parts);
    lines.push(
      "",
      changed.length === 0 ? "No part changes." : `Parts that change (${changed.length}), by exposure avoided:`,
    );
    lines.push(
      ...changed
        .slice(0, SHOWN)
        .map(
          (part) => `  ${part.name}: ${changeText(part)}; avoids ${money(part.exposure.before - part.exposure.after)}`,
        ),
    );
    if (chosen.steps.length > 0)
      lines.push(
        "",
        "Steps in order:",
        ...chosen.steps.slice(0, SHOWN * 2).map(({ day, text }) => `  ${day}  ${text}`),
      );
    if (chosen.steps.length > SHOWN * 2) lines.push(`  … ${chosen.steps.length - SHOWN * 2} more in --json`);
    if (chosen.binding.length > 0)
      lines.push("", "What binds:", ...chosen.binding.slice(0, SHOWN).map(({ text }) => `  ${text}`));
    if (chosen.changes.length > 0)
      lines.push("", "What would change the plan:", ...chosen.changes.map(({ text }) => `  ${text}`));
    lines.push(...regretLines(answer));
  }
  lines.push(...concentrationLines(answer));
  lines.push("", proofText(answer), "");
  lines.push(
    `${answer.assumptions.length} numbers were assumed and ${answer.questions.length} facts are worth asking for (--json lists them with their rows).`,
  );
  if (answer.leftOut.length > 0)
    lines.push(`Left out: ${answer.leftOut.map(({ name, why }) => `${name} (${why})`).join("; ")}`);
  lines.push(...answer.notes.map((note) => `Note: ${note}`));
  return lines.join("\n");
}

/** The products of which no loss is counted. */
function noMarginText({ noMargin }: Diversification): string {
  const names = noMargin.map(({ name }) => name).join(", ");
  return `In no lost margin and no exposure, since revenue, currency or margin is not known: ${names}.`;
}

/** Which measure a column is in, and how far the two lie apart. */
function measureLines({ measures, permits, currency }: Diversification): readonly string[] {
  if (measures?.share === undefined) return [];
  const money = (value: number): string => `${Math.round(value).toLocaleString("en-GB")} ${currency}`;
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const { share, furthest, leftOut, plans } = measures;
  const sum = (of: "asPlanned" | "nothingPlanned"): number => permits.reduce((all, one) => all + one[of], 0);
  return [
    "Cost: over the horizon. Lost margin: expected, by the weekly model of impact; goals are set in it. Exposure: what the frontier adds up, and proves.",
    `  ${plans} plans weighed both ways lose ${percent(share.least)} to ${percent(share.most)} of their exposure in margin; furthest apart: ${money(furthest.exposure)} of exposure, ${money(furthest.lostMargin)} of lost margin.`,
    ...(leftOut.tried === 0
      ? []
      : leftOut.needless === undefined
        ? [
            `  Left out one at a time, ${leftOut.tried === 1 ? "the plan's dearest step is" : `each of the plan's ${leftOut.tried} dearest steps is`} needed for the goal.`,
          ]
        : [
            `  The goal is reached without this step too, which the frontier's order brings in: ${leftOut.needless.text}. Leaving it out saves ${money(leftOut.needless.saves)}.`,
          ]),
    ...(permits.length === 0
      ? []
      : [
          `  Permits in force: ${money(sum("asPlanned"))} of today's expected lost margin, as orders allow for the usual delay; ${money(sum("nothingPlanned"))} if they allowed none.`,
        ]),
  ];
}

/** Largest regret of each plan, over nothing happening and each event happening for certain. */
function regretLines({ regret, plans }: Diversification): readonly string[] {
  const worst = regret.plans.map((id, p) => {
    const most = regret.rows.toSorted((a, b) => (b.regrets[p] ?? 0) - (a.regrets[p] ?? 0))[0];
    const name = plans.find((plan) => plan.id === id)?.name ?? id;
    return [name, Math.round(regret.largest[p] ?? 0).toLocaleString("en-GB"), most?.event ?? ""];
  });
  return [
    "",
    "Largest regret, when one event happens for certain (all in --json):",
    ...table([["plan", "regret", "event"], ...worst]),
  ];
}

/** Herfindahl-Hirschman index of each material, today → plan, the most concentrated first. */
function concentrationLines({ plans }: Diversification): readonly string[] {
  const today = plans.find(({ id }) => id === "today")?.evaluation.concentration ?? [];
  const plan = plans.find(({ id }) => id === "chosen")?.evaluation.concentration ?? [];
  if (today.length === 0) return [];
  const rows = today
    .toSorted((a, b) => b.byOrigin - a.byOrigin)
    .map((before) => {
      const after = plan.find(({ material }) => material === before.material);
      const change = (by: "byOrigin" | "byBloc" | "bySupplier"): string =>
        after === undefined || after[by] === before[by] ? String(before[by]) : `${before[by]} → ${after[by]}`;
      const { origin, share } = (after ?? before).largest;
      return [
        before.material,
        change("byOrigin"),
        change("byBloc"),
        change("bySupplier"),
        `${origin} ${Math.round(share * 100)} %`,
      ];
    });
  const head = ["material", "by origin", "by bloc", "by supplier", "largest origin"];
  return ["", "Concentration (index 0-10,000, today → plan):", ...table([head, ...rows])];
}

/** Parts whose sources or stock change, the most loss avoided first. */
export function changedParts(parts: readonly PlannedPart[]): readonly PlannedPart[] {
  return parts
    .filter(
      (part) => part.stockWeeks > 0 || part.sources.some(({ before, after }) => Math.abs(after - before) >= 0.005),
    )
    .toSorted((a, b) => b.exposure.before - b.exposure.after - (a.exposure.before - a.exposure.after));
}

/** `Kitagawa 50 → 0 %, Cascade Range 20 → 70 %, 13 more weeks of stock`. */
export function changeText({ sources, stockWeeks }: PlannedPart): string {
  const percent = (share: number): string => String(Math.round(share * 100));
  const moves = sources
    .filter(({ before, after }) => Math.abs(after - before) >= 0.005)
    .map(({ candidate, before, after }) => `${candidate.supplier} ${percent(before)} → ${percent(after)} %`);
  return [...moves, ...(stockWeeks > 0 ? [`${stockWeeks} more weeks of stock`] : [])].join(", ");
}

function reasons({ whyNotCheaper, next }: NonNullable<Diversification["chosen"]>): readonly string[] {
  return [whyNotCheaper === undefined ? undefined : `Why not cheaper: ${whyNotCheaper}`, next].flatMap((text) =>
    text === undefined ? [] : [`${text}.`],
  );
}

function proofText({ check, chosen, parts }: Diversification): string {
  if (parts === 0) return "There is no plan to prove.";
  if (check === null)
    return chosen === null
      ? "No plan fits the limits, so there is nothing to prove."
      : "Today's way of buying is the only one that fits the limits, so there is nothing to prove.";
  if (check.gap === undefined || check.problems.length > 0)
    return `The optimum is the solver's word: ${check.problems.join("; ")}`;
  return `Proven: no plan with these stock levels weighs less (gap ${check.gap === 0 ? "0" : check.gap.toExponential(1)}, checked in exact ${check.arithmetic}).`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join("  "),
  );
}
