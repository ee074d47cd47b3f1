// The oracle's reading of one condition over a raw transaction.
import type { Transaction } from "../../src/base/transaction.ts";
import type { Condition, Measure } from "../../src/register/index.ts";
import { codeHolds, compared, describes, formHolds, formOf, kindOf, materialOf, stated } from "./goods.ts";
import { inside, partyHolds } from "./parties.ts";
import { stateOf } from "./state.ts";
import { all, any, flip, ordered, type Three } from "./three.ts";
import type { OracleWorld } from "./world.ts";

/** Whether the condition holds for the line; "?" when a fact it needs is not known. */
export function holds(
  c: Condition,
  m: Pick<Measure, "goods"> & Partial<Pick<Measure, "jurisdiction">>,
  world: OracleWorld,
  line: Transaction,
  on: string,
  known: string,
): Three {
  const again = (part: Condition): Three => holds(part, m, world, line, on, known);
  const { item } = line;
  if ("all" in c) return all(c.all.map(again));
  if ("any" in c) return any(c.any.map(again));
  if ("not" in c) return flip(again(c.not));
  if ("always" in c) return true;
  if ("act" in c) return c.act.includes(line.act);
  if ("kind" in c) {
    const kind = kindOf(world, line);
    return kind === undefined ? "?" : c.kind.includes(kind);
  }
  if ("from" in c) return inside(world, line.from, c.from, on);
  if ("to" in c) return inside(world, line.finalDestination !== undefined ? line.finalDestination : line.to, c.to, on);
  if ("origin" in c) return inside(world, item.origin, c.origin, on);
  if ("goods" in c) {
    const entries =
      c.goods === true ? m.goods : m.goods.filter((entry) => (c.goods as readonly string[]).includes(entry.id));
    return any(entries.map((entry) => describes(entry, again, world, line)));
  }
  if ("controlledBy" in c) return controlledBy(world, c.controlledBy, line, on, known);
  if ("code" in c) return codeHolds(line, c.code.list, c.code.in, c.code.except ?? []);
  if ("material" in c) {
    const material = materialOf(world, line);
    return material === undefined ? "?" : c.material.includes(material);
  }
  if ("form" in c) return formHolds(world, line, c.form, []);
  if ("attribute" in c) return compared(line, c.attribute.name, c.attribute.op, c.attribute.value);
  if ("content" in c) {
    if (!item.content) return "?";
    let sum = 0;
    let open = false;
    for (const share of item.content) {
      const place: Three = share.ofCountry === null ? "?" : c.content.ofCountry.includes(share.ofCountry);
      const kind: Three = !c.content.class ? true : share.class == null ? "?" : c.content.class.includes(share.class);
      if (place === false || kind === false) continue;
      if (share.pct === null || place === "?" || kind === "?") open = true;
      else sum += share.pct;
    }
    const now = ordered(sum, c.content.op, c.content.pct);
    return open && !(now && (c.content.op === "gt" || c.content.op === "gte")) ? "?" : now;
  }
  if ("producedWith" in c) {
    if (!item.producedWith) return "?";
    const { what, ofCountry, code } = c.producedWith;
    return any(
      item.producedWith.map((one): Three => {
        if (what && !what.includes(one.what)) return false;
        if (one.ofCountry !== null && !ofCountry.includes(one.ofCountry)) return false;
        if (code && one.code != null && !code.some((each) => one.code === each || `${one.code}`.startsWith(`${each}.`)))
          return false;
        return one.ofCountry === null || (code && one.code == null) ? "?" : true;
      }),
    );
  }
  if ("materialOrigin" in c) {
    if (!item.materialOrigins) return "?";
    const { material, country } = c.materialOrigin;
    return any(
      item.materialOrigins.map((one): Three =>
        !material.includes(one.material) ? false : one.country === null ? "?" : country.includes(one.country),
      ),
    );
  }
  if ("party" in c) return partyHolds(c.party, world, line, on, m.jurisdiction);
  if ("endUse" in c) {
    const { endUse } = line;
    if (c.endUse.ifStated && endUse === undefined) return false;
    if (!endUse?.category || endUse.category === "unknown") return "?";
    if (!c.endUse.category.includes(endUse.category)) return false;
    if (!c.endUse.knowledge) return true;
    if (endUse.knowledge == null || endUse.knowledge === "none") return "?";
    return c.endUse.knowledge.includes(endUse.knowledge);
  }
  if ("manufacturer" in c) {
    const words = (text: string): string => text.toLowerCase();
    if (item.manufacturer == null) return c.ifStated && item.manufacturer === undefined ? false : "?";
    return c.manufacturer.some(
      (one) =>
        words(item.manufacturer ?? "") === words(one) || words(item.manufacturer ?? "").startsWith(`${words(one)} `),
    );
  }
  if ("fact" in c) {
    const said = line.facts?.[c.fact.name];
    if (said === undefined && c.fact.ifStated) return false;
    if (said == null || !c.fact.in.some((one) => typeof one === typeof said)) return "?";
    return c.fact.in.some((one) => one === said);
  }
  if ("listedIn" in c) {
    const said = line.facts?.["listedIn"];
    if (said === undefined) return false;
    if (said === null) return "?";
    return [said]
      .flat()
      .map(String)
      .some((one) => c.listedIn.some((annex) => one === annex || one.startsWith(`${annex}:`)));
  }
  if ("value" in c)
    return line.value?.currency === c.value.currency
      ? ordered(Number(line.value.amount), c.value.op, Number(c.value.amount))
      : "?";
  if ("quantity" in c)
    return line.quantity?.unit === c.quantity.unit
      ? ordered(Number(line.quantity.amount), c.quantity.op, Number(c.quantity.amount))
      : "?";
  if ("licence" in c)
    return line.licencesHeld
      ? line.licencesHeld.some((one) => one.authority === c.licence.authority && c.licence.type.includes(one.type))
      : "?";
  const [field, before] =
    "contractDate" in c
      ? (["contractDate", c.contractDate.before] as const)
      : (["shippedDate", c.shippedDate.before] as const);
  const day = line[field];
  return day == null ? "?" : day < before;
}

