// A diversification as sheets, one a topic; the figures are those of the JSON, each assumption with the row it stands for.
import type { Diversification } from "../diversify/index.ts";
import type { Worksheet, WorksheetColumn } from "../formats/index.ts";

const text = (title: string, width = 24): WorksheetColumn => ({ title, width });
const number = (title: string): WorksheetColumn => ({ title, kind: "number" });

/** Every sheet, empty ones with their header, so that the same formulas fit every plan. */
export function diversifySheets(answer: Diversification): readonly Worksheet[] {
  return [
    plansSheet(answer),
    sourcingSheet(answer),
    quartersSheet(answer),
    stepsSheet(answer),
    frontierSheet(answer),
    regretSheet(answer),
    concentrationSheet(answer),
    blocsSheet(answer),
    sensitivitySheet(answer),
    whySheet(answer),
    eventsSheet(answer),
    assumptionsSheet(answer),
    questionsSheet(answer),
    aboutSheet(answer),
  ];
}

function plansSheet({ plans }: Diversification): Worksheet {
  return {
    name: "plans",
    columns: [
      text("plan"),
      ...[
        "cost",
        "qualification",
        "stock",
        "moving",
        "paid",
        "exposure",
        "expected_lost_margin",
        "lost_margin_licences_come",
        "lost_margin_licences_refused",
        "lost_margin_all_goes_wrong",
        "worst_5_pct_mean",
        "suppliers",
      ].map(number),
    ],
    rows: plans.map(({ name, evaluation: { cost, exposure, impact, tailLoss, suppliers } }) => [
      name,
      cost.total,
      cost.qualification,
      cost.stock,
      cost.switching,
      cost.paid,
      exposure,
      impact.expected,
      impact.granted,
      impact.refused,
      impact.worst,
      tailLoss,
      suppliers,
    ]),
  };
}

function sourcingSheet({ chosen }: Diversification): Worksheet {
  return {
    name: "sourcing",
    columns: [
      text("part_id"),
      text("part", 34),
      text("supplier_id"),
      text("supplier", 34),
      text("country", 8),
      text("origin", 8),
      { title: "origin_known", kind: "yes_no" },
      number("share_today"),
      number("share_plan"),
      number("landed_price"),
      number("duty"),
      text("duty_from", 30),
      number("extra_stock_weeks"),
      number("part_exposure_today"),
      number("part_exposure_plan"),
      text("file", 16),
      number("row"),
    ],
    rows: (chosen?.parts ?? []).flatMap((part) =>
      part.sources.map(({ candidate: one, before, after }) => [
        part.partId,
        part.name,
        one.supplierId,
        one.supplier,
        one.country,
        one.origin,
        one.originKnown,
        before,
        after,
        one.landed,
        one.duty,
        one.dutyFrom?.join("; "),
        part.stockWeeks,
        part.exposure.before,
        part.exposure.after,
        one.at.file,
        one.at.row,
      ]),
    ),
  };
}

function quartersSheet({ chosen }: Diversification): Worksheet {
  return {
    name: "quarters",
    columns: [
      text("part_id"),
      text("supplier", 34),
      { title: "from", kind: "date" },
      { title: "to", kind: "date" },
      number("share"),
      number("uncovered_share_of_part"),
    ],
    rows: (chosen?.parts ?? []).flatMap((part) =>
      part.periods.flatMap(({ from, to, shares, uncovered }) =>
        part.sources.map(({ candidate }, i) => [part.partId, candidate.supplier, from, to, shares[i], uncovered]),
      ),
    ),
  };
}

function stepsSheet({ chosen }: Diversification): Worksheet {
  return {
    name: "steps",
    columns: [{ title: "day", kind: "date" }, text("kind", 14), text("part_id"), text("source", 34), text("what", 90)],
    rows: (chosen?.steps ?? []).map(({ day, kind, partId, candidate, text: what }) => [
      day,
      kind,
      partId,
      candidate,
      what,
    ]),
  };
}

function frontierSheet({ frontier }: Diversification): Worksheet {
  return {
    name: "frontier",
    columns: [
      number("point"),
      number("cost"),
      number("exposure"),
      number("expected_lost_margin"),
      number("exposure_avoided_per_unit_of_cost"),
      text("step", 90),
    ],
    rows: frontier.map(({ cost, exposure, lostMargin, avoidedPerCost, step }, i) => [
      i,
      cost,
      exposure,
      lostMargin,
      avoidedPerCost,
      step,
    ]),
  };
}

function regretSheet({ regret }: Diversification): Worksheet {
  return {
    name: "regret",
    columns: [
      text("event", 34),
      ...regret.plans.flatMap((plan) => [number(`${plan}_total`), number(`${plan}_regret`)]),
    ],
    rows: regret.rows.map(({ event, totals, regrets }) => [
      event,
      ...totals.flatMap((total, p) => [total, regrets[p]]),
    ]),
  };
}

