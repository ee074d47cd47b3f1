// What a client of yente may ask /match to score with. We have two ways; names of yente's own are taken for the first.
export interface Algorithm {
  readonly name: string;
  readonly description: string;
  readonly features: Readonly<Record<string, { readonly description: string; readonly coefficient: number }>>;
}

/** Kinds of evidence; the weight of each is in nats. */
export const FEATURES: Algorithm["features"] = {
  start: { description: "Log-odds before any evidence", coefficient: 1 },
  name: { description: "Evidence of the names, word by word, by rarity", coefficient: 1 },
  birthDate: { description: "Dates of birth agree, contradict or are absent", coefficient: 1 },
  country: { description: "Countries agree, contradict or are absent", coefficient: 1 },
  id: { description: "Identifiers agree, contradict or are absent", coefficient: 1 },
  address: { description: "Addresses agree or differ", coefficient: 1 },
  kind: { description: "Person, firm, vessel: another kind speaks against it", coefficient: 1 },
};

export const ALGORITHMS: readonly Algorithm[] = [
  { name: "derisk", description: "Probability that both are one party, from weighed evidence", features: FEATURES },
  { name: "ofac", description: "The score of OFAC's search tool, imitated; of the names alone", features: {} },
];

const OFAC = /^ofac(?:-\d+)?$/;
const OURS = /^(?:derisk|best|default|name-based|name-qualified|er-unstable|(?:logic|regression)-v\d+)$/;

export const isOfac = (name: string | undefined): boolean => name !== undefined && OFAC.test(name);

/** Whether a request may name it: ours, and those of yente, which ours stands in for. */
export const isKnownAlgorithm = (name: string): boolean => OFAC.test(name) || OURS.test(name);
