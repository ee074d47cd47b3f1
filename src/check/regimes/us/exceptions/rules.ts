// The licence exceptions to show beside one requirement line of an entry: each as terms that hold, fail or are open. One is
// available only when every term is known to hold: what the entry and the country groups say, every restriction of 740.2, and
// what the user, who has read the section, states of it.
import type { ControlCode } from "../../../../base/control-code.ts";
import { compileCondition, type ControlledBy } from "../../../compile-condition.ts";
import type { CompiledException, ExceptionTerm } from "../../../compiled-measure.ts";
import { codeAtom } from "../../../read-goods.ts";
import { factAtom, valueAtom } from "../../../read-places.ts";
import { truthOf, type Test } from "../../../test-tree.ts";
import { LIST } from "../codes.ts";
import type { UsCcl, UsEntry, UsExclusion, UsOffer, UsRow } from "../data.ts";
import { scopeTest } from "../scope.ts";
import { RESTRICTIONS, type Restriction } from "./restrictions.ts";
import { namesException, saidAtom, yearTotalAtom } from "./statements.ts";
import { EXCEPTIONS } from "./sections.ts";
import type { Terms } from "./terms.ts";

/** Codes for which the user, having read the sections in force on the day, states this. */
const TERMS_MET = "licenceExceptionTermsMet";
const RESTRICTIONS_CHECKED = "licenceExceptionRestrictionsChecked";

/** One requirement line with what the exceptions beside it are compiled from. */
interface Place {
  readonly ccl: UsCcl;
  readonly code: string;
  readonly entry: UsEntry;
  readonly row: UsRow;
  readonly controlledBy: ControlledBy;
}

/** The exceptions beside one line of the entry `code`; `whole`: the line stands for items not told apart. */
export function exceptionsOf(
  ccl: UsCcl,
  code: string,
  row: UsRow,
  controlledBy: ControlledBy,
  whole = false,
): readonly CompiledException[] {
  const entry = ccl.entries[code];
  if (!entry) return [];
  const place = { ccl, code, entry, row, controlledBy };
  const left = (row.unless ?? []).map(exclusion);
  // Short supply has exceptions of its own in part 754; a footnote of the chart and United Nations controls name none.
  if (row.reason === "SS") return left;
  const found = EXCEPTIONS.flatMap((terms) => exceptionOf(place, terms, whole));
  return [...left, ...found];
}

/** What takes an act out of the line altogether: stated, the line does not apply. */
function exclusion({ fact, is, says, provision }: UsExclusion): CompiledException {
  const term: ExceptionTerm = { says: `The act is left out: ${says}`, wanted: is, test: factAtom(fact, [is]) };
  return compiled({ code: "LEFT-OUT", title: "The line leaves the act out", provision, terms: [term] });
}

function exceptionOf(place: Place, terms: Terms, whole: boolean): readonly CompiledException[] {
  const { code, entry, row } = place;
  const offers = (entry.offers ?? []).filter((offer) => offer.code === terms.code);
  if (terms.by === "entry" && offers.length === 0) return [];
  if (terms.groups && !terms.groups.includes(code[1] as string)) return [];
  if (terms.reasons && row.reason !== "any" && !terms.reasons.includes(row.reason)) return [];
  const all: ExceptionTerm[] = [
    ...restrictionsOn(place, terms),
    ...(terms.when ? [{ says: `${terms.section}: destination and act`, test: compile(place, terms.when) }] : []),
    ...(terms.by === "sta" ? strategicTrade(place) : offers.flatMap((offer) => offered(place, offer))),
    ...(whole ? [{ says: "The paragraph of the item is stated", test: UNKNOWN_PARAGRAPH }] : []),
    ...terms.asks.map(({ fact, says }): ExceptionTerm => ({ says, wanted: true, test: factAtom(fact, [true]) })),
    {
      says: `Every term of ${terms.section} is met, as read in the section in force on the day`,
      wanted: [terms.code],
      test: namesException(TERMS_MET, terms.code),
    },
    {
      says: "No restriction of 740.2 applies, as read in the section in force on the day",
      wanted: [terms.code],
      test: namesException(RESTRICTIONS_CHECKED, terms.code),
    },
  ];
  const rule = compiled({
    code: terms.code,
    title: terms.title,
    provision: `US:EAR:${terms.section}`,
    terms: all,
    documents: [[...terms.documents, RECORDS]],
  });
  if (terms.by !== "act" || !terms.prompt) return [rule];
  const prompt = compile(place, terms.prompt);
  const named = namesException(TERMS_MET, terms.code);
  return [{ ...rule, shownFor: (subject) => truthOf(prompt, subject) === true || truthOf(named, subject) === true }];
}

const RECORDS = { name: "Records of the use of the exception (part 762)", providedBy: "exporter or re-exporter" };

const UNKNOWN_PARAGRAPH: Test = {
  op: "atom",
  label: "the paragraph is stated",
  read: () => ({ truth: "unknown", missing: `item.classifications[${LIST}].paragraph` }),
};

