// The changes to try for one answer. For a licence or a prohibition: what would lift it. For a cleared deal: what would take
// the clearance away.
import type { IsoDate } from "../../base/date.ts";
import type { PartyList } from "../../base/party.ts";
import type { EndUseCategory, Transaction } from "../../base/transaction.ts";
import type { Determination, ExceptionStatus, Requirement, Verdict } from "../../base/verdict.ts";
import { conditionNodes, stateHistory } from "../../register/index.ts";
import type { Engine } from "../engine.ts";
import {
  dateChange,
  endUseChange,
  factChange,
  licenceChange,
  listedChange,
  partyChange,
  quantityChange,
  screenedChange,
  valueChange,
  type Change,
} from "./change.ts";
import { paragraphChanges, thresholdChanges } from "./item-changes.ts";

export interface Candidates {
  readonly changes: readonly Change[];
  /** Sets that belong together: everything one exception still needs, on every line that it would have to lift. */
  readonly seeds: readonly (readonly Change[])[];
}

const MOST_DATES = 6;
const FAR = "9999-12-31" as IsoDate;

/** What may lift the requirements of `governing`, the determinations that make the answer as strict as it is. */
export function liftingCandidates(
  engine: Engine,
  transaction: Transaction,
  verdict: Verdict,
  governing: readonly Determination[],
): Candidates {
  const requirements = governing.flatMap((one) => one.requirements ?? []);
  const dates = datesAhead(engine, verdict, requirements).map((day) => dateChange(verdict.on, day));
  const parties = (transaction.parties ?? []).flatMap((party, at) =>
    (party.listedOn?.length ?? 0) > 0 || (party.owners?.length ?? 0) > 0 ? [partyChange(party, at)] : [],
  );
  const licences = licencesToGet(verdict, requirements).map(licenceChange);
  const bundles = exceptionBundles(transaction, requirements);
  return {
    changes: unique([
      ...dates,
      ...smaller(engine, transaction, requirements),
      ...parties,
      ...licences,
      ...bundles.filter((bundle) => bundle.length === 1).flat(),
    ]),
    seeds: [...(licences.length > 1 ? [licences] : []), ...bundles],
  };
}

/** What may take away a clearance. */
export function tighteningCandidates(engine: Engine, transaction: Transaction, verdict: Verdict): Candidates {
  const days = { on: verdict.on, known: verdict.known };
  const uses: readonly EndUseCategory[] = [
    "military",
    "military_intelligence",
    "wmd",
    "missile",
    "supercomputer",
    "advanced_semiconductor_fabrication",
  ];
  const says = (use: string): string => `The end use turns out to be ${use.replaceAll("_", " ")}`;
  const stated = Object.entries(transaction.facts ?? {}).flatMap(([name, value]) =>
    typeof value === "boolean"
      ? [factChange(transaction, name, !value, `${name} turns out to be ${String(!value)}`)]
      : [],
  );
  const lists = new Set(
    verdict.determinations.map(({ jurisdiction }) => LISTS[jurisdiction]).filter((one) => one !== undefined),
  );
  const requirements = verdict.determinations.flatMap((one) => one.requirements ?? []);
  return {
    changes: [
      ...datesAhead(engine, verdict, requirements).map((day) => dateChange(verdict.on, day)),
      ...uses
        .filter((use) => use !== transaction.endUse?.category)
        .map((use) => endUseChange(transaction, use, says(use))),
      ...[...lists].map(listedChange),
      ...paragraphChanges(engine, transaction, days),
      ...thresholdChanges(engine, transaction, days),
      ...stated,
    ],
    seeds: [],
  };
}

const LISTS: Readonly<Record<string, PartyList>> = {
  US: "US-ENTITY-LIST",
  CN: "CN-CONTROL-LIST",
  EU: "EU-FSF",
  GB: "UK-SANCTIONS-LIST",
  JP: "JP-END-USER-LIST",
};

/** Days after the deal's own on which a measure that is shown changes its state, as known now. */
function datesAhead(
  engine: Engine,
  { on, known, determinations }: Verdict,
  requirements: readonly Requirement[],
): readonly IsoDate[] {
  const shown = new Set([
    ...requirements.map(({ measure }) => measure),
    ...determinations.flatMap(({ suspended = [], upcoming = [] }) =>
      [...suspended, ...upcoming].map(({ measure }) => measure),
    ),
  ]);
  const measures = engine.register.instruments.flatMap((one) => one.measures).filter(({ id }) => shown.has(id));
  const days = measures.flatMap((measure) => stateHistory(measure, known).map(({ from }) => from));
  return [...new Set(days)]
    .filter((day) => day > on)
    .toSorted()
    .slice(0, MOST_DATES);
}

