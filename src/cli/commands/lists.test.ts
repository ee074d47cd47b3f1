// The command as a user runs it: import, look, compare, put aside, screen; with the exit codes of the contract.
import { describe, expect, it } from "vitest";
import { CommandLine } from "../command-line.case.ts";

const line = new CommandLine();
const OLD = "id,name,country\na,Beispiel Werkzeugbau GmbH,DE\nb,Guangzhou Lizi Trading Co Ltd,CN\n";
const NEW = "id,name,country\nb,Guangzhou Lizi Trading Co Ltd,HK\nc,Ivan Beispielow,RU\nd,,RU\n";

const CSL = "_id,source,name,start_date\n";
const EL = "Entity List (EL) - Bureau of Industry and Security";
const cslRows = (count: number, start: string): string =>
  CSL + Array.from({ length: count }, (_, at) => `e${at},${EL},Example ${at} Electronics Ltd.,${start}\n`).join("");

describe("an official file that states no day", () => {
  const other = new CommandLine();
  const take = (name: string, text: string, ...more: string[]) =>
    other.run(["lists", "import", "us-csl", other.file(name, text), ...more]);

  it("is as old as the newest of its rows, and says so", async () => {
    const taken = await take("old.csv", cslRows(30, "2022-03-18"));
    expect(taken.err).toMatch(/does not say of which day US-CSL is.*2022-03-18[\s\S]*--as-of/);
    expect((await other.run(["lists"])).out).toMatch(/US-CSL\s+2022-03-18\s+2022-03-18 .* stale/);
  });

  it("is of the day that is given", async () => {
    const taken = await take("new.csv", cslRows(40, "2026-11-02"), "--as-of", "2026-11-20");
    expect(taken.err).not.toContain("does not say");
    expect((await other.run(["lists"])).out).toMatch(/US-CSL\s+2026-11-20\s+2026-11-20 .* fresh/);
  });

  it("may be shorter where it is of an earlier day, compared with what stood before it", async () => {
    const earlier = await take("earlier.csv", cslRows(28, "2023-01-01"), "--as-of", "2023-01-05");
    expect(earlier).toMatchObject({ code: 0, out: expect.stringContaining("28 rows") });
    const torn = await take("torn.csv", cslRows(3, "2024-01-01"), "--as-of", "2024-01-05");
    expect(torn.out + torn.err).toContain("3 rows instead of 28");
    expect((await other.run(["lists"])).out).toMatch(/US-CSL\s+2026-11-20 .* 40 /);
  });
});

