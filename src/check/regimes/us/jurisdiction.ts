// Whether an act is subject to the EAR at all (15 CFR 734.3): it starts in the United States, the item is of US origin, has
// too much US content (734.4), or is the direct product of US technology (734.9). Each route is a measure of its own.
import { isoDate, type IsoDate } from "../../../base/date.ts";
import type { Truth } from "../../../base/logic.ts";
import type { JurisdictionBasis, Measure } from "../../../register/index.ts";
import type { CompiledMeasure } from "../../compiled-measure.ts";
import type { Subject } from "../../subject.ts";
import { codeAtom } from "../../read-goods.ts";
import { contentAtom, factAtom } from "../../read-places.ts";
import { truthOf, type Reading, type Test } from "../../test-tree.ts";
import type { UsDirectProductRule, UsEarData } from "./data.ts";
import { controlledContentAtom, militaryContentAtom, towardsAtom, type ItemOutcome } from "./de-minimis.ts";
import { UNITED_STATES } from "./destination.ts";
import { directProductTest } from "./direct-product.ts";

const RECORDED = isoDate("2026-11-21");
/** The rewritten EAR took effect (61 FR 12714). */
const REWRITTEN = isoDate("1996-03-25");
/** 600 series and group D:5 (78 FR 22660). */
const REFORM = isoDate("2013-10-15");

/**
 * Entries with cases in 734.4(a) that know no de minimis level: encryption technology, jet engine technology, military
 * commodities, lithography and other chip tools. Whether the item is such a case turns on facts only the user knows.
 */
const NO_DE_MINIMIS: readonly string[] = ["5E002", "5D002", "9E003", "0A919", "3B001", "3B993", "3B994", "4A003"];

interface Route {
  readonly id: string;
  readonly title: string;
  readonly provision: string;
  readonly cites: readonly string[];
  readonly from: IsoDate;
  readonly basis: JurisdictionBasis;
  readonly test: Test;
}

/** All routes into the EAR. `itemOutcome` tells whether US content would need a licence by itself. */
export function jurisdictionMeasures(
  data: UsEarData | undefined,
  itemOutcome: ItemOutcome,
): readonly CompiledMeasure[] {
  const content = ["US:EAR:734.3", "US:EAR:734-SUPP-2"];
  const routes: Route[] = [
    {
      id: "us-ear-734-3-territory",
      title: "Items in, or moving in transit through, the United States",
      provision: "US:EAR:734.3(a)(1)",
      cites: ["US:EAR:734.13"],
      from: REWRITTEN,
      basis: "territorial",
      test: { op: "all", children: [fromTheStates, { op: "not", child: staysInTheStates }] },
    },
    {
      id: "us-ear-734-3-origin",
      title: "Items of US origin wherever located",
      provision: "US:EAR:734.3(a)(2)",
      cites: ["US:EAR:734.14"],
      from: REWRITTEN,
      basis: "origin",
      test: abroad(originAtom),
    },
    {
      id: "us-ear-734-4-military",
      title: "Foreign-made items with 600 series or 9x515 content to Country Group D:5",
      provision: "US:EAR:734.4(a)(6)",
      cites: content,
      from: REFORM,
      basis: "content",
      test: abroad(towardsAtom(["US:D5"]), militaryContentAtom),
    },
    {
      id: "us-ear-734-4-none",
      title: "Items for which 734.4(a) allows no US content at all",
      provision: "US:EAR:734.4(a)",
      cites: content,
      from: REWRITTEN,
      basis: "content",
      test: abroad(
        classifiedAmong(NO_DE_MINIMIS),
        contentAtom({ ofCountry: ["US"], op: "gt", pct: 0 }),
        factAtom("withoutDeMinimisLevel", [true]),
      ),
    },
    {
      id: "us-ear-734-4-ten-percent",
      title: "Foreign-made items with more than 10 % controlled content to groups E:1 and E:2",
      provision: "US:EAR:734.4(c)",
      cites: content,
      from: REWRITTEN,
      basis: "content",
      test: abroad(towardsAtom(["US:E1", "US:E2"]), controlledContentAtom(10, itemOutcome)),
    },
    {
      id: "us-ear-734-4-quarter",
      title: "Foreign-made items with more than 25 % controlled content",
      provision: "US:EAR:734.4(d)",
      cites: content,
      from: REWRITTEN,
      basis: "content",
      test: abroad(controlledContentAtom(25, itemOutcome)),
    },
    ...(data?.directProduct.rules ?? []).map((rule) => directProductRoute(rule, data as UsEarData)),
  ];
  return routes.map(compiled);
}

