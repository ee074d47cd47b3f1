// Receivers of whom nobody says where they sit, and what points to a place other than the destination: their own name, or a
// destination that goods are known to pass through.
import type { CountryCode } from "../base/country.ts";
import type { Party } from "../base/party.ts";
import { normaliseText } from "../base/text.ts";

export interface Pointer {
  readonly party: string;
  /** Where they may sit, or the goods may go on to. */
  readonly place: CountryCode;
  /** `name`: a word of the name; `hub`: the destination; `unknown`: somebody says that the country is not known. */
  readonly by: "name" | "hub" | "unknown";
}

/** Words and legal forms of names, of places that few things may be sent to. */
const WORDS: Readonly<Record<string, RegExp>> = {
  RU: /(?:^| )(?:ooo|zao|pao|russian?|rossi[iy]ya?|moscow|moskva|st petersburg|saint petersburg|novosibirsk|yekaterinburg|ооо|россия|москва)(?: |$)/u,
  BY: /(?:^| )(?:belarus(?:ian)?|minsk|минск)(?: |$)/u,
  IR: /(?:^| )(?:iran(?:ian)?|tehran|teheran|isfahan|bandar abbas)(?: |$)/u,
  KP: /(?:^| )(?:north korea|dprk|pyongyang|平壤)(?: |$)/u,
  SY: /(?:^| )(?:syrian?|damascus|aleppo)(?: |$)/u,
  CU: /(?:^| )(?:cuban?|havana|la habana)(?: |$)/u,
};

/**
 * Where goods went on to. Russia: of the places that the Financial Crimes Enforcement Network and the Bureau of Industry and
 * Security named as transshipment points (FIN-2022-Alert003, 2022-06-28), the neighbours and free zones. That goods go on from
 * the Emirates and Turkey to Iran is our own judgement; that alert does not say it.
 */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  AE: ["IR", "RU"],
  AM: ["RU"],
  GE: ["RU"],
  KG: ["RU"],
  KZ: ["RU"],
  TJ: ["RU"],
  TR: ["IR", "RU"],
  UZ: ["RU"],
};

/** Where what nobody knows may be: places that the rules of most states single out. */
export const ANYWHERE: readonly CountryCode[] = ["RU", "IR", "KP", "CN"] as readonly string[] as readonly CountryCode[];

/** Every place that a receiver without a country may be in, besides the destination. */
export function unplacedReceivers(receivers: readonly Party[], to: string): readonly Pointer[] {
  return receivers
    .filter(({ country }) => country == null)
    .flatMap((party) => {
      const name = party.name ?? party.nameLocal ?? party.role ?? "a party";
      const words = [party.name, party.nameLocal].map((one) => normaliseText(one ?? ""));
      const named = Object.keys(WORDS).filter((place) => words.some((one) => WORDS[place]?.test(one)));
      return [
        ...named.map((place) => ({ party: name, place: place as CountryCode, by: "name" as const })),
        ...(party.country === null ? ANYWHERE : []).map((place) => ({ party: name, place, by: "unknown" as const })),
        ...(BEHIND[to] ?? []).map((place) => ({ party: name, place: place as CountryCode, by: "hub" as const })),
      ].filter(({ place }) => place !== to);
    });
}
