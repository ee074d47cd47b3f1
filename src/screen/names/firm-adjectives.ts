// Adjectives in names of firms of the countries that write Cyrillic, made of what others translate by the noun alone: Кизлярский завод is
// the Kizlyar Plant, Курчатовский институт the Kurchatov Institute. What the dictionary knows as a place is read by place-adjectives.ts.
import { latinToken, type Token } from "./token.ts";

/** The ending in Latin letters, by gender, number, case and way of writing. */
const ADJECTIVE = /^(.{4,})sk(?:iy|ii|ij|yi|yy|y|i|aya|aia|aja|oe|oye|oie|oje|ogo|oy|oi|om)$/;

/** The name of a firm with its adjectives as the nouns that they are made of; undefined where it holds none. */
export function withoutEndings(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!tokens.some(({ role }) => role === "generic")) return undefined;
  const nouns = tokens.map(nounOf);
  return nouns.every((noun, at) => noun === tokens[at]) ? undefined : nouns;
}

function nounOf(token: Token): Token {
  const { role, writing, text } = token;
  const noun = role === "name" && writing === "latin" ? ADJECTIVE.exec(text)?.[1] : undefined;
  return noun === undefined ? token : latinToken(noun, "name");
}
