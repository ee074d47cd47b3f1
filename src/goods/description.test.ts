import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDescription } from "./description.ts";
import { lexicon } from "./lexicon.case.ts";

const words = await lexicon();

/** `material / form`: `~` before an assumed material with what else is possible, `?` after a vague, `!` after a processed form. */
function read(text: string): string {
  const { material, form, ambiguous } = readDescription(words, text);
  const possible = material ? (ambiguous?.find(({ what }) => what === "material")?.candidates.slice(1) ?? []) : [];
  const left = material ? [`${material.assumed ? "~" : ""}${material.id}`, ...possible].join("|") : "-";
  const right = form ? `${form.id}${form.vague ? "?" : ""}${form.processed ? "!" : ""}` : "-";
  return [
    `${left} / ${right}`,
    ...(ambiguous ?? [])
      .filter(({ what }) => what !== "material" || !material)
      .map(({ what, candidates }) => `${what}: ${candidates.join(" | ")}`),
  ].join("; ");
}

describe("readDescription", () => {
  it.each([
    ["gallium metal", "gallium / metal"],
    ["GaN-on-SiC wafer", "gallium / gallium nitride wafer"],
    ["epitaxial wafers, GaN on sapphire", "gallium / gallium nitride epitaxial wafer"],
    ["Gallium ingots 6N", "gallium / metal ingot"],
    ["wafer of gallium arsenide", "gallium / gallium arsenide wafer"],
    ["oxide of gallium", "gallium / gallium oxide"],
    ["InGaAs epi-wafers", "gallium / indium gallium arsenide epitaxial wafer"],
    ["zone-refined germanium ingot", "germanium / zone-refined ingot"],
    ["germanium epitaxial growth substrate", "germanium / epitaxial growth substrate"],
    ["artificial graphite", "graphite / artificial graphite"],
    ["spherical graphite", "graphite / spheroidised graphite"],
    ["antimony trioxide flame retardant", "antimony / antimony oxide"],
    ["terbium metal sample", "terbium / metal"],
    ["Tb metal", "terbium / metal"],
    ["NdFeB magnet", "~neodymium|dysprosium|terbium / NdFeB permanent magnet"],
    ["NdFeB magnet containing dysprosium", "dysprosium / NdFeB permanent magnet"],
    ["Magnets, permanent, NdFeB, sintered", "~neodymium|dysprosium|terbium / NdFeB permanent magnet"],
    ["Sm2Co17 magnets", "samarium / SmCo permanent magnet"],
    ["Sputtering target, tungsten 99.95%", "tungsten / sputtering target"],
    ["copper doped tungsten", "tungsten / copper-doped tungsten"],
    ["scandium aluminium alloy", "scandium / alloy?"],
    ["germanium dioxide catalyst", "germanium / germanium dioxide"],
    ["DRAM server modules", "- / server memory module!"],
    ["H100 GPU", "- / data centre GPU!"],
    ["router made by Huawei", "- / router!"],
    ["ion etcher made in KR", "- / etch tool!"],
    ["polygraph", "- / polygraph!"],
  ])("%s: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["金属镓", "gallium / metal"],
    ["砷化镓晶片", "gallium / gallium arsenide wafer"],
    ["区熔锗锭", "germanium / zone-refined ingot"],
    ["含镝的钕铁硼磁体", "dysprosium / NdFeB permanent magnet"],
    ["铽靶材", "terbium / sputtering target"],
    ["不含镓的荧光粉", "- / phosphor!"],
    ["人造石墨负极材料", "graphite / artificial graphite anode material"],
    ["电机磁钢", "- / magnet?"],
    ["无人机", "- / drone!"],
    ["釹鐵硼磁體", "~neodymium|dysprosium|terbium / NdFeB permanent magnet"],
  ])("%s: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [
      "motor rotor assembly with Dy-NdFeB magnets mounted on iron core, shaft and bearings",
      "dysprosium / motor rotor assembly!",
    ],
    ["phosphor containing gallium oxide", "gallium / phosphor!"],
    ["GaN power transistor", "gallium / GaN power transistor!"],
    ["gallium nitride LED", "gallium / LED!"],
    ["germanium lens", "germanium / lens assembly!"],
    ["permanent magnet motor", "- / electric motor!"],
  ])("calls assembled goods a product: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["NdFeB motor magnets", "~neodymium|dysprosium|terbium / NdFeB permanent magnet"],
    ["LED wafers", "- / wafer?"],
    ["GaN HEMT epi wafer", "gallium / epitaxial wafer?"],
    ["germanium lens blank", "germanium / optical blank?"],
    ["diamond polishing powder", "superhard / polishing powder?"],
    ["EDM graphite electrode", "graphite / graphite electrode?"],
    ["sintered NdFeB magnets for loudspeakers", "~neodymium|dysprosium|terbium / NdFeB permanent magnet"],
    ["gallium metal for LED production", "gallium / metal"],
  ])("does not call raw material a product: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["gallium-free phosphor", "- / phosphor!"],
    ["phosphor without gallium", "- / phosphor!"],
    ["non-gallium LED", "- / LED!"],
    ["wafer without gallium, germanium or indium", "- / wafer?"],
    ["alloy free of any added tungsten", "- / alloy?"],
    ["powder without gallium, with yttrium", "yttrium / powder?"],
    ["polishing slurry for GaAs wafers", "- / polishing powder?"],
    ["wafer carrier", "- / wafer carrier!"],
    ["4 TB SSD", "- / SSD!"],
    ["air gap spacer", "- / -"],
    ["heating element", "- / -"],
    ["goods not on Annex I", "- / -"],
    ["", "- / -"],
  ])("matches nothing that is not there: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["magnet", "- / magnet?"],
    ["gallium wafer", "gallium / wafer?"],
    ["gallium compound", "gallium / compound?"],
    ["germanium compound", "germanium / compound?"],
    ["dysprosium alloy", "dysprosium / alloy?"],
    ["transistor, GaN", "gallium / -; form: transistor | gallium nitride"],
    ["NdFeB magnets containing Dy and Tb", "- / NdFeB permanent magnet; material: dysprosium | terbium"],
    [
      "gallium arsenide wafers, indium phosphide wafers",
      "- / -; material: gallium | indium; form: gallium arsenide | indium phosphide",
    ],
  ])("leaves open what the words leave open: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["NdFeB magnet", "~neodymium|dysprosium|terbium / NdFeB permanent magnet", undefined, undefined],
    ["NdFeB rare earth magnets", "~neodymium|dysprosium|terbium / NdFeB permanent magnet", undefined, undefined],
    ["nickel plated NdFeB magnet", "~neodymium|dysprosium|terbium / NdFeB permanent magnet", ["nickel"], undefined],
    [
      "NdFeB magnet with praseodymium",
      "praseodymium|dysprosium|terbium / NdFeB permanent magnet",
      ["praseodymium"],
      undefined,
    ],
    ["NdFeB magnet with terbium", "terbium / NdFeB permanent magnet", ["terbium"], undefined],
    [
      "NdFeB magnet without dysprosium or terbium",
      "~neodymium / NdFeB permanent magnet",
      undefined,
      ["dysprosium", "terbium"],
    ],
    ["Dy/Tb-free NdFeB magnet", "~neodymium / NdFeB permanent magnet", undefined, ["dysprosium", "terbium"]],
    ["NdFeB magnet without dysprosium", "~neodymium|terbium / NdFeB permanent magnet", undefined, ["dysprosium"]],
    ["不含镝和铽的钕铁硼磁体", "~neodymium / NdFeB permanent magnet", undefined, ["dysprosium", "terbium"]],
    ["gallium, indium-free", "gallium / -", ["gallium"], ["indium"]],
    ["gallium-free powder, gallium in traces", "gallium / powder?", ["gallium"], undefined],
    ["steel drum with gallium metal", "gallium / metal", ["steel", "gallium"], undefined],
  ])("tells what is there from what is not: %s", (text, expected, contains, absent) => {
    expect(read(text)).toBe(expected);
    const reading = readDescription(words, text);
    expect([reading.contains, reading.absent]).toEqual([contains, absent]);
  });

  it("leaves out heavy rare earths together", () => {
    const reading = readDescription(words, "heavy rare earth free NdFeB magnets");
    expect(reading.material).toMatchObject({ id: "neodymium", assumed: true });
    expect(reading.ambiguous).toBeUndefined();
    expect(reading.absent).toEqual(expect.arrayContaining(["dysprosium", "terbium"]));
  });

  it("takes a collective word as any of its members until one is named", () => {
    const open = readDescription(words, "rare earth magnet");
    expect(open.material).toBeUndefined();
    expect(open.ambiguous?.[0]).toMatchObject({
      what: "material",
      candidates: expect.arrayContaining(["dysprosium", "samarium"]),
    });
    expect(read("rare earth permanent magnets containing terbium")).toBe("terbium / permanent magnet?");
  });

  it("names families that the register does not hold", () => {
    expect(readDescription(words, "CNC lathe")).toEqual({ family: { id: "machine tool", term: "lathe" } });
    expect(readDescription(words, "office chair").family?.id).toBe("furniture");
    expect(readDescription(words, "pump with NdFeB magnet")).toMatchObject({
      family: { id: "pump" },
      material: { assumed: true },
    });
    expect(readDescription(words, "pump with NdFeB magnet").form).toBeUndefined();
  });

  it("quotes the words it read", () => {
    expect(readDescription(words, "Gallium Nitride (GaN) wafers").form?.term).toBe("Gallium Nitride wafers");
    expect(readDescription(words, "砷化镓").material?.term).toBe("砷化镓");
  });

  it("reads every description of the open cases without contradiction", () => {
    const lines = [
      ["advanced immersion DUV lithography system in the ministerial order", "- / DUV immersion lithography tool!"],
      [
        "wafer metrology and inspection tool in the 2025 extension of the ministerial order",
        "- / wafer metrology and inspection tool!",
      ],
      [
        "semiconductor manufacturing tool, one of the 23 items added on 2023-07-23",
        "- / semiconductor manufacturing tool!",
      ],
      ["magnet made in KR, 0.2% by value Chinese-origin dysprosium", "dysprosium / magnet?"],
      ["integrated circuit on Annex I", "- / integrated circuit!"],
      ["NAND flash memory", "- / NAND flash!"],
    ] as const;
    for (const [text, expected] of lines) expect(read(text)).toBe(expected);
  });
});

