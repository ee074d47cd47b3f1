// The condition trees of a measure with their places, for rules that look into scopes.
import { type Condition, conditionNodes, type CountrySet } from "../condition.ts";
import type { Measure } from "../measure.ts";

/** A single condition node and the field of the measure whose tree it is in. */
export interface PlacedNode {
  readonly node: Condition;
  readonly at: string;
}

/** Every node of every condition of `measure`: scope, goods entries, exceptions, red flags. */
export function* placedNodes(measure: Measure, at: string): Generator<PlacedNode> {
  for (const [root, place] of roots(measure, at)) for (const node of conditionNodes(root)) yield { node, at: place };
}

function* roots(measure: Measure, at: string): Generator<readonly [Condition, string]> {
  yield [measure.when, `${at}.when`];
  for (const entry of measure.goods) if (entry.when) yield [entry.when, `${at}.goods.${entry.id}.when`];
  for (const exception of measure.exceptions) yield [exception.when, `${at}.exceptions.${exception.code}.when`];
  for (const flag of measure.redFlags) yield [flag.when, `${at}.redFlags.${flag.code}.when`];
}

/** The codes and group ids that a set of countries names. */
export function namesIn(set: CountrySet): readonly string[] {
  return "not" in set ? set.not : set;
}