/** Quantities and values at which a licence held, an exception or a measure draws a line below what is stated. */
function smaller(engine: Engine, transaction: Transaction, requirements: readonly Requirement[]): readonly Change[] {
  const changes: Change[] = [];
  for (const { left, number = "held" } of transaction.licencesHeld ?? []) {
    const why = `what licence ${number} has left`;
    if (left?.quantity) changes.push(quantityChange(transaction, left.quantity.amount, left.quantity.unit, why));
    if (left?.value) changes.push(valueChange(transaction, left.value.amount, left.value.currency, why));
  }
  for (const { code, limit } of requirements.flatMap(({ exceptions = [] }) => exceptions)) {
    const why = `the limit of ${code}; an order may not be split to come under it`;
    if (limit) changes.push(valueChange(transaction, limit.amount, limit.currency, why));
  }
  const shown = new Set(requirements.map(({ measure }) => measure));
  for (const measure of engine.register.instruments.flatMap((one) => one.measures)) {
    if (!shown.has(measure.id)) continue;
    for (const condition of [measure.when, ...measure.exceptions.map(({ when }) => when)].flatMap((one) => [
      ...conditionNodes(one),
    ])) {
      const why = `the line that ${measure.provision} draws`;
      if ("quantity" in condition)
        changes.push(quantityChange(transaction, condition.quantity.amount, condition.quantity.unit, why));
      if ("value" in condition)
        changes.push(valueChange(transaction, condition.value.amount, condition.value.currency, why));
    }
  }
  return unique(changes);
}

/** One licence for each authority that the requirements name, of a type they name. */
function licencesToGet({ on }: Verdict, requirements: readonly Requirement[]): Parameters<typeof licenceChange>[0][] {
  const wanted = new Map(
    requirements.flatMap(({ effect, authority, licenceTypes }) => {
      const type = licenceTypes?.[0];
      return effect === "licence" && authority !== undefined && type !== undefined ? [[authority, type] as const] : [];
    }),
  );
  return [...wanted].map(([authority, type]) => ({
    authority,
    type,
    number: "once granted",
    validFrom: on,
    validTo: FAR,
  }));
}

/** For each exception that is open on every line it would have to lift: all that is left to establish. */
export function exceptionBundles(
  transaction: Transaction,
  requirements: readonly Requirement[],
): readonly (readonly Change[])[] {
  const barred = requirements.filter(({ exceptions = [] }) => !exceptions.some(({ status }) => status === "available"));
  const open = barred.map(({ exceptions = [] }) => exceptions.filter(({ status }) => status === "open"));
  const codes = new Set(open.flat().map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const lines = open.map(
      (line) => line.find((one) => one.code === code) ?? line.find((one) => one.code === LEFT_OUT),
    );
    const settled = lines.map((one) => one && settings(transaction, one));
    return settled.length > 0 && settled.every((one) => one !== undefined) ? [merge(settled.flat())] : [];
  });
}

const LEFT_OUT = "LEFT-OUT";

/** Each open fact of an exception as it would have to turn out; undefined where that cannot be said. */
function settings(transaction: Transaction, { asks = [] }: ExceptionStatus): readonly Change[] | undefined {
  const changes = asks.map(({ fact, says, wanted }) => {
    if (fact === "endUse.category") return endUseChange(transaction, "civil", "Establish the end use: it is civil");
    if (fact.startsWith("parties")) return screenedChange();
    if (!fact.startsWith("facts.")) return undefined;
    const name = fact.slice("facts.".length);
    return factChange(transaction, name, wanted ?? (LISTS_OF_CODES.has(name) ? [] : false), says);
  });
  return asks.length > 0 && changes.every((one) => one !== undefined) ? changes : undefined;
}

/** Named facts that list entries or reasons, of which none lets the item pass. */
const LISTS_OF_CODES: ReadonlySet<string> = new Set(["relatedItemReasons", "meetsParametersOf"]);

function unique(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((one) => [`${one.fact} ${one.to}`, one])).values()];
}

/** One change for each fact; lists of codes for the same fact are joined by applying both. */
function merge(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((one) => [one.fact, one])).values()];
}