/** 740.2 first. */
function restrictionsOn(place: Place, { code: exception }: Terms): readonly ExceptionTerm[] {
  const { code, entry, row } = place;
  const line = { entry: code, row, reasons: entry.reasons };
  return RESTRICTIONS.filter(({ concerns, spares }) => concerns(line) && !spares?.includes(exception)).map(
    (restriction): ExceptionTerm => ({
      says: `${restriction.clause} does not apply (${restriction.says})`,
      fails: `${restriction.clause}: ${restriction.says}`,
      test: { op: "not", child: restrictedBy(place, restriction) },
    }),
  );
}

function restrictedBy(place: Place, { when }: Restriction): Test {
  if ("controlled" in when) return controlledTest(place, when.controlled);
  return "stated" in when ? saidAtom(when.stated) : compile(place, when);
}

/** The item is controlled for the reason, wherever it goes: some line of that reason covers it. */
function controlledTest({ ccl, code, entry, controlledBy }: Place, reason: string): Test {
  const rows = entry.rows.filter((row) => row.reason === reason);
  return {
    op: "any",
    label: `controlled for ${reason}`,
    children: rows.map((row) => scopeTest(ccl, code, row, controlledBy)),
  };
}

/** What the entry's own line on the exception says: paragraphs, reasons left out, the value of one order and of a year. */
function offered(place: Place, offer: UsOffer): readonly ExceptionTerm[] {
  const { code } = place;
  const found: ExceptionTerm[] = [];
  if (offer.in ?? offer.except) {
    const test = codeAtom(LIST, (offer.in ?? [code]) as readonly ControlCode[], offer.except as readonly ControlCode[]);
    found.push({ says: `The list offers it for ${words(offer)}`, test });
  }
  for (const reason of offer.notFor ?? []) {
    const test: Test = { op: "not", child: controlledTest(place, reason) };
    found.push({ says: `The list offers it for items not controlled for ${reason}`, test });
  }
  if (offer.partly !== undefined) {
    const says = `The item is among those of the entry's line on ${offer.code}: “${offer.partly}”`;
    const test = namesException("licenceExceptionOfferCovers", offer.code);
    found.push({ says, wanted: [offer.code], test });
  }
  if (offer.code === "LVS" && offer.limit !== undefined) {
    const limit = { amount: offer.limit, currency: "USD" };
    const test = valueAtom({ op: "lte", ...limit });
    found.push({ says: `The order is worth at most ${offer.limit} US dollars`, limit, test });
    found.push(yearTotal(code, offer.limit));
  }
  return found;
}

/** Twelve times the limit of one order a calendar year to one consignee. */
function yearTotal(entry: string, limit: string): ExceptionTerm {
  const most = String(12 * Number(limit));
  const says = `Orders of the entry to the consignee in the calendar year, this one included, come to at most ${most} US dollars`;
  return { says, wanted: most, test: yearTotalAtom(entry, most) };
}

function words({ in: inside, except }: UsOffer): string {
  return inside ? inside.join(", ") : `all but ${(except ?? []).join(", ")}`;
}

/** Country groups A:5, and A:6 for national security reasons alone, less what the entry's special conditions bar. */
function strategicTrade(place: Place): readonly ExceptionTerm[] {
  const { entry, row } = place;
  const groups = row.reason === "NS" ? (["A5", "A6"] as const) : (["A5"] as const);
  const left = groups.filter((group) => !entry.staBarred?.includes(group)).map((group) => `US:${group}`);
  // Group A:5 names the Emirates for approved consignees alone (country groups as held, on 740.2(a)(26)).
  const approved: Test = {
    op: "any",
    children: [compile(place, { not: { to: ["AE"] } }), factAtom("consigneeOnSupplement8ToPart740", [true])],
  };
  const limited: ExceptionTerm[] =
    entry.staLimited === undefined
      ? []
      : [
          {
            says: `The entry's special conditions leave it open: “${entry.staLimited}”`,
            wanted: ["STA"],
            test: namesException("licenceExceptionOfferCovers", "STA"),
          },
        ];
  return [
    {
      says: `740.20(c): to ${left.length === 0 ? "no destination" : left.join(" or ")}`,
      test: compile(place, { to: left }),
    },
    { says: "740.2(a)(26): in the Emirates, only to an approved consignee", wanted: true, test: approved },
    ...limited,
  ];
}

function compile({ controlledBy }: Place, condition: Parameters<typeof compileCondition>[0]): Test {
  return compileCondition(condition, { goods: [] }, controlledBy);
}

function compiled(
  rule: Pick<CompiledException, "code" | "title" | "provision" | "documents"> & {
    readonly terms: readonly ExceptionTerm[];
  },
): CompiledException {
  return { ...rule, test: { op: "all", children: rule.terms.map(({ test }) => test) }, conditions: [], official: true };
}
