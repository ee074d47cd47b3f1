// What a state no longer lets in or out, told without "import", "export" or "ban".
import { describe, expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const told = (text: string): readonly string[] =>
  read({ text, published: "2025-06-10" }, resources).measures.map(({ type, imposer }) => `${type} ${imposer}`);

describe("what is let in or out no longer", () => {
  it.each([
    ["Kenya no longer lets in maize from Uganda and Tanzania.", "import_ban KE"],
    ["Australian rock lobsters are still shut out of China.", "import_ban CN"],
    ["Beijing has shut its doors to Lithuanian beef, the farm ministry in Vilnius said.", "import_ban CN"],
    ["Malawi last month blocked flour, rice and maize from abroad.", "import_ban MW"],
    ["Poland keeps Ukrainian wheat, maize and rapeseed out under a ban of its own.", "import_ban PL"],
    ["Ghana has turned away Ukrainian chicken since June over bird flu.", "import_ban GH"],
    ["Tanzania on Thursday stopped letting in farm goods from Malawi and South Africa.", "import_ban TZ"],
    ["Nigeria will not allow foreign rice in by land.", "import_ban NG"],
    ["Lusaka has sealed its border to Zimbabwean maize.", "import_ban ZM"],
    ["Kazakhstan keeps its onions at home until the spring.", "export_ban KZ"],
    ["Burkina Faso no longer lets cotton seed out of the country.", "export_ban BF"],
    ["New Delhi has closed the tap on onion exports until March.", "export_ban IN"],
    ["From Saturday no gallium leaves China without a permit.", "export_licence CN"],
    [
      "The U.S. Department of Commerce on Monday forbade American companies to sell components to ZTE Corp for seven years.",
      "export_ban US",
    ],
    [
      "Americans may no longer insure tankers that carry Russian oil sold above $60 a barrel, the Treasury said.",
      "service_ban US",
    ],
  ])("is a measure: %s", (text, measure) => {
    expect(told(text)).toEqual([measure]);
  });
  it.each([
    ["Three EU neighbours, Kyiv complained, refuse to let in its produce."],
    ["The plant will not let visitors in on Sunday."],
    ["The firm keeps its profits at home until the autumn."],
  ])("is none: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
