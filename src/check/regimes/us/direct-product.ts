// Foreign direct product rules, 15 CFR 734.9: each has a product scope (made with certain US technology, and being a certain
// item) and a reach (destination, listed party or end use). Both prongs are three-valued: an open one leaves the rule open.
import { isWithin, usSeriesOf, type ControlCode } from "../../../base/control-code.ts";
import { and, or, type Truth } from "../../../base/logic.ts";
import type { PartyRole } from "../../../base/party.ts";
import type { EndUseCategory, ProducedWith } from "../../../base/transaction.ts";
import { endUseAtom, partyAtom } from "../../read-parties.ts";
import { readCode } from "../../subject.ts";
import type { Reading, Test } from "../../test-tree.ts";
import type { UsCcl, UsDirectProductRule } from "./data.ts";
import { towardsAtom } from "./de-minimis.ts";
import { controlledFor } from "./alternatives.ts";
import { codesIn, LIST } from "./codes.ts";
import { MEETS } from "./scope.ts";

/** Parties whose place on the Entity List brings a foreign-made item into reach (734.9(e), (g)). */
const IN_REACH: readonly PartyRole[] = ["purchaser", "intermediate_consignee", "ultimate_consignee", "end_user"];
const FOOTNOTE = "entityListFootnote";

export function directProductTest(rule: UsDirectProductRule, ccl: UsCcl): Test {
  return { op: "all", label: rule.title, children: [reachTest(rule), itemAtom(rule, ccl), inputAtom(rule, ccl)] };
}

function reachTest({ reach }: UsDirectProductRule): Test {
  const ways: Test[] = [];
  if (reach.world) ways.push({ op: "all", children: [], label: "to any destination" });
  if (reach.to) ways.push(towardsAtom(reach.to));
  if (reach.footnote !== undefined) ways.push(footnoteTest(reach.footnote));
  if (reach.endUse) {
    const { category, to } = reach.endUse;
    ways.push({
      op: "all",
      children: [towardsAtom(to), endUseAtom({ category: category as readonly EndUseCategory[] })],
    });
  }
  return ways.length === 1 ? (ways[0] as Test) : { op: "any", children: ways };
}

/** A party is on the Entity List with the footnote. A list entry without a stated footnote leaves it open. */
function footnoteTest(footnote: number): Test {
  const listed = partyAtom({ role: IN_REACH, listedOn: ["US-ENTITY-LIST"] });
  const marked: Test = {
    op: "atom",
    label: `its entry has footnote ${footnote}`,
    reads: "facts",
    read({ transaction }): Reading {
      const said = transaction.facts?.[FOOTNOTE];
      if (said === undefined || said === null) return { truth: "unknown", missing: `facts.${FOOTNOTE}` };
      const footnotes = (Array.isArray(said) ? said : [said]).map(readFootnote);
      if (footnotes.includes(footnote)) return { truth: true, found: footnotes.join(", ") };
      if (footnotes.includes(undefined)) return { truth: "unknown", missing: `facts.${FOOTNOTE}` };
      return { truth: false, found: footnotes.join(", ") };
    },
  };
  return { op: "all", children: [listed, marked] };
}

/** A footnote's number; anything but a number or a text of digits says nothing. */
function readFootnote(said: unknown): number | undefined {
  if (typeof said === "number") return said;
  return typeof said === "string" && /^\d+$/.test(said) ? Number(said) : undefined;
}

/** The foreign-made item is one that the rule covers. */
function itemAtom({ items }: UsDirectProductRule, ccl: UsCcl): Test {
  const what = Array.isArray(items) ? items.join(", ") : (items as string);
  return {
    op: "atom",
    label: `the foreign-made item is ${what === "any" ? "any item" : what}`,
    ...(items === "advanced-computing" ? {} : { reads: "goods" as const }),
    read(subject): Reading {
      if (items === "any") return { truth: true };
      const codes = subject.codes.get(LIST);
      if (!codes || codes.includes(null)) return { truth: "unknown", missing: `item.classifications[${LIST}]` };
      const truth = or(codes.map((code) => (code === null ? "unknown" : isItem(items, code, ccl))));
      const found = codes.join(", ");
      if (truth !== "unknown") return { truth, found };
      if (items !== "advanced-computing") return { truth, missing: `item.classifications[${LIST}].paragraph`, found };
      const parameters = codesIn(subject.transaction.facts?.[MEETS]);
      if (!parameters) return { truth, missing: `facts.${MEETS}`, found };
      return { truth: parameters.some((code) => /^[34]A090/.test(code)), found: parameters.join(", ") };
    },
  };
}

