// Cedar: a policy a rule, parsed once. A policy that reads an attribute the request lacks fails and is left out of the answer:
// the error stands in the diagnostics.
import {
  preparsePolicySet,
  statefulIsAuthorized,
  type StatefulAuthorizationCall,
} from "@cedar-policy/cedar-wasm/nodejs";
import type { PlainLine, PlainRule } from "./plain-rules.ts";

const SET = "rules";

/** Line → ids of the policies that hold, as Cedar reports the reasons of its decision. */
export function createCedarPeer(rules: readonly PlainRule[]): (line: PlainLine) => readonly string[] {
  const staticPolicies = Object.fromEntries(rules.map((rule) => [rule.id, policyOf(rule)]));
  const parsed = preparsePolicySet(SET, { staticPolicies });
  if (parsed.type !== "success") throw new Error(`Cedar refuses the policies: ${JSON.stringify(parsed.errors[0])}`);
  return ({ purity, ...line }) => {
    const call: StatefulAuthorizationCall = {
      principal: { type: "User", id: "u" },
      action: { type: "Action", id: "export" },
      resource: { type: "Line", id: "l" },
      context: purity === null ? line : { ...line, purity },
      preparsedPolicySetId: SET,
      entities: [],
    };
    const answer = statefulIsAuthorized(call);
    return answer.type === "success" ? answer.response.diagnostics.reason : [];
  };
}

function policyOf({ code, origin, to, from, until, above }: PlainRule): string {
  const places = to.map((one) => `"${one}"`).join(", ");
  const threshold = above === null ? "" : ` && context.purity > ${above}`;
  return (
    `permit(principal, action, resource) when { context.origin == "${origin}" && context.hs like "${code}*"` +
    ` && [${places}].contains(context.to) && context.day >= ${from} && context.day < ${until}${threshold} };`
  );
}
