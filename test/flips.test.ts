// Dated changes of the law, each judged on the day before, on the day and on the day after: starts, suspensions, ends, and
// horizons past which nobody has verified what holds.
import { describe, expect, it } from "vitest";
import { addDays, isoDate } from "../src/base/date.ts";
import { FLIP_ACTS, type FlipAct } from "./flip-acts.ts";
import { judge, loadKnowledge } from "./knowledge.ts";

const knowledge = await loadKnowledge();
const KNOWN = isoDate("2026-11-21");

function answer({ jurisdiction, question, stated }: FlipAct, day: string): string {
  const { determinations } = judge(knowledge, stated, { on: isoDate(day), known: KNOWN });
  const one = determinations.find((each) => each.jurisdiction === jurisdiction && each.question === question);
  const policy = one?.reviewPolicy === undefined || one.reviewPolicy === "unstated" ? "" : ` (${one.reviewPolicy})`;
  return one ? `${one.outcome}${policy}` : "not asked";
}

/** Act, day, the answer until the day before, the answer from the day on. */
const FLIPS: readonly (readonly [act: string, day: string, before: string, from: string])[] = [
  ["gallium metal to Germany", "2023-08-01", "no_control_found", "licence_required"],
  ["gallium metal to the United States", "2023-08-01", "no_control_found", "licence_required"],
  ["gallium metal to the United States", "2024-12-03", "licence_required", "licence_required (in_principle_refused)"],
  ["gallium metal to the United States", "2025-11-09", "licence_required (in_principle_refused)", "licence_required"],
  ["gallium metal to the United States", "2026-11-28", "licence_required", "indeterminate"],
  ["germanium metal to the United States", "2023-08-01", "no_control_found", "licence_required"],
  ["germanium metal to the United States", "2024-12-03", "licence_required", "licence_required (in_principle_refused)"],
  ["germanium metal to the United States", "2025-11-09", "licence_required (in_principle_refused)", "licence_required"],
  ["germanium metal to the United States", "2026-11-28", "licence_required", "indeterminate"],
  ["artificial graphite above every limit to Korea", "2023-12-01", "no_control_found", "licence_required"],
  ["dysprosium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["holmium metal to Germany", "2026-11-11", "no_control_found", "indeterminate"],
  ["erbium metal to Germany", "2026-11-11", "no_control_found", "indeterminate"],
  ["thulium metal to Germany", "2026-11-11", "no_control_found", "indeterminate"],
  ["europium metal to Germany", "2026-11-11", "no_control_found", "indeterminate"],
  ["ytterbium metal to Germany", "2026-11-11", "no_control_found", "indeterminate"],
  ["samarium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["gadolinium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["terbium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["lutetium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["scandium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["yttrium metal to Germany", "2025-04-04", "no_control_found", "licence_required"],
  ["tellurium metal to Germany", "2025-02-04", "no_control_found", "licence_required"],
  ["bismuth metal to Germany", "2025-02-04", "no_control_found", "licence_required"],
  ["molybdenum powder to Germany", "2025-02-04", "no_control_found", "licence_required"],
  ["gallium nitride to Japan", "2023-08-01", "no_control_found", "licence_required"],
  ["zone-refined germanium to Japan", "2023-08-01", "no_control_found", "licence_required"],
  ["natural flake graphite to Korea", "2023-12-01", "no_control_found", "licence_required"],
  ["gallium metal to a military user in the United States", "2024-12-03", "no_control_found", "prohibited"],
  ["from CN to a party on CN-CONTROL-LIST", "2020-12-01", "no_control_found", "prohibited"],
  ["from CN to a party on CN-UNRELIABLE-ENTITY-LIST", "2020-09-19", "no_control_found", "prohibited"],
  ["from CN to a party on CN-COUNTER-SANCTIONS", "2021-06-10", "no_control_found", "prohibited"],
  ["from CN to a party on CN-WATCH-LIST", "2024-12-01", "no_control_found", "licence_required"],
  ["from US to a party on US-MIEU-LIST", "2021-03-16", "no_control_found", "licence_required"],
  ["from US to CN for advanced_semiconductor_fabrication use", "2021-03-16", "no_control_found", "indeterminate"],
  [
    "from US to MO for advanced_semiconductor_fabrication use",
    "2023-01-17",
    "no_control_found",
    "licence_required (presumption_of_denial)",
  ],
  ["from US to VN for advanced_semiconductor_fabrication use", "2023-11-17", "no_control_found", "indeterminate"],
  ["from US to RU for military use", "2021-03-16", "no_control_found", "indeterminate"],
  ["from US to RU for military use", "2022-02-24", "indeterminate", "licence_required (denial)"],
  ["from US to CN for military_intelligence use", "2021-03-16", "no_control_found", "licence_required (denial)"],
  ["from DE to CN for military use", "2021-09-09", "licence_required", "indeterminate"],
  ["3A090.a from the United States to CN", "2022-08-26", "no_control_found", "indeterminate"],
  ["3A090.a from the United States to CN", "2022-10-21", "indeterminate", "licence_required (presumption_of_denial)"],
  ["3A090.a from the United States to CN", "2026-01-15", "licence_required (presumption_of_denial)", "indeterminate"],
  [
    "3A090.a from the United States to MO",
    "2023-01-17",
    "no_control_found",
    "licence_required (presumption_of_denial)",
  ],
  ["3A090.a from the United States to MO", "2026-01-15", "licence_required (presumption_of_denial)", "indeterminate"],
  ["indium phosphide to Germany", "2025-02-04", "no_control_found", "licence_required"],
  ["dysprosium of Chinese origin from Korea", "2025-10-09", "no_control_found", "licence_required"],
  ["dysprosium of Chinese origin from Korea", "2025-11-07", "licence_required", "no_control_found"],
  ["dysprosium of Chinese origin from Korea", "2026-11-11", "no_control_found", "indeterminate"],
  ["a cleaning tool of the Japanese order to China", "2023-07-23", "indeterminate", "licence_required"],
  ["an NXT:2050i scanner to the United States", "2023-09-01", "no_control_found", "licence_required (case_by_case)"],
  ["an NXT:1970i scanner to China", "2024-09-07", "no_control_found", "licence_required (case_by_case)"],
  ["a Micron drive for an operator of critical infrastructure", "2023-05-21", "no_control_found", "prohibited"],
  ["a Huawei router for a federal agency", "2019-08-13", "no_control_found", "prohibited"],
  ["a contractor that uses Huawei equipment", "2020-08-13", "no_control_found", "indeterminate"],
  ["YMTC memory for a federal agency", "2027-12-23", "no_control_found", "prohibited"],
  ["a firm half owned by one on the Entity List", "2025-09-29", "no_control_found", "licence_required"],
  ["a firm half owned by one on the Entity List", "2025-11-10", "licence_required", "no_control_found"],
  ["a firm half owned by one on the Entity List", "2026-11-10", "no_control_found", "indeterminate"],
];

describe("dated flips", () => {
  it("are sixty or more, horizons among them", () => {
    expect(FLIPS.length).toBeGreaterThanOrEqual(60);
    expect(FLIPS.filter(([, day, , from]) => day > "2026-11-01" && from === "indeterminate").length).toBeGreaterThan(5);
  });

  it.each(FLIPS)("%s on %s: %s, then %s", (act, day, before, from) => {
    const one = FLIP_ACTS[act] as FlipAct;
    expect(answer(one, addDays(isoDate(day), -1))).toBe(before);
    expect(answer(one, day)).toBe(from);
    expect(answer(one, addDays(isoDate(day), 1))).toBe(from);
  });
});
