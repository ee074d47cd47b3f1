// Questions worth asking: each missing fact with the number of answers it settles, whom it is about, and a warning where
// asking itself may be unlawful.
import { attributeName } from "../base/attribute.ts";
import type { IsoDate } from "../base/date.ts";
import type { FactPath } from "../base/facts.ts";
import type { Caution } from "../register/index.ts";
import type { AssessedLine, RankedQuestion } from "./report.ts";

const OWN_COMPANY = "your own company";

/** All screening is one task, whoever the parties are. */
const SCREENING = "parties[].listedOn";

interface Tally {
  readonly fact: FactPath;
  readonly about: string;
  readonly name: string;
  country: string | undefined;
  alone: number;
  together: number;
  readonly lines: Set<string>;
}

/**
 * Ranks facts by how many determinations each settles alone, then together with others. A fact about an item is one
 * question however many lines use the item; a fact about a party one for each party; a register status one for all.
 */
export function rankQuestions(
  lines: readonly AssessedLine[],
  cautions: readonly Caution[],
  on: IsoDate,
): readonly RankedQuestion[] {
  const tallies = new Map<string, Tally>();
  for (const line of lines) {
    if (line.past) continue;
    for (const { missingFacts = [] } of line.verdict.determinations) {
      for (const set of missingFacts) {
        for (const path of set) count(tallies, line, path, set.length === 1);
      }
    }
  }
  return [...tallies.values()]
    .toSorted(
      (a, b) =>
        b.alone - a.alone || b.together - a.together || a.fact.localeCompare(b.fact) || a.about.localeCompare(b.about),
    )
    .map((one) => question(one, cautions, on));
}

function count(tallies: Map<string, Tally>, line: AssessedLine, path: FactPath, alone: boolean): void {
  const { about, name, country, fact } = subjectOf(line, path);
  const key = `${about}|${fact}`;
  let tally = tallies.get(key);
  if (!tally) {
    tally = { fact, about, name, country, alone: 0, together: 0, lines: new Set() };
    tallies.set(key, tally);
  }
  if (alone) tally.alone++;
  else tally.together++;
  tally.country ??= country;
  tally.lines.add(line.id);
}

/** Roles in which the company itself stands on its own supply lines. */
const OWN_ROLES = /^parties\[(purchaser|ultimate_consignee|end_user|recipient|intermediate_consignee|any)\]/;

interface About {
  readonly about: string;
  readonly name: string;
  readonly country: string | undefined;
  /** The fact as asked, where several paths are one question. */
  readonly fact: FactPath;
}

function subjectOf(line: AssessedLine, fact: FactPath): About {
  const measure = /^register\.measure\.(.+)\.status$/.exec(fact)?.[1];
  if (measure !== undefined) return { fact, about: measure, name: measure, country: undefined };
  if (/^parties\[.+\]\.(listedOn|name|ids)/.test(fact))
    return { fact: SCREENING, about: "all parties", name: "", country: undefined };
  if (fact.startsWith("item.")) {
    return { fact, about: line.itemId, name: line.itemName, country: line.kind === "supply" ? line.from : undefined };
  }
  if (line.kind === "supply" && (fact.startsWith("endUse") || fact === "to" || OWN_ROLES.test(fact))) {
    return { fact, about: "own company", name: OWN_COMPANY, country: undefined };
  }
  if (fact.startsWith("parties[") && line.counterparty) {
    const country =
      line.transaction.parties?.find((party) => party.name === line.counterparty?.name)?.country ?? undefined;
    return { fact, about: line.counterparty.id, name: line.counterparty.name, country };
  }
  return { fact, about: line.id, name: line.itemName, country: undefined };
}

