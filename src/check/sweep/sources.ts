// Which columns of a line each field of a subject follows from: what was read of a subject tells which lines say the same.
import type { Item, Transaction } from "../../base/transaction.ts";
import type { Subject } from "../subject.ts";
import { NAMES, type Part } from "../trace.ts";

/** Parts of a line, each one code a row. */
export type Source = "act" | "on" | "from" | "to" | "origin" | "goods" | "parties" | "endUse" | "attributes";

const EVERY: readonly Source[] = ["act", "on", "from", "to", "origin", "goods", "parties", "endUse", "attributes"];

type Sources = readonly Source[];

/** What no column says is the same for every line. */
const NOTHING: Sources = [];

const OF_SUBJECT: Readonly<Record<keyof Subject, Sources>> = {
  transaction: EVERY,
  world: NOTHING,
  on: ["on"],
  known: NOTHING,
  act: ["act"],
  kind: ["goods"],
  from: ["from"],
  to: ["to"],
  toPath: ["to"],
  origin: ["origin"],
  material: ["goods"],
  form: ["goods"],
  family: ["goods"],
  ambiguous: ["goods"],
  contains: ["goods"],
  free: ["goods"],
  codes: ["goods"],
  customsCodes: ["goods"],
  manufacturers: ["goods"],
  readings: NOTHING,
  parts: NOTHING,
  keys: NOTHING,
  memo: NOTHING,
  stated: NOTHING,
  noted: NOTHING,
  untraced: NOTHING,
};

const OF_TRANSACTION: Readonly<Record<Exclude<keyof Transaction, "id">, Sources>> = {
  on: ["on"],
  known: NOTHING,
  act: ["act"],
  kind: ["goods"],
  item: EVERY,
  quantity: NOTHING,
  value: NOTHING,
  from: ["from"],
  to: ["to"],
  finalDestination: ["to"],
  via: NOTHING,
  parties: ["parties"],
  endUse: ["endUse"],
  licencesHeld: NOTHING,
  contractDate: NOTHING,
  shippedDate: NOTHING,
  facts: NOTHING,
};

const OF_ITEM: Readonly<Record<keyof Item, Sources>> = {
  description: ["goods"],
  material: ["goods"],
  form: ["goods"],
  manufacturer: ["goods"],
  classifications: ["goods"],
  hs: ["goods"],
  attributes: ["attributes"],
  origin: ["origin"],
  materialOrigins: NOTHING,
  content: NOTHING,
  producedWith: NOTHING,
};

const OF = { subject: OF_SUBJECT, transaction: OF_TRANSACTION, item: OF_ITEM };

/** What of a line a part follows from. A field that no table names may follow from anything. Throws for the id: no answer may turn on it. */
export function sourcesOf({ of, name }: Part): Sources {
  if (name === NAMES) return EVERY;
  if (of === "transaction" && name === "id") throw new Error("an answer turned on the id of a line");
  return (OF[of] as Readonly<Record<string, Sources>>)[name] ?? EVERY;
}
