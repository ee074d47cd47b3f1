// A stream of parties that goes on while the lists change: what follows is screened against them as they are by then.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { CommandLine } from "../command-line.case.ts";

const line = new CommandLine();
const HEAD = "id,name,country\n";

it("screens against the lists as they are when a line comes", async () => {
  const kept = async (rows: string): Promise<void> => {
    const file = line.file("list.csv", HEAD + rows);
    expect((await line.run(["lists", "import", "csv", file, "--name", "HOUSE"])).code).toBe(0);
  };
  await kept("a,Quuxtronics Ltd,CN\n");
  async function* parties(): AsyncGenerator<string> {
    yield '{"id":"1","name":"Quuxtronics Ltd"}\n{"id":"2","name":"Zzyzx Trading LLC"}\n';
    await kept("b,Zzyzx Trading LLC,AE\n");
    await sleep(1100);
    yield '{"id":"3","name":"Quuxtronics Ltd"}\n{"id":"4","name":"Zzyzx Trading LLC"}\n';
    expect((await line.run(["lists", "remove", "HOUSE"])).code).toBe(0);
    await sleep(1100);
    yield '{"id":"5","name":"Zzyzx Trading LLC"}\n';
  }
  const screening = line.start(["screen", "--jsonl"], parties());
  expect(await screening.exit).toBe(0);
  const answers = screening
    .out()
    .trim()
    .split("\n")
    .map((one) => JSON.parse(one) as { hits: { listing: string }[]; notChecked: { code: string }[] });
  expect(answers.map(({ hits }) => hits.map(({ listing }) => listing))).toEqual([["a"], [], [], ["b"], []]);
  expect(answers.map(({ notChecked }) => notChecked.map(({ code }) => code))).toEqual([
    ["list_missing"],
    ["list_missing"],
    ["list_missing"],
    ["list_missing"],
    ["no_lists", "list_missing"],
  ]);
  expect(screening.err().match(/the lists changed/g)).toHaveLength(2);
});
