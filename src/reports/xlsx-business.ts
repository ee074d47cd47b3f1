// Sheets about what hangs on the lines: questions, products, customers, concentration, changes, dates ahead.
import { notableFirst, type Assessment } from "../assess/index.ts";
import type { Worksheet } from "../formats/index.ts";

export function questionsSheet({ questions }: Assessment): Worksheet {
  return {
    name: "questions",
    columns: [
      { title: "rank", kind: "number", width: 8 },
      { title: "ask", width: 70 },
      { title: "settles_alone", kind: "number", width: 12 },
      { title: "settles_with_others", kind: "number", width: 12 },
      { title: "about", width: 24 },
      { title: "fact", width: 36 },
      { title: "counsel_first", kind: "yes_no", width: 12 },
      { title: "caution", width: 60 },
      { title: "resolution", width: 60 },
      { title: "line_count", kind: "number", width: 10 },
      { title: "lines", width: 60 },
    ],
    rows: questions.map((one, i) => [
      i + 1,
      one.ask,
      one.settlesAlone,
      one.settlesWithOthers,
      one.about,
      one.fact,
      one.caution !== undefined,
      one.caution?.text,
      one.caution?.resolution,
      one.lines.length,
      one.lines.join(", "),
    ]),
  };
}

/** One row for each product and part with a hit under it. */
export function productsSheet({ products }: Assessment): Worksheet {
  return {
    name: "products",
    columns: [
      { title: "product_id" },
      { title: "product", width: 34 },
      { title: "worst" },
      { title: "revenue_per_week", kind: "number", format: "#,##0.00" },
      { title: "currency", width: 10 },
      { title: "margin_pct", kind: "number", width: 10 },
      { title: "part_id" },
      { title: "part", width: 34 },
      { title: "part_standing" },
      { title: "share_of_purchases", kind: "number", format: "0.0%" },
      { title: "indispensable", kind: "yes_no", width: 14 },
      { title: "path", width: 50 },
      { title: "provisions", width: 34 },
      { title: "lines", width: 60 },
    ],
    rows: products.flatMap((product) =>
      product.hits.map((hit) => [
        product.productId,
        product.name,
        product.worst,
        figure(product.revenuePerWeek?.amount),
        product.revenuePerWeek?.currency,
        product.marginPct,
        hit.partId,
        hit.partName,
        hit.standing,
        hit.share,
        hit.indispensable,
        hit.path.join(" ← "),
        hit.provisions.join(", "),
        hit.lines.join(", "),
      ]),
    ),
  };
}

export function customersSheet({ customers }: Assessment): Worksheet {
  return {
    name: "customers",
    columns: [
      { title: "customer_id" },
      { title: "customer", width: 40 },
      { title: "customer_local", width: 30 },
      { title: "country", width: 9 },
      { title: "outcome" },
      { title: "risk_low_per_week", kind: "number", format: "#,##0.00" },
      { title: "risk_high_per_week", kind: "number", format: "#,##0.00" },
      { title: "currency", width: 10 },
      { title: "why", width: 60 },
      { title: "measures", width: 40 },
      { title: "missing_facts", width: 40 },
    ],
    rows: customers.map((one) => [
      one.customerId,
      one.name,
      one.nameLocal,
      one.country,
      one.outcome,
      figure(one.revenueAtRisk?.low),
      figure(one.revenueAtRisk?.high),
      one.revenueAtRisk?.currency,
      one.why,
      one.measures.join(", "),
      one.missingFacts.join(", "),
    ]),
  };
}

export function concentrationSheet({ concentration }: Assessment): Worksheet {
  return {
    name: "concentration",
    columns: [
      { title: "material" },
      { title: "parts", kind: "number", width: 8 },
      { title: "weighting", width: 12 },
      { title: "hhi_cautious", kind: "number" },
      { title: "hhi_as_stated", kind: "number" },
      { title: "hhi_by_supplier", kind: "number" },
      { title: "largest_country", width: 12 },
      { title: "largest_share", kind: "number", format: "0.0%" },
      { title: "unknown_share", kind: "number", format: "0.0%" },
      { title: "leading_producer", width: 12 },
      { title: "leading_producer_world_pct", kind: "number" },
      { title: "source", width: 40 },
    ],
    rows: concentration.map((one) => [
      one.material,
      one.parts,
      one.weighting,
      one.hhi.cautious,
      one.hhi.asStated,
      one.bySupplierHhi,
      one.largest.country,
      one.largest.share,
      one.unknownShare,
      one.leadingProducer?.country,
      one.leadingProducer?.sharePct,
      one.leadingProducer?.source,
    ]),
  };
}

/** The shares behind the indices; a country that is not known is left empty. */
export function originsSheet({ concentration }: Assessment): Worksheet {
  return {
    name: "origins",
    columns: [
      { title: "material" },
      { title: "country", width: 10 },
      { title: "share", kind: "number", format: "0.0%" },
    ],
    rows: concentration.flatMap(({ material, byOrigin }) =>
      byOrigin.map(({ country, share }) => [material, country ?? undefined, share]),
    ),
  };
}

/** One row for each aspect that changed. */
export function changesSheet({ changes = [] }: Assessment): Worksheet {
  return {
    name: "changes",
    columns: [
      { title: "line", width: 34 },
      { title: "kind", width: 12 },
      { title: "item", width: 34 },
      { title: "standing_before" },
      { title: "standing_after" },
      { title: "may_proceed_before", kind: "yes_no" },
      { title: "may_proceed_after", kind: "yes_no" },
      { title: "told", width: 50 },
      { title: "aspect" },
      { title: "before", width: 50 },
      { title: "after", width: 50 },
    ],
    rows: notableFirst(changes).flatMap((one) => {
      const line = [one.id, one.kind, one.itemName, one.before, one.after];
      const told = [...line, one.mayProceed.before, one.mayProceed.after, one.text];
      if (one.changes.length === 0) return [[...told, undefined, undefined, undefined]];
      return one.changes.map(({ aspect, before, after }) => [...told, aspect, before.join("; "), after.join("; ")]);
    }),
  };
}

export function datesSheet({ cliffs }: Assessment): Worksheet {
  return {
    name: "dates ahead",
    columns: [
      { title: "date", kind: "date", width: 12 },
      { title: "measure", width: 34 },
      { title: "what", width: 90 },
      { title: "line_count", kind: "number", width: 10 },
      { title: "lines", width: 60 },
    ],
    rows: cliffs.map(({ date, measure, text, lines }) => [date, measure, text, lines.length, lines.join(", ")]),
  };
}

/** Decimal text as a number where a spreadsheet holds every digit of it, else as the text it is. */
function figure(amount: string | undefined): number | string | undefined {
  if (amount === undefined || amount.replace(/\D/g, "").length > 15) return amount;
  return Number(amount);
}
