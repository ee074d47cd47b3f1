// Clauses beyond the patterns: which words head a clause, what type they tell, and that weights decide.
import { describe, expect, it } from "vitest";
import { annotate } from "../document/index.ts";
import { viewsOf } from "../grammar/sentence-view.ts";
import { read } from "../index.ts";
import { clauseMatches } from "./clause-matches.ts";
import { clausesOf } from "./clauses.ts";
import { NO_WEIGHTS, scoreOf } from "./score.ts";
import { resources } from "../core-resources.case.ts";

const viewOf = (text: string) => {
  const [view] = viewsOf(
    annotate({ text: `${text}\n\nNothing else was said.`, published: "2025-10-20" }, resources.gazetteer),
  );
  if (view === undefined) throw new Error("no sentence");
  return view;
};

describe("the clauses of a sentence", () => {
  it.each([
    ["Prices rose, while Jakarta kept its ban.", 2],
    ["Jakarta kept its ban; Manila lifted one.", 2],
    ["The ministry, which sets the quota, was silent.", 2],
    ["The duty on nuts, bolts and screws stays.", 1],
    ["Prices fell after Monday.", 1],
  ])("%s", (text, count) => {
    expect(clausesOf(viewOf(text))).toHaveLength(count);
  });
});

describe("the head of a clause", () => {
  it.each([
    ["A levy on furniture was promised.", "clause.duty", "measure/import_tariff"],
    ["A tax on exports of nickel is weighed.", "clause.duty", "measure/export_tax"],
    ["The quota for imports shrinks.", "clause.quota", "measure/import_quota"],
    ["The graphite permits bite from December.", "clause.licence", "measure/export_licence"],
    ["The safeguard lapses in June.", "clause.safeguard", "measure/safeguard"],
    ["Sales of vessels abroad were barred.", "clause.ban", "measure/export_ban"],
  ])("%s", (text, id, emits) => {
    const [match] = clauseMatches(viewOf(text), [], undefined);
    expect([match?.pattern.id, match?.pattern.emits]).toEqual([id, emits]);
  });

  it("is none where nothing speaks of a restriction", () => {
    expect(clauseMatches(viewOf("The harvest was good this year."), [], "export")).toEqual([]);
  });
});

it("weighs features and leaves unknown ones out", () => {
  expect(scoreOf(["bias", "rate", "unheard"], { bias: -1, rate: 2.5 })).toBe(1.5);
});

it("makes a measure of a clause only where the weights say so", () => {
  const text =
    "India imposed a 30% duty on yellow peas from Canada on Friday, the trade ministry said.\n\nSteel has been promised a levy of its own.";
  const found = (weights: typeof resources.weights): readonly string[] =>
    read({ text, published: "2025-10-20" }, { ...resources, weights }).measures.flatMap(({ goods }) =>
      goods.map(({ norm }) => norm),
    );
  expect(found({ ...NO_WEIGHTS, mention: { bias: -9 } })).not.toContain("steel");
  expect(found({ ...NO_WEIGHTS, mention: { bias: 9 }, imposer: { "told.family": 5 } })).toContain("steel");
});
