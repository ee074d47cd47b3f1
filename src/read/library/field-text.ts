// Fields of a candidate as one line of text, and back from what a person wrote.
import { isIsoDate } from "../../base/date.ts";
import type { Measure } from "../measures/record.ts";
import type { ReviewedField } from "./review.ts";

/** A field as a person reads and edits it; empty when it is not stated. */
export function fieldText(measure: Measure, field: ReviewedField): string {
  switch (field) {
    case "type":
      return measure.type.replaceAll("_", " ");
    case "imposer":
      return measure.imposer.join(", ");
    case "authority":
      return measure.authority === null ? "" : measure.authority.norm;
    case "goods":
      return measure.goods.map(({ text, codes = [] }) => [text, ...codes].join(" ")).join("; ");
    case "target":
      return [...measure.target.countries, ...measure.target.entities].join(", ");
    case "announced":
    case "effective":
      return measure[field]?.value ?? "";
    case "expires":
      return measure.expires?.value ?? "";
    case "rate":
      return measure.rate === undefined ? "" : JSON.stringify(measure.rate);
    case "legal_basis":
      return measure.legal_basis?.join("; ") ?? "";
    default:
      return String(measure[field] ?? "").replaceAll("_", " ");
  }
}

/** What a person wrote as the field's value, or why it cannot be. */
export function fieldValue(field: ReviewedField, text: string): { readonly value: unknown } | { readonly why: string } {
  const parts = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean);
  switch (field) {
    case "type":
    case "status":
    case "direction":
      return /^[a-z ]+$/.test(text)
        ? { value: text.trim().replaceAll(" ", "_") }
        : { why: "Write a word such as export ban." };
    case "imposer":
      return parts.every((part) => /^[A-Z]{2}$/.test(part)) && parts.length > 0
        ? { value: parts }
        : { why: "Write country codes of two letters, e.g. CN." };
    case "authority":
      return { value: text === "" ? null : { name: text, norm: text } };
    case "goods":
      return {
        value: text
          .split(";")
          .map((part) => part.trim())
          .filter(Boolean)
          .map((part) => ({ text: part, norm: part.toLowerCase() })),
      };
    case "target":
      return {
        value: {
          countries: parts.filter((part) => /^[A-Z]{2}$/.test(part)),
          entities: parts.filter((part) => !/^[A-Z]{2}$/.test(part)),
        },
      };
    case "announced":
    case "effective":
    case "expires":
      if (text === "") return { value: null };
      return isIsoDate(text) ? { value: { value: text, basis: "text" } } : { why: "Write a day as YYYY-MM-DD." };
    case "legal_basis":
      return {
        value: text
          .split(";")
          .map((part) => part.trim())
          .filter(Boolean),
      };
    default:
      return { value: text };
  }
}
