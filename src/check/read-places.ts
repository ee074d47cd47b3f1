// Conditions on places, acts and the deal: where from, where to, origin, kind, value, quantity, dates, licences.
import { parsedValue } from "../base/parsed.ts";
import { compareDecimals, decimal } from "../base/decimal.ts";
import { stated, type FactPath } from "../base/facts.ts";
import { or, type Truth } from "../base/logic.ts";
import { compareQuantities, parseQuantity } from "../base/unit.ts";
import type { Comparison, Condition, CountrySet } from "../register/index.ts";
import { fact, WORDS } from "./read-values.ts";
import { inCountrySet, type Subject } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";

export function countryWords(set: CountrySet): string {
  return "not" in set ? `outside ${set.not.join(", ")}` : set.join(" or ");
}

/** Membership of a group changes with the day; a set of countries alone does not. */
export function isPlain(set: CountrySet): boolean {
  const ids = "not" in set ? set.not : set;
  return ids.every((id) => id.length === 2 && id !== "EU");
}

function isInside(set: CountrySet): (subject: Subject, country: string) => Truth {
  if (!isPlain(set)) return (subject, country) => inCountrySet(subject, country, set);
  const inside = !("not" in set);
  const codes = new Set("not" in set ? set.not : set);
  return (_subject, country) => codes.has(country) === inside;
}

export function fromAtom(set: CountrySet): Test {
  return placeAtom("from", set, () => "from");
}

export function toAtom(set: CountrySet): Test {
  return placeAtom("to", set, ({ toPath }) => toPath);
}

export function originAtom(set: CountrySet): Test {
  return placeAtom("origin", set, () => "item.origin");
}

function placeAtom(place: "from" | "to" | "origin", set: CountrySet, path: (subject: Subject) => FactPath): Test {
  const inside = isInside(set);
  const holds = (s: Subject): Truth => {
    const where = s[place];
    return where.kind === "known" ? inside(s, where.value) : where.kind === "notApplicable" ? false : "unknown";
  };
  return {
    op: "atom",
    label: `${place} ${countryWords(set)}`,
    ...(isPlain(set) ? { reads: place, holds } : {}),
    read: (s) => fact(s[place], path(s), (country) => inside(s, country)),
  };
}

export function actAtom(acts: readonly string[]): Test {
  return {
    op: "atom",
    label: `act is ${acts.join(" or ")}`,
    reads: "act",
    read: (s) => ({ truth: acts.includes(s.act), found: s.act }),
  };
}

export function kindAtom(kinds: readonly string[]): Test {
  return {
    op: "atom",
    label: `item is ${kinds.join(" or ")}`,
    reads: "goods",
    read: (s) => fact(s.kind, "kind", (kind) => kinds.includes(kind)),
  };
}

export function valueAtom(condition: {
  readonly op: Comparison;
  readonly amount: string;
  readonly currency: string;
}): Test {
  const { op, amount, currency } = condition;
  return {
    op: "atom",
    label: `value ${WORDS[op]} ${amount} ${currency}`,
    read(s): Reading {
      const { value } = s.transaction;
      if (!value || value.currency !== currency)
        return { truth: "unknown", missing: value ? `value.${currency}` : "value" };
      return {
        truth: ordered(compareDecimals(decimal(value.amount), decimal(amount)), op),
        found: `${value.amount} ${currency}`,
      };
    },
  };
}

export function quantityAtom(condition: {
  readonly op: Comparison;
  readonly amount: string;
  readonly unit: string;
}): Test {
  const { op, amount, unit } = condition;
  return {
    op: "atom",
    label: `quantity ${WORDS[op]} ${amount} ${unit}`,
    read(s): Reading {
      const { quantity } = s.transaction;
      if (!quantity) return { truth: "unknown", missing: "quantity" };
      const found = `${quantity.amount} ${quantity.unit}`;
      if (quantity.unit === unit)
        return { truth: ordered(compareDecimals(decimal(quantity.amount), decimal(amount)), op), found };
      const given = parsedValue(parseQuantity(quantity.amount, quantity.unit));
      const limit = parsedValue(parseQuantity(amount, unit));
      const order = given && limit ? parsedValue(compareQuantities(given, limit)) : undefined;
      return order === undefined
        ? { truth: "unknown", missing: "quantity.unit", found }
        : { truth: ordered(order, op), found };
    },
  };
}

function ordered(order: -1 | 0 | 1, op: Comparison): Truth {
  if (op === "eq") return order === 0;
  if (op === "gt") return order > 0;
  if (op === "gte") return order >= 0;
  return op === "lt" ? order < 0 : order <= 0;
}

/** `ifStated`: what nobody says of it counts as no. A value of another type than those asked for says nothing ("yes" for true). */
export function factAtom(name: string, wanted: readonly (string | number | boolean)[], ifStated = false): Test {
  return {
    op: "atom",
    label: `${name} is ${wanted.join(" or ")}`,
    reads: "facts",
    read(s): Reading {
      const said = s.transaction.facts?.[name];
      if (said === undefined && ifStated) return { truth: false };
      return fact(stated(said), `facts.${name}`, (value) => {
        if (wanted.includes(value as string)) return true;
        return wanted.some((one) => typeof one === typeof value) ? false : "unknown";
      });
    },
  };
}

