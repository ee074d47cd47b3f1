// A probe and the duty it led to, and a sentence that goes on with "the duty", are one measure; other goods' probes are not.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const told = (text: string): readonly string[] =>
  read({ text, published: "2025-06-10" }, resources).measures.map(({ type, imposer }) => `${type} ${imposer}`);

describe("one act told in two sentences", () => {
  it.each([
    [
      "KUALA LUMPUR - Malaysia's trade ministry has made an affirmative preliminary determination in its anti-dumping investigation on galvanised steel coils from China. Provisional duties of 3.86 to 57.90 per cent will be collected from tomorrow.",
      "anti_dumping MY",
    ],
    [
      "India imposed an anti-dumping duty of 12% on Chinese flat steel on Monday. The trade remedies directorate had in March recommended the duty after a probe begun last December.",
      "anti_dumping IN",
    ],
    [
      "China will collect anti-dumping duties of up to 34.9% on brandy from the European Union from July 5, the commerce ministry said. A ministry probe opened in January last year had found that dumping threatened domestic industry.",
      "anti_dumping CN",
    ],
    [
      "India's finance ministry has notified a 12 per cent safeguard duty on flat steel for 200 days. The duty spares goods that enter above a floor price of $675 a tonne for hot-rolled coil.",
      "safeguard IN",
    ],
    [
      "Kazakhstan on Friday banned wheat imports by road, rail or water until the end of December. The ban reaches grain from members of the Eurasian Economic Union alike.",
      "import_ban KZ",
    ],
    [
      "Thailand extended its anti-dumping duty of 30.91% on hot-rolled coil from China to alloyed coil on Friday. The 30.91% duty now also applies to coil containing boron shipped by 17 mills.",
      "anti_dumping TH",
    ],
    [
      "India put a 20% duty on exports of parboiled rice on Friday. The levy took effect at midnight and runs until October 16.",
      "export_tax IN",
    ],
  ])("is one measure: %s", (text, measure) => {
    expect(told(text)).toEqual([measure]);
  });
  it("but not the probe of other goods", () => {
    expect(
      told(
        "South Korea has imposed an anti-dumping duty of 38% on steel plate from China. It opened an anti-dumping investigation into PVC paste resin from France on Monday.",
      ),
    ).toEqual(["anti_dumping KR", "anti_dumping KR"]);
  });
});
