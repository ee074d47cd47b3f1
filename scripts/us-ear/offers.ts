// The list-based licence exception lines of an entry → what it offers. Only a plain "Yes" or one dollar figure is taken as
// covering the whole entry; everything else is marked partly, so that the entry has to be read.
import type { UsEntry, UsOffer } from "../../src/check/regimes/us/data.ts";

export function offersOf(flags: Readonly<Record<string, string>>): Pick<UsEntry, "offers" | "staLimited"> {
  const offers = Object.entries(flags).flatMap(([code, text]) => offerOf(code, text.trim()));
  return {
    ...(offers.length > 0 && { offers }),
    ...(flags["STA"] !== undefined && { staLimited: true as const }),
  };
}

function offerOf(code: string, text: string): readonly UsOffer[] {
  if (code === "STA" || /^(?:N\/A\.?|No)$/.test(text)) return [];
  if (code === "LVS") {
    const figure = /^\$([\d,]+)\.?$/.exec(text);
    return figure ? [{ code, limit: (figure[1] as string).replaceAll(",", "") }] : [{ code, partly: true }];
  }
  return /^Yes\.?$/.test(text) ? [{ code }] : [{ code, partly: true }];
}