function concentrationSheet({ plans }: Diversification): Worksheet {
  return {
    name: "concentration",
    columns: [
      text("plan"),
      text("material"),
      number("index_by_origin"),
      number("index_by_bloc"),
      number("index_by_supplier"),
      text("largest_origin", 8),
      number("largest_share"),
    ],
    rows: plans.flatMap(({ name, evaluation }) =>
      evaluation.concentration.map(({ material, byOrigin, byBloc, bySupplier, largest }) => [
        name,
        material,
        byOrigin,
        byBloc,
        bySupplier,
        largest.origin,
        largest.share,
      ]),
    ),
  };
}

function blocsSheet({ plans }: Diversification): Worksheet {
  return {
    name: "blocs",
    columns: [text("plan"), text("material"), text("bloc_or_country"), number("share")],
    rows: plans.flatMap(({ name, evaluation }) =>
      evaluation.concentration.flatMap(({ material, blocs }) =>
        blocs.map(({ bloc, share }) => [name, material, bloc, share]),
      ),
    ),
  };
}

function sensitivitySheet({ sensitivity }: Diversification): Worksheet {
  return {
    name: "sensitivity",
    columns: [
      text("event", 34),
      number("probability_tried"),
      number("cost"),
      number("exposure"),
      text("parts_planned_otherwise", 60),
    ],
    rows: sensitivity.map(({ event, probability, cost, exposure, changedParts }) => [
      event,
      probability,
      cost,
      exposure,
      changedParts.join("; "),
    ]),
  };
}

/** The plan's reasons, one a row. */
function whySheet({ chosen, relax }: Diversification): Worksheet {
  const { whyNotCheaper, next, binding = [], changes = [] } = chosen ?? {};
  return {
    name: "why",
    columns: [text("kind", 16), text("what", 110), number("saves_or_by")],
    rows: [
      ...relax.map(({ text: what, to }) => ["limit must give", what, to]),
      ...(whyNotCheaper === undefined ? [] : [["why not cheaper", whyNotCheaper, undefined]]),
      ...(next === undefined ? [] : [["next step", next, undefined]]),
      ...binding.map(({ text: what, worth }) => ["holds back", what, worth]),
      ...changes.map(({ text: what, by }) => ["would change", what, by]),
    ],
  };
}

function eventsSheet({ events }: Diversification): Worksheet {
  return {
    name: "events",
    columns: [
      text("event", 34),
      text("kind", 12),
      text("what", 60),
      number("probability"),
      number("refusal"),
      number("stop_weeks"),
      number("delay_weeks_low"),
      number("delay_weeks"),
      number("delay_weeks_high"),
      number("supply_lines"),
      text("provisions", 60),
    ],
    rows: events.map((one) => [
      one.id,
      one.kind,
      one.text,
      one.probability,
      one.refusal,
      one.stopWeeks,
      one.delayWeeks?.low,
      one.delayWeeks?.typical,
      one.delayWeeks?.high,
      one.rows.length,
      one.provisions.join("; "),
    ]),
  };
}

function assumptionsSheet({ assumptions }: Diversification): Worksheet {
  return {
    name: "assumptions",
    columns: [
      text("what", 20),
      text("about", 34),
      number("value"),
      text("unit"),
      number("low"),
      number("high"),
      text("why", 70),
      text("file", 16),
      number("row"),
    ],
    rows: assumptions.map(({ code, about, value, unit, low, high, why, at }) => [
      code,
      about,
      value,
      unit,
      low,
      high,
      why,
      at?.file,
      at?.row,
    ]),
  };
}

function questionsSheet({ questions, leftOut }: Diversification): Worksheet {
  return {
    name: "questions",
    columns: [text("about", 34), text("ask", 90), text("file", 16), number("row")],
    rows: [
      ...questions.map(({ about, ask, at }) => [about, ask, at?.file, at?.row]),
      ...leftOut.map(({ partId, why }) => [partId, `Left out: ${why}`, undefined, undefined]),
    ],
  };
}

function aboutSheet({ on, currency, horizonWeeks, chosen, check, notes }: Diversification): Worksheet {
  const proof =
    check?.gap === undefined
      ? "no proof"
      : `gap ${check.gap}, ${check.arithmetic}, largest violation ${check.violation}`;
  return {
    name: "about",
    columns: [text("what"), text("value", 100)],
    rows: [
      ["on", on],
      ["currency", currency],
      ["horizon_weeks", String(horizonWeeks)],
      ["chosen", chosen?.why ?? "no plan fits the limits"],
      ["proof", proof],
      ...notes.map((note) => ["note", note]),
    ],
  };
}
