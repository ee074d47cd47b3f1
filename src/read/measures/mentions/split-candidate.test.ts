// Several rates told in one breath: each with the goods that stand beside it, before the figure or behind it. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** "RATE GOODS" of every measure. */
function told(text: string): readonly string[] {
  return read({ text, published: "2024-05-15" }, resources).measures.map(
    ({ rate, goods }) => `${rate?.value ?? rate?.max} ${goods.map((one) => one.text).join(", ")}`,
  );
}

it.each<readonly [string, ...string[]]>([
  [
    "Turkey raised tariffs on passenger cars to 120 percent and on leaf tobacco to 60 percent on Wednesday.",
    "120 passenger cars",
    "60 leaf tobacco",
  ],
  [
    "Thailand raised import duties on rice to 30%, on sugar to 65% and on garlic to 57%.",
    "30 rice",
    "65 sugar",
    "57 garlic",
  ],
  ["Pakistan increased regulatory duty on cars from 50% to 70% and on phones from 10% to 20%.", "70 cars", "20 phones"],
  [
    "India lifted import duty on crude palm oil to 27.5% and on refined oils to 35.75% from Saturday.",
    "27.5 crude palm oil",
    "35.75 refined oils",
  ],
  [
    "Ankara raised duties on passenger cars to 120% from 60%, those on alcoholic drinks to 140%.",
    "120 passenger cars",
    "140 alcoholic drinks",
  ],
  [
    "Egypt will levy a 15% duty on imported steel billets and 10% on iron rods from Sunday.",
    "15 imported steel billets",
    "10 iron rods",
  ],
  [
    "China announced tariffs of 15% on chicken, wheat and corn and 10% more on soybeans, pork and beef.",
    "15 chicken, wheat, corn",
    "10 soybeans, pork, beef",
  ],
  ["Peru imposed tariffs of 25% on steel and 10% on aluminium from China.", "25 steel", "10 aluminium"],
])("%s", (text, ...parts) => {
  expect(told(text)).toEqual(parts);
});

it.each([
  "India raised import duty on cars to 70% from 60% on Wednesday.",
  "India put a 30% duty on yellow peas from the United States, 10% more than last year.",
])("one rate: %s", (text) => {
  expect(told(text)).toHaveLength(1);
});

it.each([
  "Turkey will charge a 40% tariff on cars from China. Last year Ankara imposed the same surcharge on Chinese electric vehicles.",
  "Turkey will put an extra 40% duty on cars from China. Ankara had in March set the same extra duty on Chinese electric cars.",
])("the same step on something else is another: %s", (text) => {
  expect(read({ text, published: "2024-06-15" }, resources).measures).toHaveLength(2);
});

it("tells the same duty once where it only takes effect", () => {
  const text = "Turkey will charge a 40% tariff on cars from China. The same tariff takes effect on July 7.";
  expect(read({ text, published: "2024-06-15" }, resources).measures).toHaveLength(1);
});
