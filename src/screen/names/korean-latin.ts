// Korean names in Latin letters, `Pak Han Se`: three syllables of which the last two may look like particles or legal forms of
// Europe.

/** Surnames of Koreans as the North and the South spell them, those left out that are also words of names elsewhere. */
const SURNAMES = new Set(
  (
    "kim pak park ri rhee yi choe choi chong jong jung jang chang kang cho jo yun yoon im lim rim han o oh so seo sin shin kwon " +
    "hwang an ahn song ryu yu yoo hong chon jeon ko koh mun moon son yang pae bae paek baek ho hur nam sim shim ro noh roh ha chu " +
    "kwak u woo min ryo chin jin om chae won chonu hyon hyun ham pyon tae"
  ).split(" "),
);
const SYLLABLE =
  /^(?:kk|k|g|n|d|tt|t|r|l|m|pp|p|b|ss|sh|s|jj|j|ch|h)?(?:y[aeou]|yae|yeo|w[aeio]|wae|ae|eo|eu|oe|ui|oo|a|e|i|o|u)(?:ng|k|g|n|l|m|p|b|t)?$/;

/** Whether the words are a Korean surname and two syllables of a given name. */
export function isKoreanName(words: readonly { readonly key: string }[]): boolean {
  if (words.length !== 3) return false;
  const [surname, first, second] = words;
  return SURNAMES.has(surname?.key ?? "") && SYLLABLE.test(first?.key ?? "") && SYLLABLE.test(second?.key ?? "");
}
