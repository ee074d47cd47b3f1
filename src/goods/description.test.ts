import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDescription } from "./description.ts";
import { lexicon } from "./lexicon.fixture.ts";

const words = await lexicon();

/** `material / form`, with `~` before an assumed material, `?` after a vague and `!` after a processed form. */
function read(text: string): string {
  const { material, form, ambiguous } = readDescription(words, text);
  const left = material ? `${material.assumed ? "~" : ""}${material.id}` : "-";
  const right = form ? `${form.id}${form.vague ? "?" : ""}${form.processed ? "!" : ""}` : "-";
  return [
    `${left} / ${right}`,
    ...(ambiguous ?? []).map(({ what, candidates }) => `${what}: ${candidates.join(" | ")}`),
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
    ["NdFeB magnet", "~neodymium / NdFeB permanent magnet"],
    ["NdFeB magnet containing dysprosium", "dysprosium / NdFeB permanent magnet"],
    ["Magnets, permanent, NdFeB, sintered", "~neodymium / NdFeB permanent magnet"],
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
    ["釹鐵硼磁體", "~neodymium / NdFeB permanent magnet"],
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
    ["NdFeB motor magnets", "~neodymium / NdFeB permanent magnet"],
    ["LED wafers", "- / wafer?"],
    ["GaN HEMT epi wafer", "gallium / epitaxial wafer?"],
    ["germanium lens blank", "germanium / optical blank?"],
    ["diamond polishing powder", "superhard / polishing powder?"],
    ["EDM graphite electrode", "graphite / graphite electrode?"],
    ["sintered NdFeB magnets for loudspeakers", "~neodymium / NdFeB permanent magnet"],
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

  it("a reading never holds both an answer and candidates for it", () => {
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (parts) => {
        const reading = readDescription(words, parts.join(" "));
        for (const { what, candidates } of reading.ambiguous ?? []) {
          expect(reading[what]).toBeUndefined();
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