export function listedInAtom(annexes: readonly string[]): Test {
  return {
    op: "atom",
    label: `named in ${annexes.join(" or ")}`,
    reads: "facts",
    read(s): Reading {
      const said = s.transaction.facts?.["listedIn"];
      if (said === undefined) return { truth: false };
      if (said === null) return { truth: "unknown", missing: "facts.listedIn" };
      // What is no text names no annex; it may be any JSON.
      const named = (Array.isArray(said) ? said : [said]).map((one) =>
        typeof one === "string" ? one : JSON.stringify(one),
      );
      const truth = named.some((one) => annexes.some((annex) => one === annex || one.startsWith(`${annex}:`)));
      return { truth, found: named.join(", ") };
    },
  };
}

export function licenceAtom(authority: string, types: readonly string[]): Test {
  return {
    op: "atom",
    label: `holds a ${types.join(" or ")} licence of ${authority}`,
    read(s): Reading {
      const held = s.transaction.licencesHeld;
      if (!held) return { truth: "unknown", missing: "licencesHeld" };
      const one = held.find((licence) => licence.authority === authority && types.includes(licence.type));
      return one ? { truth: true, found: one.type } : { truth: false };
    },
  };
}

export function dateAtom(field: "contractDate" | "shippedDate", before: string): Test {
  return {
    op: "atom",
    label: `${field} before ${before}`,
    read: (s) => fact(stated(s.transaction[field]), field, (day) => day < before),
  };
}

type ContentCondition = Extract<Condition, { content: unknown }>["content"];

/** Sum of the stated value shares of the given countries and classes. An absent or null list of shares is unknown. */
export function contentAtom({ ofCountry, class: classes, op, pct }: ContentCondition): Test {
  const what = classes ? ` ${classes.join("/")}` : "";
  return {
    op: "atom",
    label: `${ofCountry.join("/")}${what} content ${WORDS[op]} ${pct} % of value`,
    read(s): Reading {
      const { content } = s.transaction.item;
      if (!content) return { truth: "unknown", missing: "item.content" };
      let sum = 0;
      let unknown: string | undefined;
      for (const share of content) {
        const country: Truth = share.ofCountry === null ? "unknown" : ofCountry.includes(share.ofCountry);
        const inClass: Truth = !classes
          ? true
          : share.class === undefined || share.class === null
            ? "unknown"
            : classes.includes(share.class);
        if (country === false || inClass === false) continue;
        if (share.pct === null || country === "unknown" || inClass === "unknown")
          unknown = share.pct === null ? "item.content.pct" : "item.content.class";
        else sum += share.pct;
      }
      const truth = ordered(sum < pct ? -1 : sum > pct ? 1 : 0, op);
      const couldRise = unknown !== undefined && !(truth === true && (op === "gt" || op === "gte"));
      if (couldRise) return { truth: "unknown", missing: unknown ?? "item.content", found: `${sum} %` };
      return { truth, found: `${sum} %` };
    },
  };
}

type ProductionCondition = Extract<Condition, { producedWith: unknown }>["producedWith"];

export function producedWithAtom({ what, ofCountry, code }: ProductionCondition): Test {
  const names = `${what?.join("/") ?? "technology, software or equipment"}${code ? ` of ${code.join(", ")}` : ""}`;
  return {
    op: "atom",
    label: `produced with ${ofCountry.join("/")} ${names}`,
    read(s): Reading {
      const used = s.transaction.item.producedWith;
      if (!used) return { truth: "unknown", missing: "item.producedWith" };
      const truths = used.map((one): Truth => {
        if (what && !what.includes(one.what)) return false;
        if (one.ofCountry !== null && !ofCountry.includes(one.ofCountry)) return false;
        if (
          code &&
          one.code !== undefined &&
          one.code !== null &&
          !code.some((c) => one.code === c || one.code?.startsWith(`${c}.`))
        )
          return false;
        const open = one.ofCountry === null || (code !== undefined && (one.code === undefined || one.code === null));
        return open ? "unknown" : true;
      });
      const truth = or(truths);
      const found = used.map((one) => `${one.ofCountry ?? "?"} ${one.what} ${one.code ?? ""}`.trim()).join(", ");
      return truth === "unknown" ? { truth, missing: "item.producedWith", found } : { truth, found };
    },
  };
}

export function materialOriginAtom(materials: readonly string[], countries: readonly string[]): Test {
  return {
    op: "atom",
    label: `contains ${materials.join("/")} from ${countries.join("/")}`,
    read(s): Reading {
      const origins = s.transaction.item.materialOrigins;
      if (!origins) return { truth: "unknown", missing: "item.materialOrigins" };
      const truths = origins.map((one): Truth => {
        if (!materials.includes(one.material)) return false;
        return one.country === null ? "unknown" : countries.includes(one.country);
      });
      const truth = or(truths);
      return truth === "unknown" ? { truth, missing: "item.materialOrigins" } : { truth };
    },
  };
}
