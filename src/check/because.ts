// Why a determination came out as it did: the measures shown, each as its state and its scope, and what is still waited for.
import type { Explanation } from "../base/explain.ts";
import type { Truth } from "../base/logic.ts";
import type { Outcome } from "../base/verdict.ts";
import { statusPath } from "../register/index.ts";
import type { Because, DraftDetermination, ReadMeasure } from "./draft.ts";
import type { OpenMeasure } from "./missing-facts.ts";
import type { Subject } from "./subject.ts";
import { explainResidual, explainTest } from "./explain-test.ts";
import { testText } from "./explain-text.ts";
import type { Test } from "./test-tree.ts";

/** Explains an outcome: `shown` first, then what is announced or suspended among `pending`. */
export function becauseOf(
  { jurisdiction, question, open }: DraftDetermination,
  outcome: Outcome,
  shown: readonly ReadMeasure[],
  pending: readonly ReadMeasure[],
): Because {
  const later = pending.filter((one) => one.state.kind === "upcoming" || one.state.kind === "suspended");
  const measures = [...shown, ...later.filter((one) => !shown.includes(one))];
  const waited = outcome === "indeterminate" ? open : [];
  const truth: Truth =
    outcome === "indeterminate" || outcome === "out_of_coverage" ? "unknown" : shown.some((one) => one.scope === true);
  const root = { label: `${jurisdiction} ${question}: ${outcome}`, truth };
  let pieces: { readonly root: string; readonly measures: readonly string[]; readonly waited: string } | undefined;
  return {
    explain: (subject) => ({
      ...root,
      children: [...measures.map((one) => explainMeasure(one, subject)), ...waited.map(explainOpen)],
    }),
    text(subject) {
      pieces ??= {
        root: `${openText(root)},"children":[`,
        measures: measures.map((one) => measureText(one)),
        waited: waited.map((one) => JSON.stringify(explainOpen(one))).join(),
      };
      let text = pieces.root;
      for (const [at, { compiled }] of measures.entries())
        text += `${at === 0 ? "" : ","}${pieces.measures[at]}${testText(compiled.test, subject).text}]}`;
      return `${text}${measures.length > 0 && waited.length > 0 ? "," : ""}${pieces.waited}]}`;
    },
  };
}

/** Explains an exemption, by the permission that gives it. */
export function becauseExempt(
  test: Test,
  { label, measure }: { readonly label: string; readonly measure: string },
): Because {
  return {
    explain: (subject) => ({ ...explainTest(test, subject), label, measure }),
    text: (subject) => JSON.stringify({ ...explainTest(test, subject), label, measure }),
  };
}

/** An object's text without its end. */
function openText(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  applies: "applies on the day",
  upcoming: "announced, not yet applied",
  suspended: "suspended on the day",
  unknown: "state not verified for the day",
};

function explainOpen({ residual, answer }: OpenMeasure): Explanation {
  return {
    label: "needed before this is settled",
    truth: "unknown",
    op: "all",
    answer,
    children: [explainResidual(residual)],
  };
}

function explainMeasure(read: ReadMeasure, subject: Subject): Explanation {
  const { children = [], ...head } = measureHead(read);
  return { ...head, children: [...children, explainTest(read.compiled.test, subject)] };
}

/** The text of a measure's explanation up to where that of its test follows. */
function measureText(read: ReadMeasure): string {
  return `${JSON.stringify(measureHead(read)).slice(0, -"]}".length)},`;
}

/** All of a measure's explanation but its test. */
function measureHead({ compiled, state, scope, answer }: ReadMeasure): Explanation {
  const { measure } = compiled;
  const inTime: Truth = state.kind === "applies" ? true : state.kind === "unknown" ? "unknown" : false;
  const status: Explanation = {
    label: STATE_WORDS[state.kind] ?? state.kind,
    truth: inTime,
    ...(inTime === "unknown" ? { path: statusPath(measure.id) } : {}),
  };
  const truth: Truth =
    scope === false || inTime === false ? false : scope === true && inTime === true ? true : "unknown";
  return {
    label: measure.title.en,
    truth,
    op: "all",
    measure: measure.id,
    provision: measure.provision,
    source: measure.basis,
    ...(answer === undefined ? {} : { answer }),
    children: [status],
  };
}
