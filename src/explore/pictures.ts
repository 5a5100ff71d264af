import { type Label, say } from "../base/index.js";
import {
  barChart,
  type Figure,
  gemMarginalChart,
  judgementHeatmap,
  rankingChart,
  roundsChart,
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

/** What stands for each explorable where nothing can be dragged: the state at its start. @internal */
export const PICTURES: { readonly [N in ExplorableName]: Picture<never> } = {
  "location-quotient": locationQuotient,
  "investment-multiplier": multiplier,
  ahp,
  gem: gemScores,
  merger,
  dartboard,
};