function question(tally: Tally, cautions: readonly Caution[], on: IsoDate): RankedQuestion {
  const asking = askedFor(tally.fact);
  const caution = cautions.find(
    (one) =>
      one.from <= on &&
      asking !== undefined &&
      one.applies.asking.includes(asking) &&
      tally.country !== undefined &&
      one.applies.partyCountry.includes(tally.country),
  );
  return {
    fact: tally.fact,
    about: tally.about,
    ask: wording(tally),
    settlesAlone: tally.alone,
    settlesWithOthers: tally.together,
    lines: [...tally.lines],
    ...(caution === undefined
      ? {}
      : { caution: { id: caution.id, text: caution.text, resolution: caution.resolution } }),
  };
}

/** What a question about a fact asks a partner to disclose, in the terms of the cautions. */
function askedFor(fact: FactPath): Caution["applies"]["asking"][number] | undefined {
  if (fact === SCREENING) return undefined;
  if (fact.includes(".owners") || fact.includes("ownershipComplete")) return "owners";
  if (fact.startsWith("parties[") || fact.startsWith("endUse")) return "end_user";
  if (fact.startsWith("item.materialOrigins") || fact.startsWith("item.origin")) return "material_origin";
  if (fact.startsWith("item.content") || fact.startsWith("item.producedWith")) return "supply_chain";
  return undefined;
}

const WORDING: readonly (readonly [RegExp, (name: string, match: RegExpExecArray) => string])[] = [
  [
    /^parties\[\]\.listedOn$/,
    () => "Are the parties on a list? Screen them against the official lists (none is loaded).",
  ],
  [/^to$/, () => "Which of your sites receives these parts? Enter their stock at a site, or each site's country."],
  [/^from$/, (name) => `From which country does ${name} leave? Enter the site it comes from, and that site's country.`],
  [/^item\.material$/, (name) => `What is ${name} made of?`],
  [/^item\.form$/, (name) => `In what form is ${name} (metal, oxide, wafer, finished assembly …)?`],
  [/^item\.attributes\.(.+)$/, (name, match) => `What is the ${property(match[1] ?? "")} of ${name}?`],
  [
    /^item\.classifications\[(.+?)\]/,
    (name, match) => `How is ${name} classified on ${match[1]}, down to the paragraph?`,
  ],
  [/^item\.content/, (name) => `What share of the value of ${name} is controlled foreign content, by country?`],
  [/^item\.producedWith/, (name) => `With whose technology, software and equipment is ${name} produced?`],
  [/^item\.(materialOrigins|origin)/, (name) => `Where do ${name} and its controlled material come from?`],
  [/^item\.manufacturer/, (name) => `Who makes ${name}?`],
  [/^parties\[(.+)\]\.owners/, (name, match) => `Who owns ${name} (${words(match[1])}), with shares?`],
  [/^parties\[(.+)\]\.ownershipComplete/, (name) => `Does the list of owners of ${name} name every owner?`],
  [
    /^parties\[(.+)\]\.categories/,
    (name, match) =>
      `What kind of ${words(match[1])} is ${name}: civil, military, operator of critical information infrastructure …?`,
  ],
  [
    /^parties\[(.+)\]\.(listedOn|name)/,
    (name, match) => `Is ${name} (${words(match[1])}) on a list? Screen it against the official lists.`,
  ],
  [
    /^endUse/,
    (name) =>
      name === OWN_COMPANY ? "What does your own company use these parts for?" : `What will ${name} be used for?`,
  ],
  [
    /^register\.measure\.(.+)\.status$/,
    (_name, match) => `What is the state of ${match[1]} today? Verify with the issuing authority.`,
  ],
];

function wording({ fact, name }: Tally): string {
  for (const [pattern, say] of WORDING) {
    const match = pattern.exec(fact);
    if (match) return say(name, match);
  }
  return `What is ${fact} of ${name}?`;
}

/** `flexuralStrengthMPa` → `flexural strength (MPa)`. */
function property(name: string): string {
  const { property: what, unit } = attributeName(name);
  return unit === "1" ? words(what) : `${words(what)} (${unit})`;
}

function words(text: string | undefined): string {
  return (text ?? "")
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
