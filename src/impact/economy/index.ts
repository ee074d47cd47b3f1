// What a measure does to an economy: tables, models, markets, minerals, scenarios.
export { invert, type Inverse, type Inverter } from "./linear/inverse.ts";
export { matrixOf, type Matrix } from "./linear/matrix.ts";
export { keptInverse, residual, type InverseStore, type KeptInverse } from "./linear/stored-inverse.ts";
export { simulateArio, type ArioEconomy, type ArioParameters, type ArioPath } from "./models/ario.ts";
export { ghoshInverse, outputShares, supplyModel } from "./models/ghosh.ts";
export { inoperabilityInverse, interdependence, recoverOverTime } from "./models/inoperability.ts";
export {
  inputCoefficients,
  leontiefInverse,
  multipliersOf,
  outputMultipliers,
  priceModel,
  quantityModel,
} from "./models/leontief.ts";
export { extract, solveChanged } from "./models/low-rank.ts";
export {
  ELASTICITIES,
  tariffBands,
  type Elasticity,
  type TariffBands,
  type TariffSource,
} from "./market/tariff-bands.ts";
export { armington, type ArmingtonResult, type ArmingtonSource } from "./market/armington.ts";
export { gsim, type GsimInput, type GsimResult } from "./market/gsim.ts";
export { clearMarket, demandElasticityFor, type Cleared, type Market } from "./market/partial-equilibrium.ts";
export { CRITICAL, herfindahl, supplyRisk, weightedHerfindahl } from "./minerals/concentration.ts";
export {
  decisiveStage,
  endUsesOf,
  usualSource,
  type Basis,
  type Commodity,
  type Input,
  type MarketFile,
  type Stage,
} from "./minerals/commodity.ts";
export { CLOSURES, type ClosureId } from "./scenario/closures.ts";
export { economyModel, type CommodityModel, type EconomyModel } from "./scenario/model.ts";
export { prepareEconomy, type PreparedEconomy } from "./scenario/prepare.ts";
export {
  CHANNELS,
  runScenario,
  type Cut,
  type EconomyImpact,
  type EconomyOutcome,
  type EconomyScenario,
  type IndustryOutcome,
  type MarketOutcome,
  type ImpactRange,
} from "./scenario/run.ts";
export { identitiesOf, tableOf, type CompactSupplyUse } from "./tables/supply-use.ts";
export type { EconomyTable, TableFinding, TableSource } from "./tables/table.ts";
export { economyKit, type EconomyData, type EconomyKit, type WorldMap } from "./kit.ts";
export { dependenceOf, ownText, TARGETS, type Dependence, type Reliance, type Target } from "./minerals/dependence.ts";
export { concentrationOverTime } from "./minerals/history.ts";
export {
  compareStudy,
  runBacktest,
  type Backtest,
  type BacktestRow,
  type ComparedFigure,
  type Study,
} from "./studies/study.ts";
export { readTable, TABLE_FORMATS, type TableFormat } from "./tables/read-table.ts";
export type { TableFault, TableFile, TableReading } from "./tables/table-file.ts";
export { runForeign, type ForeignImpact, type ForeignOutcome } from "./scenario/foreign.ts";
export { scenarioPath, type PathPoint, type ScenarioPath } from "./scenario/path.ts";
export {
  runOverTime,
  type EconomyOverTime,
  type OverTimeOutcome,
  type TimeIndustry,
  type TimeModel,
  type TimeModelId,
  type TimeWeek,
} from "./scenario/over-time.ts";
export {
  TIME_ASSUMPTIONS,
  usedAssumptions,
  type TimeAssumption,
  type TimeAssumptionId,
  type TimeSettings,
  type UsedAssumption,
} from "./scenario/time-assumptions.ts";
export { runBatch, type BatchResult, type BatchScenario } from "./scenario/batch.ts";
export { checkBacktest, type BacktestCheck } from "./studies/backtest-checks.ts";
