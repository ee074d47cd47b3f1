// Which measure a figure is in: the frontier's exposure, in which trade-offs are proven, and lost margin, in which goals are set.
import type { JSX } from "preact";
import type { Diversification } from "../../diversify/index.ts";
import { formatMoney } from "./money.tsx";

export function MeasuresNote({ answer }: { readonly answer: Diversification }): JSX.Element | null {
  const { measures, currency, permits } = answer;
  if (measures?.share === undefined) return null;
  const money = (value: number): string => formatMoney(String(Math.round(value)), currency);
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const { share, furthest, leftOut, plans } = measures;
  const planned = permits.reduce((sum, { asPlanned }) => sum + asPlanned, 0);
  const unplanned = permits.reduce((sum, { nothingPlanned }) => sum + nothingPlanned, 0);
  return (
    <ul class="small">
      <li>
        <b>Lost margin</b> is what the weekly model of impact gives for a plan; goals are set in it. <b>Exposure</b> is
        what the frontier adds up part by part, no source or item bringing more than today; only in it is every
        trade-off proven. Weighed both ways, {plans} plans lose {percent(share.least)} to {percent(share.most)} of their
        exposure in margin; the furthest apart are {money(furthest.exposure)} of exposure and{" "}
        {money(furthest.lostMargin)} of lost margin.
      </li>
      {leftOut.tried === 0 ? null : leftOut.needless === undefined ? (
        <li>
          Left out one at a time,{" "}
          {leftOut.tried === 1
            ? "the plan's dearest step is"
            : `each of the ${leftOut.tried} dearest steps of the plan is`}{" "}
          needed for the goal in lost margin.
        </li>
      ) : (
        <li>
          The goal in lost margin is reached without this step too, which the order of the frontier brings in:{" "}
          {leftOut.needless.text}. Leaving it out saves {money(leftOut.needless.saves)}.
        </li>
      )}
      {permits.length === 0 ? null : (
        <li>
          Permits in force cost today's way of buying {money(planned)} of expected lost margin, since running orders
          allow for the usual delay; if they allowed none, it would be {money(unplanned)}.
        </li>
      )}
    </ul>
  );
}