describe("properties", () => {
  const chunk = fc.constantFrom(
    "gallium",
    "GaN",
    "wafer",
    "magnet",
    "NdFeB",
    "containing",
    "without",
    "free",
    "for",
    "on",
    "oxide",
    "powder",
    "LED",
    "pump",
    ",",
    "and",
    "of",
    "Dy",
    "steel",
    "镓",
    "的",
    "不含",
    "xyz",
    ";",
  );

  it("candidates stand alone, or follow the material that they leave in doubt", () => {
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (parts) => {
        const reading = readDescription(words, parts.join(" "));
        for (const { what, candidates } of reading.ambiguous ?? []) {
          const [first] = candidates;
          if (reading[what] !== undefined) expect([what, first]).toEqual(["material", reading.material?.id]);
          expect(new Set(candidates).size).toBe(candidates.length);
          expect(candidates.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it("does not depend on case, hyphens or outer words the lexicon lacks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("gallium", "nitride", "wafer", "dysprosium", "magnet", "motor", "oxide"), {
          maxLength: 6,
        }),
        (parts) => {
          const plain = read(parts.join(" "));
          expect(read(parts.join("-").toUpperCase())).toBe(plain);
          expect(read(`xyz ${parts.join("  ")} qqq`)).toBe(plain);
        },
      ),
    );
  });

  it("a material after `without` is never the material", () => {
    const names = [...words.materials.values()].flatMap((material) =>
      material.terms.filter((term) => /^[a-z ]+$/.test(term)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom("without", "free of", "not containing", "non"),
        (name, negation) => {
          expect(readDescription(words, `goods ${negation} ${name}`).material).toBeUndefined();
        },
      ),
    );
  });

  it("reads any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readDescription(words, text)));
  });
});

