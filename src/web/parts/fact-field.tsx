// A form field for any fact of a transaction; its name is the fact's path, so the address of the answer is the permalink.
import type { JSX } from "preact";
import type { FactPath } from "../../base/facts.ts";
import type { Vocabulary } from "../../operations/index.ts";
import { factWords } from "../messages/facts.ts";
import type { FieldProblem } from "../run.ts";
import { SelectField, TextField } from "./form.tsx";

export interface FactFieldProps {
  readonly fact: FactPath;
  readonly value?: string | undefined;
  readonly problems?: readonly FieldProblem[] | undefined;
  readonly prefix?: string;
  /** Ask the whole question instead of naming the field. */
  readonly asks?: boolean;
}

export function FactField({ fact, value, problems, prefix, asks }: FactFieldProps): JSX.Element {
  const { label, ask, hint, kind, choices = [] } = factWords(fact);
  const field = {
    name: fieldName(fact),
    label: asks ? ask : label,
    hint: hint === "" ? undefined : hint,
    problems,
    prefix,
  };
  if (kind === "choice") {
    const known = choices.some((choice) => choice.value === value) || value === undefined;
    const options = known ? choices : [...choices, { value, label: value }];
    return <SelectField {...field} value={value} options={options} none="not stated" />;
  }
  if (kind === "number") return <TextField {...field} value={value} inputMode="decimal" />;
  const list = kind === "text" ? undefined : LISTS[kind];
  return (
    <TextField
      {...field}
      value={value}
      {...(list === undefined ? {} : { list })}
      {...(kind === "country" ? { placeholder: "code or name" } : {})}
    />
  );
}

const LISTS = { country: "words-countries", material: "words-materials", form: "words-forms" } as const;

/** A classification without a list is asked for on the list of the United States, the only one with paths of that kind. */
function fieldName(fact: FactPath): string {
  return fact === "item.classifications" ? "item.classifications[US-CCL]" : fact;
}

/** The suggestions that fields of a page refer to, once. */
export function WordLists({ vocabulary }: { readonly vocabulary: Vocabulary }): JSX.Element {
  return (
    <div hidden>
      <datalist id={LISTS.country}>
        {vocabulary.countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <datalist id={LISTS.material}>
        {vocabulary.materials.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id={LISTS.form}>
        {vocabulary.forms.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
