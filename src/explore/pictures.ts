import { type Label, say } from "../base/index.js";
import type { ConvergenceData } from "./convergence.js";
import { type FinalDemandData, finalDemandExplorable } from "./final-demand.js";
import { type CorePeripheryData, corePeripheryExplorable } from "./core-periphery.js";
import { gemBudgetExplorable } from "./gem-budget.js";
import type { LifeCycleData } from "./life-cycle.js";
import { type LorenzData, lorenzExplorable } from "./lorenz.js";
import type { QuadrilateralData } from "./quadrilateral.js";
import type { RotationData } from "./rotation.js";
import { strategicQuadrilateral } from "../methods/swot/index.js";
import {
  barChart,
  bifurcationChart,
  type Figure,
  gemMarginalChart,
  judgementHeatmap,
  lorenzChart,
  overTimeChart,
  rankingChart,
  roundsChart,
  scatterChart,
  strategicQuadrilateralChart,
} from "../chart/index.js";
import { investmentMultiplier } from "../methods/effects/index.js";
import { gem, judgementMatrix } from "../methods/evaluation/index.js";
import { spatialGini } from "../methods/specialization/index.js";
import { sumOf } from "../math/index.js";
import type { AhpData } from "./ahp.js";
import type { DartboardData } from "./dartboard.js";
import type { GemScoresData } from "./gem.js";
import type { MultiplierData } from "./investment-multiplier.js";
import type { MergerData } from "./merger.js";
import { locationQuotients } from "../methods/specialization/index.js";
import type { ExplorableName } from "./explorables.js";
import type { LocationQuotientData } from "./location-quotient.js";

type Picture<D> = (data: D, question: Label) => Figure;

const locationQuotient: Picture<LocationQuotientData> = ({ activity, reference, region }, title) => {
  const { rows, values } = activity;
  const matrix = { rows, columns: activity.columns, values: values.map((value) => [value]) };
  const quotients = locationQuotients(matrix, { reference: reference[0].values });
  return rankingChart(
    { names: rows, values: quotients.values },
    {
      title,
      highlight: region.zh,
      decimals: 2,
      label: say("区位商", "location quotient"),
      reference: { at: 1, label: say("区位商 = 1", "LQ = 1") },
    },
  );
};

const multiplier: Picture<MultiplierData> = (data, title) => roundsChart(investmentMultiplier(data), { title });

const ahp: Picture<AhpData> = ({ names, judgements }, title) =>
  judgementHeatmap(judgementMatrix(names, judgements), { title });

const gemScores: Picture<GemScoresData> = ({ scores }, title) => gemMarginalChart(gem(scores), { title });

const merger: Picture<MergerData> = ({ sizes }, title) => {
  const total = sumOf(sizes.values);
  return rankingChart(
    { names: sizes.rows, values: sizes.values.map((size) => (100 * size) / total) },
    { title, decimals: 2, label: say("份额", "share"), unit: say("%", "%") },
  );
};

/** γ for so many plants. */
const PLANTS = [15, 20, 27, 40, 60, 100, 300];

const dartboard: Picture<DartboardData> = ({ activity, reference }, title) => {
  const total = sumOf(reference);
  const raw = spatialGini(activity.values, reference) / (1 - sumOf(reference.map((each) => (each / total) ** 2)));
  const values = PLANTS.map((n) => (raw - 1 / n) / (1 - 1 / n));
  return barChart(
    { names: PLANTS.map((n) => `N = ${n}`), values },
    { title, decimals: 4, label: say("假如有这么多家，γ 的值", "γ, if there were so many plants") },
  );
};

const finalDemand: Picture<FinalDemandData> = (data, title) => {
  const { output } = finalDemandExplorable.model(data, finalDemandExplorable.start(data));
  return rankingChart(
    { names: data.table.sectors, values: output },
    {
      title,
      highlight: data.product.zh,
      decimals: 3,
      label: say("1 元带动的产出", "output moved by a yuan"),
      unit: YUAN,
    },
  );
};

const YUAN = say("元", "yuan");

const convergence: Picture<ConvergenceData> = ({ first, last }, title) => {
  const x = first.values.map(Math.log);
  const y = last.values.map((value, i) => Math.log(value) - x[i]);
  return scatterChart(
    { names: first.rows, x, y },
    { title, xLabel: say("期初的对数", "log of the start"), yLabel: say("对数增长", "log growth") },
  );
};

const lorenz: Picture<LorenzData> = (data, title) => {
  const { curve, gini } = lorenzExplorable.model(data, lorenzExplorable.start(data));
  const [cumulativeUnits, cumulativeValues] = [0, 1].map((k) => curve.map((corner) => corner[k]));
  return lorenzChart({ cumulativeUnits, cumulativeValues, gini: gini[0] }, { title });
};

const quadrilateral: Picture<QuadrilateralData> = ({ factors }, title) =>
  strategicQuadrilateralChart(strategicQuadrilateral(factors), { title });

const rotation: Picture<RotationData> = ({ analysis }, title) =>
  scatterChart(
    {
      names: analysis.indicators,
      x: analysis.loadings.map(([first]) => first),
      y: analysis.loadings.map(([, second]) => second),
    },
    {
      title,
      xLabel: say("因子 1，未旋转", "factor 1, unrotated"),
      yLabel: say("因子 2，未旋转", "factor 2, unrotated"),
    },
  );

const lifeCycle: Picture<LifeCycleData> = ({ fit }, title) =>
  overTimeChart({ years: fit.years, series: [{ name: say("产出", "output"), values: fit.values }] }, { title });

const coreAndPeriphery: Picture<CorePeripheryData> = (data, title) =>
  bifurcationChart(corePeripheryExplorable.model(data, corePeripheryExplorable.start(data)).result, { title });

const budget: Picture<GemScoresData> = (data, title) => {
  const { scores } = gemBudgetExplorable.model(data, gemBudgetExplorable.start(data));
  return barChart(
    { names: scores.map(({ name }) => name), values: scores.map(({ score }) => score) },
    { title, decimals: 2, label: say("GEM", "GEM") },
  );
};

/** What stands for each explorable where nothing can be dragged: the state at its start. @internal */
export const PICTURES: { readonly [N in ExplorableName]: Picture<never> } = {
  "location-quotient": locationQuotient,
  "investment-multiplier": multiplier,
  ahp,
  gem: gemScores,
  merger,
  dartboard,
  "final-demand": finalDemand,
  convergence,
  lorenz,
  "strategic-quadrilateral": quadrilateral,
  rotation,
  "life-cycle": lifeCycle,
  "core-periphery": coreAndPeriphery,
  "gem-budget": budget,
};
