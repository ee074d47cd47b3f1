// Inverses as files: kept, found again, and never in the way when the folder cannot be written.
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptInverse, matrixOf } from "../impact/index.ts";
import { openInverseFiles } from "./inverse-files.ts";

const M = matrixOf([
  [4, 7],
  [2, 6],
]);

test("the second run reads what the first one wrote; a broken file is mended", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "derisk-inverses-")), "inverses");
  const store = openInverseFiles(folder);
  const first = keptInverse(M, store);
  expect(first.from).toBe("computed");
  expect(keptInverse(M, openInverseFiles(folder))).toEqual({ ...first, from: "stored" });
  const [name = ""] = readdirSync(folder);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.inv$/)]);
  writeFileSync(join(folder, name), "cut");
  expect(keptInverse(M, store).from).toBe("mended");
  expect(keptInverse(M, store).from).toBe("stored");
});

test("a folder that cannot be written costs the cache, not the answer", () => {
  const file = join(mkdtempSync(join(tmpdir(), "derisk-inverses-")), "taken");
  writeFileSync(file, "");
  const store = openInverseFiles(join(file, "inverses"));
  expect(keptInverse(M, store).from).toBe("computed");
  expect(keptInverse(M, store).from).toBe("computed");
});
