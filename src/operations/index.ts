// The operation table: every surface (library, command line, HTTP, MCP, pages) derives from it. An operation is loaded
// when it is first asked for, so that one answer does not pay for the others.
import type { stateNotes } from "./screening.ts";
import type { BoundOperation } from "./bind.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Knowledge, Snapshots } from "./knowledge.ts";
import type { Context, Operation } from "./operation.ts";

/** Each operation by name: `const check = await operations.check()`. */
export const operations = {
  check: async () => (await import("./check.ts")).check,
  checkBranches: async () => (await import("./check-branches.ts")).checkBranches,
  checkFlips: async () => (await import("./check-flips.ts")).checkFlips,
  assess: async () => (await import("./assess.ts")).assess,
  assessCrma: async () => (await import("./assess-crma.ts")).assessCrma,
  registerList: async () => (await import("./register-list.ts")).registerList,
  registerShow: async () => (await import("./register-show.ts")).registerShow,
  registerSearch: async () => (await import("./register-search.ts")).registerSearch,
  registerTimeline: async () => (await import("./register-timeline.ts")).registerTimeline,
  registerCliffs: async () => (await import("./register-cliffs.ts")).registerCliffs,
  registerDiff: async () => (await import("./register-diff.ts")).registerDiff,
  registerRelated: async () => (await import("./register-related.ts")).registerRelated,
  goodsIndex: async () => (await import("./goods-index.ts")).goodsIndex,
  goodsClassify: async () => (await import("./goods-classify.ts")).goodsClassify,
  goodsShow: async () => (await import("./goods-show.ts")).goodsShow,
  registerCoverage: async () => (await import("./register-coverage.ts")).registerCoverage,
  portfolioRead: async () => (await import("./portfolio-read.ts")).portfolioRead,
  portfolioSave: async () => (await import("./portfolio-save.ts")).portfolioSave,
  portfolioLoad: async () => (await import("./portfolio-load.ts")).portfolioLoad,
  portfolioHistory: async () => (await import("./portfolio-history.ts")).portfolioHistory,
  portfolioParse: async () => (await import("./portfolio-parse.ts")).portfolioParse,
  portfolioAmend: async () => (await import("./portfolio-amend.ts")).portfolioAmend,
  portfolioRecords: async () => (await import("./portfolio-records.ts")).portfolioRecords,
  portfolioAssess: async () => (await import("./portfolio-assess.ts")).portfolioAssess,
  portfolioRestore: async () => (await import("./portfolio-restore.ts")).portfolioRestore,
  decisionsRecord: async () => (await import("./decisions-record.ts")).decisionsRecord,
  decisionsList: async () => (await import("./decisions-list.ts")).decisionsList,
  decisionsShow: async () => (await import("./decisions-show.ts")).decisionsShow,
  decisionsRelease: async () => (await import("./decisions-release.ts")).decisionsRelease,
  decisionsWithdraw: async () => (await import("./decisions-withdraw.ts")).decisionsWithdraw,
  decisionsVerifyChain: async () => (await import("./decisions-verify-chain.ts")).decisionsVerifyChain,
  decisionsReceipt: async () => (await import("./decisions-receipt.ts")).decisionsReceipt,
  listsIndex: async () => (await import("./lists-index.ts")).listsIndex,
  listsShow: async () => (await import("./lists-show.ts")).listsShow,
  listsDiff: async () => (await import("./lists-diff.ts")).listsDiff,
  listsRemove: async () => (await import("./lists-set-aside.ts")).listsRemove,
  listsRestore: async () => (await import("./lists-set-aside.ts")).listsRestore,
  listsImport: async () => (await import("./lists-import.ts")).listsImport,
  screen: async () => (await import("./screen.ts")).screenOperation,
  alertsList: async () => (await import("./alerts-list.ts")).alertsList,
  alertsShow: async () => (await import("./alerts-show.ts")).alertsShow,
  alertsRaise: async () => (await import("./alerts-raise.ts")).alertsRaise,
  alertsDecide: async () => (await import("./alerts-decide.ts")).alertsDecide,
  match: async () => (await import("./match.ts")).match,
  screenBatch: async () => (await import("./screen-batch.ts")).screenBatch,
  licencesCheck: async () => (await import("./licences-check.ts")).licencesCheck,
  licencesList: async () => (await import("./licences-list.ts")).licencesList,
  licencesShow: async () => (await import("./licences-show.ts")).licencesShow,
  licencesAdd: async () => (await import("./licences-add.ts")).licencesAdd,
  licencesMove: async () => (await import("./licences-move.ts")).licencesMove,
  licencesExpire: async () => (await import("./licences-expire.ts")).licencesExpire,
  licencesLoad: async () => (await import("./licences-load.ts")).licencesLoad,
  watchAdd: async () => (await import("./watch-add.ts")).watchAdd,
  watchList: async () => (await import("./watch-list.ts")).watchList,
  watchShow: async () => (await import("./watch-show.ts")).watchShow,
  watchRun: async () => (await import("./watch-run.ts")).watchRun,
  watchChanges: async () => (await import("./watch-changes.ts")).watchChanges,
  watchSeen: async () => (await import("./watch-seen.ts")).watchSeen,
  watchDeliver: async () => (await import("./watch-deliver.ts")).watchDeliver,
  watchRemove: async () => (await import("./watch-remove.ts")).watchRemove,
  diversify: async () => (await import("./diversify.ts")).diversify,
  portfolioDiversify: async () => (await import("./portfolio-diversify.ts")).portfolioDiversify,
  diversifySolve: async () => (await import("./diversify-solve.ts")).diversifySolve,
  read: async () => (await import("./read.ts")).read,
  readingsKeep: async () => (await import("./readings-keep.ts")).readingsKeep,
  readingsList: async () => (await import("./readings-list.ts")).readingsList,
  readingsShow: async () => (await import("./readings-show.ts")).readingsShow,
  readingsDecide: async () => (await import("./readings-decide.ts")).readingsDecide,
  readingsDraft: async () => (await import("./readings-draft.ts")).readingsDraft,
  readingsStories: async () => (await import("./readings-stories.ts")).readingsStories,
  vocabulary: async () => (await import("./vocabulary.ts")).vocabulary,
  verify: async () => (await import("./verify.ts")).verify,
  impactCompany: async () => (await import("./impact-company.ts")).impactCompany,
  portfolioImpact: async () => (await import("./portfolio-impact.ts")).portfolioImpact,
  impactCascade: async () => (await import("./impact-cascade.ts")).impactCascade,
  impactRecovery: async () => (await import("./impact-recovery.ts")).impactRecovery,
  impactTariff: async () => (await import("./impact-tariff.ts")).impactTariff,
  impactEconomy: async () => (await import("./impact-economy.ts")).impactEconomy,
  impactEconomyMinerals: async () => (await import("./impact-economy-minerals.ts")).impactEconomyMinerals,
  impactEconomyGrid: async () => (await import("./impact-economy-grid.ts")).impactEconomyGrid,
  impactEconomyPath: async () => (await import("./impact-economy-path.ts")).impactEconomyPath,
  impactEconomyTime: async () => (await import("./impact-economy-time.ts")).impactEconomyTime,
  impactEconomyStudies: async () => (await import("./impact-economy-studies.ts")).impactEconomyStudies,
} as const;

