// Whether a text is about trade control or diplomacy at all, so that words such as `ban`, `charge` and `talks` may count.
import type { AnnotatedDocument } from "./document/model.ts";

/** Bodies whose business it is. */
const TRADE_BODY =
  /^(?:\?\.(?:COMMERCE|TARIFF|TRADECOM|ECONOMY)|US\.(?:BIS|DOC|USTR|OFAC|USITC|CFIUS|CIT)|CN\.(?:MOFCOM|SCCTC|CAC|CCRO|UELM|MSS)|EU\.COM|JP\.METI|KR\.(?:MOTIE|KTC)|IN\.(?:DGFT|DGTR|MOCI)|GB\.(?:DBT|ECJU|OFSI|TRA)|WTO.*)$/;

/** A word of trade policy together with a state, or a body that makes such policy. */
export function isAboutTrade(document: AnnotatedDocument): boolean {
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
