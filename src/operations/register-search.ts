// register-search: full text over instruments and events, in English and Chinese.
import { z } from "zod";
import { searchText, type RecordHit } from "../register/index.ts";
import type { IsoDate } from "../base/date.ts";
import { operation, type Operation } from "./operation.ts";
import { concerns, filterShape, isBetween, type RegisterFilter } from "./register-fields.ts";

export interface RegisterSearchInput extends Pick<RegisterFilter, "country" | "from" | "to" | "drafts"> {
  readonly text: string;
}

export interface SearchHit {
  readonly kind: "instrument" | "event";
  readonly id: string;
  /** A day, or for events a month or year where no more is known. */
  readonly date: string;
  readonly issuer: string;
  readonly title: string;
  readonly summary: string;
  readonly draft: boolean;
}

export interface RegisterSearch {
  readonly known: IsoDate;
  /** Records with every word in the title first. */
  readonly hits: readonly SearchHit[];
}

export const registerSearch: Operation<RegisterSearchInput, RegisterSearch> = operation({
  name: "register-search",
  summary: "Full text over instruments and events of the register",
  kind: "call",
  effect: "none",
  input: ({ countries }) => {
    const { country, from, to, drafts } = filterShape(countries);
    return z.strictObject({ text: z.string().min(1), country, from, to, drafts });
  },
  async run({ knowledge, known }, { text, country, from, to, drafts }) {
    const { register } = await knowledge();
    const hits = searchText(register, text)
      .filter((hit) => ofCountry(hit, country))
      .map(toRow)
      .filter(({ date, draft }) => date <= known && isBetween(date, { from, to }) && (drafts === true || !draft));
    return { known, hits };
  },
});

function toRow(hit: RecordHit): SearchHit {
  if (hit.kind === "event") {
    const { id, date, actors, title, summary, draft } = hit.event;
    return { kind: "event", id, date, issuer: actors.join(", "), title: title.en, summary, draft };
  }
  const { id, published, jurisdiction, title, summary, draft } = hit.instrument;
  return { kind: "instrument", id, date: published, issuer: jurisdiction, title: title.en, summary, draft };
}

function ofCountry(hit: RecordHit, country: string | undefined): boolean {
  if (country === undefined) return true;
  if (hit.kind === "event") return hit.event.actors.includes(country);
  return (
    hit.instrument.jurisdiction === country || hit.instrument.measures.some((measure) => concerns(measure, country))
  );
}
