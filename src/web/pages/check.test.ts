import { beforeAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../base/verdict.ts";
import { openDesk, ON, type Desk } from "../desk.case.ts";
import { htmlFaults, linksIn } from "../testing.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const GRAPHITE = `/check?item.description=artificial+graphite&from=CN&to=DE&on=${ON}`;

/** Name of the field that the page asks for next. */
function askedFor(html: string): string | undefined {
  return /<form class="ask".*?<label for="next-([^"]+)"/s.exec(html)?.[1];
}

async function itemAnswer(path: string): Promise<string | undefined> {
  const answer = await desk.get(path, "json");
  if (answer.kind !== "json") return undefined;
  return (answer.value as Verdict).determinations.find(({ question }) => question === "item")?.outcome;
}

describe("answering what is asked", () => {
  test("settles the question about the goods, and each answer stays in the address", async () => {
    const answers: Record<string, string> = { purityPct: "99.95", densityGcm3: "1.8", flexuralStrengthMPa: "35" };
    let path = GRAPHITE;
    expect(await itemAnswer(path)).toBe("indeterminate");
    const asked: string[] = [];
    for (let step = 0; step < 3; step++) {
      const field = askedFor(await desk.html(path)) ?? "";
      if (!field.startsWith("item.")) break;
      asked.push(field);
      path += `&${encodeURIComponent(field)}=${answers[field.replace("item.attributes.", "")] ?? "none"}`;
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(await itemAnswer(path)).toBe("licence_required");
    const html = await desk.html(path);
    expect(html).toContain('name="item.description" value="artificial graphite"');
    expect(askedFor(html)).not.toMatch(/^item\./);
  });

  test("one low property is enough to find no control on the goods", async () => {
    const field = askedFor(await desk.html(GRAPHITE)) ?? "";
    expect(await itemAnswer(`${GRAPHITE}&${field}=1`)).toBe("no_control_found");
  });

  test("two answers settle gallium in an unstated form for a buyer not described", async () => {
    const path = `/check?item.description=gallium&from=CN&to=DE&on=${ON}`;
    expect(askedFor(await desk.html(path))).toBe("item.form");
    expect(await itemAnswer(`${path}&item.form=metal`)).toBe("licence_required");
    expect(askedFor(await desk.html(`${path}&item.form=metal`))).toBe("endUse.category");
  });

  test("the reader may choose another question", async () => {
    expect(askedFor(await desk.html(`${GRAPHITE}&ask=endUse.category`))).toBe("endUse.category");
  });
});

test("the empty page teaches the next step and claims nothing", async () => {
  const html = await desk.html("/check");
  expect(html).toContain("start from one of these");
  expect(html).not.toContain('id="determination"');
});

test("no answer is called clear", async () => {
  const html = await desk.html(`/check?item.description=wheat&from=DE&to=FR&parties[end_user].listedOn=none&on=${ON}`);
  const badges = [...html.matchAll(/class="badge[^>]*>(.*?)<\/span>/gs)].map(([, inside = ""]) =>
    inside.replaceAll(/<[^>]*>/g, ""),
  );
  expect(badges).toContain("No control found in this coverage");
  expect(badges.join("; ")).not.toMatch(/clear/i);
});

test("a fact that cannot be read is named at its field, and nothing is determined", async () => {
  const answer = await desk.get("/check?item.description=x&to=Atlantis");
  expect(answer).toMatchObject({ kind: "html", status: 422 });
  const body = answer.kind === "html" ? answer.body : "";
  expect(body).toMatch(/id="f-to-fault"[^>]*>[^<]*Atlantis/);
  expect(body).not.toContain('id="determination"');
});

test("a fault in a party is shown at that party's field", async () => {
  const answer = await desk.get("/check?item.description=x&parties[end_user].country=Atlantis");
  expect(answer.kind === "html" && answer.body).toContain('id="f-parties[end_user].country-fault"');
});

test("hostile names come out as text", async () => {
  const name = '"><script>alert(1)</script>';
  const html = await desk.html(`/check?item.description=${encodeURIComponent(name)}&from=CN&to=US`);
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script>");
});

describe("recording", () => {
  const fields = {
    "item.description": "gallium metal",
    from: "CN",
    to: "US",
    decision: "d-1",
    transaction: "PO-7",
    reviewer: "R. Vogel",
  };

  test("leads to the decision with its receipt; sent twice it is recorded once", async () => {
    const first = await desk.post(`/check?on=${ON}`, fields);
    expect(first).toEqual({ kind: "redirect", to: `/decisions/d-1?on=${ON}` });
    expect(await desk.post(`/check?on=${ON}`, fields)).toEqual(first);
    const html = await desk.html("/decisions/d-1");
    expect(html).toContain("PO-7");
    expect(html).toContain("reviewed by R. Vogel");
    expect(html).toContain('href="/decisions/d-1/receipt.json"');
    const receipt = await desk.get("/decisions/d-1/receipt", "json");
    expect(receipt).toMatchObject({ value: { decision: "d-1", on: ON, transaction: { id: "PO-7", from: "CN" } } });
  });
});

describe("a held decision", () => {
  test("is released by a named approver, for a reason, and held again after the release is withdrawn", async () => {
    await desk.post(`/check?on=${ON}`, { "item.description": "gallium metal", from: "CN", to: "US", decision: "r-1" });
    expect(await desk.html("/decisions/r-1")).toContain("No release is in force");
    const blank = await desk.post("/decisions/r-1", {
      action: "release",
      entry: "r-2",
      approver: " ",
      reason: "licence",
    });
    expect(blank).toMatchObject({ status: 422 });
    const release = { action: "release", entry: "r-2", approver: "A. Brandt", reason: "Licence CN-2026-04417" };
    expect(await desk.post("/decisions/r-1", release)).toMatchObject({ kind: "redirect" });
    expect(await desk.html("/decisions/r-1")).toContain("Released by A. Brandt");
    expect(await desk.html("/decisions")).toContain("Released");
    await desk.post("/decisions/r-1", {
      action: "withdraw",
      entry: "r-3",
      of: "r-2",
      by: "A. Brandt",
      reason: "expired",
    });
    const html = await desk.html("/decisions/r-1");
    expect(html).toContain("No release is in force");
    expect(html).toContain("withdrawn by A. Brandt: expired");
  });

  test("the log says whether its chain holds", async () => {
    expect(await desk.html("/decisions")).toMatch(/Hash chain intact over \d+ entr/);
  });
});

describe("a bare control entry", () => {
  const BARE = `/check?item.classifications%5BUS-CCL%5D=3B001&from=US&to=DE&on=${ON}`;

  test("is taken apart: each item with its answer, the strictest first, and a link that states it", async () => {
    const html = await desk.html(BARE);
    expect(htmlFaults(html)).toEqual([]);
    expect(html).toContain("What 3B001 may stand for");
    const table = /id="branches".*?<\/table>/s.exec(html)?.[0] ?? "";
    expect(table.indexOf("Licence required")).toBeGreaterThan(0);
    expect(table.indexOf("Licence required")).toBeLessThan(table.indexOf("No control found"));
    const links = linksIn(table);
    const answers = await Promise.all(["3B001.c.1.a", "3B001.a.1"].map((code) => itemAnswer(linkTo(links, code))));
    expect(answers).toEqual(["licence_required", "no_control_found"]);
  });

  test("shows no such table once the paragraph is stated, or where no code is", async () => {
    expect(await desk.html(BARE.replace("3B001", "3B001.a.1"))).not.toContain('id="branches"');
    expect(await desk.html(GRAPHITE)).not.toContain('id="branches"');
  });

  function linkTo(links: readonly string[], code: string): string {
    return (
      links.find((one) => new URLSearchParams(one.split("?")[1]).get("item.classifications[US-CCL]") === code) ?? ""
    );
  }
});

describe("what would change the answer", () => {
  const GALLIUM = `/check?item.description=gallium+metal&from=CN&to=DE&on=${ON}`;

  test("is asked for by a link, and shown with the caution that facts are facts", async () => {
    const before = await desk.html(GALLIUM);
    expect(linksIn(before).some((link) => link.includes("flips=1"))).toBe(true);
    expect(before).not.toContain("Facts are facts");
    const html = await desk.html(`${GALLIUM}&flips=1`);
    expect(html).toContain("Facts are facts");
    expect(html).toContain("licencesHeld[MOFCOM");
    expect(htmlFaults(html)).toEqual([]);
  });

  test("is no question while the answer is open", async () => {
    expect(await desk.html(`${GRAPHITE}&flips=1`)).toContain("The answer is not decided yet");
  });
});
