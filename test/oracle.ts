// A second, slow evaluator of the register, written from the contract and the record shapes alone: it walks every measure of a
// question over the raw transaction with three-valued logic, without compiling, indexing, remembering or sharing a line with
// the engine. Goods words are read by the goods lexicon, which is not what is judged here.
import type { CountryGroups } from "../src/base/country-group.ts";
import type { ItemKind, Transaction } from "../src/base/transaction.ts";
import { strictness, lowest, type Answer, type Question } from "../src/base/verdict.ts";
import { formWithin, normaliseForm, normaliseMaterial, refineForm, type Lexicon } from "../src/goods/index.ts";
import { all, any, flip, inside, partyHolds, type Three } from "./oracle-parties.ts";
import type { Condition, CoverageEntry, GoodsEntry, Measure } from "../src/register/index.ts";

export interface OracleWorld {
  readonly measures: readonly Measure[];
  readonly groups: CountryGroups;
  readonly lexicon: Lexicon;
  readonly coverage: readonly CoverageEntry[];
}

/** What the measures of one question amount to. */
export interface OracleAnswer {
  readonly floor: Answer;
  /** The strictest answer that an unknown could still lead to; undefined when nothing could raise the floor. */
  readonly ceiling?: Answer;
  /** A requirement applies for certain. */
  readonly isCertain: boolean;
}

export function oracleAnswer(
  world: OracleWorld,
  jurisdiction: string,
  question: Question,
  line: Transaction,
  on: string,
  known: string,
): OracleAnswer {
  const own = world.measures.filter((m) => m.jurisdiction === jurisdiction && m.question === question && !m.draft);
  const permits = own.filter((m) => m.effect === "permit" || m.effect === "not_subject");
  const certain: Answer[] = [];
  const possible: Answer[] = [];
  for (const m of own) {
    if (permits.includes(m)) continue;
    const answer = answerOf(m);
    const state = stateOf(m, on, known);
    if (!answer || (state !== "applies" && state !== "?")) continue;
    const scope = holds(m.when, m, world, line, on, known);
    if (scope === false) continue;
    const lifted = isLifted(m, permits, world, line, on, known);
    const given: Answer = lifted ? { outcome: "exception_available" } : answer;
    (scope === true && state === "applies" ? certain : possible).push(given);
  }
  const top = (some: readonly Answer[]): Answer | undefined =>
    some.reduce<Answer | undefined>(
      (best, one) => (!best || strictness(question, one) > strictness(question, best) ? one : best),
      undefined,
    );
  const floor = top(certain) ?? { outcome: lowest(question) };
  const ceiling = top(possible.filter((one) => strictness(question, one) > strictness(question, floor)));
  return { floor, ...(ceiling ? { ceiling } : {}), isCertain: certain.length > 0 };
}

function answerOf({ effect, reviewPolicy }: Measure): Answer | undefined {
  if (effect === "prohibit") return { outcome: "prohibited" };
  if (effect === "licence") return { outcome: "licence_required", reviewPolicy: reviewPolicy ?? "unstated" };
  if (effect === "block") return { outcome: "blocked" };
  if (effect === "subject") return { outcome: "subject" };
  if (effect === "classify") return { outcome: "controlled" };
  if (effect === "permit" || effect === "inform" || effect === "not_subject") return undefined;
  return { outcome: "obligation" };
}

