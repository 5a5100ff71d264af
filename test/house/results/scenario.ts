import { label } from "../../../src/base/index.js";
import { seededRandom } from "../../../src/math/index.js";
import { scenarioBands } from "../../../src/methods/scenario/index.js";
import type { ResultRow } from "./row.js";

const years = [2020, 2021, 2022];

/** Bands over assumptions. */
export const scenarioRows: readonly ResultRow[] = [
  {
    name: "scenarioBands of one number",
    make: () =>
      scenarioBands(
        { 增速: { uniform: [0, 0.1], label: label("增速", "growth") }, 起点: 50 },
        ({ 增速, 起点 }) => 起点 * (1 + 增速) ** 5,
        {
          random: seededRandom(1),
          draws: 200,
        },
      ),
  },
  {
    name: "scenarioBands of a path, every distribution",
    make: () =>
      scenarioBands(
        {
          甲: { triangular: [0, 0.02, 0.1] },
          乙: { pert: [40, 50, 55] },
          丙: { normal: [1, 0.1], label: label("丙", "third") },
          丁: { normal: [1, 0.1], within: [0.9, 1.2] },
          戊: { values: [1, 2, 3, 4, 5, 6] },
          己: { values: [1, 2] },
        },
        ({ 甲, 乙, 丙, 丁, 戊, 己 }) => years.map((year) => 乙 * 丙 * 丁 * (1 + 甲) ** (year - 2020) + 戊 * 己),
        {
          random: seededRandom(1),
          draws: 200,
          years,
          quantiles: [0.1, 0.9],
          range: [0.1, 0.9],
          outcome: label("产量", "output"),
          unit: label("万辆", "10 000 vehicles"),
        },
      ),
    steps: ["2022"],
  },
  {
    name: "scenarioBands of what doesn't vary",
    make: () =>
      scenarioBands({ 增速: { uniform: [0, 1], label: label("增速", "growth") } }, () => 3, {
        random: seededRandom(1),
        draws: 100,
      }),
  },
];
