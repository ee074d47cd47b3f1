// goods-index: every material the register or the lexicon knows, with the measures on it and whether it is held in full.
import { z } from "zod";
import { mentionsOf, stateOn, type CoverageEntry, type Measure, type MeasureState } from "../register/index.ts";
import { compareControlCodes } from "../base/control-code.ts";
import type { IsoDate } from "../base/date.ts";
import { operation, type Operation } from "./operation.ts";

export interface MaterialRow {
  readonly material: string;
  /** Chinese names and the symbol, as the lexicon gives them. */
  readonly names: readonly string[];
  /** Measures that name it, by state on the day; absent states have none. */
  readonly measures: Readonly<Partial<Record<MeasureState["kind"], number>>>;
  readonly issuers: readonly string[];
  /** Lists on which the material is held as a whole family. */
  readonly heldOn: readonly string[];
}

export interface CodeRow {
  readonly list: string;
  readonly code: string;
  readonly description: string;
  readonly descriptionLocal?: string;
  readonly measures: number;
}

export interface GoodsIndex {
  readonly on: IsoDate;
  readonly known: IsoDate;
  /** With measures first, then by name. */
  readonly materials: readonly MaterialRow[];
  /** Control codes that measures of the register give to goods, by list and code. */
  readonly codes: readonly CodeRow[];
  readonly coverage: readonly CoverageEntry[];
}

export const goodsIndex: Operation<Record<string, never>, GoodsIndex> = operation({
  name: "goods-index",
  summary: "Materials and control codes of the register, with measures by state and what is held in full",
  kind: "call",
  effect: "none",
  input: () => z.strictObject({}) as never,
  async run({ knowledge, on, known }) {
    const { register, world } = await knowledge();
    const measures = register.instruments
      .flatMap((one) => one.measures)
      .filter((measure) => !measure.draft && measure.knownFrom <= known)
      .map((measure) => ({
        measure,
        materials: mentionsOf(measure).materials,
        state: stateOn(measure, on, known).kind,
      }));
    const ids = new Set([...world.lexicon.materials.keys(), ...measures.flatMap(({ materials }) => [...materials])]);
    const materials = [...ids].map((material): MaterialRow => {
      const hits = measures.filter((one) => one.materials.has(material));
      return {
        material,
        names: namesOf(world.lexicon.materials.get(material), material),
        measures: counted(hits.map(({ state }) => state)),
        issuers: [...new Set(hits.map(({ measure }) => measure.jurisdiction))].toSorted(),
        heldOn: register.coverage.filter(({ families }) => families.includes(material)).map(({ list }) => list),
      };
    });
    const hasMeasures = (row: MaterialRow): number => (row.issuers.length === 0 ? 1 : 0);
    const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    return {
      on,
      known,
      materials: materials.toSorted((a, b) => hasMeasures(a) - hasMeasures(b) || byName(a.material, b.material)),
      codes: codesOf(measures.map(({ measure }) => measure)).toSorted(
        (a, b) => byName(a.list, b.list) || compareControlCodes(a.code, b.code),
      ),
      coverage: register.coverage.filter(({ question }) => question === "item"),
    };
  },
});

interface Named {
  readonly terms: readonly string[];
  readonly symbols?: readonly string[] | undefined;
}

function namesOf(data: Named | undefined, id: string): readonly string[] {
  if (data === undefined) return [];
  const local = data.terms.filter((term) => /\p{Script=Han}/u.test(term));
  return [...(data.symbols ?? []), ...local].filter((name) => name !== id);
}

function counted(states: readonly MeasureState["kind"][]): MaterialRow["measures"] {
  const counts: Partial<Record<MeasureState["kind"], number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function codesOf(measures: readonly Measure[]): readonly CodeRow[] {
  const rows = new Map<string, CodeRow>();
  for (const { list, code, description } of measures.flatMap(({ goods }) => goods)) {
    if (code === undefined || list === undefined) continue;
    const key = `${list} ${code}`;
    const { en, ...local } = description;
    const [descriptionLocal] = Object.values(local);
    const first = rows.get(key) ?? {
      list,
      code,
      description: en,
      ...(descriptionLocal === undefined ? {} : { descriptionLocal }),
      measures: 0,
    };
    rows.set(key, { ...first, measures: first.measures + 1 });
  }
  return [...rows.values()];
}
