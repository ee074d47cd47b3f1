// Whether a text is about trade control or diplomacy at all, so that words such as `ban`, `charge` and `talks` may count.
import { countryOf } from "./actors/actor.ts";
import type { AnnotatedDocument } from "./document/model.ts";

/** Bodies whose business it is. */
const TRADE_BODY =
  /^(?:\?\.(?:COMMERCE|TARIFF|TRADECOM|ECONOMY)|US\.(?:BIS|DOC|USTR|OFAC|USITC|CFIUS|CIT)|CN\.(?:MOFCOM|SCCTC|CAC|CCRO|UELM|MSS)|EU\.COM|JP\.METI|KR\.(?:MOTIE|KTC)|IN\.(?:DGFT|DGTR|MOCI)|GB\.(?:DBT|ECJU|OFSI|TRA)|WTO.*)$/;

/** The same in Chinese, where no state need be named. */
const CHINESE_TRADE =
  /出口管制|关税|關稅|制裁|反倾销|反傾銷|实体清单|實體清單|世贸组织|世貿組織|出口许可|出口許可|进口禁令|稀土/u;
const LONGEST_LOOK = 4000;

/** A word of trade policy together with a state, or a body that makes such policy. */
export function isAboutTrade(document: AnnotatedDocument): boolean {
  if (CHINESE_TRADE.test(document.text.slice(0, LONGEST_LOOK))) return true;
  if (
    document.names.some(
      ({ class: kind, norm }) =>
        kind === "list" || (/^(?:authority|organisation|office)$/.test(kind) && TRADE_BODY.test(norm)),
    )
  )
    return true;
  const hasState = document.names.some(
    ({ class: kind }) =>
      kind === "country" || kind === "capital" || kind === "demonym" || kind === "authority" || kind === "bloc",
  );
  return hasState && document.words.some(({ class: kind }) => kind === "policy");
}

/**
 * Whether a text tells of dealings across a border: it names two states, and a firm, goods or what flows between them. What police
 * and courts do there bears on trade, though no word of trade policy is said: "jailed for sending drone engines to Iran".
 */
export function isAcrossBorders({ names, words }: AnnotatedDocument): boolean {
  const states = new Set(names.flatMap((name) => (STATE_NAME.test(name.class) ? (countryOf(name) ?? []) : [])));
  if (states.size < 2) return false;
  return (
    names.some(({ class: kind }) => kind === "company" || kind === "goods") ||
    words.some(({ class: kind }) => kind === "flow")
  );
}

const STATE_NAME = /^(?:country|capital|demonym|place|authority|company)$/;
