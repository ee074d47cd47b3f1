import { describe, expect, it } from "vitest";
import { known, stated, valueOf } from "./facts.ts";

describe("stated", () => {
  it.each([
    [undefined, { kind: "unknown", why: "absent" }],
    [null, { kind: "unknown", why: "stated" }],
    [0, { kind: "known", value: 0, source: { kind: "stated" } }],
    ["", { kind: "known", value: "", source: { kind: "stated" } }],
    [false, { kind: "known", value: false, source: { kind: "stated" } }],
  ])("%s", (field, fact) => {
    expect(stated(field)).toEqual(fact);
  });
});

describe("valueOf", () => {
  it("gives the value of a known fact only", () => {
    expect(valueOf(known(3, { kind: "lexicon", ref: "gallium" }))).toBe(3);
    expect(valueOf(stated<number>(null))).toBeUndefined();
    expect(valueOf({ kind: "refused" })).toBeUndefined();
    expect(valueOf({ kind: "notApplicable" })).toBeUndefined();
  });

  it("keeps who said so", () => {
    expect(known("CN", { kind: "register", ref: "cn-2023-23" }).kind).toBe("known");
    expect(known("CN", { kind: "register", ref: "cn-2023-23" })).toMatchObject({ source: { ref: "cn-2023-23" } });
  });
});
