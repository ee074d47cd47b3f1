import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses, keysOf, wordsOf, written } from "./tokens.ts";

describe("keysOf", () => {
  it.each([
    ["GaN-on-SiC wafers", "gan on sic wafer"],
    ["Nd-Fe-B magnets", "nd fe b magnet"],
    ["Batteries, boxes and lenses", "battery box and lens"],
    ["gas, glass, gallium", "gas glass gallium"],
    ["Aluminum sulfide fibers", "aluminium sulphide fibre"],
    ["Ga₂O₃ 99.99%", "ga2o3 99.99%"],
    ["ＧａＡｓ", "gaa"],
    ["区熔锗锭", "区 熔 锗 锭"],
    ["6N Ga金属", "6n ga 金 属"],
    ["", ""],
  ])("%s", (text, keys) => {
    expect(keysOf(text).join(" ")).toBe(keys);
  });

  it("gives the same keys for any case, hyphen or spacing", () => {
    const word = fc.constantFrom("gallium", "nitride", "wafers", "NdFeB", "99.9%", "晶片");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const keys = keysOf(words.join(" "));
        expect(keysOf(words.join("-"))).toEqual(keys);
        expect(keysOf(words.join("  ").toUpperCase())).toEqual(keys);
        expect(keysOf(keys.join(" "))).toEqual(keys);
      }),
    );
  });
});

describe("words", () => {
  it("keep how they were written, and commas", () => {
    expect(wordsOf("Tb, TB").map((word) => word.raw)).toEqual(["Tb", ",", "TB"]);
    expect(wordsOf("镓、锗").map((word) => word.key)).toEqual(["镓", ",", "锗"]);
  });

  it("are joined as a reader would", () => {
    expect(written(wordsOf("砷化镓晶片"))).toBe("砷化镓晶片");
    expect(written(wordsOf("GaAs wafers"))).toBe("GaAs wafers");
  });
});

describe("clauses", () => {
  it("end at colons, semicolons, full stops and lines, not inside numbers", () => {
    expect(clauses("Purity 99.99%. Wafers; magnets：钕铁硼")).toEqual([
      "Purity 99.99%",
      "Wafers",
      " magnets",
      "钕铁硼",
    ]);
  });
});
