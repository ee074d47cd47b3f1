// What bodies are called at home: nobody there says of which country the ministry is, or under which academy the institute works.
import type { NameLexicon } from "./lexicon.ts";
import { isContent } from "./roles.ts";
import type { Token } from "./token.ts";

/** Made where the first country is stated: it takes 8 MB, and most that screens never asks. */
let countryNames: Intl.DisplayNames | undefined;
const BETWEEN_WORDS = /[^\p{L}]+/u;

/** The concepts of places that countries (ISO 3166-1 alpha-2) are: `["RU"]` → `russia`. */
export function homesOf(countries: readonly string[], { phrases }: NameLexicon): ReadonlySet<string> {
  const names = countries.flatMap(nameOf);
  const keys = names.map((name) => name.toLowerCase()).flatMap((name) => [name, ...name.split(BETWEEN_WORDS)]);
  return new Set(
    keys.flatMap((key) => {
      const meaning = phrases.get(key);
      return meaning?.role === "place" ? [meaning.text] : [];
    }),
  );
}

function nameOf(code: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  countryNames ??= new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return [countryNames.of(code) ?? []].flat();
}

/** What stands before the name of a state and says no more than that. */
const STATE = new Set(["republic", "federation", "kingdom"]);
/** Words that say what a body does; with fewer, the country is what tells it from others. */
const LEAST_WORDS = 2;
const LEAST_BESIDE_ACADEMY = 3;

/** The name of a body without its country and its academy; undefined where it states neither, or is no body's. */
export function atHome(tokens: readonly Token[], homes: ReadonlySet<string>): readonly Token[] | undefined {
  if (tokens.some(({ role }) => role === "name")) return undefined;
  const isHome = ({ role, text }: Token): boolean => role === "place" && homes.has(text);
  const without = withoutAcademy(
    tokens.some(isHome) ? tokens.filter((token) => !isHome(token) && !STATE.has(token.text)) : tokens,
  );
  return without.length < tokens.length && contentOf(without) >= LEAST_WORDS ? without : undefined;
}

/** `Institute of Physics of the Academy of Sciences` is the Institute of Physics, but the academy itself is nothing less. */
function withoutAcademy(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter(isContent);
  const at = content.findIndex(({ text }, place) => text === "academy" && content[place + 1]?.text === "science");
  if (at < 0 || content.length - 2 < LEAST_BESIDE_ACADEMY) return tokens;
  const academy = content.slice(at, at + 2);
  return tokens.filter((token) => !academy.includes(token));
}

const contentOf = (tokens: readonly Token[]): number => tokens.filter(isContent).length;
