import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./text.ts";

describe("normaliseText", () => {
  it.each([
    ["GaN-on-SiC  Wafer", "gan on sic wafer"],
    ["Société Générale", "societe generale"],
    ["ＧＡＬＬＩＵＭ（９９．９９％）", "gallium 99.99%"],
    ["Ga₂O₃", "ga2o3"],
    ["Micron Technology, Inc.", "micron technology inc"],
    ["density 1.73 g/cm³.", "density 1.73 g cm3"],
    ["金属镓／砷化镓", "金属镓 砷化镓"],
    ["gal\u00adli\u200bum", "gallium"],
    ["  ", ""],
  ])("%s → %s", (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it("is idempotent and never leaves outer or double spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).toBe(once.trim());
        expect(once).not.toContain("  ");
      }),
    );
  });
});
