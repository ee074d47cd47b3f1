// Legal forms that firms bear untranslated, by the law that knows them: a firm is founded under one.

/** Law → its forms, the letters of those with full stops joined. Those that are mostly told in English (OOO, K.K., W.L.L.) stand for none. */
const FORMS: Readonly<Record<string, string>> = {
  english: "ltd limited llc inc incorporated corp plc",
  german: "gmbh ag kg ohg ug",
  dutch: "bv nv",
  french: "sarl sas sasu eurl",
  spanish: "sl slu",
  italian: "srl spa",
  portuguese: "lda",
  polish: "spzoo",
  czech: "sro",
  hungarian: "kft zrt nyrt",
  swedish: "ab",
  norwegian: "asa",
  danish: "aps",
  finnish: "oy oyj",
  baltic: "sia uab ou",
  mexican: "sadecv sderldecv",
  "of free zones": "fze fzc fzco fzllc",
  "of the commodities centre of Dubai": "dmcc",
  singaporean: "pte",
  indian: "pvt",
  australian: "pty",
  malaysian: "bhd",
};

const LAWS = new Map(
  Object.entries(FORMS).flatMap(([law, forms]) => forms.split(" ").map((form) => [form, law] as const)),
);
/** Words in the longest of the forms written with full stops. */
const LONGEST = 6;

/** The laws of the forms among a name's words, of which letters stand alone where they have full stops. */
export function lawsOf(words: readonly string[]): readonly string[] {
  const laws: string[] = [];
  for (let at = 0; at < words.length; at++) {
    let form = "";
    for (let end = at; end < Math.min(words.length, at + LONGEST); end++) {
      form += words[end] as string;
      const law = LAWS.get(form);
      if (law !== undefined) laws.push(law);
    }
  }
  return laws;
}