describe("derisk lists", () => {
  it("says that nobody is screened while there is no list", async () => {
    expect(await line.run(["lists"])).toMatchObject({ code: 0, out: expect.stringContaining("nobody is screened") });
    expect(await line.run(["lists", "show", "HOUSE"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("no list HOUSE"),
    });
  });

  it("imports editions, keeps good rows and names the bad", async () => {
    const old = line.file("old.csv", OLD);
    const first = await line.run(["lists", "import", "csv", old, "--name", "HOUSE", "--as-of", "2026-10-01"]);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("HOUSE: kept as version 1, 2 rows") });
    const second = await line.run([
      "lists",
      "import",
      "csv",
      line.file("new.csv", NEW),
      "--name",
      "HOUSE",
      "--as-of",
      "2026-11-20",
    ]);
    expect(second.out).toContain("1 added, 1 removed, 1 changed");
    expect(second.err).toContain("new.csv, row 4, name: the row has no name");
    const again = await line.run(["lists", "import", "csv", line.file("new.csv", NEW), "--name", "HOUSE", "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ rows: 2, lists: [{ kind: "unchanged", head: { version: 2 } }] });
  });

  it("shows the lists, one list, a past day and what changed", async () => {
    expect((await line.run(["lists"])).out).toMatch(/HOUSE\s+2026-11-20\s+2026-11-20\s+1 day\s+2\s+2\s+fresh/);
    expect(JSON.parse((await line.run(["lists", "--json"])).out)).toMatchObject({
      lists: [{ list: "HOUSE", versions: 2 }],
    });
    expect((await line.run(["lists", "show", "HOUSE", "--search", "ivan"])).out).toContain("Ivan Beispielow");
    const past = await line.run(["lists", "show", "HOUSE", "--on", "2026-10-05"]);
    expect(past.out).toContain("Beispiel Werkzeugbau GmbH");
    expect(past.out).not.toContain("Ivan");
    const diff = await line.run(["lists", "diff", "HOUSE", "--since", "2026-10-05"]);
    expect(diff.out).toContain("1 added, 1 removed, 1 changed");
    expect(diff.out).toMatch(/\+ c {2}Ivan Beispielow[\s\S]*- a {2}Beispiel Werkzeugbau GmbH/);
  });

  it("is what screening runs against, on the day asked for", async () => {
    const query = '{"id":"q","name":"Beispiel Werkzeugbau GmbH"}\n';
    const now = JSON.parse((await line.run(["screen", "--jsonl"], query)).out) as { readonly hits: readonly object[] };
    expect(now.hits).toEqual([]);
    const then = JSON.parse((await line.run(["screen", "--jsonl", "--on", "2026-10-05"], query)).out) as object;
    expect(then).toMatchObject({ id: "q", hits: [{ listing: "a", list: "HOUSE" }] });
  });

  it("says of each answer that a list is stale, or has no version for the day", async () => {
    const codes = async (day: string): Promise<readonly string[]> => {
      const { out } = await line.run(["screen", "--jsonl", "--on", day], '{"id":"q","name":"Nobody Known"}\n');
      return (JSON.parse(out) as { notChecked: { code: string }[] }).notChecked.map(({ code }) => code);
    };
    // The official lists are not loaded: no answer may look as if they were.
    expect(await codes("2026-10-05")).toEqual(["list_missing"]);
    expect(await codes("2026-10-20")).toEqual(["list_stale", "list_missing"]);
    expect(await codes("2026-09-30")).toEqual(["no_lists", "list_missing"]);
  });

  it("puts a list aside and brings it or an earlier version back", async () => {
    expect((await line.run(["lists", "remove", "HOUSE"])).out).toContain("put aside");
    expect((await line.run(["lists"])).out).toContain("put aside");
    expect((await line.run(["lists", "restore", "HOUSE"])).out).toContain("version 2 is current");
    expect((await line.run(["lists", "restore", "HOUSE", "--version", "1"])).out).toContain(
      "version 3 is current, 2 rows",
    );
    expect((await line.run(["lists", "remove", "NOBODY"])).code).toBe(3);
  });

  it("refuses a file that breaks off, unless a person accepts it", async () => {
    const whole = '[{"id":"1","list_id":"cn-attention-list","entity_name":"Example Corporation"},{"id":"2"';
    const cut = line.file("cn.json", whole);
    const refused = await line.run(["lists", "import", "cn-mofcom", cut]);
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining("is not whole") });
    expect((await line.run(["lists", "show", "CN-WATCH-LIST"])).code).toBe(3);
    expect((await line.run(["lists", "import", "cn-mofcom", cut, "--accept"])).code).toBe(0);
  });

  it.each([
    [["lists", "import"], 2, "from which source"],
    [["lists", "import", "csv"], 2, "which file"],
    [["lists", "import", "nothing", "x.csv"], 5, "cannot read"],
    [["lists", "nothing"], 2, "there is no"],
    [["lists", "update", "NOBODY"], 2, "no address is known"],
    [["lists", "diff", "HOUSE", "--since", "yesterday"], 2, "not a calendar day"],
    [["lists", "restore", "HOUSE", "--version", "x"], 2, "no whole number"],
  ])("%j ends with %d", async (argv, code, message) => {
    expect(await line.run(argv)).toMatchObject({ code, err: expect.stringContaining(message) });
  });

  it("names its sources", async () => {
    const { out } = await line.run(["lists", "sources", "--json"]);
    const { sources } = JSON.parse(out) as { readonly sources: readonly { readonly name: string }[] };
    expect(sources.map(({ name }) => name)).toEqual(expect.arrayContaining(["csv", "ftm", "us-ofac", "cn-mofcom"]));
  });
});
