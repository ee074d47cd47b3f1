// A relative clause that tells what the act before it consists of: `sanctions …, which stop Huawei using …`.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Candidate } from "./candidate.ts";

export function isContentOf(view: SentenceView, before: Candidate, content: Candidate): boolean {
  const at = content.match.firstToken;
  const lead = [keyAt(view, at - 1), keyAt(view, at - 2)];
  const bare = before.type === "sanctions_listing" || before.type === "unspecified_restriction" || before.loose;
  return (
    bare &&
    lead.some((key) => key === "which" || key === "that") &&
    before.imposers.some((one) => content.imposers.includes(one))
  );
}

export function withContent(before: Candidate, content: Candidate): Candidate {
  return {
    ...before,
    type: content.type,
    match: content.match,
    loose: content.loose,
    goods: [...before.goods, ...content.goods],
    entities: [...new Set([...before.entities, ...content.entities])],
    countries: [...new Set([...before.countries, ...content.countries])],
    end: Math.max(before.end, content.end),
  };
}
