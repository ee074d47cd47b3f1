// What the answers to all questions of a deal come to together, as far as it follows from them alone: deals that share every
// answer share this too.
import { cheapestFirst } from "../base/fact-cost.ts";
import type { FactPath } from "../base/facts.ts";
import { issuerOf, PARTY_LISTS, type PartyList } from "../base/party.ts";
import type { Answer, CoverageState, Notice } from "../base/verdict.ts";
import type { Measure } from "../register/index.ts";
import type { Engine } from "./engine.ts";
import type { Bearing, Told } from "./draft.ts";
import { asksAction, isAction, overallOf, type Overall } from "./overall.ts";
import { bucketKey } from "./rule-index.ts";

type FactSets = readonly (readonly FactPath[])[];

/** What an overall answer and its missing facts come to, with facts that nobody states besides; in the order in which it is told. */
export interface Whole extends Answer, Omit<Overall, "overall"> {
  readonly missingFacts: FactSets;
}

/** Found as it is asked for; most deals ask for little of it. */
export class Together {
  readonly said: readonly Bearing[];
  /** Those of them that say what may be done. */
  readonly action: readonly Bearing[];
  /** Something besides jurisdiction is asked. */
  readonly asksAction: boolean;
  /** Red flags or declarations are open. */
  readonly flagged: boolean;
  readonly partyOpen: boolean;
  /** Answers that require a licence. */
  readonly licensed: readonly Bearing[];
  readonly coverage: readonly CoverageState[];
  readonly unofficial: readonly Notice[];
  readonly #engine: Engine;
  readonly #wholes = new Map<FactSets, Map<FactSets, Whole>>();
  #lists: readonly PartyList[] | undefined;
  #applied: ReadonlySet<string> | undefined;
  #statusAsked: readonly Measure[] | undefined;

  constructor(engine: Engine, said: readonly Bearing[]) {
    this.said = said;
    this.action = said.filter(isAction);
    this.asksAction = asksAction(this.action);
    this.flagged = this.action.some((one) => isFilled(one.redFlags) || isFilled(one.declarations));
    this.partyOpen = said.some((one) => one.question === "party" && one.outcome !== "prohibited");
    this.licensed = said.filter(({ outcome }) => outcome === "licence_required");
    this.coverage = coverageStates(engine, this.action);
    this.unofficial = unofficialBasis(said);
    this.#engine = engine;
  }

  /** Lists of parties that count in the jurisdictions that answered. */
  get lists(): readonly PartyList[] {
    return (this.#lists ??= listsOf(new Set(this.said.map(({ jurisdiction }) => jurisdiction))));
  }

  /** Ids of measures that require something. */
  get applied(): ReadonlySet<string> {
    return (this.#applied ??= new Set(
      this.said.flatMap(({ requirements = [] }) => requirements.map(({ measure }) => measure)),
    ));
  }

  /** Measures whose own status is asked for. */
  get statusAsked(): readonly Measure[] {
    return (this.#statusAsked ??= [...statusAsked(this.#engine, this.said)]);
  }

  /**
   * `unstated`: facts that every complete picture has, and that nobody states. `awaited`: what is asked for besides. Both are
   * known by their identity.
   */
  whole(unstated: FactSets, awaited: FactSets): Whole {
    let wholes = this.#wholes.get(unstated);
    if (!wholes) this.#wholes.set(unstated, (wholes = new Map()));
    let whole = wholes.get(awaited);
    if (!whole) {
      const sets = this.action.flatMap((one) => one.missingFacts ?? []);
      const { overall, ...rest } = overallOf(this.action, unstated.length > 0);
      wholes.set(awaited, (whole = { ...overall, ...rest, missingFacts: dedupe([...sets, ...awaited]) }));
    }
    return whole;
  }
}

function isFilled(some: readonly unknown[] | undefined): boolean {
  return some !== undefined && some.length > 0;
}

interface Node {
  readonly next: Map<Bearing, Node>;
  together?: Together;
}

interface Kept {
  first: Node;
  size: number;
}

const KEPT = new WeakMap<Engine, Kept>();
/** Combinations of answers that are kept; all are forgotten when there are more. */
const REMEMBERED = 4_000;

export function togetherOf(engine: Engine, told: readonly Told[]): Together {
  let kept = KEPT.get(engine);
  if (!kept) KEPT.set(engine, (kept = { first: { next: new Map() }, size: 0 }));
  if (kept.size > REMEMBERED) {
    kept.first = { next: new Map() };
    kept.size = 0;
  }
  let node = kept.first;
  for (const { answered } of told) {
    let next = node.next.get(answered.bearing);
    if (!next) {
      node.next.set(answered.bearing, (next = { next: new Map() }));
      kept.size++;
    }
    node = next;
  }
  return (node.together ??= new Together(
    engine,
    told.map(({ answered }) => answered.bearing),
  ));
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

function coverageStates(engine: Engine, action: readonly Bearing[]): readonly CoverageState[] {
  const asked = new Set(action.map((one) => bucketKey(one.jurisdiction, one.question)));
  return [...asked]
    .flatMap((key) => engine.coverage.get(key) ?? [])
    .map(({ list, edition, state, note }) => ({ list, edition, state, ...(note === undefined ? {} : { note }) }));
}

function* statusAsked(engine: Engine, said: readonly Bearing[]): Generator<Measure> {
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

function unofficialBasis(said: readonly Bearing[]): readonly Notice[] {
  return said.flatMap(({ requirements = [] }) =>
    requirements.flatMap(({ measure, title, basis }): readonly Notice[] => {
      if (basis === "official") return [];
      const text = `${title}: known from ${basis} sources only. It tightens the answer; it could not have cleared it.`;
      return [{ code: "unofficial_basis", params: { measure, basis }, text }];
    }),
  );
}
