// Which writing system a name is in: decides which readings it gets. Mixed names are cut into runs of one script.

export type Script =
  | "latin"
  | "cyrillic"
  | "greek"
  | "arabic"
  | "hebrew"
  | "han"
  | "hangul"
  | "kana"
  | "other"
  | "none";

/** Script of one code point; digits and signs have `none`. */
export function scriptOf(code: number): Script {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? "latin" : "none";
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? "latin" : "none";
  if (code < 0x370) return code < 0x2b0 ? "latin" : "none";
  if (code < 0x400) return "greek";
  if (code < 0x530) return "cyrillic";
  if (code >= 0x590 && code < 0x600) return "hebrew";
  if ((code >= 0x600 && code < 0x780) || (code >= 0x8a0 && code < 0x900)) return digit(code) ? "none" : "arabic";
  if (code >= 0x1c80 && code < 0x1c90) return "cyrillic";
  if (code >= 0x1e00 && code < 0x1f00) return "latin";
  if (code >= 0x1f00 && code < 0x2000) return "greek";
  if (code >= 0x2000 && code < 0x2e80) return "none";
  if (code === 0x3005 || code === 0x3007) return "han";
  if (code >= 0x3041 && code <= 0x30ff) return code === 0x30fb ? "none" : "kana";
  if (code >= 0x3000 && code < 0x3041) return "none";
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code < 0xfb00) || (code >= 0x20000 && code < 0x32000))
    return "han";
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code < 0x1200) || (code >= 0x3130 && code < 0x3190))
    return "hangul";
  if ((code >= 0xfb50 && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)) return "arabic";
  return code >= 0x530 ? "other" : "none";
}

const digit = (code: number): boolean => (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);

const ASCII = /^\p{ASCII}*$/u;
const LETTER = /[a-z]/i;
const LATIN: readonly Script[] = ["latin"];

/** Whether a sign of `text` is of none of the scripts that have a name here. */
export function holdsOther(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code >= 0x80 && scriptOf(code) === "other") return true;
    if (code > 0xffff) at++;
  }
  return false;
}

/** The scripts that occur in `text`, most frequent first. */
export function scriptsOf(text: string): readonly Script[] {
  if (ASCII.test(text)) return LETTER.test(text) ? LATIN : [];
  const counts = new Map<Script, number>();
  for (const sign of text) {
    const script = scriptOf(sign.codePointAt(0) ?? 0);
    if (script !== "none") counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([script]) => script);
}
