// The finest items that the stated code of a deal may stand for, each as the deal that says so.
import type { ControlCode } from "../../../base/control-code.ts";
import type { NamedFact } from "../../../base/transaction.ts";
import type { ItemCase } from "../../engine.ts";
import type { Subject } from "../../subject.ts";
import { alternativesOf, OTHER_ITEM, type Alternative } from "./alternatives.ts";
import { LIST, RELATED, RELATED_REASONS } from "./codes.ts";
import type { UsCcl } from "./data.ts";
import { UNNAMED } from "./paragraphs.ts";

/** The cases of the one stated code; a fact that the user states about the related item is kept as stated. */
export function itemCases(ccl: UsCcl, { codes, transaction }: Subject): readonly ItemCase[] {
  const stated = codes.get(LIST) ?? [];
  const [code] = stated;
  if (stated.length !== 1 || code === null || code === undefined) return [];
  const isSaid = transaction.facts?.[RELATED] !== undefined;
  const cases = (alternativesOf(ccl, code) ?? []).map((one): Alternative => (isSaid ? { code: one.code } : one));
  const distinct = new Map(cases.map((one) => [`${one.code} ${one.about} ${one.aboutReasons?.join()}`, one]));
  return [...distinct.values()].map((one) => ({
    code: shown(one.code),
    ...(one.about === undefined ? {} : { about: shown(one.about) }),
    ...(one.aboutReasons === undefined ? {} : { aboutReasons: one.aboutReasons }),
    transaction: {
      ...transaction,
      item: {
        ...transaction.item,
        classifications: (transaction.item?.classifications ?? []).map((each) =>
          each.list === LIST ? { ...each, code: one.code } : each,
        ),
      },
      ...(one.about === undefined ? {} : { facts: { ...transaction.facts, ...factsOf(one) } }),
    },
  }));
}

/** What states an alternative besides its code. */
export function factsOf({ about, aboutReasons }: Alternative): Readonly<Record<string, NamedFact>> {
  return {
    ...(about === undefined ? {} : { [RELATED]: about }),
    ...(aboutReasons === undefined ? {} : { [RELATED_REASONS]: aboutReasons }),
  };
}

/** "3A001, any other paragraph" for the rest that no line names. */
function shown(code: ControlCode): string {
  if (code === OTHER_ITEM) return "any other item";
  return code.endsWith(`.${UNNAMED}`) ? `${code.slice(0, -UNNAMED.length - 1)}, any other paragraph` : code;
}
