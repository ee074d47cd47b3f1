// `official` is a claim about what was read, so the sources must include the act or a faithful reprint.
import type { Instrument } from "../instrument.ts";
import type { Basis } from "../measure.ts";
import { referencesOf, resolveTarget } from "../references.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Instruments, measures and efficacy events called official have an official or reprint source behind them. */
export const officialBasis: LintRule = {
  name: "official-basis",
  description: "an official basis has an official or reprint source",
  severity: "error",
  check: (content) => {
    const references = referencesOf(content);
    const byId = new Map(content.instruments.map((instrument) => [instrument.id, instrument]));
    const own = content.instruments
      .filter((instrument) => claims(instrument) && !hasText(instrument))
      .map(({ id, file }) => ({
        file,
        at: `${id}.sources`,
        message: `${id} is called official, but no source is official or a reprint`,
        fix: "cite the act or a reprint that gives its number, or set basis: professional or press",
      }));
    const events = [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      measure.time.events.flatMap(({ by, basis }, i) => {
        const act = byId.get(resolveTarget(references, by) ?? "");
        if (basis !== "official" || act === undefined || hasText(act)) return [];
        const message = `called official, but ${act.id} has no official or reprint source`;
        return [
          { file, at: `${at}.time.events.${i}`, message, fix: "cite the act's text there, or lower the event's basis" },
        ];
      }),
    );
    return [...own, ...events];
  },
};

function claims({ basis, measures }: Instrument): boolean {
  const bases: readonly Basis[] = [basis, ...measures.map((measure) => measure.basis)];
  return bases.includes("official");
}

function hasText({ sources }: Instrument): boolean {
  return sources.some(({ kind }) => kind === "official" || kind === "reprint");
}
