import { label, Table } from "../../src/base/index.js";
import { checkPrinted, Frame } from "../../src/frame/index.js";
import { bootstrap, bootstrapCases, seededRandom } from "../../src/math/index.js";
import { agglomeration } from "./results/agglomeration.js";
import { classification } from "./results/classification.js";
import { concentrationRows } from "./results/concentration.js";
import { description } from "./results/description.js";
import { effects } from "./results/effects.js";
import { envelopmentRows } from "./results/envelopment.js";
import { evaluationRows } from "./results/evaluation.js";
import { factor } from "./results/factor.js";
import { formation } from "./results/formation.js";
import { gemRows } from "./results/gem.js";
import { indicatorRows } from "./results/indicators.js";
import { inputOutput } from "./results/input-output.js";
import { industries, provinces } from "./results/names.js";
import { rankingRows } from "./results/ranking.js";
import type { ResultRow } from "./results/row.js";
import { scenarioRows } from "./results/scenario.js";
import { specialization } from "./results/specialization.js";
import { swotRows } from "./results/swot.js";

const largest = (values: Float64Array) => Math.max(...values);
const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
const values = [3, 9, 4, 7, 5, 8, 6];

const math: readonly ResultRow[] = [
  {
    name: "bootstrap",
    make: () => bootstrap(values, largest, { random: seededRandom(1), resamples: 99 }),
  },
  {
    name: "bootstrap by BCa, of a population, named",
    make: () =>
      bootstrap(values, mean, {
        random: seededRandom(1),
        resamples: 99,
        method: "bca",
        data: "population",
        confidence: 0.9,
        name: label("均值", "Mean"),
      }),
  },
  {
    name: "bootstrapCases, basic",
    make: () =>
      bootstrapCases(values.length, (cases) => mean(Float64Array.from(cases, (i) => values[i])), {
        random: seededRandom(1),
        resamples: 99,
        method: "basic",
      }),
  },
];

const ours = new Table({
  title: label("区位商", "Location quotients"),
  columns: [
    { name: "province", label: label("省", "province"), values: provinces.slice(0, 2) },
    { name: "vehicles", label: industries[0], values: [0.79461, 1.823] },
  ],
});

const frame: readonly ResultRow[] = [
  {
    name: "checkPrinted that differs",
    // A row that is none of ours stands in both languages as the reader typed it: here a number.
    make: () => checkPrinted("省  汽车\n江西  0.79\n湖北  1.85\n34  1.1", ours),
  },
  {
    name: "checkPrinted of a frame, cut off, in another unit",
    make: () =>
      checkPrinted(
        "province  x\n江西  0.79\n湖北  182.3",
        Frame.fromRecords([
          { province: provinces[0], x: 0.79461 },
          { province: provinces[1], x: 1.823 },
        ]),
        { rounding: "truncated" },
      ),
  },
  {
    name: "checkPrinted that agrees",
    make: () => checkPrinted("省  汽车\n江西  0.79\n湖北  1.82", ours),
    steps: ["湖北", "汽车"],
  },
];

/** Every result of this package at least once, in the variants whose texts differ. */
export const results: readonly ResultRow[] = [
  ...math,
  ...frame,
  ...classification,
  ...concentrationRows,
  ...specialization,
  ...agglomeration,
  ...formation,
  ...description,
  ...effects,
  ...evaluationRows,
  ...gemRows,
  ...envelopmentRows,
  ...rankingRows,
  ...indicatorRows,
  ...factor,
  ...inputOutput,
  ...swotRows,
  ...scenarioRows,
];
