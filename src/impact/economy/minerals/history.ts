// Concentration of world output over the years 1998-2015: data/minerals/history-1998-2015.json.
import { herfindahl, type Shares } from "./concentration.ts";

export interface History {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** What was put right when the collection was read. */
  readonly corrected: readonly string[];
  readonly elements: Readonly<
    Record<
      string,
      {
        readonly hhi: Readonly<Record<string, number>>;
        readonly shares: Readonly<Record<string, Shares>>;
        /** What the year's own table states, where its shares give that and not the summary's index. */
        readonly yearTable?: Readonly<Record<string, number>>;
      }
    >
  >;
}

export interface HistoryYear {
  readonly year: string;
  /** As printed, and from the printed shares. */
  readonly published: number;
  readonly computed: number;
  /** The collection contradicts itself: its table of the year states this. */
  readonly yearTable?: number;
}

/** The elements whose history stands for another: rare earths were counted together. */
const TOGETHER: ReadonlySet<string> = new Set("Sc Y La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu".split(" "));

/** The index by year, earliest first; empty where none is held. `of`: what was counted. */
export function concentrationOverTime(
  history: History,
  element: string,
): { readonly of: string; readonly years: readonly HistoryYear[] } {
  const of = history.elements[element] === undefined && TOGETHER.has(element) ? "Rare Earths" : element;
  const found = history.elements[of];
  const years = Object.entries(found?.hhi ?? {}).map(([year, published]) => ({
    year,
    published,
    computed: herfindahl(found?.shares[year] ?? []),
    ...(found?.yearTable?.[year] === undefined ? {} : { yearTable: found.yearTable[year] }),
  }));
  return { of, years: years.toSorted((a, b) => a.year.localeCompare(b.year)) };
}