/** `no`: not public, not yet, no longer, or suspended. */
function stateOf(m: Measure, on: string, known: string): "applies" | "no" | "?" {
  if (m.knownFrom > known) return "no";
  const events = m.time.events
    .filter((e) => e.knownFrom <= known)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (m.time.to !== undefined && on >= m.time.to) return "no";
  const lastRevival = events.findLast((e) => e.kind === "revive" && e.from <= on);
  const ends = events.filter(
    (e) => (e.kind === "end" || e.kind === "supersede") && e.from <= on && (!lastRevival || e.from > lastRevival.from),
  );
  if (ends.some((e) => e.basis === "official")) return "no";
  if (ends.length > 0) return "?";
  let start = m.time.from as string | undefined;
  for (const e of events) if (e.kind === "postpone" && e.basis === "official" && e.to !== undefined) start = e.to;
  let pause: { from: string; to: string | undefined; verifyBy: string | undefined; official: boolean } | undefined;
  for (const e of events) {
    if (e.kind === "revive" && e.from <= on) pause = undefined;
    if (e.kind === "suspend" && e.from <= on) {
      const next = {
        from: e.from as string,
        to: e.to as string | undefined,
        verifyBy: e.verifyBy as string | undefined,
        official: e.basis === "official",
      };
      const runs = pause?.official && (pause.to === undefined || next.from < pause.to);
      if (!(runs && !next.official)) pause = next;
    }
    if (e.kind === "prolong" && e.basis === "official" && pause) {
      const late = pause.to !== undefined && e.from > pause.to;
      if (!late) pause = { ...pause, to: e.to, verifyBy: e.verifyBy };
      else if (e.from <= on) pause = { from: e.from, to: e.to, verifyBy: e.verifyBy, official: true };
    }
  }
  const paused =
    pause &&
    (pause.to !== undefined
      ? on >= pause.to
        ? "?"
        : undefined
      : pause.verifyBy !== undefined && on > pause.verifyBy
        ? "?"
        : undefined);
  const pauseState = pause ? (paused ?? (pause.official ? "no" : "?")) : undefined;
  if (start === undefined) return "no";
  if (pauseState === "no") return "no";
  if (on < start) return "no";
  if (pauseState === "?") return "?";
  const rumour = events.findLast((e) => e.kind === "postpone" && e.basis !== "official");
  if (rumour && (rumour.to === undefined || on < rumour.to)) return "?";
  const verified = (day: string): boolean => m.verifiedAt !== undefined && m.verifiedAt > day && m.verifiedAt <= known;
  if (m.time.sunset !== undefined && on >= m.time.sunset && !verified(m.time.sunset)) return "?";
  if (m.verifyBy !== undefined && on > m.verifyBy && !verified(m.verifyBy)) return "?";
  return "applies";
}

function isLifted(
  m: Measure,
  permits: readonly Measure[],
  world: OracleWorld,
  line: Transaction,
  on: string,
  known: string,
): boolean {
  const own = m.exceptions.some(
    (rule) =>
      rule.basis === "official" &&
      (rule.conditions ?? []).length === 0 &&
      (!rule.period || (rule.period.from <= on && (rule.period.to === undefined || on < rule.period.to))) &&
      holds(rule.when, m, world, line, on, known) === true,
  );
  if (own) return true;
  const names = [m.provision, m.id, ...m.cites];
  return permits.some(
    (permit) =>
      permit.basis === "official" &&
      permit.defeats.some((target) =>
        names.some((one) => one === target || [":", ".", "("].some((mark) => one.startsWith(target + mark))),
      ) &&
      stateOf(permit, on, known) === "applies" &&
      holds(permit.when, permit, world, line, on, known) === true,
  );
}

