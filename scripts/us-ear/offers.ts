// The list-based licence exception lines of an entry → what it offers. A plain "Yes", a dollar figure, paragraphs in or out and
// "N/A for MT" are read; any other words are kept as they stand, and the offer marked partly: a person has to read them.
import { expandParagraphs } from "../../src/base/control-ranges.ts";
import { parsedValue } from "../../src/base/parsed.ts";
import type { UsEntry, UsOffer } from "../../src/check/regimes/us/data.ts";

/** Offers of `entry`, and what its special conditions leave of STA. */
export function offersOf(
  entry: string,
  flags: Readonly<Record<string, string>>,
): Pick<UsEntry, "offers" | "staLimited" | "staBarred"> {
  const offers = Object.entries(flags).flatMap(([code, text]) =>
    offerOf(entry, code, text.replace(/\s+/g, " ").trim()),
  );
  return {
    ...(offers.length > 0 && { offers }),
    ...(flags["STA"] === undefined ? {} : staOf(flags["STA"].replace(/\s+/g, " "))),
  };
}

function offerOf(entry: string, code: string, text: string): readonly UsOffer[] {
  if (code === "STA" || /^(?:N\/A|No)\.?$/.test(text)) return [];
  const partly: UsOffer = { code, partly: text };
  const figure = code === "LVS" ? /^\$([\d,]+)(?: |[.,;:]|$)/.exec(text) : /^Yes\b/.exec(text);
  if (!figure) return [partly];
  const limit = figure[1] === undefined ? {} : { limit: figure[1].replaceAll(",", "") };
  const rest = text
    .slice(figure[0].length)
    .replace(/,? (?:see|See) § .*$/, "")
    .replace(/[.,;:]+$/, "")
    .replace(/^[,;:]? */, "")
    .trim();
  if (rest === "") return [{ code, ...limit }];
  const inside = /^for (?!all )(.*?)(?: only)?$/.exec(rest)?.[1];
  const listed = inside === undefined ? undefined : paragraphs(entry, inside);
  if (listed) return [{ code, ...limit, in: listed }];
  const outside = /^(?:except )?(?:for |N\/A for )?(.*)$/.exec(rest)?.[1];
  const except = outside === undefined || !/^(?:except|N\/A)/.test(rest) ? undefined : leftOut(entry, outside);
  return except ? [{ code, ...limit, ...except }] : [partly];
}

/** "MT and for 1A004.e" → reasons and paragraphs that the offer leaves out; undefined when other words stand there. */
function leftOut(entry: string, text: string): Pick<UsOffer, "except" | "notFor"> | undefined {
  const notFor: string[] = [];
  const rest = text.replace(/(^|[ ,;])(MT|NP|RS|UN)(?: items)?(?=$|[ ,;])/g, (_, before: string, reason: string) => {
    notFor.push(reason);
    return before;
  });
  const named = rest.replace(/^(?:[,; ]|and\b|or\b|for\b|N\/A\b)+|(?:[,; ]|and\b|or\b|for\b|N\/A\b)+$/g, "");
  const except = named === "" ? [] : paragraphs(entry, named);
  if (!except || except.length + notFor.length === 0) return undefined;
  return { ...(except.length > 0 && { except }), ...(notFor.length > 0 && { notFor }) };
}

function paragraphs(entry: string, text: string): readonly string[] | undefined {
  const cleaned = text.replace(/\bECCN /g, "").replace(/,? (?:and|or) /g, ", ");
  const codes = parsedValue(expandParagraphs(entry, cleaned));
  return codes && codes.length > 0 && codes.every((code) => code.startsWith(`${entry}.`)) ? codes : undefined;
}

/** Special conditions for STA: barred for every item of the entry in some groups, or limited for some of its items. */
function staOf(text: string): Pick<UsEntry, "staLimited" | "staBarred"> {
  const whole =
    /^License Exception STA(?: \(§ 740\.20 of the EAR\))? may not be used (?:for (?:ECCN )?\d[A-E]\d{3}|to ship or transmit “(?:technology|software)” specified (?:in this ECCN|by ECCN \d[A-E]\d{3})|to ship (?:or transmit )?(?:any )?(?:items?|commodity|technology|items specified by ECCN \d[A-E]\d{3})?(?: in (?:this ECCN|this entry))?)(?: to any of the destinations listed in Country Group (A:[56](?: or A:6)?).*)?\.?$/i;
  const found = whole.exec(text);
  if (found) return { staBarred: found[1] === "A:6" ? ["A6"] : ["A5", "A6"] };
  if (
    /^(?:\d\. )?Paragraph \(c\)\(2\) of License Exception STA \(§ 740\.20\(c\)\(2\)\)?(?: of the EAR)?\)? (?:of the EAR )?may not be used (?:for|to ship) any (?:item|“?software”?|“?technology”?) in (?:this entry|(?:this )?(?:ECCN )?\d[A-E]\d{3})\.?$/.test(
      text,
    )
  )
    return { staBarred: ["A6"] };
  return { staLimited: text };
}
