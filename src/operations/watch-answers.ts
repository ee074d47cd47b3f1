// What a subscription asks about, answered as of the context's day; and the questions that find why an answer changed.
import { standingOf } from "../assess/index.ts";
import type { IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import { ENGINE_VERSION } from "../check/index.ts";
import { diffDays, type Register } from "../register/index.ts";
import type {
  Answered,
  AnswerBasis,
  CompareWorld,
  HeldList,
  MovedMeasure,
  WatchedSubject,
  WatchTarget,
} from "../watch/index.ts";
import { checkTransaction } from "./check.ts";
import type { Context } from "./operation.ts";
import { portfolioAssess } from "./portfolio-assess.ts";
import { partyScreener } from "./screened-transaction.ts";
import { screeningOf } from "./screening.ts";
import { stateText } from "./state-text.ts";

/** Undefined when what is watched does not exist. */
export async function answeredNow(context: Context, of: WatchTarget): Promise<Answered | undefined> {
  return of.kind === "portfolio" ? portfolioAnswered(context, of.name) : decisionAnswered(context, of.id);
}

/** Every line that is not over: past dealings are answered by the law of their day and no longer change. */
async function portfolioAnswered(context: Context, name: string): Promise<Answered | undefined> {
  const assessed = await portfolioAssess.run(context, { name });
  if (assessed.kind === "not_found") return undefined;
  const { report, version } = assessed;
  const subjects = report.lines
    .filter(({ past }) => !past)
    .map(({ kind, id, itemName, counterparty, standing, transaction, verdict }): WatchedSubject => {
      const party = counterparty === undefined ? {} : { party: counterparty.name };
      return { kind, id, title: itemName, ...party, standing, transaction, verdict };
    });
  const portfolio = { version: version.version, sha256: version.sha256 };
  return answered(context, subjects, { portfolio });
}

/** The facts as they were recorded, asked as of each day anew. */
async function decisionAnswered(context: Context, id: string): Promise<Answered | undefined> {
  const { decisions } = await context.stores();
  const entry = await decisions.get(id);
  if (entry?.kind !== "decision") return undefined;
  const { on: _on, known: _known, ...transaction } = entry.transaction;
  const screener = await partyScreener(context);
  const verdict = checkTransaction(
    await context.knowledge(),
    screener === undefined ? transaction : screener.screen(transaction),
    context,
  );
  const title = transaction.item.description ?? transaction.item.material ?? transaction.id;
  return answered(context, [
    { kind: "transaction", id: transaction.id, title, standing: standingOf(verdict), transaction, verdict },
  ]);
}

async function answered(
  context: Context,
  subjects: readonly WatchedSubject[],
  rest: Pick<AnswerBasis, "portfolio"> = {},
): Promise<Answered> {
  const { on, known, now } = context;
  const { register } = await context.knowledge();
  const basis: AnswerBasis = {
    on,
    known,
    register: { version: register.version, sha256: register.sha256 },
    engine: ENGINE_VERSION,
    lists: await heldLists(context),
    ...rest,
  };
  return { at: now.toISOString(), basis, subjects };
}

async function heldLists(context: Context): Promise<readonly HeldList[]> {
  const { lists } = await screeningOf(context);
  return lists.map(({ list, edition, version, age }) => ({ list, edition, version, stale: age.isStale }));
}

/** Verdicts kept to be shared; each takes about 100 kB. */
const MOST_SHARED = 1000;

/** Asks again as of the days of two runs; lines that differ only in their id share an answer, as in an assessment. */
export async function compareWorld(context: Context, was: Pick<AnswerBasis, "on" | "known">): Promise<CompareWorld> {
  const knowledge = await context.knowledge();
  const day = (one: Pick<AnswerBasis, "on" | "known">): IsoDate => (one.known < one.on ? one.known : one.on);
  const [then, now] = await Promise.all([partyScreener(context, day(was)), partyScreener(context)]);
  const screened = (transaction: Transaction, listsOn: IsoDate): Transaction =>
    (listsOn === day(context) ? now : then)?.screen(transaction) ?? transaction;
  const asked = new Map<string, Verdict>();
  const ask: CompareWorld["ask"] = (transaction, { on, known, listsOn }) => {
    const { id: _id, ...facts } = transaction;
    const key = JSON.stringify([facts, on, known, listsOn]);
    let verdict = asked.get(key);
    if (verdict === undefined) {
      verdict = checkTransaction(knowledge, screened(transaction, listsOn), { on, known });
      if (asked.size >= MOST_SHARED) asked.clear();
      asked.set(key, verdict);
    }
    return verdict;
  };
  let moved: readonly MovedMeasure[] | undefined;
  return {
    sha256: context.sha256,
    ask,
    moved: (before, after) => (moved ??= movedMeasures(knowledge.register, before, after)),
  };
}

function movedMeasures(register: Register, before: AnswerBasis, after: AnswerBasis): readonly MovedMeasure[] {
  const measures = new Map(register.instruments.flatMap((one) => one.measures.map((measure) => [measure.id, measure])));
  return diffDays(register, before, after).flatMap((change) => {
    const measure = measures.get(change.measure);
    if (measure === undefined) return [];
    const { id, provision, title } = measure;
    return [{ id, provision, title: title.en, before: stateText(change.before), after: stateText(change.after) }];
  });
}
