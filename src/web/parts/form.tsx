// Form fields with label, hint and fault in their places; every control has an id and a name.
import type { ComponentChildren, JSX } from "preact";
import type { FieldProblem } from "../run.ts";
import type { View } from "../view.ts";
import { PINNED } from "../link.ts";

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problems?: readonly FieldProblem[] | undefined;
  /** Prefix that keeps ids apart when two forms share a page. */
  readonly prefix?: string | undefined;
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

function Field({
  name,
  label,
  hint,
  problems = [],
  prefix = "f",
  children,
}: FieldProps & { readonly children: (described: Described) => JSX.Element }): JSX.Element {
  const id = `${prefix}-${name}`;
  const mine = problems.filter(({ field }) => field === name || field.startsWith(`${name}.`));
  const describedBy = [hint === undefined ? [] : `${id}-hint`, mine.length === 0 ? [] : `${id}-fault`].flat().join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        name,
        ...(describedBy === "" ? {} : { "aria-describedby": describedBy }),
        ...(mine.length === 0 ? {} : { "aria-invalid": "true" }),
      })}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mine.length === 0 ? null : (
        <p class="fault" id={`${id}-fault`}>
          {mine.map(({ message }) => message).join("; ")}
        </p>
      )}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: "text" | "search" | "date" | "number";
  readonly required?: boolean;
  readonly placeholder?: string;
  /** Suggestions for browsers that offer them; any text is accepted. */
  readonly options?: readonly Option[];
  /** Id of a datalist elsewhere on the page, shared by several fields. */
  readonly list?: string;
  readonly inputMode?: "decimal";
}

export function TextField({
  value,
  type = "text",
  required,
  placeholder,
  options,
  list: shared,
  inputMode,
  ...field
}: TextFieldProps): JSX.Element {
  const list = options === undefined ? shared : `${field.prefix ?? "f"}-${field.name}-list`;
  return (
    <Field {...field}>
      {(described) => (
        <>
          <input
            {...described}
            type={type}
            value={value ?? ""}
            required={required}
            placeholder={placeholder}
            list={list}
            inputMode={inputMode}
            autocomplete="off"
          />
          {options === undefined ? null : (
            <datalist id={list}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly options: readonly Option[];
  /** What choosing nothing means, e.g. "any". */
  readonly none?: string;
}

export function SelectField({ value, options, none, ...field }: SelectFieldProps): JSX.Element {
  return (
    <Field {...field}>
      {(described) => (
        <select {...described}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The pinned days as hidden fields, for forms that send by GET. */
export function PinnedFields({ view }: { readonly view: View }): JSX.Element {
  return (
    <>
      {PINNED.flatMap((name) => {
        const value = view.query.get(name);
        return value === null ? [] : [<input key={name} type="hidden" name={name} value={value} />];
      })}
    </>
  );
}

export interface FilterFormProps {
  readonly view: View;
  readonly action: string;
  readonly label: string;
  readonly submit?: string;
  readonly children: ComponentChildren;
}

/** A GET form whose state is the address; "Reset" leads back to the bare page. */
export function FilterForm({ view, action, label, submit = "Filter", children }: FilterFormProps): JSX.Element {
  return (
    <form class="filters" method="get" action={action} aria-label={label}>
      <PinnedFields view={view} />
      {children}
      <div class="actions">
        <button type="submit">{submit}</button>
        <a href={view.link(action)}>Reset</a>
      </div>
    </form>
  );
}