describe("the fourteen items of Announcement 23 of 2023", () => {
  it.each([
    ["gallium metal, elemental", "metal"],
    ["gallium nitride", "gallium nitride"],
    ["gallium oxide", "gallium oxide"],
    ["gallium phosphide", "gallium phosphide"],
    ["gallium arsenide", "gallium arsenide"],
    ["indium gallium arsenide", "indium gallium arsenide"],
    ["gallium selenide", "gallium selenide"],
    ["gallium antimonide", "gallium antimonide"],
    ["germanium metal, elemental", "metal"],
    ["zone-refined germanium ingots", "zone-refined ingot"],
    ["zinc germanium phosphide", "zinc germanium phosphide"],
    ["germanium epitaxial growth substrates", "epitaxial growth substrate"],
    ["germanium dioxide", "germanium dioxide"],
    ["germanium tetrachloride", "germanium tetrachloride"],
  ])("%s", (text, form) => {
    const reading = readDescription(words, text);
    expect(reading.form).toMatchObject({ id: form, vague: false, processed: false });
    expect(reading.material?.id).toBe(/gallium/.test(text) ? "gallium" : "germanium");
  });

  it.each(["单晶", "晶片", "粉末", "碎料"])("the Chinese shape %s of a compound is still the compound", (shape) => {
    expect(readDescription(words, `砷化镓${shape}`).form?.id).toMatch(/^gallium arsenide /);
  });
});
