// The document model: zones, sentences, quotations, dates, figures; and what hostile texts may cost.
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../read.ts";
import { annotate, LONGEST_TEXT } from "./annotate.ts";
import { splitSentences } from "./sentences.ts";
import { keysOf } from "./tokens.ts";
import { resources } from "../core-resources.case.ts";

const annotated = (text: string, published?: string): ReturnType<typeof annotate> =>
  annotate({ text, published }, resources.gazetteer);

describe("tokens", () => {
  it.each([
    ["the U.S. market", ["the", "us", "market"]],
    ["S. Korea", ["s", "korea"]],
    ["China's anti-dumping duty", ["china", "'s", "anti", "dumping", "duty"]],
    ["27-point-91", ["27", "point", "91"]],
    ["didn't", ["didn't"]],
    ["10% of 1,000 5G masts", ["10", "%", "of", "1000", "5g", "masts"]],
    ["镓、锗", ["镓", "、", "锗"]],
    ["Šefčovič", ["sefcovic"]],
  ])("%s", (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});

describe("sentences", () => {
  it.each([
    ["The U.S. said no. Mr. Smith left. No. 23 stays.", ["The U.S. said no.", "Mr. Smith left.", "No. 23 stays."]],
    ["Acme Corp. of Ohio fell 3.5 per cent. It rose.", ["Acme Corp. of Ohio fell 3.5 per cent.", "It rose."]],
    ["“We will act.” He left.", ["“We will act.”", "He left."]],
    ["决定实施管制。自八月一日起施行。", ["决定实施管制。", "自八月一日起施行。"]],
  ])("%s", (text, expected) => {
    expect(
      splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(expected);
  });
});

it("sets apart what stands around an article", () => {
  const { zones, dateline } = annotated(
    "Skip to content\nChina tightens graphite rules\n\nImage caption, A graphite mine\n\n" +
      "BEIJING, Oct 20 (Reuters) - China said on Friday it would act.\n\n© Agency\n\nAlso read:\nRaids in Shanghai\nMore curbs ahead\n",
  );
  expect(zones.map(({ kind, span }) => [kind, span.text])).toEqual([
    ["boilerplate", "Skip to content"],
    ["title", "China tightens graphite rules"],
    ["caption", "Image caption, A graphite mine"],
    ["dateline", "BEIJING, Oct 20 (Reuters) -"],
    ["credit", "© Agency"],
    ["related", "Also read:"],
    ["related", "Raids in Shanghai"],
    ["related", "More curbs ahead"],
  ]);
  expect(dateline).toEqual({ place: "BEIJING", country: "CN" });
});

describe("dates against Thursday 25 May 2023", () => {
  it.each([
    ["He met her on Thursday.", "2023-05-25"],
    ["He met her on Sunday.", "2023-05-21"],
    ["They will meet on Monday.", "2023-05-29"],
    ["They said last week they would act.", "2023-05-15/2023-05-21"],
    ["It failed a review in late May.", "2023-05-21/2023-05-31"],
    ["In February he postponed a trip.", "2023-02"],
    ["Rules take effect on August 1.", "2023-08-01"],
    ["It was imposed in October.", "2022-10"],
    ["The ban, in force since June 1, will stay.", "2022-06-01"],
    ["Earlier this month he met her.", "2023-05"],
    ["It starts in the first quarter of 2024.", "2024-01-01/2024-03-31"],
    ["It was decided three days ago.", "2023-05-22"],
    ["自2023年8月1日起", "2023-08-01"],
    ["今年3月，中方已加征关税。", "2023-03"],
    ["去年12月起已禁止出口。", "2022-12"],
    ["商务部12日发布公告。", "2023-05-12"],
    ["商务部28日发布公告。", "2023-04-28"],
    ["该措施将于28日生效。", "2023-05-28"],
    ["上月7日提出建议。", "2023-04-07"],
    ["上周五公布了新规。", "2023-05-19"],
    ["周三在例行发布会上表示。", "2023-05-24"],
    ["昨日宣布。", "2023-05-24"],
    ["三天前宣布。", "2023-05-22"],
    ["将取代明年6月底到期的措施。", "2024-06-21/2024-06-30"],
    ["11月底生效。", "2023-11-21/2023-11-30"],
    ["海關總署前天宣佈。", "2023-05-23"],
  ])("%s", (text, value) => {
    expect(annotated(text, "2023-05-25").timexes.map((timex) => timex.value)).toEqual([value]);
  });

  it.each([
    ["商务部12日公告。同日，海关总署宣布。", ["2023-05-12", "2023-05-12"]],
    ["商务部12日公告。美方2日宣布列单，次日生效。", ["2023-05-12", "2023-05-02", "2023-05-03"]],
    ["新华社北京5月20日电　商务部12日公告，同日生效。", ["2023-05-12", "2023-05-12"]],
    ["商务部公告2023年第40号。", []],
    ["On 15 April Peru adopted the duty, with effect from the following day.", ["2023-04-15", "2023-04-16"]],
    ["Chile answered on 15 April the duty that Peru had set the day before.", ["2023-04-15", "2023-04-14"]],
    ["Peru banned it in March and Chile the following month.", ["2023-03", "2023-04"]],
    ["They met on 15 April, the day before talks on tea.", ["2023-04-15"]],
    ["They met on 15 April, two days before the minister is due in Lima.", ["2023-04-15"]],
    ["They met on 15 April, two days before a vote on tea.", ["2023-04-15"]],
    [
      "Peru taxes tea from June 1 and will tax cocoa from the same date until the end of 2024.",
      ["2023-06-01", "2023-06-01", "2024-12-31"],
    ],
    ["The inquiry was opened on 5 August and was closed again.", ["2022-08-05"]],
    ["Peru plans to bring 23 kinds of advanced machinery under control in July.", ["2023-07"]],
    ["近3年出口增长，前5个月下降，用时4天。", []],
  ])("%s", (text, values) => {
    expect(annotated(text, "2023-05-25").timexes.map((timex) => timex.value)).toEqual(values);
  });

  it("reports a weekday that is not that of the stated day", () => {
    expect(annotated("They meet on Thursday May 24.", "2023-05-25").timexes).toMatchObject([
      { value: "2023-05-24", conflict: "2023-05-24 is not a thursday" },
    ]);
  });

  it("leaves relative dates open without a publication date, and says so", () => {
    const { timexes, warnings } = annotated("He met her on Thursday.");
    expect(timexes).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(["no_publication_date"]);
  });
});

it.each([
  ["a duty of 27-point-91 to 34-point-one percent", "percent", { value: 27.91, max: 34.1 }],
  ["tariffs of up to 38 per cent", "percent", { value: 38, upTo: true }],
  ["a charge of $5.5 billion", "money", { value: 5.5e9, currency: "USD" }],
  ["classified in 7206.10", "hs", { norm: "7206.10" }],
  ["chips of ECCN 3A090.a", "eccn", { norm: "3A090.a" }],
  ["under Regulation (EU) 2021/821", "legal_act", { text: "Regulation (EU) 2021/821" }],
])("%s", (text, kind, expected) => {
  expect(annotated(text).figures.find((figure) => figure.kind === kind)).toMatchObject(expected);
});

describe("whatever the text", () => {
  it("every span is its slice", () => {
    const words = constantFrom(
      "China",
      "bans",
      "exports",
      "of",
      "gallium",
      "“",
      "”",
      '"',
      "'",
      ".",
      ",",
      "\n",
      "25%",
      "on Monday",
      "\u202Eabc",
      "\0",
      "U.S.",
      "🙂",
      "许可",
    );
    assert(
      property(array(words, { maxLength: 80 }), (parts) => {
        const text = parts.join(" ");
        const spans: { start: number; end: number; text: string }[] = [];
        const walk = (value: unknown): void => {
          if (value === null || typeof value !== "object") return;
          if ("start" in value && "end" in value && "text" in value) spans.push(value as (typeof spans)[number]);
          for (const one of Object.values(value)) walk(one);
        };
        walk(read({ text, published: "2024-05-15" }, resources));
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["one word of ten million letters", "a".repeat(10_000_000)],
    ["a line of ten million characters", "gallium curbs are here ".repeat(440_000)],
    ["quotes never closed", '"China said “'.repeat(8_000)],
    ["commas without end", "China, ".repeat(30_000)],
    ["right to left and NUL", "\u202E\0China bans exports\0 ".repeat(5_000)],
    ["many lines", "x\n".repeat(100_000)],
  ])("%s costs bounded time", (_name, text) => {
    const before = process.cpuUsage();
    const reading = read({ text, published: "2024-05-15" }, resources);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(reading.warnings.some(({ code }) => code === "text_too_long")).toBe(text.length > LONGEST_TEXT);
  });
});
