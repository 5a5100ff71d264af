/**
 * What somebody who knows the field types before reading anything: 373 lines, right and wrong. Each works, or is
 * answered in words that say what to write; none ends in a raw TypeError or in a silent nothing.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient } from "./client.js";

const tries = readFileSync(new URL("./first-tries.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

const SETUP = `import {
  acceleratorPath, ahp, atkinson, bainType, barChart, bassDiffusion, betaConvergence, bootstrap, check, clusterCost,
  coagglomeration, coefficientOfVariation, combineWeights, compareRankings, compoundGrowthRate, concentration,
  concentrationOverTime, concentrationRatio, contiguityWeights, contributions, correlation, couplingCoordination,
  criticWeights, cumulativeCausation, dagumGini, dartboard, dataEnvelopment, dataset, demandShock, dematel,
  directCoefficients, distanceWeights, dynamicAgglomeration, dynamicShiftShare, ellisonGlaeser, entropy,
  entropyWeights, estebanRay, factorAnalysis, forecastComparison, Frame, fuzzyEvaluation, gem, gemBudget,
  generalizedEntropy, geographicConcentration, gini, greatCircleDistances, greyForecast, greyRelational, growthPoles,
  growthRates, growthShareMatrix, heatmapChart, herfindahl, hierarchicalClustering, histogramChart, hubAndSatellites,
  hypotheticalExtraction, impactRounds, indexNumbers, industrialGradient, inputOutputTable, inputOutputTableOf,
  internalFactorEvaluation, investmentMultiplier, judgementMatrix, kernelDensities, keySectors, kMeans, kmo,
  krugmanMatrix, label, learningCurve, leontiefInverse, lifeCycle, locationQuotients, lorenzChart, lorenzCurve,
  malmquist, markovChain, mean, median, movingAverages, nearestWeights, outputMultipliers, overTimeChart,
  pairwiseCoagglomeration, polyaUrn, primacy, promethee, quotientsOverYears, rankAcceptability, rankingChart,
  rankReversal, ras, readCsv, readCsvText, regionalSpecialization, scatterChart, scenarioBands, seededRandom,
  shiftShare, show, sigmaConvergence, spatialAutocorrelation, spatialMarkov, spatialShiftShare, standardDeviation,
  strategicQuadrilateral, structuralPaths, sum, Table, theil, theilDecomposition, topsis, vikor, waterfallChart,
  weightSensitivity, wolfson,
} from "industrial-clusters";
import {
  inverse, linearRegression, matrixProduct, solve, sorted, symmetricEigen,
} from "industrial-clusters/math";
const cars = dataset("vehicle-output").where({ year: 2012 });
const gdp = dataset("gdp").where({ year: 2012 });
const [carsAll, gdpAll, indicators] = ["vehicle-output", "gdp", "province-indicators"].map((name) => dataset(name));
const jx = carsAll.where({ province: "江西" });
const [start, end] = [2009, 2012].map((year) => indicators.where({ year }));
const prov = end;
const cols3 = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];
const both = gdpAll.join(carsAll, ["province", "year"], { unmatched: "drop" });
const byYear = gdpAll.pivot({ rows: "province", columns: "year", values: "gdp" });
const [neighbours, capitals, io] = ["province-neighbours", "provincial-capitals", "input-output-2012"].map((name) => dataset(name));
const tab = inputOutputTable(io);
const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
const plants = Frame.fromRecords([
  { firm: "A", city: "Wien", industry: "cars", jobs: 20 }, { firm: "B", city: "Linz", industry: "cars", jobs: 10 },
  { firm: "C", city: "Linz", industry: "food", jobs: 15 }, { firm: "D", city: "Wien", industry: "food", jobs: 30 },
]);`;

let kernel: KernelClient;
beforeAll(async () => {
  const cwd = fileURLToPath(new URL("../../notebooks", import.meta.url));
  kernel = await KernelClient.start({ cwd });
  const { reply } = await kernel.execute(SETUP);
  expect(reply.status).toBe("ok");
}, 60_000);
afterAll(() => kernel.close());

/** Whether an error is ours, and says it in Chinese too; of a member that isn't there, what there is. */
function isAnswer(traceback: readonly string[]): boolean {
  const [first, second = ""] = traceback;
  if (/^InputError: .*：`.*` 应/.test(first)) return /^InputError: .*: `.*` must /.test(second);
  return (
    /没有 .*；它有 /.test(first) ||
    /^TypeScriptError: .* 是(一个数，没有第几项|一格，可能是数|列表，按第几项取|一列数，没有 |一个数，没有 |结果，不是一个数|含 .* 的对象，不是)/.test(
      first,
    ) ||
    /^TypeScriptError: .*(不是列表(，取不出 .*)?：(它的各行)?请写 |没有 \S+：(写成 |本包没有 ?)|选项写在花括号里)/.test(
      first,
    )
  );
}

describe("a first try works or is answered", () => {
  it.each(tries)("%s", async (code) => {
    const cell = await kernel.execute(code);
    if (cell.reply.status === "ok") {
      const shown = cell.published.some(({ type }) => /^(execute_result|display_data|stream)$/.test(type));
      expect(shown, "nothing is shown").toBe(true);
    } else {
      const answered = isAnswer(cell.reply.traceback) ? "answered" : cell.reply.traceback.join("\n");
      expect(answered).toBe("answered");
    }
  });
});