export interface OperationEntry {
  /** The operation's own name, e.g. `register-list`. */
  readonly name: string;
  load(): Promise<Operation<never, unknown>>;
}

/** The same operations as a table, for surfaces that derive a route, a tool or a page from each. */
export const OPERATIONS: readonly OperationEntry[] = Object.entries(operations).map(([key, load]) => ({
  name: key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  load: load as () => Promise<Operation<never, unknown>>,
}));

/** Every operation of the table bound to `knowledge`, in its order. */
export async function bindOperations(
  knowledge: Knowledge,
  entries: readonly OperationEntry[] = OPERATIONS,
): Promise<readonly BoundOperation[]> {
  const { bindOperation } = await import("./bind.ts");
  return Promise.all(entries.map(async (entry) => bindOperation(await entry.load(), knowledge)));
}

export type { BoundOperation, Called, JsonSchema } from "./bind.ts";
export type { Context, Effect, Operation, Stores, UsListWords } from "./operation.ts";
export type { Knowledge, Snapshots } from "./knowledge.ts";
export { recordError, type RecordError } from "./problems.ts";
export { stateText } from "./state-text.ts";
export type { MeasureRow, RegisterFilter } from "./register-fields.ts";
export type { RegisterList, RegisterListInput } from "./register-list.ts";
export type { RegisterRecord, RegisterShowInput, StateStretch } from "./register-show.ts";
export type { RegisterSearch, RegisterSearchInput, SearchHit } from "./register-search.ts";
export type { RegisterTimeline, TimelineLink, TimelineRow } from "./register-timeline.ts";
export type { CliffRow, RegisterCliffs } from "./register-cliffs.ts";
export type { RegisterDiff, RegisterDiffInput, StateRow } from "./register-diff.ts";
export type { ListTable, RegisterCoverage, RegisterCoverageInput } from "./register-coverage.ts";
export type { RecordHead, RegisterRelated, RelatedLink } from "./register-related.ts";
export type { CodeRow, GoodsIndex, MaterialRow } from "./goods-index.ts";
export type { Classification, GoodsClassifyInput } from "./goods-classify.ts";
export type { GoodsKey } from "./goods-key.ts";
export type { GoodsMeasure, GoodsShown, OpenQuestion } from "./goods-show.ts";
export type { UsListEntry } from "./goods-us-list.ts";
export type { PortfolioCheck, PortfolioReadInput } from "./portfolio-read.ts";
export type { PortfolioSaveInput } from "./portfolio-save.ts";
export type { PortfolioLoaded, PortfolioLoadInput } from "./portfolio-load.ts";
export type { PortfolioHistoryInput } from "./portfolio-history.ts";
export type { PortfolioRestoreInput } from "./portfolio-restore.ts";
export type { PortfolioParseInput } from "./portfolio-parse.ts";
export type { PortfolioAmended, PortfolioAmendInput } from "./portfolio-amend.ts";
export type { PortfolioRecords, PortfolioRecordsInput } from "./portfolio-records.ts";
export type { PortfolioAssessed, PortfolioAssessInput } from "./portfolio-assess.ts";
export type { PortfolioDiversified, PortfolioDiversifyInput } from "./portfolio-diversify.ts";
export type { DiversifyInput } from "./diversify.ts";
export type { DiversifySolveInput } from "./diversify-solve.ts";
export type { Vocabulary } from "./vocabulary.ts";
export type { DecisionsRecordInput } from "./decisions-record.ts";
export type { DecisionRow, DecisionsListInput } from "./decisions-list.ts";
export type { DecisionId, DecisionShown } from "./decisions-show.ts";
export type { DecisionsReleaseInput } from "./decisions-release.ts";
export type { DecisionsWithdrawInput } from "./decisions-withdraw.ts";
export type { VerifyChainInput } from "./decisions-verify-chain.ts";
export type { ReceiptShown } from "./decisions-receipt.ts";
export type { LicencesChecked } from "./licences-check.ts";
export type { LicenceBound, LicenceRow, LicenceState } from "./licences-row.ts";
export type { LicenceId, LicenceShown, ReservationRow } from "./licences-show.ts";
export type { LicencesAddInput } from "./licences-add.ts";
export type { LicencesMoveInput } from "./licences-move.ts";
export type { LicencesLoaded, LicencesLoadInput } from "./licences-load.ts";

