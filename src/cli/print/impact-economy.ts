// Reports of the impact on economies as text: the answer first, then its spread, then where it falls, then what it rests on.
import { ownText } from "../../impact/index.ts";
import type { ImpactEconomyReport, ImpactGrid, ImpactMinerals, ImpactStudies } from "../../operations/index.ts";
import type { Style } from "./style.ts";
import { tableText } from "./table.ts";

const RIGHT = "right" as const;

interface Ends {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** `3,100` from −3,100: losses are printed as losses. */
export function millions(value: number): string {
  const digits = Math.abs(value) < 10 && value !== 0 ? 1 : 0;
  return value
    .toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace(/^-0$/, "0");
}

export function lossRange(range: Ends, unit: string): string {
  const way = range.central <= 0 ? "lower" : "higher";
  const [low, central, high] = [range.low, range.central, range.high].map((value) => millions(Math.abs(value)));
  return `${central} ${unit} ${way} (${low} to ${high})`;
}

const percent = (ratio: number): string => `${ratio >= 1 ? "+" : "−"}${Math.abs((ratio - 1) * 100).toFixed(0)} %`;

/** The whole report. */
export function reportText(report: ImpactEconomyReport, style: Style): string {
  const { scenario, markets, gdp, dependence, affected, table, trace, method } = report;
  const what =
    markets.map(({ commodity, source }) => `${commodity} from ${source}`).join(" and ") ||
    scenario.commodity.join(", ");
  const head = `${scenario.cut * 100} % of net exports of ${what} gone for ${scenario.horizon}; target ${scenario.target}`;
  return [
    head,
    ...markets.map(
      ({ commodity, price, quantity, clearedBy, basis }) =>
        `${commodity}: price ${percent(price.central)} (${percent(price.low)} to ${percent(price.high)}, ${basis.price}), ` +
        `quantity outside the source ${percent(quantity.central)}${clearedBy === "rationed" ? ", rationed" : ""}`,
    ),
    "",
    ...(gdp.kind === "impact" ? impactLines(gdp, style) : [`GDP: not available. ${gdp.why}`]),
    ...dependence.flatMap((one) => ["", ...dependenceLines(one)]),
    ...affected
      .slice(0, 8)
      .map(({ commodity, name, sharePct }) => `  ${commodity} goes to ${name}: ${sharePct.toFixed(1)} % of its use`),
    ...(trace === undefined ? [] : ["", "Inputs of every figure:", traceText(trace, style)]),
    "",
    ...(table === undefined
      ? []
      : [
          `Table: ${table.title}; ${table.source.publisher}; ${table.source.licence}`,
          ...table.findings.map(
            ({ severity, text, assumed }) =>
              `  ${severity === "severe" ? "!" : "·"} ${text}${assumed === undefined ? "" : `; assumed: ${assumed}`}`,
          ),
        ]),
    ...method,
  ].join("\n");
}

type Impact = Extract<ImpactEconomyReport["gdp"], { readonly kind: "impact" }>;

function impactLines(gdp: Impact, style: Style): readonly string[] {
  const rows = gdp.industries
    .slice(0, 12)
    .map(({ code, name, change, direct, share }) => [
      code,
      name,
      millions(change.central),
      millions(direct),
      `${(share * 100).toFixed(2)} %`,
      gdp.gdp.central === 0 ? "" : `${((change.central / gdp.gdp.central) * 100).toFixed(1)} %`,
    ]);
  return [
    `GDP ${lossRange(gdp.gdp, gdp.unit)} a year, ${gdp.gdp.basis}; ${(Math.abs(gdp.share) * 100).toFixed(3)} % of GDP`,
    `Over the closures: ${millions(Math.abs(gdp.band.least))} to ${millions(Math.abs(gdp.band.most))} ${gdp.unit}`,
    "",
    tableText(
      [
        { title: "closure" },
        { title: "role" },
        { title: "low", align: RIGHT },
        { title: "central", align: RIGHT },
        { title: "high", align: RIGHT },
      ],
      gdp.closures.map(({ name, role, low, central, high }) => [
        name,
        role,
        millions(low),
        millions(central),
        millions(high),
      ]),
      style,
    ),
    ...(gdp.channels.length === 0
      ? []
      : [
          "",
          tableText(
            [
              { title: "channel" },
              { title: "low", align: RIGHT },
              { title: "central", align: RIGHT },
              { title: "high", align: RIGHT },
            ],
            gdp.channels.map(({ name, low, central, high }) => [
              name,
              millions(low),
              millions(central),
              millions(high),
            ]),
            style,
          ),
        ]),
    "",
    tableText(
      [
        { title: "industry", whole: true },
        { title: "name" },
        { title: "change", align: RIGHT },
        { title: "direct", align: RIGHT },
        { title: "of its value", align: RIGHT },
        { title: "of the loss", align: RIGHT },
      ],
      rows,
      style,
    ),
    ...(gdp.industries.length > 12 ? [`  … ${gdp.industries.length - 12} more with --json`] : []),
    ...gdp.notes.map((note) => `Note: ${note}`),
  ];
}

function dependenceLines({
  commodity,
  target,
  importReliance,
  stages,
  eu,
}: ImpactEconomyReport["dependence"][number]): readonly string[] {
  const reliance = importReliance.map((one) =>
    one.kind === "known"
      ? `${one.atLeast === true ? "over " : ""}${one.pct} %${one.stage === undefined ? "" : ` (${one.stage})`}`
      : one.why,
  );
  return [
    `${commodity}, ${target}: import reliance ${reliance.join(", ")}`,
    ...stages.map(
      ({ stage, year, leader, hhi, ...own }) =>
        `  ${stage} ${year}: ${leader === undefined ? "" : `${leader.country} ${leader.pct} %, `}${target} itself ${ownText(own)}, HHI ${Math.round(hhi).toLocaleString("en-US")}`,
    ),
    ...(eu === undefined
      ? []
      : [
          `  EU assessment 2023: supply risk ${eu.supplyRisk ?? "?"}, economic importance ${eu.economicImportance ?? "?"}${eu.isCritical ? ", critical" : ""}`,
        ]),
  ];
}

export function traceText(trace: NonNullable<ImpactEconomyReport["trace"]>, style: Style): string {
  return tableText(
    [
      { title: "mineral" },
      { title: "input" },
      { title: "value", align: RIGHT },
      { title: "unit" },
      { title: "basis" },
      { title: "source" },
    ],
    trace.map(({ commodity, name, value, unit, basis, source, note }) => [
      commodity,
      name,
      typeof value === "number" ? Number(value.toPrecision(6)).toLocaleString("en-US") : value,
      unit ?? "",
      basis,
      note === undefined ? source : `${source}: ${note}`,
    ]),
    style,
  );
}

/** The minerals as a list. */
export function mineralsText({ minerals, target, sources }: ImpactMinerals, style: Style): string {
  const rows = minerals.map(({ commodity, decisiveStage, stages, importReliance, eu, reliance }) => {
    const stage = stages.find((one) => one.stage === decisiveStage) ?? stages[0];
    const [first] = importReliance;
    return [
      commodity,
      stage === undefined ? "" : `${stage.stage} ${stage.year}`,
      stage?.leader === undefined ? "" : `${stage.leader.country} ${stage.leader.pct} %`,
      stage === undefined ? "" : Math.round(stage.hhi).toLocaleString("en-US"),
      first?.kind === "known" ? `${first.atLeast === true ? ">" : ""}${first.pct} %` : "not held",
      eu?.supplyRisk === undefined ? "" : `${eu.supplyRisk}${eu.isCritical ? " critical" : ""}`,
      reliance,
    ];
  });
  return [
    tableText(
      [
        { title: "mineral", whole: true },
        { title: "stage" },
        { title: "leader" },
        { title: "HHI", align: RIGHT },
        { title: `${target} imports`, align: RIGHT },
        { title: "EU supply risk", align: RIGHT },
        { title: "GDP rests on" },
      ],
      rows,
      style,
      0,
    ),
    ...sources,
  ].join("\n");
}

/** The grid as a table. */
export function gridText({ rows, unit }: ImpactGrid, style: Style): string {
  return [
    tableText(
      [
        { title: "mineral" },
        { title: "from" },
        { title: "cut", align: RIGHT },
        { title: "price", align: RIGHT },
        { title: "quantity", align: RIGHT },
        { title: "GDP low", align: RIGHT },
        { title: "central", align: RIGHT },
        { title: "high", align: RIGHT },
      ],
      rows.map(({ commodity, source, cut, price, quantity, gdp }) => [
        commodity,
        source,
        `${(cut * 100).toFixed(0)} %`,
        price.central.toFixed(3),
        quantity.central.toFixed(3),
        ...(gdp === undefined
          ? ["", "not available", ""]
          : [millions(gdp.low), millions(gdp.central), millions(gdp.high)]),
      ]),
      style,
      0,
    ),
    `GDP: change in ${unit} a year, United States, central closure.`,
  ].join("\n");
}

/** Studies and back-tests. */
export function studiesText({ studies, backtests }: ImpactStudies, style: Style): string {
  const number = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(2));
  const blocks = studies.map(({ title, publisher, figures, notPublic, read }) =>
    [
      `${title} (${publisher}); read: ${read}`,
      tableText(
        [
          { title: "figure" },
          { title: "unit" },
          { title: "published", align: RIGHT },
          { title: "ours", align: RIGHT },
          { title: "ends published", align: RIGHT },
          { title: "ends ours", align: RIGHT },
          { title: "ours is" },
          { title: "agrees" },
        ],
        figures.map(({ what, unit, central, atLeast, words, low, high, model, ours, agrees }) => [
          what,
          unit,
          central === undefined ? (words ?? "") : `${atLeast === true ? ">" : ""}${central}`,
          number(model.central),
          low === undefined ? "" : `${low}-${high}`,
          model.low === undefined ? "" : `${number(model.low)}-${number(model.high)}`,
          ours,
          agrees === undefined ? "" : agrees ? "yes" : "no",
        ]),
        style,
      ),
      `  Not public: ${notPublic.join("; ")}.`,
    ].join("\n"),
  );
  const stories = backtests.map(({ title, when, measures, model, observed, checks, untested, reading }) =>
    [
      `${title} (${when})${measures.length === 0 ? "" : `: ${measures.map(({ id }) => id).join(", ")}`}`,
      ...model.map(
        ({ what, cut, price, gdp, basis }) =>
          `  model, ${what}, cut ${(cut * 100).toFixed(0)} %: ${price === undefined ? "" : `price ${percent(price.central)} (${percent(price.low)} to ${percent(price.high)}) `}${gdp === undefined ? "" : `US GDP ${millions(gdp.central)} (${millions(gdp.low)} to ${millions(gdp.high)}) million USD`} [${basis}]`,
      ),
      ...observed.map(({ text, source, confidence }) => `  observed: ${text} [${source}; confidence ${confidence}]`),
      ...checks.map(
        ({ what, observed: rose, low, high, cut, verdict }) =>
          `  ${verdict === "within" ? "hit" : "MISS"}: ${what}: ${percent(rose)} observed, ${percent(low)} to ${percent(high)} by the model at a cut of ${(cut * 100).toFixed(0)} %${verdict === "within" ? "" : `, ${verdict.replaceAll("_", " ")}`}`,
      ),
      ...(untested === undefined ? [] : [`  not testable in figures: ${untested}`]),
      `  reading: ${reading}`,
    ].join("\n"),
  );
  return [...blocks, ...stories].join("\n\n");
}
