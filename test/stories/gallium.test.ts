// The first story: gallium metal leaves China, from the day before the announcement to the day after the suspension's end.
import { describe, expect, it } from "vitest";
import type { Party } from "../../src/base/party.ts";
import type { Transaction } from "../../src/base/transaction.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

type Stated = Omit<Transaction, "id">;

const gallium = (to: string, more: Partial<Stated> = {}): Stated => ({
  act: "export",
  item: { description: "gallium metal" },
  from: "CN",
  to,
  ...more,
});
const endUser = (country: string, ...categories: NonNullable<Party["categories"]>): Partial<Stated> => ({
  parties: [{ role: "end_user", country, categories }],
});
const civil = { ...endUser("US", "civil"), endUse: { category: "civil" } } as const;

const LICENCE = { outcome: "licence_required", reviewPolicy: "unstated" } as const;
const REFUSED = { outcome: "licence_required", reviewPolicy: "in_principle_refused" } as const;

describe("gallium metal from China", () => {
  it.each(["US", "DE", "JP"])("to %s on the eve of the announcement: nothing, not even announced", (to) => {
    const item = answerTo(judge(knowledge, gallium(to), pinned("2023-07-02")), "CN", "item");
    expect(item.outcome).toBe("no_control_found");
    expect(item.upcoming).toBeUndefined();
  });

  it.each(["US", "DE", "JP"])("to %s on the day of the announcement: upcoming, with its day", (to) => {
    const verdict = judge(knowledge, gallium(to), pinned("2023-07-03"));
    const item = answerTo(verdict, "CN", "item");
    expect(item.outcome).toBe("no_control_found");
    expect(item.upcoming).toEqual([{ measure: "cn-mofcom-2023-23-gallium", from: "2023-08-01" }]);
    expect(verdict.mayProceed).toBe(false);
  });

  it("is not yet upcoming on the day of the announcement for who knows only the day before", () => {
    const item = answerTo(judge(knowledge, gallium("DE"), pinned("2023-07-03", "2023-07-02")), "CN", "item");
    expect(item.upcoming).toBeUndefined();
  });

  it.each(["US", "DE", "JP"])("to %s the day before application: still no licence", (to) => {
    expect(answerTo(judge(knowledge, gallium(to), pinned("2023-07-31")), "CN", "item").outcome).toBe(
      "no_control_found",
    );
  });

  it.each(["US", "DE", "JP"])("to %s from the first day of application: a licence that the exporter asks for", (to) => {
    const item = answerTo(judge(knowledge, gallium(to), pinned("2023-08-01")), "CN", "item");
    expect(item).toMatchObject(LICENCE);
    expect(item.provisions[0]).toBe("CN:MOFCOM:2023-23:1(1)");
    const [requirement] = item.requirements ?? [];
    expect(requirement).toMatchObject({
      measure: "cn-mofcom-2023-23-gallium",
      authority: "MOFCOM",
      applicant: "exporter in China",
      channel: "provincial commerce authority",
    });
    const documents = requirement?.documents?.[0] ?? [];
    expect(documents.find(({ name }) => name.includes("end-use"))?.providedBy).toBe("end user");
    expect(requirement?.timeLimit).toMatchObject({ days: 45, kind: "working", verified: false });
  });

  it("within China is no export", () => {
    expect(answerTo(judge(knowledge, gallium("CN"), pinned("2023-08-01")), "CN", "item").outcome).toBe(
      "no_control_found",
    );
  });

  it("to a civil user in the United States on 2024-12-03: refused in principle", () => {
    const verdict = judge(knowledge, gallium("US", civil), pinned("2024-12-03"));
    expect(answerTo(verdict, "CN", "item")).toMatchObject(REFUSED);
    expect(verdict).toMatchObject(REFUSED);
    expect(verdict.floor).toEqual(REFUSED);
    expect(verdict.mayProceed).toBe(false);
  });

  it("to the United States on the day before: the ordinary licence", () => {
    expect(answerTo(judge(knowledge, gallium("US", civil), pinned("2024-12-02")), "CN", "item")).toMatchObject(LICENCE);
  });

  it.each(["DE", "JP"])("to %s on 2024-12-03: the ordinary licence", (to) => {
    expect(answerTo(judge(knowledge, gallium(to), pinned("2024-12-03")), "CN", "item")).toMatchObject(LICENCE);
  });

  it.each(["2024-12-03", "2025-11-10", "2026-11-27", "2026-11-28"])(
    "to a US military user on %s: prohibited, suspension or not",
    (day) => {
      const verdict = judge(knowledge, gallium("US", endUser("US", "military_end_user")), pinned(day, "2026-11-21"));
      const party = answerTo(verdict, "CN", "party");
      expect(party.outcome).toBe("prohibited");
      expect(party.provisions).toContain("CN:MOFCOM:2024-46:1");
      expect(verdict.outcome).toBe("prohibited");
    },
  );

  it.each(["military", "military_intelligence"] as const)("for %s use in the United States: prohibited", (category) => {
    const verdict = judge(
      knowledge,
      gallium("US", { ...endUser("US", "civil"), endUse: { category } }),
      pinned("2025-11-10"),
    );
    expect(answerTo(verdict, "CN", "party").outcome).toBe("prohibited");
  });

  it.each([
    ["2025-11-08", "in_principle_refused"],
    ["2025-11-09", "unstated"],
    ["2025-11-10", "unstated"],
    ["2026-11-27", "unstated"],
  ])("to a civil user in the United States on %s: %s", (day, reviewPolicy) => {
    const item = answerTo(judge(knowledge, gallium("US", civil), pinned(day)), "CN", "item");
    expect(item).toMatchObject({ outcome: "licence_required", reviewPolicy });
    const suspended =
      reviewPolicy === "unstated" ? [{ measure: "cn-mofcom-2024-46-2", until: "2026-11-28" }] : undefined;
    expect(item.suspended).toEqual(suspended);
  });

  it("to the United States past the suspension's last day: undecided between the two licences, and it says what to verify", () => {
    const verdict = judge(knowledge, gallium("US", civil), pinned("2026-11-28", "2026-11-21"));
    const item = answerTo(verdict, "CN", "item");
    expect(item.outcome).toBe("indeterminate");
    expect(item.floor).toEqual(LICENCE);
    expect(item.ceiling).toEqual(REFUSED);
    expect(item.missingFacts).toEqual([["register.measure.cn-mofcom-2024-46-2.status"]]);
    expect(verdict.floor).toEqual(LICENCE);
    expect(verdict.mayProceed).toBe(false);
    const notice = verdict.warnings.find(({ code }) => code === "past_knowledge_horizon");
    expect(notice?.params).toMatchObject({ measure: "cn-mofcom-2024-46-2", since: "2026-11-28" });
    expect(notice?.text).toContain("Unofficial");
  });

  it.each(["DE", "JP"])("to %s on 2026-11-28: the horizon of the US clause does not touch it", (to) => {
    const item = answerTo(judge(knowledge, gallium(to), pinned("2026-11-28", "2026-11-21")), "CN", "item");
    expect(item).toMatchObject(LICENCE);
    expect(item.missingFacts).toBeUndefined();
  });
});

describe("what is stated of gallium otherwise", () => {
  const on = pinned("2023-08-15");

  it.each([
    ["material and form", { material: "gallium", form: "metal" }],
    ["words", { description: "gallium metal 99.9999 %" }],
    ["the control code", { classifications: [{ list: "CN-DUAL-USE", code: "3C001.a" }] }],
    ["the Chinese name", { description: "金属镓" }],
  ] as const)("by %s: a licence", (_name, item) => {
    expect(answerTo(judge(knowledge, gallium("DE", { item }), on), "CN", "item")).toMatchObject(LICENCE);
  });

  it("by the customs code alone: asks what it is, since codes are references", () => {
    const item = { hs: [{ code: "8112929090", nomenclature: "CHN-2023" }] };
    const answer = answerTo(judge(knowledge, gallium("DE", { item }), on), "CN", "item");
    expect(["indeterminate", "out_of_coverage"]).toContain(answer.outcome);
  });

  it("with the form not known: asks for the form", () => {
    const item = { material: "gallium", form: null };
    const answer = answerTo(judge(knowledge, gallium("DE", { item }), on), "CN", "item");
    expect(answer.outcome).toBe("indeterminate");
    expect(answer.missingFacts).toContainEqual(["item.form"]);
  });
});
