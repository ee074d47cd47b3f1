// Flags of `derisk check` → a transaction as JSON would state it.
import type { Transaction } from "../base/transaction.ts";
import { UsageError } from "../errors.ts";
import type { Args } from "./command.ts";

/** Builds the record; the schema checks it like any other. Throws UsageError for a flag that cannot be split. */
export function transactionOf(args: Args): Transaction {
  const item = {
    ...optional("description", args.text("item")),
    ...optional("material", args.text("material")),
    ...optional("form", args.text("form")),
    ...optional("manufacturer", args.text("manufacturer")),
    ...optional("origin", args.text("origin")),
    ...(args.text("hs") === undefined ? {} : { hs: [{ code: args.text("hs") }] }),
    ...list("classifications", args.texts("code").map(classification)),
    ...(args.texts("attribute").length === 0
      ? {}
      : { attributes: Object.fromEntries(args.texts("attribute").map(attribute)) }),
  };
  if (Object.keys(item).length === 0) {
    throw new UsageError(
      "nothing to check",
      'Give a FILE, or describe the item: --item "gallium metal" --from CN --to US.',
    );
  }
  const endUse = args.text("end-use");
  const parties = partiesOf(args);
  return {
    id: "cli",
    act: args.text("act") ?? "export",
    item,
    ...optional("from", args.text("from")),
    ...optional("to", args.text("to")),
    ...(parties.length === 0 ? {} : { parties }),
    ...(endUse === undefined ? {} : { endUse: { category: endUse } }),
  } as Transaction;
}

function partiesOf(args: Args): readonly object[] {
  const names = [
    ["end_user", args.text("end-user")],
    ["purchaser", args.text("purchaser")],
  ] as const;
  const categories = args.texts("category");
  const stated = {
    ...(categories.length === 0 ? {} : { categories }),
    ...(args.flag("unlisted") ? { unlisted: true } : {}),
  };
  const to = args.text("to");
  const where = to === undefined ? {} : { country: to };
  const named = names
    .filter(([, name]) => name !== undefined)
    .map(([role, name]) => ({ role, name, ...where, ...stated }));
  if (named.length > 0 || Object.keys(stated).length === 0) return named;
  const role = args.text("act") === "procure" ? "purchaser" : "end_user";
  return [{ role, ...where, ...stated }];
}

function classification(text: string): object {
  const [list, code] = text.split(":");
  if (list && code) return { list, code };
  throw new UsageError(`--code: "${text}"`, "Write LIST:CODE, e.g. US-CCL:3A001.b.2.");
}

function attribute(text: string): [string, number | string] {
  const [name, value] = text.split("=");
  if (!name || value === undefined)
    throw new UsageError(`--attribute: "${text}"`, "Write NAME=VALUE, e.g. purityPct=99.95.");
  return [name, value.trim() !== "" && !Number.isNaN(Number(value)) ? Number(value) : value];
}

function optional(key: string, value: string | undefined): object {
  return value === undefined ? {} : { [key]: value };
}

function list(key: string, values: readonly object[]): object {
  return values.length === 0 ? {} : { [key]: values };
}
