// Parties that are only described cannot be compared with anybody's name.
import { expect, it } from "vitest";
import { isDescribed } from "./described.ts";

it.each(["28 Chinese companies", "its subsidiaries", "28家美国实体（见附件）", "多家企业", "十余名个人", "3艘油轮"])(
  "%s is a description",
  (party) => expect(isDescribed(party)).toBe(true),
);

it.each(["Micron", "某舟公司", "三星电子", "一汽集团", "Three Gorges Corp"])("%s is a name", (party) =>
  expect(isDescribed(party)).toBe(false),
);
