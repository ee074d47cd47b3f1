// Legal Entity Identifiers (ISO 17442): 18 letters or digits and two check digits by ISO 7064 MOD 97-10.

/** Whether `text` (upper case, no spaces) is a well-formed LEI with right check digits. */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(text)) return false;
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}
