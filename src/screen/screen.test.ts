// What a compliance officer relies on: the right entry first, guards against empty words, reasons that add up, and a plain
// word for what was not checked.
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { screen, type ScreenOptions, type ScreenResult } from "./screen.ts";
import type { ScreenQuery } from "./query.ts";
import { listOf, testLexicon } from "./testing.ts";

let index: ScreenIndex;
beforeAll(async () => {
  const list = listOf(
    {
      id: "huaguang",
      name: "Shenzhen Huaguang Microelectronics Technology Co., Ltd.",
      kind: "organisation",
      countries: ["CN"],
    },
    { id: "kvarts", name: "Scientific Research Institute Kvarts JSC", kind: "organisation", countries: ["RU"] },
    { id: "plant5", name: "Machine Building Plant No. 5", kind: "organisation" },
    { id: "petroleum", name: "National Petroleum Company", kind: "organisation" },
    {
      id: "zhukovsky",
      name: "ZHUKOVSKY, Yevgeniy Arkadyevich",
      kind: "person",
      birthDates: ["1971-03-05"],
      countries: ["RU"],
    },
    {
      id: "mansouri",
      name: "Abd al-Karim Mansouri",
      kind: "person",
      names: [
        { text: "Abd al-Karim Mansouri", grade: "primary" },
        { text: "عبد الكريم منصوري", grade: "local" },
        { text: "Abu Talha", grade: "weak" },
      ],
    },
    { id: "ouyang", name: "OUYANG, Zhiming", kind: "person" },
    { id: "hsiao", name: "HSIAO, Chung-ming", kind: "person" },
    { id: "xie", name: "XIE, Zhendong", kind: "person" },
    { id: "pak", name: "PAK, Yong Chol", kind: "person" },
    { id: "aerolevant", name: "AEROLEVANT CATERING", kind: "organisation" },
    { id: "golpour", name: "GOLEKANI POUR, Hamidreza", kind: "person" },
    { id: "lunar", name: "LUNAR TIDE", kind: "vessel", ids: ["IMO:9187629"] },
    { id: "brenna", name: "Brenna Kvist", ids: ["REG:123", "EMAIL:office@brenna.example"] },
  );
  index = buildIndex([list], await testLexicon());
});

const ask = (query: ScreenQuery, options: ScreenOptions = {}): ScreenResult => screen(index, query, options);
const first = (name: string): string | undefined => ask({ name }).hits[0]?.listing;

describe("finds the entry", () => {
  test.each([
    ["in Chinese", "深圳市华光微电子科技有限公司", "huaguang"],
    ["abbreviated", "SHENZHEN HUAGUANG MICROELECTRONICS TECH", "huaguang"],
    ["with a slip in a dictionary word", "Shenzhen Huaguang Microelectronics Technolgy", "huaguang"],
    ["in Russian, words in another order", "АО «НИИ» Кварц научно-исследовательский институт", "kvarts"],
    ["with a slip that makes another word of a small one", "Scientific Research Institute fo Kvarts", "kvarts"],
    ["by words that are only rare together", "National Petroleum Co", "petroleum"],
    ["by two dictionary words that the list writes as one", "Aero-Levant Catering", "aerolevant"],
    ["without the patronymic, in another romanisation", "Evgeny Zhukovskiy", "zhukovsky"],
    ["in Cyrillic", "Жуковский Евгений", "zhukovsky"],
    ["with spaces elsewhere in every word", "Golekanipour, Hamid Reza", "golpour"],
    ["in German spelling", "Jewgeni Schukowski", "zhukovsky"],
    ["in Arabic", "عبد الكريم المنصوري", "mansouri"],
    ["with the servant name fused", "Abdulkarim Mansuri", "mansouri"],
    ["in Chinese characters", "欧阳志明", "ouyang"],
    ["in Wade-Giles", "Ouyang Chih-ming", "ouyang"],
    ["in the pinyin of a name listed in Wade-Giles", "Xiao Zhongming", "hsiao"],
    ["in the Wade-Giles of a name listed in pinyin", "Hsieh Chen-tung", "xie"],
    ["in Hangul", "박용철", "pak"],
    ["with southern spelling", "Park Yong-cheol", "pak"],
    ["with a missing space", "LUNARTIDE", "lunar"],
    ["with letters swapped", "Lunar Tdie", "lunar"],
    ["with letters of a bad scan", "Abdul Karirn Mansouri", "mansouri"],
    ["with digits for letters", "ZHUK0V5KY, Yevgeniy", "zhukovsky"],
    ["with one letter read as two", "LUNAR TICLE", "lunar"],
  ])("%s: %s", (_, name, id) => expect(first(name)).toBe(id));
});