function directProductRoute(rule: UsDirectProductRule, data: UsEarData): Route {
  return {
    id: `us-ear-734-9-${rule.id}`,
    title: rule.title,
    provision: `US:EAR:${rule.paragraph}`,
    cites: ["US:EAR:734.3(a)(4)", ...rule.cites],
    from: rule.from,
    basis: "direct_product",
    test: abroad(directProductTest(rule, data.ccl)),
  };
}

/** Asked only of items that the user classifies: an unclassified one is judged by its content. */
function classifiedAmong(codes: readonly string[]): Test {
  const stated = codeAtom("US-CCL", codes) as Extract<Test, { op: "atom" }>;
  return { ...stated, read: (subject) => (subject.codes.has("US-CCL") ? stated.read(subject) : { truth: false }) };
}

/** Rules on items abroad leave alone what stays in, or returns to, the United States (734.14). */
function abroad(...children: readonly Test[]): Test {
  return { op: "all", children: [{ op: "not", child: toTheStates }, ...children] };
}

const fromTheStates: Test = {
  op: "atom",
  label: "from the United States or its territories",
  read({ act, from }): Reading {
    // A re-export starts in one foreign country and ends in another (734.14(a)(1)).
    if (from.kind !== "known" && act === "re_export") return { truth: false, found: "re-export" };
    if (from.kind !== "known") return { truth: "unknown", missing: "from" };
    return { truth: UNITED_STATES.includes(from.value), found: from.value };
  },
};

const toTheStates: Test = {
  op: "atom",
  label: "to the United States or its territories",
  read({ act, from, to, toPath }): Reading {
    // What is released inside the country is judged by the route for the country, wherever the recipient comes from.
    if (act === "deemed_export" && from.kind === "known" && UNITED_STATES.includes(from.value)) return { truth: true };
    if (to.kind !== "known") return { truth: "unknown", missing: toPath };
    return { truth: UNITED_STATES.includes(to.value), found: to.value };
  },
};

/** No export: both ends in the United States, or a release to nobody but permanent residents (734.13(a), 772.1). */
const staysInTheStates: Test = {
  op: "atom",
  label: "stays in the United States",
  read(subject): Reading {
    if (subject.act === "deemed_export") return { truth: releasedToResidents(subject) };
    const { to } = subject;
    // An act stated as an export leaves the country even when nobody says for where.
    if (to.kind !== "known") return { truth: false, found: "destination not stated" };
    return { truth: UNITED_STATES.includes(to.value), found: to.value };
  },
};

function releasedToResidents({ transaction }: Subject): Truth {
  const recipients = (transaction.parties ?? []).filter(({ role }) => role !== "exporter" && role !== "seller");
  return (
    recipients.length > 0 && recipients.every(({ categories }) => categories?.includes("permanent_resident") ?? false)
  );
}

const originAtom: Test = {
  op: "atom",
  label: "of US origin",
  read({ origin, transaction }): Reading {
    if (origin.kind !== "known" && transaction.facts?.["foreignMade"] === true)
      return { truth: false, found: "foreign-made" };
    if (origin.kind !== "known") return { truth: "unknown", missing: "item.origin" };
    return { truth: origin.value === "US", found: origin.value };
  },
};

function compiled({ id, title, provision, cites, from, basis, test }: Route): CompiledMeasure {
  const measure: Measure = {
    id,
    instrument: "US:EAR:734",
    provision,
    cites,
    title: { en: title },
    jurisdiction: "US",
    authority: "BIS",
    question: "jurisdiction",
    effect: "subject",
    jurisdictionBasis: [basis],
    when: { always: true },
    goods: [],
    parties: [],
    exceptions: [],
    defeats: [],
    declarations: [],
    redFlags: [],
    conflictsWith: [],
    informal: false,
    time: { announced: from, from, events: [] },
    knownFrom: from,
    backfilled: true,
    recordedAt: RECORDED,
    basis: "official",
    confidence: "medium",
    draft: false,
    figures: [],
  };
  return { measure, test, exceptions: [], redFlags: [] };
}

/** The act moves something within the United States, so it is no export. */
export function isDomestic(subject: Subject): boolean {
  return truthOf(fromTheStates, subject) === true && truthOf(staysInTheStates, subject) === true;
}
