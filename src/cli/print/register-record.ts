// One record of the register on the terminal: what it is, what it rests on, how it stood over time, what it links to.
import type { RegisterRecord } from "../../operations/index.ts";
import type { GoodsEntry, Instrument, LocalText, Measure, Relations, Source } from "../../register/index.ts";
import { listingText } from "./listing.ts";
import { MEASURES } from "./register-columns.ts";
import { bold, dim, wrap, type Style } from "./style.ts";

type Shown = Exclude<RegisterRecord, { readonly kind: "not_found" }>;

export function recordText(record: Shown, style: Style): string {
  switch (record.kind) {
    case "instrument":
      return instrumentText(record, style);
    case "measure":
      return measureText(record, style);
    case "measures":
      return listingText(MEASURES, record.measures, style, "");
    case "event": {
      const { event, relations } = record;
      const { id, date, until, kind, actors, title, summary, sources } = event;
      const when = until === undefined ? date : `${date} to ${until}`;
      return lines([
        ...head(id, title, style),
        `  ${when}  ${kind}  ${actors.join(", ")}`,
        wrap(summary, 2, style),
        ...sourceLines(sources, style),
        ...linkLines(relations, id, style),
      ]);
    }
  }
}

function instrumentText({ instrument, measures, relations }: Shown & { kind: "instrument" }, style: Style): string {
  const { id, title, kind, authority, published, legalBasis, summary, sources, notes, unverified } = instrument;
  return lines([
    ...head(id, title, style),
    `  ${kind} of ${authority.join(", ")}, published ${published}${standing(instrument)}`,
    ...(legalBasis.length === 0 ? [] : [wrap(`Legal basis: ${legalBasis.join("; ")}`, 2, style)]),
    wrap(summary, 2, style),
    ...(notes === undefined ? [] : [wrap(`Note: ${notes}`, 2, style)]),
    ...unverified.map((text) => wrap(`Not verified: ${text}`, 2, style)),
    "",
    listingText(MEASURES, measures, style, "No measure is recorded for it."),
    ...sourceLines(sources, style),
    ...linkLines(relations, id, style),
  ]);
}

function measureText({ measure, states, relations }: Shown & { kind: "measure" }, style: Style): string {
  const { id, provision, title, authority, question, effect, licence, exceptions, parties, goods, cites, figures } =
    measure;
  return lines([
    ...head(id, title, style),
    `  ${provision}  ${authority}  ${question}: ${effect}${measure.reviewPolicy ? ` (${measure.reviewPolicy.replaceAll("_", " ")})` : ""}${standing(measure)}`,
    ...(cites.length === 0 ? [] : [wrap(`Cites: ${cites.join(", ")}`, 2, style)]),
    "",
    bold(`States, as known by the knowledge day`, style),
    ...states.map(({ from, text }) => `  ${from ?? "before"}  ${text}`),
    ...(licence
      ? [wrap(`Applicant: ${licence.applicant}${licence.channel ? `, through ${licence.channel}` : ""}`, 2, style)]
      : []),
    ...section(
      "Goods",
      goods.map((entry) => goodsLine(entry, style)),
      style,
    ),
    ...section(
      "Parties named",
      parties.map((party) => partyLine(party)),
      style,
    ),
    ...section(
      "Exceptions",
      exceptions.map((one) => wrap(`${one.code} ${one.title} [${one.provision}]`, 2, style)),
      style,
    ),
    ...section(
      "Figures",
      figures.map(({ text }) => wrap(text, 2, style)),
      style,
    ),
    ...linkLines(relations, id, style),
  ]);
}

function head(id: string, title: LocalText, style: Style): readonly string[] {
  const { en, ...local } = title;
  return [bold(`${id}  ${en}`, style), ...Object.values(local).map((text) => `  ${text}`)];
}

function standing({ basis, confidence, draft }: Pick<Instrument | Measure, "basis" | "confidence" | "draft">): string {
  return `  (rests on ${basis === "official" ? "an official text" : `${basis}, so it never clears`}; confidence ${confidence}${draft ? "; DRAFT, never applied" : ""})`;
}

function goodsLine({ id, code, description, hs = [] }: GoodsEntry, style: Style): string {
  const codes = hs.flatMap((scope) => scope.codes.map((one) => `${one} ${scope.nomenclature} ${scope.role}`));
  return wrap(`${code ?? id}: ${description.en}${codes.length === 0 ? "" : ` [HS ${codes.join("; ")}]`}`, 2, style);
}

function partyLine({ name, nameLocal, country, list, verified }: Measure["parties"][number]): string {
  const facts = [country, list, verified ? undefined : "name not read in an official list: never matched"];
  return `  ${name}${nameLocal ? ` ${nameLocal}` : ""}  ${facts.filter(Boolean).join(", ")}`.trimEnd();
}

function sourceLines(sources: readonly Source[], style: Style): readonly string[] {
  return section(
    "Sources",
    sources.map(({ kind, publisher, date, url }) => `  ${kind}: ${publisher}${date ? `, ${date}` : ""}  ${url}`),
    style,
  );
}

function linkLines({ out, in: back }: Relations, id: string, style: Style): readonly string[] {
  const links = [...out, ...back].map(
    ({ from, to, kind, assertedBy, disputed }) =>
      `  ${from === id ? "" : `${from} `}${kind} ${to === id ? "this" : to}  (asserted by ${assertedBy}${disputed ? ", disputed" : ""})`,
  );
  return section("Links", links, style);
}

function section(title: string, body: readonly string[], style: Style): readonly string[] {
  return body.length === 0
    ? []
    : ["", bold(title, style), ...body.map((line) => (line === "" ? dim("  none", style) : line))];
}

function lines(all: readonly string[]): string {
  return all.join("\n");
}
