import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { InputError, IoError } from "../errors.ts";
import { findToken, issueToken, readTokens, tokenFile } from "./tokens.ts";

test("the line of a new token finds it by its secret and by nothing else", () => {
  const { secret, line } = issueToken("ann", ["read", "write"]);
  const tokens = readTokens(`${issueToken("bob", ["read"]).line}\n${line}\n`, "tokens");
  expect(findToken(tokens, secret)).toMatchObject({ name: "ann", scopes: ["read", "write"] });
  expect(findToken(tokens, `${secret} `)).toBeUndefined();
  expect(line).not.toContain(secret);
});

test.each(["ann", "ann abc read", `ann ${"0".repeat(64)} admin`, `ann ${"0".repeat(64)}`])("%s is no token", (line) => {
  expect(() => readTokens(`# team\n${line}`, "tokens")).toThrow(InputError);
  expect(() => readTokens(`# team\n${line}`, "tokens")).toThrow("line 2");
});

test("a changed file is read again; a missing one is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "derisk-tokens-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "tokens");
  const [ann, bob] = [issueToken("ann", ["read"]), issueToken("bob", ["read"])];
  await writeFile(path, `${ann.line}\n${bob.line}\n`);
  const tokens = tokenFile(path);
  expect((await tokens()).map(({ name }) => name)).toEqual(["ann", "bob"]);
  await writeFile(path, `${bob.line}\n`);
  await utimes(path, new Date(), new Date(Date.now() + 5000));
  expect((await tokens()).map(({ name }) => name)).toEqual(["bob"]);
  await expect(tokenFile(join(folder, "none"))()).rejects.toThrow(IoError);
});
