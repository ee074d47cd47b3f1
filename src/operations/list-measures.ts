// Which measures of the register ask whether a party is on a list: what a listing leads to, by the register's own ids.
import { PARTY_LISTS, type PartyList } from "../base/party.ts";
import type { Register } from "../register/index.ts";

export type ListMeasures = ReadonlyMap<PartyList, readonly string[]>;

const made = new WeakMap<Register, ListMeasures>();
const CODES: ReadonlySet<string> = new Set(PARTY_LISTS);

/** List → ids of measures with a condition on it, those on owners included; drafts left out. Read once a register. */
export function listMeasures(register: Register): ListMeasures {
  const there = made.get(register);
  if (there) return there;
  const found = new Map<PartyList, string[]>();
  for (const { measures } of register.instruments)
    for (const measure of measures) {
      if (measure.draft) continue;
      const codes = new Set<string>();
      collect(measure, codes);
      for (const code of codes) {
        const ids = found.get(code as PartyList);
        if (ids) ids.push(measure.id);
        else found.set(code as PartyList, [measure.id]);
      }
    }
  made.set(register, found);
  return found;
}

/** Every `listedOn` within, wherever a condition carries it. */
function collect(value: unknown, codes: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "listedOn" && Array.isArray(inner)) for (const code of inner) if (CODES.has(code)) codes.add(code);
    collect(inner, codes);
  }
}
