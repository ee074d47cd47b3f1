// Goods told only by whose they are: "Nexperia products", "parts made by ZTE".
import type { Mention } from "../../document/model.ts";
import { isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods, Region } from "../candidate.ts";

const WARES =
  /^(?:products?|equipment|gear|kit|components?|parts|devices|chips|processors|goods|technology|models?|software|hardware|drugs|vehicles|cars|cameras|services|apps?|systems|modules|batteries)$/;

const MAKERS = wordSet(
  "chipmaker chipmakers company firm giant group maker manufacturer producer vendor supplier fellow memory chip the",
);

/** "Nexperia products", "Huawei's equipment", "new gear from Huawei", "parts made by ZTE": goods only by whose they are. */
export function companyProducts(view: SentenceView, region: Region): Goods | undefined {
  for (const name of view.names) {
    if (name.class !== "company" || name.firstToken < region.from || name.endToken > region.to) continue;
    const goods = waresBehind(view, name) ?? waresBefore(view, name, region);
    if (goods !== undefined) return goods;
  }
  return undefined;
}

function waresBehind(view: SentenceView, { norm, firstToken, endToken }: Mention): Goods | undefined {
  const at = keyAt(view, endToken) === "'s" ? endToken + 1 : endToken;
  for (let i = at; i < at + 2; i++)
    if (!tokenAt(view, i).capital && WARES.test(keyAt(view, i)))
      return { text: textOf(view, firstToken, i), norm: `${norm} ${textOf(view, at, i)}`, firstToken };
  return undefined;
}

function waresBefore(view: SentenceView, { norm, firstToken }: Mention, region: Region): Goods | undefined {
  let lead = firstToken - 1;
  // "made by China's Huawei", "from US chipmaker Micron"
  while (
    lead > region.from &&
    (keyAt(view, lead) === "'s" ||
      isAt(view, lead, MAKERS) ||
      /^(?:country|demonym)$/.test(nameAt(view, lead)?.class ?? ""))
  )
    lead--;
  if (!/^(?:from|by|of)$/.test(keyAt(view, lead))) return undefined;
  const last = /^(?:made|produced|supplied|built|sold)$/.test(keyAt(view, lead - 1)) ? lead - 2 : lead - 1;
  if (last < region.from || !WARES.test(keyAt(view, last))) return undefined;
  let first = last;
  while (
    first > region.from &&
    /^(?:new|critical|key|core|other|all|certain|some|network|telecoms?|5g)$/.test(keyAt(view, first - 1))
  )
    first--;
  const text = textOf(view, first, last);
  return { text, norm: `${norm} ${text}`, firstToken: first };
}
