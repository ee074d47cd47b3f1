import { beforeAll, describe, expect, test } from "vitest";
import { openDesk, type Desk } from "../desk.case.ts";

const HOSTILE = "Huaxin <script>alert(1)</script> & Söhne";
const file = (name: string, text: string): File => new File([text], name);

const FILES = [
  file(
    "Materialstamm.csv",
    "Materialnummer;Bezeichnung;Zolltarifnummer;Ursprungsland\nM-1;Gallium 4N;811292;CN\n;Antimon;811010;CN\nM-1;Doppelt;;\n",
  ),
  file("LFA1.csv", `Lieferantennummer;Lieferantenname;Land\n100;${HOSTILE};CN\n200;Müller GmbH;Germnay\n`),
  file("supply.csv", "part_id,supplier_id,share\nM-1,100,0.6\nM-1,999,0.4\n"),
];

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

/** The value of a hidden or text field, or the chosen option of a select. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const plain = (text: string): string =>
    text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const form = /<form class="sheet".*?<\/form>/s.exec(html)?.[0] ?? "";
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined && !tag.includes('type="checkbox"'))
      fields[plain(name)] = plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    fields[plain(name)] =
      /<option selected value="([^"]*)"|<option value="([^"]*)" selected/.exec(options)?.slice(1).find(Boolean) ?? "";
  }
  return fields;
}

describe("a broken set of files", () => {
  test("is read, mapped as suggested, mended and assessed; undo brings the old version back", async () => {
    const uploaded = await desk.post("/portfolio/new", { name: "ACME & Co", files: FILES });
    expect(uploaded).toEqual({ kind: "redirect", to: "/portfolio/ACME%20%26%20Co/mapping" });

    const mapping = await desk.html("/portfolio/ACME%20%26%20Co/mapping");
    expect(mapping).not.toContain("<script");
    expect(mapping).toContain("&lt;script>");
    const suggested = fieldsOf(mapping);
    expect(suggested).toMatchObject({
      "map:suppliers:Lieferantennummer": "supplier_id",
      "map:suppliers:Lieferantenname": "name",
    });
    let step = await desk.post("/portfolio/ACME%20%26%20Co/mapping", suggested);
    for (let round = 0; round < 2 && step.kind === "redirect" && step.to.endsWith("/mapping"); round++) {
      step = await desk.post("/portfolio/ACME%20%26%20Co/mapping", fieldsOf(await desk.html(step.to)));
    }
    expect(step).toEqual({ kind: "redirect", to: "/portfolio/ACME%20%26%20Co/rows" });

    const rows = await desk.html("/portfolio/ACME%20%26%20Co/rows");
    expect(rows).toContain("999 is not in suppliers");
    expect(rows).toContain("Germnay is not a country");
    const fields = fieldsOf(rows);
    expect(fields).toHaveProperty(["cell:supply:3:supplier_id"], "999");
    const mended = await desk.post("/portfolio/ACME%20%26%20Co/rows", {
      ...fields,
      "cell:supply:3:supplier_id": "200",
      "cell:parts:3:part_id": "M-2",
      "cell:suppliers:3:country": "DE",
      "drop:parts:4": "on",
    });
    expect(mended.kind === "redirect" && mended.to).toMatch(/\/rows\?saved=\d+&changed=4$/);
    const after = await desk.html(mended.kind === "redirect" ? mended.to : "");
    expect(after).toContain("Every row is used");

    const table = await desk.get("/portfolio/ACME%20%26%20Co/tables/supply", "csv");
    expect(table).toMatchObject({
      rows: [
        ["part_id", "supplier_id", "share"],
        ["M-1", "100", "0.6"],
        ["M-1", "200", "0.4"],
      ],
    });
    const today = await desk.html("/?portfolio=ACME+%26+Co&on=2026-11-21");
    expect(today).toContain("M-1/100");
    expect(today).not.toContain("<script");
    expect(await desk.html("/portfolio/ACME%20%26%20Co/lines")).toContain("Huaxin &lt;script>");

    await desk.post("/portfolio/ACME%20%26%20Co", { restore: "1" });
    const back = await desk.get("/portfolio/ACME%20%26%20Co/tables/supply", "csv");
    expect(back).toMatchObject({ rows: [expect.anything(), expect.anything(), ["M-1", "999", "0.4"]] });
    expect(await desk.html("/portfolio/ACME%20%26%20Co")).toContain("version 1 brought back");
  });

  test("a form made on an older version changes nothing and says so", async () => {
    await desk.post("/portfolio/new", { name: "twice", files: FILES });
    const stale = { version: "1", "was:supply:3:supplier_id": "999", "cell:supply:3:supplier_id": "100" };
    expect(await desk.post("/portfolio/twice/rows", stale)).toMatchObject({ kind: "redirect" });
    const again = await desk.post("/portfolio/twice/rows", { ...stale, "cell:supply:3:supplier_id": "200" });
    expect(again).toMatchObject({ kind: "html", status: 409 });
    expect(await desk.get("/portfolio/twice/tables/supply", "csv")).toMatchObject({
      rows: [expect.anything(), expect.anything(), ["M-1", "100", "0.4"]],
    });
  });
});

describe("an upload that cannot be used", () => {
  test.each([
    ["no file", { name: "x", files: [] }, "No file was chosen"],
    ["no name", { name: " ", files: FILES }, "needs a name"],
    ["a name that is a page", { name: "new", files: FILES }, "needs a name"],
    [
      "another encoding",
      { name: "x", files: [new File([new Uint8Array([0xff, 0xfe, 0x41, 0])], "parts.csv")] },
      "UTF-16",
    ],
    ["a picture", { name: "x", files: [file("map.png", "…")] }, "neither a CSV file nor a workbook"],
    ["a taken name", { name: "sample", files: FILES }, "There is a portfolio &quot;sample&quot; already"],
  ])("%s", async (_what, fields, words) => {
    const answer = await desk.post("/portfolio/new", fields);
    expect(answer).toMatchObject({ kind: "html", status: 422 });
    expect(answer.kind === "html" && answer.body).toContain(words);
  });
});

test("the sample's rows are listed with what is wrong, in every form of the page", async () => {
  const html = await desk.html("/portfolio/sample/rows");
  expect(html).toContain("7 rows are left out");
  const csv = await desk.get("/portfolio/sample/rows", "csv");
  expect(csv.kind === "csv" && csv.rows).toHaveLength(18);
});
