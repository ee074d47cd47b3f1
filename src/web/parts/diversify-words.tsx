// The plan in words: in short, what limits gave, what holds it back, what would change it.
import type { JSX } from "preact";
import type { Diversification, Relaxation } from "../../diversify/index.ts";
import { changedParts } from "./diversify-plan.tsx";
import { Note } from "./empty.tsx";
import { formatMoney } from "./money.tsx";

interface Answered {
  readonly answer: Diversification;
}

export function InShort({ answer }: Answered): JSX.Element | null {
  const { chosen, plans, currency } = answer;
  const today = plans.find(({ id }) => id === "today")?.evaluation;
  const plan = plans.find(({ id }) => id === "chosen")?.evaluation;
  if (chosen === null || today === undefined || plan === undefined) return null;
  const money = (value: number): string => formatMoney(String(Math.round(value)), currency);
  const extra = plan.cost.total - today.cost.total;
  if (today.impact.expected <= 0 && extra <= 0)
    return (
      <section class="in-short">
        <p>
          <b>
            {chosen.why[0]?.toUpperCase()}
            {chosen.why.slice(1)}
          </b>
          .
        </p>
      </section>
    );
  const last = chosen.steps
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return (
    <section class="in-short">
      <p>
        <b>
          {chosen.why[0]?.toUpperCase()}
          {chosen.why.slice(1)}
        </b>{" "}
        costs {money(extra)} more than today ({((100 * extra) / today.cost.total).toPrecision(2)} %) and lowers the
        expected lost margin from {money(today.impact.expected)} to {money(plan.impact.expected)}, the mean of the worst
        5 % of outcomes from {money(today.tailLoss)} to {money(plan.tailLoss)}. {changedParts(chosen.parts).length} of{" "}
        {answer.parts} parts change{last === undefined ? "" : `; the last step is on ${last}`}.
      </p>
      {chosen.whyNotCheaper === undefined ? null : <p>Why not cheaper: {lower(chosen.whyNotCheaper)}.</p>}
      {chosen.next === undefined ? null : <p>{chosen.next}.</p>}
    </section>
  );
}

const lower = (text: string): string => `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}`;

export function Given({
  relax,
  gaveWay,
}: {
  readonly relax: readonly Relaxation[];
  readonly gaveWay: boolean;
}): JSX.Element {
  const title = gaveWay
    ? "These limits gave way, each by the least that lets the part be bought:"
    : "These limits cannot hold. The smallest set that must give, part by part:";
  return (
    <Note tone={gaveWay ? "open" : "stop"} title={title}>
      <ul>
        {relax.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {gaveWay ? null : (
        <p>
          Tick <b>Let limits that cannot hold give way</b> under <i>More limits</i> to plan with these values.
        </p>
      )}
    </Note>
  );
}

/** So many of each kind are shown; the JSON has all. */
const SHOWN = 10;

export function HoldsBack({ answer }: Answered): JSX.Element | null {
  const binding = answer.chosen?.binding ?? [];
  if (binding.length === 0) return null;
  return (
    <>
      <h2>What holds the plan back</h2>
      <ul>
        {binding.slice(0, SHOWN).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {binding.length > SHOWN ? <p class="small muted">{binding.length - SHOWN} more in the JSON.</p> : null}
    </>
  );
}

const HEADS = {
  leaves: "Nearly not worth it",
  enters: "Nearly worth it",
  probability: "If an event were more or less likely",
} as const;

export function Changes({ answer }: Answered): JSX.Element | null {
  const changes = answer.chosen?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <>
      <h2>What would change the plan</h2>
      {(["leaves", "enters", "probability"] as const).map((kind) => {
        const own = changes.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{HEADS[kind]}</h3>
            <ul>
              {own.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
