import { describe, expect, it } from "vitest";
import type { Verdict } from "../base/verdict.ts";
import { verdict } from "./verdict.case.ts";

describe("warnings", () => {
  const codes = (one: Verdict): readonly string[] => one.warnings.map(({ code }) => code);

  it("say that nobody screened, once", () => {
    const party = { question: "party", goods: [], when: { party: { listedOn: ["CN-CONTROL-LIST"] } } };
    expect(
      codes(
        verdict([party], {
          stated: {
            parties: [
              { role: "end_user", name: "A" },
              { role: "purchaser", name: "B" },
            ],
          },
        }),
      ),
    ).toEqual(["party_screening_not_performed"]);
    expect(codes(verdict([party]))).toEqual([]);
  });

  it("say what nobody has verified, with the evidence, and what rests on the press", () => {
    const events = [
      { kind: "suspend", from: "2024-01-01", to: "2024-12-01", by: "x", knownFrom: "2024-01-01", basis: "official" },
    ];
    const evidence = [{ text: "Said to go on.", url: "https://example.org/x", date: "2024-11-30" }];
    const past = verdict([{ time: { announced: "2023-07-03", from: "2023-08-01", events, evidence } }]);
    const notice = past.warnings.find(({ code }) => code === "past_knowledge_horizon");
    expect(notice).toMatchObject({ params: { measure: "m0", cause: "suspension_ended", since: "2024-12-01" } });
    expect(notice?.text).toContain("Unofficial: Said to go on.");
    expect(codes(verdict([{ basis: "press" }]))).toContain("unofficial_basis");
  });
});
