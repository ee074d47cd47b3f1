// Fields of measures told in plain words: status, direction, days, and whose act it is. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const PUBLISHED = "2024-05-03"; // a Friday

interface Told {
  readonly status?: string;
  readonly direction?: string;
  readonly effective?: string;
  readonly expires?: string;
  readonly imposer?: string;
}

const CASES: readonly (readonly [string, Told])[] = [
  ["India on Thursday banned exports of sugar for three months.", { status: "in_force", expires: "2024-08-01" }],
  [
    "India suspended its ban on exports of onions for six weeks on Thursday.",
    { status: "suspended", expires: "2024-06-13" },
  ],
  [
    "India's ban on exports of onions runs from March 1 to August 31.",
    { effective: "2024-03-01", expires: "2024-08-31" },
  ],
  [
    "Under a decree of April 20, exports of gasoline from Russia are banned until the end of the year.",
    { expires: "2024-12-31" },
  ],
  [
    "The US will scrap its 50% tariff on copper at the end of the year.",
    { direction: "relax", effective: "2024-12-31" },
  ],
  [
    "The EU's anti-dumping duty on Chinese glass lapses in July unless producers ask for a review.",
    { status: "in_force", expires: "2024-07" },
  ],
  ["India has proposed a ban on exports of onions from October.", { status: "proposed", effective: "2024-10" }],
  ["China said graphite will need export permits as of the first of December.", { effective: "2024-12-01" }],
  [
    "India's ban on exports of onions, in place since December 8, ends on May 31.",
    { status: "in_force", direction: "restrict" },
  ],
  ["The US tariff of 50% on copper has been put off until October 1.", { status: "suspended", direction: "relax" }],
  ["India denied on Thursday that it had banned exports of onions.", { status: "denied" }],
  ["No decision to stop nickel ore exports has been taken, Indonesia's energy ministry said.", { status: "denied" }],
  ["India has notified a ban on exports of onions.", { status: "adopted" }],
  [
    "The European Commission announced on Thursday that it has imposed anti-dumping duties on titanium dioxide from China.",
    { status: "in_force" },
  ],
  [
    "Vietnam's trade ministry opened a review of the anti-dumping duties on sugar from Thailand.",
    { status: "in_force" },
  ],
  ["Canada ordered a Chinese investor to sell its stake in a lithium miner on Thursday.", { status: "adopted" }],
  ["Beijing will halt sanctions on five units of a Danish shipbuilder.", { status: "announced", direction: "relax" }],
  ["China said it would stop collecting a duty of 15% on US soybeans.", { status: "suspended", direction: "relax" }],
  ["Washington will not lift its controls on exports of advanced chips to China.", { status: "in_force" }],
  [
    "China has required licences for exports of antimony since September 15 of last year.",
    { status: "in_force", effective: "2023-09-15" },
  ],
  ["Brazil reinstated import duties on electric cars.", { direction: "restrict" }],
  ["Brazil on Thursday scrapped its import duty on olive oil until the end of the year.", { status: "suspended" }],
  ["Brazil on Thursday scrapped its import duty on olive oil.", { status: "revoked" }],
  ["Norway and Canada reached a deal to cut tariffs on Canadian beef to 5%.", { status: "announced" }],
  ["Mexico's tariffs on American corn are ready should Washington act, its ministry said.", { status: "threatened" }],
  ["Egypt will announce curbs on sugar exports on May 20.", { status: "announced", effective: "none" }],
  [
    "Peru on Thursday imposed a safeguard duty on zippers. The duty will stay in place for 200 days.",
    { expires: "2024-11-17" },
  ],
  ["Peru has prolonged its ban on scrap exports to July 31.", { expires: "2024-07-31" }],
  ["Canada on Wednesday announced 25% tariffs on C$15bn of US goods.", { status: "announced" }],
  ["Malaysia banned exports of raw tin in 2021. The ban was withdrawn a year later.", { status: "revoked" }],
  [
    "Malaysia banned exports of raw tin in 2021. The case against it was withdrawn a year later.",
    { status: "in_force" },
  ],
  ["Malaysia banned exports of raw tin in 2021. The ban has not been withdrawn.", { status: "in_force" }],
];

it("takes a state that only weighs the same step for one that considers it", () => {
  const text = "Australia on Friday banned imports of Russian nickel. Canada is thinking about doing the same.";
  expect(read({ text, published: PUBLISHED }, resources).measures.map(({ status }) => status)).toEqual([
    "in_force",
    "considered",
  ]);
});

it.each(CASES)("%s", (text, told) => {
  const [measure] = read({ text, published: PUBLISHED }, resources).measures;
  const found: Told = {
    ...(told.status === undefined ? {} : { status: measure?.status ?? "none" }),
    ...(told.direction === undefined ? {} : { direction: measure?.direction ?? "none" }),
    ...(told.effective === undefined ? {} : { effective: measure?.effective?.value ?? "none" }),
    ...(told.expires === undefined ? {} : { expires: measure?.expires?.value ?? "none" }),
  };
  expect(found).toEqual(told);
});

it("leaves a term alone that has gone by", () => {
  const text = "Exports of onions from India have been banned for five years, traders said.";
  expect(read({ text, published: PUBLISHED }, resources).measures.map(({ expires }) => expires)).toEqual([undefined]);
});

it("lays what is answered at the door of whom the answer hits", () => {
  const text =
    "China will impose tariffs of 15% on American coal and gas from June 10, hitting back at the 10% duty that took effect on Tuesday on all Chinese goods.";
  const { measures, relations } = read({ text, published: PUBLISHED }, resources);
  expect(measures.map(({ imposer }) => imposer[0])).toEqual(["CN", "US"]);
  expect(relations.map(({ type, from, to }) => [type, from, to])).toEqual([["response_to", "M1", "M2"]]);
});

it("does not take who speaks of duties on his own goods for who imposes them", () => {
  const text =
    "The United States imposed 25% tariffs on goods from Mexico on Monday.\n\nMexico's president says the 25% tariffs on Mexican goods are on hold for a month.";
  const imposers = read({ text, published: PUBLISHED }, resources).measures.map(({ imposer }) => imposer[0]);
  expect(new Set(imposers)).toEqual(new Set(["US"]));
});

it("keeps apart two acts that share nothing but who acts", () => {
  const text =
    "China barred exports of gallium and germanium to the United States on Thursday, the commerce ministry said.\n\nIn March the ministry said that it was considering curbs on exports of graphite.";
  const goods = read({ text, published: PUBLISHED }, resources).measures.map(({ goods: named }) =>
    named.map(({ norm }) => norm).join(),
  );
  expect(goods).toEqual(["gallium,germanium", "graphite"]);
});