function isItem(items: UsDirectProductRule["items"], code: ControlCode, ccl: UsCcl): Truth {
  if (code === "EAR99" || code === "none") return false;
  if (items === "any" || items === "listed") return true;
  if (items === "600-series" || items === "9x515") return usSeriesOf(code) === items;
  if (items === "categories-3-9") return /^[3-9]/.test(code);
  if (items === "ns") return controlledFor(ccl, code, "NS");
  if (items === "advanced-computing") return isAdvancedComputing(code);
  return or(items.map((part) => isWithin(readCode(part), code)));
}

/** 3A090, 4A090, their software and technology, and .z paragraphs; other chips and computers may meet the parameters. */
function isAdvancedComputing(code: ControlCode): Truth {
  if (/^(?:3A090|4A090|4D090)/.test(code) || /^[345][ADE]\d{3}\.z/.test(code)) return true;
  return /^[345][ADE]/.test(code) ? "unknown" : false;
}

/** Made with US technology or software of the rule's entries, or in a plant that is itself such a product. */
function inputAtom({ inputs }: UsDirectProductRule, ccl: UsCcl): Test {
  return {
    op: "atom",
    label: "made with US technology, software or equipment of the rule",
    read({ transaction }): Reading {
      if (transaction.facts?.["foreignDirectProduct"] === false)
        return { truth: false, found: "stated: no direct product" };
      const used = transaction.item.producedWith;
      if (!used) return { truth: "unknown", missing: "item.producedWith" };
      const truth = or(used.map((one) => isInput(inputs, one, ccl)));
      const found = used.map((one) => `${one.ofCountry ?? "?"} ${one.what} ${one.code ?? ""}`.trim()).join(", ");
      if (truth !== "unknown") return { truth, found };
      return { truth, found, missing: used.some(({ code }) => !code) ? "item.producedWith.code" : "item.producedWith" };
    },
  };
}

function isInput(inputs: UsDirectProductRule["inputs"], { ofCountry, code, what }: ProducedWith, ccl: UsCcl): Truth {
  const american: Truth = ofCountry === null ? "unknown" : ofCountry === "US";
  if (american === false) return false;
  if (code === undefined || code === null) return "unknown";
  const read = readCode(code);
  if (what === "equipment" && !/^\d[DE]/.test(read)) {
    // Equipment names its own entry, not that of the technology it comes from. Production equipment of US origin is the direct
    // product of the US technology for it (3B001 of 3E001); whether other equipment counts stays open.
    const technology = technologyFor(read);
    return american === true && technology !== undefined && isInputCode(inputs, technology, ccl) === true
      ? true
      : "unknown";
  }
  return and([american, isInputCode(inputs, read, ccl)]);
}

/** The entry of the technology for production equipment: 3B001 → 3E001, 3B993 → 3E993, 3B992 → 3E991. */
function technologyFor(equipment: ControlCode): ControlCode | undefined {
  const [, category, number = ""] = /^(\d)B(\d{3})/.exec(equipment) ?? [];
  if (category === undefined) return undefined;
  const own = number.startsWith("0") ? "001" : number === "992" ? "991" : number;
  return readCode(`${category}E${own}`);
}

function isInputCode(inputs: UsDirectProductRule["inputs"], code: ControlCode, ccl: UsCcl): Truth {
  if (code === "EAR99" || code === "none") return false;
  if (inputs === "any-listed") return /^\d[DE]/.test(code);
  if (inputs === "600-series" || inputs === "9x515") return usSeriesOf(code) === inputs;
  if (inputs === "ns") return needsAssurance(ccl, code);
  return or(inputs.map((part) => isWithin(readCode(part), code)));
}

/**
 * Technology that 734.9(b) speaks of needs a written assurance: national security controls by the Country Chart. Whether
 * other national security rows count is left open.
 */
function needsAssurance(ccl: UsCcl, code: ControlCode): Truth {
  const entry = code.split(".")[0] as string;
  const rows = ccl.entries[entry]?.rows.filter((row) => row.reason === "NS") ?? [];
  if (rows.length > 0 && rows.every((row) => row.column === undefined)) return "unknown";
  return controlledFor(ccl, code, "NS");
}
