// What the buyer may set on the diversify page: a plain GET form, so that every plan has an address.
import type { JSX } from "preact";
import { type DiversifyQuery, hasMoreLimits, type NumberField } from "../diversify-query.ts";
import type { View } from "../view.ts";

export interface DiversifyFormProps {
  readonly view: View;
  readonly name: string;
  readonly asked: DiversifyQuery;
}

const KEPT = ["on", "known", "compare"];

export function DiversifyForm({ view, name, asked }: DiversifyFormProps): JSX.Element {
  const kept = [...view.query].filter(([key]) => KEPT.includes(key));
  return (
    <form method="get" action={view.path} class="diversify-form no-print">
      {kept.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <input type="hidden" name="portfolio" value={name} />
      <fieldset class="field">
        <legend>Goal</legend>
        <select name="goal" aria-label="What to reach">
          <option value="loss" selected={asked.goal === "loss"}>
            lost margin, % of today's
          </option>
          <option value="tail" selected={asked.goal === "tail"}>
            worst 5 %, % of today's
          </option>
          <option value="budget" selected={asked.goal === "budget"}>
            budget, % above today's cost
          </option>
        </select>
        <input name="target" type="number" step="any" value={asked.target} aria-label="Value of the goal" />
      </fieldset>
      <Field
        asked={asked}
        name="origin"
        label="Most from one origin, %"
        hint="65 is the EU's 2030 benchmark for the Union as a whole (Critical Raw Materials Act), not a duty of companies"
      />
      <Field asked={asked} name="supplier" label="Most from one supplier, %" hint="70 from one source when empty" />
      <fieldset class="field">
        <legend>Survive the loss of</legend>
        <select name="countries" aria-label="Origins lost at once">
          <option value="1" selected={asked.countries === 1}>
            any one origin
          </option>
          <option value="2" selected={asked.countries === 2}>
            any two origins
          </option>
        </select>
        <input
          name="survive"
          type="number"
          min={1}
          max={104}
          step="any"
          value={asked.survive ?? ""}
          placeholder="weeks"
          aria-label="for so many weeks"
        />
      </fieldset>
      <div class="field">
        <label for="d-scope">May change</label>
        <select id="d-scope" name="scope">
          <option value="exposure" selected={asked.scope === "exposure"}>
            only what lowers exposure
          </option>
          <option value="all" selected={asked.scope === "all"}>
            all sourcing, for savings too
          </option>
        </select>
      </div>
      <details class="more-limits" open={hasMoreLimits(asked)}>
        <summary>More limits</summary>
        <div class="fields">
          <Field asked={asked} name="bloc" label="Most from one bloc of origins, %" />
          <Field
            asked={asked}
            name="originIndex"
            label="Index by origin, at most"
            hint="Herfindahl-Hirschman, 0 to 10,000, of each part's amounts"
          />
          <Field asked={asked} name="blocIndex" label="Index by bloc, at most" />
          <Field asked={asked} name="supplierIndex" label="Index by supplier, at most" />
          <Field asked={asked} name="least" label="Fewest sources of a part" />
          <Field asked={asked} name="most" label="Most sources of a part" />
          <Field asked={asked} name="lead" label="Longest lead time, weeks" />
          <div class="field">
            <label for="d-without">Nothing from (country codes)</label>
            <input id="d-without" name="without" value={asked.without?.join(" ") ?? ""} size={8} />
          </div>
          <Check name="materials" label="Shares by origin only for traced materials" checked={asked.materials} />
          <Check name="giveWay" label="Let limits that cannot hold give way" checked={asked.giveWay} />
        </div>
      </details>
      <button type="submit">Plan</button>
    </form>
  );
}

interface FieldProps {
  readonly asked: DiversifyQuery;
  readonly name: NumberField;
  readonly label: string;
  readonly hint?: string;
}

function Field({ asked, name, label, hint }: FieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={`d-${name}`}>{label}</label>
      <input
        id={`d-${name}`}
        name={name}
        type="number"
        min={0}
        step="any"
        value={asked[name] ?? ""}
        {...(hint === undefined ? {} : { "aria-describedby": `d-${name}-hint` })}
      />
      {hint === undefined ? null : (
        <p class="hint" id={`d-${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function Check({
  name,
  label,
  checked,
}: {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
}): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="1" checked={checked} /> {label}
    </label>
  );
}
