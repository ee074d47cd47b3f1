// The HTTP and MCP pages are those of the operations served today.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { httpReference, readOperations, withTools } from "../scripts/write-http-reference.ts";
import { ROOT } from "./source-files.ts";

const read = (path: string): string => readFileSync(`${ROOT}/${path}`, "utf8");
const operations = await readOperations();

test("docs/http.md is current (`node scripts/write-http-reference.ts`)", () => {
  expect(read("docs/http.md")).toBe(httpReference(operations));
});

test("docs/mcp.md lists the tools of today (`node scripts/write-http-reference.ts`)", () => {
  const page = read("docs/mcp.md");
  expect(page).toBe(withTools(page, operations));
  expect(page).toContain("register-list");
  expect(page).not.toContain("decisions-release");
});