describe("does not match", () => {
  test.each([
    "CORP",
    "Technology Co., Ltd.",
    "National Company",
    "Research Institute",
    "Mr",
    "Machine Building Plant No. 6",
    "Shenzhen Mingda Microelectronics Technology Co., Ltd.",
    "Yevgeniy Bulgakov",
  ])("%s", (name) => expect(ask({ name }).hits).toEqual([]));
});

describe("facts", () => {
  const score = (query: ScreenQuery): number =>
    ask({ name: "Evgeny Zhukovsky", ...query }, { threshold: 0 }).hits[0]?.score ?? 0;
  test.each<[string, ScreenQuery]>([
    ["the day of birth", { birthDates: ["1971-03-05"] }],
    ["the year of birth", { birthDates: ["1971"] }],
    ["the country", { countries: ["RU"] }],
    ["the kind", { kind: "person" }],
  ])("%s agreeing never lowers the score", (_, facts) => {
    expect(score(facts)).toBeGreaterThanOrEqual(score({}));
  });
  test("a contradicting birth date, country and kind each lower it", () => {
    expect(score({ birthDates: ["1950-01-02"] })).toBeLessThan(score({}));
    expect(score({ countries: ["BR"] })).toBeLessThan(score({}));
    expect(score({ kind: "vessel" })).toBeLessThan(score({}));
  });
  test("completeness grows with what could be compared", () => {
    const complete = (query: ScreenQuery): number | undefined =>
      ask({ name: "Evgeny Zhukovsky", ...query }).hits[0]?.completeness;
    expect(complete({ birthDates: ["1971"] })).toBeGreaterThan(complete({}) ?? 1);
  });
  test("a ship is found by its IMO number alone, whatever it is called", () => {
    expect(ask({ name: "Sea Rose", ids: ["imo: 9187629"] }).hits[0]?.listing).toBe("lunar");
    expect(ask({ ids: ["IMO:9187629"] }).hits[0]?.listing).toBe("lunar");
  });
  test.each([["REG:123"], ["EMAIL:office@brenna.example"]])("%s on both sides speaks for the party", (id) => {
    for (const name of ["Brenna Kvist", "Sea Rose"]) {
      const [hit] = ask({ name, ids: [id] }).hits;
      expect(hit?.listing).toBe("brenna");
      expect(hit?.evidence.find(({ kind }) => kind === "id")?.what).toBe("agrees");
    }
  });
  test("another IMO number speaks against the same name", () =>
    expect(ask({ name: "Lunar Tide", ids: ["IMO:9000001"] }).hits).toEqual([]));
});

describe("explanation", () => {
  test("the evidence adds up to the log-odds of the score, for every hit", () => {
    for (const name of ["Evgeny Zhukovsky", "Huaguang Technology", "منصوري", "Lunar Tide", "Pak Yong"])
      for (const { score, evidence } of ask({ name, birthDates: ["1971"], countries: ["CN"] }, { threshold: 0.001 })
        .hits) {
        const sum = evidence.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeCloseTo(Math.log(score / (1 - score)), 6);
      }
  });
  test("it names the listed name that matched and the query's", () => {
    const [hit] = ask({ name: "nobody", aliases: ["Abu Talha"] }, { threshold: 0.2 }).hits;
    expect(hit).toMatchObject({ name: "Abd al-Karim Mansouri", matchedName: "Abu Talha", queryName: "Abu Talha" });
    expect(hit?.evidence.map(({ what }) => what)).toContain("weak alias");
  });
});

