// What the buyer may set on the diversify page: a plain GET form, so that every plan has an address.
import type { JSX } from "preact";
import type { View } from "../view.ts";

/** Fields of the form with their place in the request; percentages are typed as such. */
export const DIVERSIFY_FIELDS = ["target", "origin", "supplier", "survive", "without", "scope"] as const;

export interface DiversifyQuery {
  readonly target: number;
  readonly origin?: number;
  readonly supplier?: number;
  readonly survive?: number;
  readonly without?: readonly string[];
  readonly scope: "exposure" | "all";
}

/** What the address says; nonsense is taken as not said. */
export function readDiversifyQuery(query: URLSearchParams): DiversifyQuery {
  const number = (name: string, low: number, high: number): number | undefined => {
    const text = query.get(name) ?? "";
    const value = Number(text);
    return text !== "" && value >= low && value <= high ? value : undefined;
  };
  const [origin, supplier, survive] = [number("origin", 5, 100), number("supplier", 5, 100), number("survive", 1, 104)];
  const without = (query.get("without") ?? "")
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((code) => /^[A-Z]{2}$/.test(code));
  return {
    target: number("target", 0, 100) ?? 50,
    scope: query.get("scope") === "all" ? "all" : "exposure",
    ...(origin === undefined ? {} : { origin }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(survive === undefined ? {} : { survive }),
    ...(without.length === 0 ? {} : { without }),
  };
}

/** The same as the operation's request. */
export function requestOf({ target, origin, supplier, survive, without, scope }: DiversifyQuery): object {
  return {
    target: { loss: target / 100 },
    scope,
    limits: {
      ...(origin === undefined ? {} : { originShare: origin / 100 }),
      ...(supplier === undefined ? {} : { supplierShare: supplier / 100 }),
      ...(survive === undefined ? {} : { survive: { countries: 1, weeks: survive } }),
      ...(without === undefined ? {} : { without }),
    },
  };
}

export interface DiversifyFormProps {
  readonly view: View;
  readonly name: string;
  readonly asked: DiversifyQuery;
}

export function DiversifyForm({ view, name, asked }: DiversifyFormProps): JSX.Element {
  const kept = [...view.query].filter(([key]) => key === "on" || key === "known" || key === "compare");
  return (
    <form method="get" action={view.path} class="diversify-form">
      {kept.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <input type="hidden" name="portfolio" value={name} />
      <NumberField name="target" label="Expected loss to reach, % of today's" value={asked.target} low={0} high={100} />
      <NumberField
        name="origin"
        label="Most from one origin, %"
        value={asked.origin}
        low={5}
        high={100}
        hint="65 is the EU's 2030 benchmark for the Union as a whole (Critical Raw Materials Act), not a duty of companies"
      />
      <NumberField
        name="supplier"
        label="Most from one source, %"
        value={asked.supplier}
        low={5}
        high={100}
        hint="70 when empty"
      />
      <NumberField
        name="survive"
        label="Survive the loss of any one origin, weeks"
        value={asked.survive}
        low={1}
        high={104}
      />
      <div class="field">
        <label for="d-without">Nothing from (country codes)</label>
        <input id="d-without" name="without" value={asked.without?.join(" ") ?? ""} size={8} />
      </div>
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
      <button type="submit">Plan</button>
    </form>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly low: number;
  readonly high: number;
  readonly hint?: string;
}

function NumberField({ name, label, value, low, high, hint }: NumberFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={`d-${name}`}>{label}</label>
      <input
        id={`d-${name}`}
        name={name}
        type="number"
        min={low}
        max={high}
        step="any"
        value={value ?? ""}
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
