// A duty in a text about exports, or on what is sent abroad, is an export duty; and bodies told only by what they see to.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const told = (text: string): readonly string[] =>
  read({ text, published: "2025-06-10" }, resources).measures.map(({ type, imposer }) => `${type} ${imposer}`);

describe("duties on what goes out", () => {
  it.each([
    [
      "India banned exports of broken rice on Thursday. It also slapped a 20% duty on several other grades.",
      ["export_ban IN", "export_tax IN"],
    ],
    [
      "Zimbabwe will ban exports of lithium concentrate from 2027, the mines minister said. It had put a 5% tax on concentrate shipments last year.",
      ["export_ban ZW", "export_tax ZW"],
    ],
    [
      "Ontario premier Doug Ford said Canada would put a 25% surcharge on electricity sent to New York and Michigan.",
      ["export_tax CA"],
    ],
    [
      "India has prohibited shipments of broken rice. The revenue department levied a duty of 20 per cent on paddy and brown rice.",
      ["export_ban IN", "export_tax IN"],
    ],
  ])("are export duties: %s", (text, measures) => {
    expect(told(text)).toEqual(measures);
  });
  it.each([
    [
      "India banned wheat exports on Friday. It raised the import duty on palm oil to 20%.",
      ["export_ban IN", "import_tariff IN"],
    ],
    [
      "China will require licences for exports of seven rare earths. It put a 34% tariff on all American goods.",
      ["export_licence CN", "import_tariff CN"],
    ],
  ])("unless they are on what comes in: %s", (text, measures) => {
    expect(told(text)).toEqual(measures);
  });
});

describe("a body that its field names", () => {
  it.each([
    [
      "ACCRA - Ghana's cocoa sector fell silent. The licensing authority banned exports of raw cocoa from July 1.",
      ["export_ban GH"],
    ],
    [
      "MOSCOW - Russia has had enough. The veterinary watchdog barred imports of Moldovan apples from Monday.",
      ["import_ban RU"],
    ],
    ["BAMAKO - Mali said on Monday that the junta has suspended exports of shea nuts.", ["export_ban ML"]],
  ])("acts for its state: %s", (text, measures) => {
    expect(told(text)).toEqual(measures);
  });
});
