// The sliders and what they redraw: the same parts on the server, for readers without script, and in the page's script.
import type { JSX } from "preact";
import type { Knobs, ReplayedProduct } from "../../impact/index.ts";
import { StopTimeline } from "../charts/stop-timeline.tsx";

export const KNOB_NAMES = ["cut", "duration", "stocks", "start", "open", "renewals"] as const;
export type KnobName = (typeof KNOB_NAMES)[number];

interface Slider {
  readonly name: Exclude<KnobName, "open" | "renewals">;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly text: (value: number) => string;
}

/** Sliders for a horizon of so many weeks. */
export function slidersFor(weeks: number): readonly Slider[] {
  return [
    {
      name: "cut",
      label: "Cut of what is hit",
      min: 0,
      max: 1,
      step: 0.05,
      text: (value) => `${Math.round(value * 100)} %`,
    },
    {
      name: "duration",
      label: "Lasts, or the licence takes",
      min: 0,
      max: weeks,
      step: 1,
      text: (value) => (value >= weeks ? "to the end" : `${value} weeks`),
    },
    { name: "stocks", label: "Stocks", min: 0, max: 3, step: 0.1, text: (value) => `${value.toFixed(1)} × today's` },
    { name: "start", label: "Starts later by", min: 0, max: 26, step: 1, text: (value) => `${value} weeks` },
  ];
}

const CHOICES = [
  { name: "open", label: "what is not decided" },
  { name: "renewals", label: "trade under licences held" },
] as const;

/** Knobs from an address; what is missing or no number in its range takes its default. */
export function readKnobs(query: URLSearchParams, weeks: number, typicalDelay: number | null): Knobs {
  const defaults = { cut: 1, duration: Math.min(weeks, typicalDelay ?? weeks), stocks: 1, start: 0 };
  const read = ({ name, min, max }: Slider): number => {
    const text = query.get(name);
    const value = Number(text);
    return text === null || text === "" || !Number.isFinite(value)
      ? defaults[name]
      : Math.min(max, Math.max(min, value));
  };
  const values = Object.fromEntries(slidersFor(weeks).map((slider) => [slider.name, read(slider)]));
  return { ...defaults, ...values, open: query.get("open") === "1", renewals: query.get("renewals") === "1" };
}

export interface SlidersProps {
  readonly knobs: Knobs;
  readonly weeks: number;
  /** Absent on the server: the form is sent instead. */
  readonly onChange?: (knobs: Knobs) => void;
}

export function Sliders({ knobs, weeks, onChange }: SlidersProps): JSX.Element {
  const set = (name: KnobName, value: number | boolean): void => onChange?.({ ...knobs, [name]: value });
  return (
    <div class="sliders">
      {slidersFor(weeks).map(({ name, label, min, max, step, text }) => (
        <label key={name} class="slider" for={`knob-${name}`}>
          <span>
            {label} <output>{text(knobs[name])}</output>
          </span>
          <input
            id={`knob-${name}`}
            type="range"
            name={name}
            min={min}
            max={max}
            step={step}
            value={knobs[name]}
            aria-valuetext={text(knobs[name])}
            onInput={(event) => set(name, Number(event.currentTarget.value))}
          />
        </label>
      ))}
      <fieldset class="choices">
        <legend>Counts as stopped too</legend>
        {CHOICES.map(({ name, label }) => (
          <label key={name} class="choice">
            <input
              type="checkbox"
              name={name}
              value="1"
              checked={knobs[name]}
              onInput={(event) => set(name, event.currentTarget.checked)}
            />{" "}
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export interface RedrawnProps {
  readonly products: readonly ReplayedProduct[];
  readonly weeks: number;
  /** ISO day on which week 0 starts. */
  readonly start: string;
}

/** Timeline and table of the products that run short. */
export function Redrawn({ products, weeks, start }: RedrawnProps): JSX.Element {
  const dayOf = (week: number): string =>
    new Date(Date.parse(`${start}T00:00:00Z`) + week * 7 * 86_400_000).toISOString().slice(0, 10);
  const short = products
    .filter(({ shortFrom }) => shortFrom !== null)
    .toSorted((a, b) => (a.shortFrom ?? 0) - (b.shortFrom ?? 0) || a.id.localeCompare(b.id));
  if (short.length === 0)
    return (
      <p class="replay-none">
        No product is short within {weeks} weeks at these settings: stocks and other sources bridge it. Move "Lasts" to
        the end to see what a refusal stops.
      </p>
    );
  return (
    <>
      <div class="chart-scroll">
        <StopTimeline rows={short} weeks={weeks} dayOf={dayOf} />
      </div>
      <div class="table stacks" role="region" aria-label="Products that run short" tabIndex={0}>
        <table>
          <caption>The same as a table</caption>
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col">Short from</th>
              <th scope="col">Stops</th>
              <th scope="col" class="number">
                Revenue lost
              </th>
            </tr>
          </thead>
          <tbody>
            {short.map(({ id, name, shortFrom, stopsFrom, lostRevenue, currency }) => (
              <tr key={id}>
                <th scope="row" data-head="Product">
                  {name}
                </th>
                <td data-head="Short from">{weekText(shortFrom, dayOf)}</td>
                <td data-head="Stops">{weekText(stopsFrom, dayOf)}</td>
                <td data-head="Revenue lost" class="number">
                  {lostRevenue === undefined
                    ? "not known"
                    : `${currency ?? ""} ${Math.round(lostRevenue).toLocaleString("en-GB")}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function weekText(week: number | null, dayOf: (week: number) => string): string {
  return week === null ? "–" : `week ${week} (${dayOf(week)})`;
}