/** Loads the engine when it is first asked for: a reading needs none. */
export async function compileKnowledge(snapshots: Snapshots): Promise<Knowledge> {
  return (await import("./knowledge.ts")).compileKnowledge(snapshots);
}

/** The parties of a transaction screened against the lists held: see screened-transaction.ts. */
export async function screenedTransaction(context: Context, transaction: Transaction): Promise<Transaction> {
  return (await import("./screened-transaction.ts")).screenedTransaction(context, transaction);
}

export type { ReadInput } from "./read.ts";
export { answerOf, type ReadAnswer, type ReadDocument, readTaken } from "./read-document.ts";
export type { Verification, VerifyInput } from "./verify.ts";
export type { ListRow, ListsIndex, ListsIndexInput } from "./lists-index.ts";
export type { ListsShowInput, ListsShown } from "./lists-show.ts";
export type { ListsDiff, ListsDiffInput } from "./lists-diff.ts";
export type { ListsRemoved, ListsRemoveInput, ListsRestored, ListsRestoreInput } from "./lists-set-aside.ts";
export type { ListFileInput, ListsImportInput } from "./lists-import.ts";
export type { AlertRow, AlertState } from "./alert-rows.ts";
export type { AlertsList, AlertsListInput } from "./alerts-list.ts";
export type { AlertShown } from "./alerts-show.ts";
export type { AlertsRaised, AlertsRaiseInput } from "./alerts-raise.ts";
export type { AlertDecided, AlertsDecideInput } from "./alerts-decide.ts";
export type { Matched, MatchAnswer, MatchResult } from "./match.ts";
export type { ScreenInput } from "./screen.ts";
export type { ScreenBatch, ScreenBatchInput } from "./screen-batch.ts";
export type { ScreenAnswer, ScreenedList, ScreenHit } from "./screening.ts";
export type { WatchAdded, WatchAddInput } from "./watch-add.ts";
export type { WatchListInput, WatchRow } from "./watch-list.ts";
export type { WatchShowInput, WatchShown } from "./watch-show.ts";
export type { SubscriptionRun, WatchRun, WatchRunInput } from "./watch-run.ts";
export type { WatchChangesInput } from "./watch-changes.ts";
export type { WatchMarked, WatchSeenInput } from "./watch-seen.ts";
export type { Delivery } from "./watch-deliver.ts";
export type { WatchRemoved } from "./watch-remove.ts";
export type { ChangeRow } from "./watch-schema.ts";
export type { CheckBranches } from "./check-branches.ts";
export type { ReadingsKeepInput, ReadingKept } from "./readings-keep.ts";
export type { ReadingsListInput } from "./readings-list.ts";
export type { ReadingShown } from "./readings-show.ts";
export type { ReadingsDecideInput } from "./readings-decide.ts";
export type { ReadingDraft, ReadingsDraftInput } from "./readings-draft.ts";
export type { ReadingStories } from "./readings-stories.ts";
export type { AssessInput } from "./assess.ts";
export type { CascadeRanking, ImpactCascadeInput } from "./impact-cascade.ts";
export type { ImpactRecoveryInput, RecoveryReport } from "./impact-recovery.ts";
export type { ImpactTariffInput, ImpactTariffReport } from "./impact-tariff.ts";
export type { ImpactCompanyInput } from "./impact-company.ts";
export type { PortfolioImpacted, PortfolioImpactInput } from "./portfolio-impact.ts";
export type { ImpactEconomyInput } from "./impact-economy.ts";
export type { ImpactEconomyReport } from "./impact-economy-report.ts";
export type { ImpactMinerals, MineralRow } from "./impact-economy-minerals.ts";
export type { GridRow, ImpactGrid } from "./impact-economy-grid.ts";
export type { ImpactOverTime, ImpactTimeInput } from "./impact-economy-time.ts";
export type { ImpactStudies } from "./impact-economy-studies.ts";

export { ALGORITHMS } from "./match-algorithms.ts";

/** `stateNotes` of screening, loaded when it is asked for: commands that screen nothing start without the screen. */
export const loadStateNotes = async (): Promise<typeof stateNotes> => (await import("./screening.ts")).stateNotes;
