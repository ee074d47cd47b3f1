// What the answers to all questions of a deal come to together, as far as it follows from them alone: deals that share every
// answer share this too.
import { cheapestFirst } from "../base/fact-cost.ts";
import type { FactPath } from "../base/facts.ts";
import { issuerOf, PARTY_LISTS, type PartyList } from "../base/party.ts";
import type { CoverageState, Notice } from "../base/verdict.ts";
import type { Measure } from "../register/index.ts";
import type { Engine } from "./compile.ts";
import type { Answered, Said } from "./draft.ts";
import { asksAction, isAction, overallOf, type Overall } from "./overall.ts";
import { bucketKey } from "./rule-index.ts";

type FactSets = readonly (readonly FactPath[])[];

/** What an overall answer and its missing facts come to, with facts that nobody states besides. */
export interface Whole extends Overall {
  readonly missingFacts: FactSets;
}

export interface Together {
  readonly said: readonly Said[];
  /** Those of them that say what may be done. */
  readonly action: readonly Said[];
  /** Something besides jurisdiction is asked. */
  readonly asksAction: boolean;
  /** Red flags or declarations are open. */
  readonly flagged: boolean;
  readonly partyOpen: boolean;
  readonly jurisdictions: ReadonlySet<string>;
  /** Lists of parties that count in these jurisdictions. */
  readonly lists: readonly PartyList[];
  /** Ids of measures that require something. */
  readonly applied: ReadonlySet<string>;
  /** Measures whose own status is asked for. */
  readonly statusAsked: readonly Measure[];
  readonly coverage: readonly CoverageState[];
  readonly unofficial: readonly Notice[];
  /** `unstated`: facts that every complete picture has, and that nobody states. `awaited`: what is asked for besides. */
  readonly whole: (unstated: FactSets, awaited: FactSets) => Whole;
}

interface Node {
  readonly next: Map<Answered, Node>;
  together?: Together;
}

interface Kept {
  first: Node;
  size: number;
}

const KEPT = new WeakMap<Engine, Kept>();
/** Combinations of answers that are kept; all are forgotten when there are more. */
const REMEMBERED = 4_000;

export function togetherOf(engine: Engine, answers: readonly Answered[]): Together {
  let kept = KEPT.get(engine);
  if (!kept) KEPT.set(engine, (kept = { first: { next: new Map() }, size: 0 }));
  if (kept.size > REMEMBERED) {
    kept.first = { next: new Map() };
    kept.size = 0;
  }
  let node = kept.first;
  for (const one of answers) {
    let next = node.next.get(one);
    if (!next) {
      node.next.set(one, (next = { next: new Map() }));
      kept.size++;
    }
    node = next;
  }
  return (node.together ??= workOut(
    engine,
    answers.map(({ said }) => said),
  ));
}

function workOut(engine: Engine, said: readonly Said[]): Together {
  const action = said.filter(isAction);
  const jurisdictions = new Set(said.map(({ jurisdiction }) => jurisdiction));
  const sets = action.flatMap((one) => one.missingFacts ?? []);
  const wholes = new Map<string, Whole>();
  return {
    said,
    action,
    asksAction: asksAction(action),
    flagged: action.some((one) => (one.redFlags?.length ?? 0) > 0 || (one.declarations?.length ?? 0) > 0),
    partyOpen: said.some((one) => one.question === "party" && one.outcome !== "prohibited"),
    jurisdictions,
    lists: listsOf(jurisdictions),
    applied: new Set(said.flatMap((one) => (one.requirements ?? []).map(({ measure }) => measure))),
    statusAsked: [...statusAsked(engine, said)],
    coverage: coverageStates(engine, action),
    unofficial: unofficialBasis(said),
    whole(unstated, awaited) {
      const key = `${unstated.length > 0} ${awaited.join()}`;
      let whole = wholes.get(key);
      if (!whole) {
        const overall = overallOf(action, unstated.length > 0);
        wholes.set(key, (whole = { ...overall, missingFacts: dedupe([...sets, ...awaited]) }));
      }
      return whole;
    },
  };
}

/** Lists are named after who issues them; those of the United Nations and, in its members, of the Union hold besides. */
const ISSUER: Readonly<Record<string, readonly string[]>> = { GB: ["UK"], NL: ["EU"] };

function listsOf(jurisdictions: ReadonlySet<string>): readonly PartyList[] {
  const issuers = new Set(["UN", ...[...jurisdictions].flatMap((one) => ISSUER[one] ?? one)]);
  return PARTY_LISTS.filter((list) => issuers.has(issuerOf(list)));
}

function dedupe(sets: FactSets): FactSets {
  const seen = new Map(sets.map((set) => [set.join("|"), set]));
  return cheapestFirst([...seen.values()]);
}

function coverageStates(engine: Engine, action: readonly Said[]): readonly CoverageState[] {
  const asked = new Set(action.map((one) => bucketKey(one.jurisdiction, one.question)));
  return [...asked]
    .flatMap((key) => engine.coverage.get(key) ?? [])
    .map(({ list, edition, state, note }) => ({ list, edition, state, ...(note === undefined ? {} : { note }) }));
}

function* statusAsked(engine: Engine, said: readonly Said[]): Generator<Measure> {
  const asked = new Set<string>();
  for (const { missingFacts = [] } of said) {
    for (const path of missingFacts.flat()) {
      const id = /^register\.measure\.(.+)\.status$/.exec(path)?.[1];
      if (id !== undefined) asked.add(id);
    }
  }
  if (asked.size === 0) return;
  for (const { measures } of engine.register.instruments) {
    for (const measure of measures) if (asked.has(measure.id)) yield measure;
  }
}

function unofficialBasis(said: readonly Said[]): readonly Notice[] {
  return said.flatMap(({ requirements = [] }) =>
    requirements.flatMap(({ measure, title, basis }): readonly Notice[] => {
      if (basis === "official") return [];
      const text = `${title}: known from ${basis} sources only. It tightens the answer; it could not have cleared it.`;
      return [{ code: "unofficial_basis", params: { measure, basis }, text }];
    }),
  );
}