/** Whether the condition holds for the line; "?" when a fact it needs is not known. */
export function holds(
  c: Condition,
  m: Pick<Measure, "goods">,
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
  if ("party" in c) return partyHolds(c.party, world, line, on);
  if ("endUse" in c) {
    const { endUse } = line;
    if (!endUse?.category || endUse.category === "unknown") return "?";
    if (!c.endUse.category.includes(endUse.category)) return false;
    if (!c.endUse.knowledge) return true;
    return endUse.knowledge == null ? "?" : c.endUse.knowledge.includes(endUse.knowledge);
  }
  if ("manufacturer" in c) {
    const words = (text: string): string => text.toLowerCase();
    if (item.manufacturer == null) return "?";
    return c.manufacturer.some(
      (one) =>
        words(item.manufacturer ?? "") === words(one) || words(item.manufacturer ?? "").startsWith(`${words(one)} `),
    );
  }
  if ("fact" in c) {
    const said = line.facts?.[c.fact.name];
    return said == null ? "?" : c.fact.in.some((one) => one === said);
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

function ordered(value: number, op: string, limit: number): boolean {
  return op === "gt"
    ? value > limit
    : op === "gte"
      ? value >= limit
      : op === "lt"
        ? value < limit
        : op === "lte"
          ? value <= limit
          : value === limit;
}

function compared(line: Transaction, name: string, op: string, limit: number | string | boolean): Three {
  const said = line.item.attributes?.[name];
  if (said == null) return "?";
  if (op === "eq") return typeof said === typeof limit ? said === limit : "?";
  return typeof said === "number" && typeof limit === "number" ? ordered(said, op, limit) : "?";
}

function materialOf({ lexicon }: OracleWorld, { item }: Transaction): string | undefined {
  return item.material == null ? undefined : (normaliseMaterial(lexicon, item.material) ?? item.material);
}

function kindOf(_world: OracleWorld, { kind, item }: Transaction): ItemKind | undefined {
  if (kind != null) return kind;
  if (kind === null) return undefined;
  return item.material != null || (item.hs?.length ?? 0) > 0 ? "goods" : undefined;
}

function formOf(
  world: OracleWorld,
  line: Transaction,
): { readonly id: string; readonly vague: boolean; readonly processed: boolean } | undefined {
  if (line.item.form == null) return undefined;
  const form = normaliseForm(world.lexicon, line.item.form);
  if (!form) return undefined;
  const id = refineForm(world.lexicon, form.id, materialOf(world, line));
  return { id, vague: form.vague && id === form.id, processed: form.processed };
}

function formHolds(world: OracleWorld, line: Transaction, forms: readonly string[], not: readonly string[]): Three {
  const form = formOf(world, line);
  if (!form) return "?";
  const { lexicon } = world;
  if (not.some((id) => formWithin(lexicon, form.id, id))) return false;
  if (forms.some((id) => formWithin(lexicon, form.id, id))) return true;
  const finer = forms.some((id) => formWithin(lexicon, id, form.id));
  const products = forms.every((id) => lexicon.forms.get(id)?.kind === "product");
  return finer || (form.vague && !products) ? "?" : false;
}

function stated(line: Transaction, list: string): readonly (string | null)[] | undefined {
  const own = (line.item.classifications ?? []).filter((one) => one.list === list).map(({ code }) => code);
  return own.length === 0 ? undefined : own;
}

/** 3A001 holds 3A001.a and 3A001.a.1; the other way round it is not known which paragraph is meant. */
function within(part: string, code: string): Three {
  if (code === part || code.startsWith(`${part}.`)) return true;
  return part.startsWith(`${code}.`) ? "?" : false;
}

function codeHolds(line: Transaction, list: string, codes: readonly string[], except: readonly string[]): Three {
  const own = stated(line, list);
  const isAny = codes.includes("*");
  if (!own) return (isAny || codes.includes("none")) && line.item.classifications !== null ? false : "?";
  return any(
    own.map((code): Three => {
      if (code === null) return "?";
      if (code === "none" || code === "EAR99") return codes.includes(code);
      if (isAny) return true;
      const found = any(codes.map((part) => within(part, code)));
      if (found === false) return false;
      const excluded = any(except.map((part) => within(part, code)));
      return excluded === true ? false : excluded === "?" ? "?" : found;
    }),
  );
}

function describes(entry: GoodsEntry, again: (part: Condition) => Three, world: OracleWorld, line: Transaction): Three {
  const ways: Three[] = [];
  const codes = (entry.hs ?? []).filter(({ role }) => role === "definitive").flatMap((scope) => scope.codes);
  if (codes.length > 0) {
    const own = line.item.hs;
    ways.push(
      !own || own.length === 0
        ? "?"
        : any(
            own.map(({ code }): Three =>
              code === null
                ? "?"
                : codes.some((one) => code.startsWith(one))
                  ? true
                  : codes.some((one) => one.startsWith(code))
                    ? "?"
                    : false,
            ),
          ),
    );
  }
  const needs: Three[] = [];
  if (entry.when) needs.push(again(entry.when));
  else {
    if (entry.material) needs.push(again({ material: entry.material }));
    if (entry.forms) needs.push(formHolds(world, line, entry.forms, entry.notForms?.forms ?? []));
    for (const { attribute, op, value } of entry.thresholds ?? []) needs.push(compared(line, attribute, op, value));
  }
  if (needs.length > 0) ways.push(all(needs));
  if (entry.list === undefined || entry.code === undefined) return any(ways);
  const own = stated(line, entry.list);
  const coded = own && !own.includes(null) ? codeHolds(line, entry.list, [entry.code], []) : undefined;
  const described = ways.length > 0 ? any(ways) : codeHolds(line, entry.list, [entry.code], []);
  return coded === undefined ? described : any([coded, coded === false ? false : described]);
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
      (row.state === "complete" ||
        (material !== undefined && isPlainGoods && row.families.includes(material)) ||
        (stated(line, row.list)?.includes("none") ?? false)),
  );
}
