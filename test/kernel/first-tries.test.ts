/**
 * What somebody who knows the field types before reading anything: 113 lines, right and wrong. Each works, or is
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
  ahp, barChart, check, compoundGrowthRate, concentration, concentrationRatio, correlation, dataset, ellisonGlaeser,
  entropy, factorAnalysis, Frame, gini, growthRates, heatmapChart, herfindahl, histogramChart, inputOutputTableOf,
  investmentMultiplier, kmo, label, leontiefInverse, lifeCycle, locationQuotients, lorenzChart, lorenzCurve, mean,
  median, outputMultipliers, overTimeChart, rankingChart, readCsv, readCsvText, scatterChart, seededRandom, shiftShare,
  spatialAutocorrelation, standardDeviation, strategicQuadrilateral, sum, Table, theil, bootstrap,
} from "industrial-clusters";
import {
  inverse, linearRegression, matrixProduct, solve, sorted, symmetricEigen,
} from "industrial-clusters/math";
const cars = dataset("vehicle-output").where({ year: 2012 });
const gdp = dataset("gdp").where({ year: 2012 });`;

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
    /^TypeScriptError: .* 是(一个数，没有第几项|一格，可能是数|列表，按第几项取)/.test(first)
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
