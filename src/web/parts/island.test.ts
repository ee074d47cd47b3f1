// An island carries its data unharmed, whatever text is in it.
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Island } from "./island.tsx";

test("data reaches the script as JSON and cannot close its element", () => {
  const data = { text: "</script><b>x", amount: 1.5, list: ["ü", "中"] };
  const html = renderToString(h(Island, { name: "impact-company", data }));
  const json = /<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toEqual(data);
  expect(html).toContain('data-island="impact-company"');
  expect(html).toContain('src="/assets/islands/impact-company.js"');
  expect(html.match(/<script/g)).toHaveLength(2);
});
