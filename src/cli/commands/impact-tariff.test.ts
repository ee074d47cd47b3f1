// derisk impact tariff through the command line: the table, own elasticities, and what a bad file says.
import { expect, test } from "vitest";
import { CommandLine } from "../command-line.case.ts";

const line = new CommandLine();
const SOURCES = "country,value,before,after\nCN,60,0,25%\nJP,40,0,0\n";

test("prints bands by source, with what is assumed", async () => {
  const { code, out } = await line.run(["impact", "tariff", line.file("sources.csv", SOURCES)]);
  expect(code).toBe(0);
  expect(out).toMatch(/CN\s+60\.0 %\s+\+/);
  expect(out).toContain("this project's judgement");
});

test("takes the user's own elasticities and gives them back", async () => {
  const path = line.file("sources.csv", SOURCES);
  const { out } = await line.run(["impact", "tariff", path, "--assume", "substitution=3/5/8", "--json"]);
  const report = JSON.parse(out) as { readonly assumptions: readonly { readonly id: string }[] };
  expect(report.assumptions).toContainEqual(
    expect.objectContaining({ id: "substitution", low: 3, central: 5, high: 8, stated: true }),
  );
});

test.each([
  ["a missing column", "country,value,before\nCN,1,0\n", 3, 'no column "after"'],
  ["a cell that is no number", "country,value,before,after\nCN,many,0,0.1\n", 3, ':2: value: "many" is no number'],
  ["nothing bought", "country,value,before,after\nCN,0,0,0.1\n", 2, "value above 0"],
])("%s is named with its file, row and fix", async (_what, content, exit, message) => {
  const { code, out, err } = await line.run(["impact", "tariff", line.file("bad.csv", content)]);
  expect(code).toBe(exit);
  expect(out).toBe("");
  expect(err).toContain(message);
});
