// Identifiers as `scheme:value`. Lists label them in dozens of ways; one scheme each, so that numbers can be compared.

const SCHEMES: readonly (readonly [pattern: RegExp, scheme: string])[] = [
  [/digital currency|crypto|wallet/i, "wallet"],
  [/\bcompany\b.*\bIMO\b/i, "IMO-company"],
  [/\bIMO\b|vessel registration identification/i, "IMO"],
  [/MMSI|maritime mobile/i, "MMSI"],
  [/call ?sign/i, "callsign"],
  [/tail number|aircraft mark/i, "aircraft"],
  [/serial number|construction number|\bMSN\b/i, "serial"],
  [/passport/i, "passport"],
  [/\bLEI\b|legal entity (?:number|identifier)/i, "LEI"],
  [/unified social credit|\bUSCC\b/i, "USCC"],
  [/swift|\bBIC\b/i, "BIC"],
  [/\bISIN\b/i, "ISIN"],
  [/\bD-?U-?N-?S\b/i, "DUNS"],
  [/\bOGRN\b/i, "OGRN"],
  [/tax|\bV\.?A\.?T\b|\bR\.?F\.?C\b|\bNIT\b|\bRUC\b|\bRIF\b|\bINN\b|fiscal/i, "tax"],
  [/gazette/i, "OKPO"],
  [/e-?mail/i, "email"],
  [/website|\bweb\b|\burl\b/i, "website"],
  [/phone|fax\b/i, "phone"],
  [/equity ticker/i, "ticker"],
  [/social security|\bSSN\b/i, "SSN"],
  [/driver|driving/i, "drivingLicence"],
  [
    /national|identity|cedula|c\.?u\.?r\.?p|\bd\.?n\.?i\b|tazkira|citizen'?s card|personal|birth certificate|electoral|residen|id(?:entification)? card|identification number|national identifier/i,
    "nationalId",
  ],
  [
    /regist|company number|commercial|business|trade licen|licen[cs]e|folio|matricula|c\.?r\. no|chamber|gazette|enterprise|economic|trademark|public|certificate/i,
    "registration",
  ],
];

const MEMO = 5000;
const known = new Map<string, string>();

/** The scheme that a label stands for; `id` when it is none we know. Remembered, since a list has few labels. */
export function schemeOf(label: string): string {
  let scheme = known.get(label);
  if (scheme === undefined) {
    if (known.size >= MEMO) known.clear();
    scheme = SCHEMES.find(([pattern]) => pattern.test(label))?.[1] ?? "id";
    known.set(label, scheme);
  }
  return scheme;
}

/** `scheme:value`; undefined without a value. An IMO or MMSI number keeps its digits only. */
export function identifier(label: string, value: string | undefined): string | undefined {
  const plain = value?.trim().replace(/[.;,]+$/, "") ?? "";
  if (plain === "" || plain.length > 200) return undefined;
  const scheme = schemeOf(label);
  if (scheme !== "IMO" && scheme !== "MMSI" && scheme !== "IMO-company") return `${scheme}:${plain}`;
  const digits = plain.replaceAll(/\D/g, "");
  return digits === "" ? undefined : `${scheme}:${digits}`;
}
