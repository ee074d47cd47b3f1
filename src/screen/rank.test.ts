// Order among entries that score the same: the one that is written most like what was asked, in whatever script.
import { beforeAll, expect, test } from "vitest";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { screen } from "./screen.ts";
import { listOf, testLexicon } from "./testing.ts";

let index: ScreenIndex;
beforeAll(async () => {
  const firm = (id: string, name: string) => ({ id, name, kind: "organisation" as const });
  const list = listOf(
    firm("corporation", "Duri Banking Corporation Ltd"),
    firm("bank", "Duri Bank"),
    firm("company", "ZOLOTVYAZBANK PUBLIC JOINT STOCK COMPANY"),
    firm("plain", "Zolotvyazbank"),
  );
  index = buildIndex([list], await testLexicon());
});

test.each([
  ["두리은행", "bank"],
  ["Золотвязьбанк", "plain"],
  ["ZOLOTVYAZBANK", "plain"],
])("%s", (name, id) => expect(screen(index, { name }).hits[0]?.listing).toBe(id));
