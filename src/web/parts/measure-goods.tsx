// The goods a measure names: codes, materials, limits, and what no official text confirms.
import { COMPARISON_SIGNS } from "../../base/comparison.ts";
import type { JSX } from "preact";
import { attributeName } from "../../base/attribute.ts";
import type { GoodsEntry, HsScope, Threshold } from "../../register/index.ts";
import { goodsPath } from "../link.ts";
import { words } from "../messages/words.ts";
import type { View } from "../view.ts";
import { ConditionList } from "./scope.tsx";
import { Table, type Column } from "./table.tsx";

export function Goods({
  view,
  goods,
}: {
  readonly view: View;
  readonly goods: readonly GoodsEntry[];
}): JSX.Element | null {
  if (goods.length === 0) return null;
  const columns: readonly Column<GoodsEntry>[] = [
    { key: "code", head: "Control code", cell: (entry) => <Code view={view} entry={entry} /> },
    { key: "what", head: "Goods", heads: true, cell: (entry) => <What entry={entry} /> },
    { key: "limits", head: "Described by", cell: (entry) => <Limits view={view} entry={entry} /> },
    { key: "hs", head: "Customs codes", cell: (entry) => <Hs view={view} scopes={entry.hs ?? []} /> },
  ];
  const reference = goods.some(({ hs = [] }) => hs.some(({ role }) => role === "reference"));
  return (
    <>
      <h2>Goods</h2>
      <Table
        caption={`${goods.length} ${goods.length === 1 ? "entry" : "entries"}`}
        columns={columns}
        rows={goods}
        rowKey={({ id }) => id}
      />
      {reference ? (
        <p class="source-line">
          Reference codes guide customs: the description decides, and a good outside them may still be controlled.
        </p>
      ) : null}
    </>
  );
}

function Code({ view, entry: { code, list } }: { readonly view: View; readonly entry: GoodsEntry }): JSX.Element {
  if (code === undefined) return <span class="muted">none stated</span>;
  return (
    <>
      <a href={view.link(goodsPath(code))}>{code}</a>
      {list === undefined ? null : <span class="under muted">{list}</span>}
    </>
  );
}

function What({ entry }: { readonly entry: GoodsEntry }): JSX.Element {
  const { en, ...local } = entry.description;
  return (
    <>
      {en}
      {Object.values(local).map((text) => (
        <span key={text} class="local">
          {" "}
          {text}
        </span>
      ))}
      {(entry.unverified ?? []).map((text) => (
        <span key={text} class="under muted">
          Not verified: {text}
        </span>
      ))}
    </>
  );
}

function Limits({ view, entry }: { readonly view: View; readonly entry: GoodsEntry }): JSX.Element {
  const { material = [], forms = [], thresholds = [], notForms, when } = entry;
  if (when !== undefined) return <ConditionList view={view} condition={when} />;
  if (material.length + forms.length + thresholds.length === 0) return <span class="muted">its description</span>;
  return (
    <>
      {material.length === 0 ? null : (
        <span>
          {material.map((one, index) => (
            <span key={one}>
              {index === 0 ? "" : " or "}
              <a href={view.link(goodsPath(one))}>{one}</a>
            </span>
          ))}
        </span>
      )}
      {forms.length === 0 ? null : <span class="under">{forms.join(", ")}</span>}
      {thresholds.map((one) => (
        <span key={one.attribute} class="under">
          {thresholdText(one)}
        </span>
      ))}
      {notForms === undefined ? null : (
        <span class="under muted">
          not {notForms.forms.join(", ")} ({notForms.provision})
        </span>
      )}
    </>
  );
}

/** `purity > 99.9 %`. */
export function thresholdText({ attribute, op, value, unit }: Threshold): string {
  return `${words(attributeName(attribute).property)} ${COMPARISON_SIGNS[op]} ${value}${unit === "1" ? "" : `\u00a0${unit}`}`;
}

function Hs({ view, scopes }: { readonly view: View; readonly scopes: readonly HsScope[] }): JSX.Element {
  if (scopes.length === 0) return <span class="muted">none named</span>;
  return (
    <>
      {scopes.map(({ nomenclature, role, codes, errata = [] }) => (
        <div key={`${nomenclature}${role}`}>
          <span class="muted small">
            {nomenclature}, {role}
          </span>
          <ul class="codes">
            {codes.map((code) => (
              <li key={code}>
                {errata.some(({ printed }) => printed === code) ? (
                  <del>{code}</del>
                ) : (
                  <a href={view.link(goodsPath(code))}>{code}</a>
                )}
              </li>
            ))}
          </ul>
          {errata.map(({ printed, reads, why }) => (
            <span key={printed} class="under muted">
              Printed {printed}, read as {reads}: {why}
            </span>
          ))}
        </div>
      ))}
    </>
  );
}
