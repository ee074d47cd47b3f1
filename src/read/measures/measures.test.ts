// What the measure frames read from sentences and short texts of many kinds; every text is made up for this test.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { compileReader, type Measure, read, testPack } from "../index.ts";

const packs = readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url)));
const resources = compileReader(packs);

const measuresOf = (text: string, published = "2024-12-04"): readonly Measure[] =>
  read({ text, published, outlet: "The Daily" }, resources).measures;

/** The fields that tell one reading from another, in one line. */
const line = ({
  type,
  direction,
  imposer,
  authority,
  target,
  goods,
  rate,
  announced,
  effective,
  expires,
  status,
}: Measure): string =>
  [
    type,
    direction === "relax" ? "relax" : undefined,
    authority?.norm ?? imposer.join("+"),
    `to ${target.countries.join("+")}`,
    target.entities.length === 0 ? undefined : `parties ${target.entities.join("+")}`,
    goods.length === 0 ? undefined : `goods ${goods.map(({ norm }) => norm).join("+")}`,
    rate === undefined ? undefined : `rate ${rate.value ?? `${rate.min ?? ""}-${rate.max}`}`,
    announced === null ? undefined : `announced ${announced.value}`,
    effective === null ? undefined : `effective ${effective.value}`,
    expires === undefined ? undefined : `expires ${expires.value}`,
    status,
  ]
    .filter((part) => part !== undefined)
    .join(", ");

describe("one sentence", () => {
  it.each([
    [
      "The Netherlands will require licences for exports of some DUV lithography machines from January 1, the Dutch government said on Friday.",
      "export_licence, NL.GOV, to *, goods lithography machines, announced 2024-11-29, effective 2025-01-01, adopted",
    ],
    [
      "India on Thursday banned exports of non-basmati white rice with immediate effect.",
      "export_ban, IN.GOV, to *, goods non-basmati white rice, announced 2024-11-28, effective 2024-11-28, in_force",
    ],
    [
      "The US Commerce Department added 140 companies to the Entity List on Monday, including Naura Technology and Piotech.",
      "entity_listing, US.DOC, to CN, parties Naura+Piotech+140 companies, announced 2024-12-02, in_force",
    ],
    [
      "Vietnam imposed provisional anti-dumping duties of 19.38% to 27.83% on hot-rolled coil from China, the Ministry of Industry and Trade said.",
      "anti_dumping, VN.MOIT, to CN, goods hot-rolled steel, rate 19.38-27.83, announced 2024-12-04, in_force",
    ],
    [
      "South Korea's government has no plans to ban exports of urea, the trade minister said on Monday.",
      "export_ban, KR.MOTIE, to *, goods urea, denied",
    ],
    [
      "India is considering restricting imports of laptops, two government sources said.",
      "import_licence, IN.GOV, to *, goods laptops, considered",
    ],
    [
      "The United Kingdom extended its safeguard on steel imports by two years until June 2026.",
      "safeguard, GB.GOV, to *, goods steel, expires 2026-06, extended",
    ],
    [
      "China has lifted its ban on Australian rock lobsters.",
      "import_ban, relax, CN.GOV, to AU, goods lobster, revoked",
    ],
    [
      "The White House said on Tuesday that it had suspended the 25% tariffs on Canadian and Mexican goods for 30 days.",
      "import_tariff, relax, US.POTUS, to CA+MX, goods all goods, rate 25, announced 2024-12-03, expires 2025-01-02, suspended",
    ],
    [
      "Germany will strip Huawei and ZTE components from the core of its 5G networks by the end of 2026.",
      "product_ban, DE.GOV, to CN, parties Huawei+ZTE, goods ZTE components, announced 2024-12-04, effective 2026-12-31, announced",
    ],
  ])("%s", (text, expected) => {
    expect(measuresOf(text).map(line)).toEqual([expected]);
  });
});

describe("a whole text", () => {
  it("makes one measure of title, act and anaphors, and keeps the older act of another government apart", () => {
    const found = measuresOf(
      "China bars gallium and germanium from America\n\n" +
        "BEIJING - China on Tuesday banned exports of gallium and germanium to the United States, the commerce ministry said. " +
        "The ban takes effect immediately.\n\n" +
        "In October 2022 the United States restricted exports of advanced chips to China.\n",
    );
    expect(found.map(line)).toEqual([
      "export_ban, CN.MOFCOM, to US, goods gallium+germanium, announced 2024-12-03, effective 2024-12-03, in_force",
      "export_licence, US.GOV, to CN, goods advanced chips, announced 2022-10, in_force",
    ]);
    expect(found.map(({ background }) => background)).toEqual([undefined, true]);
  });

  it("splits a list of rates and gives codes to the goods they are told of", () => {
    const found = measuresOf(
      "Yesterday President Donald Trump imposed tariffs of 25% on steel articles and 10% on aluminum articles.\n\n" +
        "The steel duty reaches articles of headings 7206.10 through 7216.50 and 7302.10.\n",
      "2018-03-09",
    );
    expect(found.map(({ goods, rate }) => [goods.map(({ norm }) => norm), rate?.value])).toEqual([
      [["steel"], 25],
      [["aluminium"], 10],
    ]);
    expect(found[0]?.goods[0]?.codes).toEqual(["7206.10-7216.50", "7302.10"]);
  });

  it("tells an answer only where a word says so, and who says it", () => {
    const answer = read(
      {
        text: "Russia said it would restrict exports of uranium to the United States, in response to Washington's ban on imports of Russian uranium.",
        published: "2024-11-15",
      },
      resources,
    );
    expect(answer.relations).toMatchObject([{ type: "response_to", from: "M1", to: "M2", asserted_by: "Russia" }]);
    const order = read(
      {
        text: "China banned exports of gallium on Tuesday, a day after the United States banned imports of cranes from China.",
        published: "2024-12-04",
      },
      resources,
    );
    expect(order.relations.filter(({ type }) => type === "response_to")).toEqual([]);
  });
});

describe("nothing to find", () => {
  it.each([
    "Kenya's shilling fell 2% on Tuesday as traders weighed a ban on street parking. The minister met investors in Nairobi.",
    "The two sides agreed to start an export control enforcement information exchange.",
    "Rovers can sign players again after the league suspended its transfer embargo on Tuesday.",
    "The electricity tariff at its two Ohio plants will fall by 3% from April under a new contract.",
    "Exports rose 8% in May as the yen weakened, customs data showed.",
  ])("%s", (text) => {
    expect(measuresOf(text)).toEqual([]);
  });
});

it("holds every pattern of the shipped packs to its examples", () => {
  for (const pack of packs) expect(testPack(pack, packs)).toEqual([]);
});