const LISTS: Readonly<Record<string, string>> = {
  CN: "CN-DUAL-USE",
  US: "US-CCL",
  EU: "EU-ANNEX-I",
  JP: "JP-ETCO",
  KR: "KR",
  TW: "TW-SHTC",
  GB: "UK-SECL",
};

/** On the list of a jurisdiction: by the code stated, else by a licence measure whose goods are these. Silence is an answer only where the list is held. */
function controlledBy(world: OracleWorld, jurisdiction: string, line: Transaction, on: string, known: string): Three {
  const own = stated(line, LISTS[jurisdiction] ?? "");
  if (own && !own.includes(null)) return own.some((code) => code !== "none" && code !== "EAR99");
  const found = world.measures
    .filter(
      (m) =>
        m.jurisdiction === jurisdiction &&
        m.question === "item" &&
        m.effect === "licence" &&
        !m.draft &&
        m.goods.length > 0,
    )
    .map((m): Three => {
      const state = stateOf(m, on, known);
      if (state === "no") return false;
      const truth = any(
        m.goods.map((entry) => describes(entry, (part) => holds(part, m, world, line, on, known), world, line)),
      );
      return truth === true && state !== "applies" ? "?" : truth;
    });
  const truth = any(found);
  return truth === false && !isHeld(world, jurisdiction, line) ? "?" : truth;
}

/** Whether a list, or the family of goods, is held whole, so that nothing found means not on it. */
function isHeld(world: OracleWorld, jurisdiction: string, line: Transaction): boolean {
  const material = materialOf(world, line);
  const isPlainGoods = kindOf(world, line) === "goods" && formOf(world, line)?.processed !== true;
  return world.coverage.some(
    (row) =>
      row.jurisdiction === jurisdiction &&
      row.question === "item" &&
      row.basis === "official" &&
      row.state !== "none" &&
      (row.acts?.includes(line.act) ?? true) &&
      (row.state === "complete" ||
        (material !== undefined && isPlainGoods && row.families.includes(material)) ||
        (stated(line, row.list)?.includes("none") ?? false)),
  );
}
