// The figures a user may put in place of the model's defaults, as a form that works without script, and more courses of
// events with progress and a way to stop.
import type { JSX } from "preact";
import { rangeText } from "../../base/range-text.ts";
import type { CompanyImpact } from "../../impact/index.ts";
import { isOwnField, OWN_FIELDS, type OwnFigures } from "../impact-query.ts";
import { Note } from "./empty.tsx";
import { Island } from "./island.tsx";

const MORE_RUNS = 2000;

export interface OwnFiguresProps {
  readonly report: CompanyImpact;
  readonly query: URLSearchParams;
  readonly own: OwnFigures;
  readonly action: string;
  /** What the script asks the server with. */
  readonly request: object;
}

export function OwnFiguresForm({ report, query, own, action, request }: OwnFiguresProps): JSX.Element {
  const others = [...query].filter(([name]) => !isOwnField(name));
  const currencies = [...new Set(report.totals.map(({ currency }) => currency))];
  const base = query.get(OWN_FIELDS.currency) ?? currencies[0] ?? "";
  const isSet = [...query].some(([name, value]) => isOwnField(name) && value !== "");
  return (
    <details class="own-figures" open={isSet || own.problems.length > 0}>
      <summary>Your own figures: licences, assumptions, exchange rates</summary>
      {own.problems.map((text) => (
        <Note key={text} tone="stop" title={text}>
          <p>The default was used instead.</p>
        </Note>
      ))}
      <form method="get" action={action} class="own-form">
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {report.experience.length === 0 ? null : (
          <fieldset>
            <legend>Licences: weeks low/usual/high, @ chance of refusal</legend>
            {report.experience.map(({ id, title, delay, refusal }) => (
              <Field
                key={id}
                name={`${OWN_FIELDS.licence}${id}`}
                label={title}
                value={query.get(`${OWN_FIELDS.licence}${id}`) ?? ""}
                placeholder={`${rangeText(delay)}@${rangeText(refusal)}`}
              />
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>Assumed where the portfolio is silent</legend>
          {report.assumptions
            .filter(({ low, high }) => low !== high || query.has(OWN_FIELDS.assume))
            .map(({ id, what, value, unit }) => (
              <Field
                key={id}
                name={`${OWN_FIELDS.assume}${id}`}
                label={`${what} (${unit})`}
                value={query.get(`${OWN_FIELDS.assume}${id}`) ?? ""}
                placeholder={String(value)}
              />
            ))}
        </fieldset>
        {currencies.length < 2 ? null : (
          <fieldset>
            <legend>Exchange rates: without them currencies are kept apart</legend>
            <label class="field">
              <span>Convert into</span>
              <select name={OWN_FIELDS.currency}>
                {currencies.map((currency) => (
                  <option key={currency} value={currency} selected={currency === base}>
                    {currency}
                  </option>
                ))}
              </select>
            </label>
            {currencies
              .filter((currency) => currency !== base)
              .map((currency) => (
                <Field
                  key={currency}
                  name={`${OWN_FIELDS.fx}${currency}`}
                  label={`One ${currency} in ${base}`}
                  value={query.get(`${OWN_FIELDS.fx}${currency}`) ?? ""}
                  placeholder="no rate stated"
                />
              ))}
          </fieldset>
        )}
        <button type="submit">Work it out with these</button>
      </form>
      <Island name="impact-runs" data={{ request, runs: MORE_RUNS, field: OWN_FIELDS.runs }}>
        <form method="get" action={action}>
          {[...query]
            .filter(([name]) => name !== OWN_FIELDS.runs)
            .map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <input type="hidden" name={OWN_FIELDS.runs} value={String(MORE_RUNS)} />
          <p>
            The bands rest on {report.runs} courses of events.{" "}
            <button type="submit" disabled={report.runs >= MORE_RUNS}>
              Draw {MORE_RUNS.toLocaleString("en-GB")}
            </button>
          </p>
          <p data-progress hidden role="status" />
        </form>
      </Island>
    </details>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
}

function Field({ name, label, value, placeholder }: FieldProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="text" name={name} value={value} placeholder={placeholder} inputMode="decimal" autocomplete="off" />
    </label>
  );
}