describe("what the name reads as", () => {
  const said = (query: ScreenQuery): readonly string[] =>
    ask(query, { threshold: 0.001 }).hits.flatMap(({ evidence }) =>
      evidence.filter(({ kind }) => kind === "kind").map(({ what }) => what),
    );
  test("a comma after the surname speaks against a vessel", () =>
    expect(said({ name: "Tide, Lunar" })).toEqual(["reads as a name of a person"]));
  test("a legal form speaks against a person", () =>
    expect(said({ name: "Zhukovsky Yevgeniy LLC" })).toEqual(["reads as a name of an organisation"]));
  test("nothing is read into a name whose kind is stated, or that could be either's", () => {
    expect(said({ name: "Tide, Lunar", kind: "vessel" })).toEqual([]);
    expect(said({ name: "Lunar Tide" })).toEqual([]);
  });
});

describe("what was not checked", () => {
  const codes = (result: ScreenResult): readonly string[] => result.notChecked.map(({ code }) => code);
  test("a list that is not loaded", () =>
    expect(codes(ask({ name: "x y" }, { lists: ["EU-FSF"] }))).toEqual(["list_missing"]));
  test.each(["n/a", "unknown", "TBC", "various", "不详"])("a name that names nobody: %s", (name) =>
    expect(codes(ask({ name }))).toEqual(["name_unreadable"]),
  );
  test("a name without a word", () => expect(codes(ask({ name: "###" }))).toEqual(["name_unreadable"]));
  test("the end of an endless name, in bounded time", () => {
    const result = ask({ name: `Evgeny Zhukovsky ${"a\u0301\0".repeat(300_000)}` });
    expect(codes(result)).toEqual(["name_cut"]);
  });
  test("no name at all", () => expect(codes(ask({}))).toEqual(["no_name"]));
  test("more names than are looked up", () => {
    const result = ask({ name: "x y", aliases: Array.from({ length: 30 }, (_, at) => `Somebody ${at}`) });
    expect(result.notChecked).toMatchObject([{ code: "names_left_out", params: { stated: "31", screened: "24" } }]);
  });
  test("a script read letter by letter", () => expect(codes(ask({ name: "ராஜன்" }))).toEqual(["script_approximate"]));
  test("hits beyond those shown", () => {
    const asked = ask({ name: "Yevgeniy Zhukovsky" }, { limit: 1, threshold: 0.01 });
    expect([codes(asked), asked.hits.length]).toEqual([[], 1]);
    const twins = buildIndex(
      [listOf(...["a", "b", "c"].map((id) => ({ id, name: "ZHUKOVSKY, Yevgeniy" })))],
      index.lexicon,
    );
    for (const mode of ["probability", "ofac"] as const) {
      const cut = screen(twins, { name: "Yevgeniy Zhukovsky" }, { limit: 2, mode });
      expect([cut.hits.length, codes(cut)]).toEqual([2, ["hits_left_out"]]);
      const whole = screen(twins, { name: "Yevgeniy Zhukovsky" }, { limit: 3, mode });
      expect([whole.hits.length, codes(whole)]).toEqual([3, []]);
    }
  });
  test("no list at all", () =>
    expect(codes(screen(buildIndex([], index.lexicon), { name: "x" }))).toEqual(["no_lists"]));
});

describe("mode ofac", () => {
  test("scores like Jaro-Winkler with the probability beside it", () => {
    const [hit] = ask({ name: "Lunar Tyde" }, { mode: "ofac" }).hits;
    expect(hit?.score).toBeGreaterThan(0.9);
    expect(hit?.score).toBeLessThan(1);
    expect(hit?.probability).toBeGreaterThan(0.5);
  });
});

describe("properties", () => {
  const names = [
    "Evgeny Zhukovsky",
    "Shenzhen Huaguang",
    "Abdulkarim Mansuri",
    "Park Yong-cheol",
    "Lunar Tide",
    "National Petroleum Company",
  ];
  test("the order of aliases does not matter", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (aliases) => {
        const scores = (given: readonly string[]): unknown =>
          ask({ aliases: given }).hits.map(({ listing, score }) => [listing, score]);
        expect(scores(aliases)).toEqual(scores(aliases.toReversed()));
      }),
      { numRuns: 20 },
    ));
  test("any text whatever is answered", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        for (const { score } of ask({ name }, { threshold: 0 }).hits) expect(score).toBeGreaterThan(0);
      }),
    ));
  test("asking twice gives the same answer, whatever was asked between", () => {
    const before = JSON.stringify(ask({ name: "Evgeny Zhukovsky" }));
    for (const name of names) ask({ name });
    expect(JSON.stringify(ask({ name: "Evgeny Zhukovsky" }))).toBe(before);
  });
});
