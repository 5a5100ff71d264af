import { label } from "../../../src/base/index.js";
import { seededRandom } from "../../../src/math/index.js";
import {
  concentration,
  concentrationOverTime,
  dagumGini,
  lorenzCurve,
  neighbourGini,
  nestedTheil,
  rankSize,
  theilDecomposition,
} from "../../../src/methods/concentration/index.js";
import { firms, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const sizes = [20, 50, 20, 10];
const [west, east] = [label("中部", "Centre"), label("东部", "East")];
const groups = [west, west, east, east];
const output = {
  rows: provinces.slice(0, 8),
  columns: ["2010", "2011", "2012"],
  values: [
    [3, 5, 6],
    [1, 5, 7],
    [8, 8, 9],
    [2, 2, 2],
    [4, 3, 1],
    [6, 7, 7],
    [1, 2, 4],
    [2, 3, 3],
  ],
};

export const concentrationRows: readonly ResultRow[] = [
  {
    name: "concentration of firms",
    make: () => concentration(sizes, { names: firms, of: "firms" }),
  },
  {
    name: "concentration of regions, with subject and unit",
    make: () =>
      concentration([...sizes, 5, 4, 3, 2, 1], {
        names: provinces.slice(0, 9),
        of: "regions",
        ratios: [1, 4],
        subject: label("汽车产量", "Vehicle output"),
        unit: label("万辆", "10 000 vehicles"),
      }),
  },
  { name: "concentration without names", make: () => concentration(sizes) },
  { name: "concentrationOverTime", make: () => concentrationOverTime(output), steps: ["2011"] },
  {
    name: "concentrationOverTime of one index of firms",
    make: () => concentrationOverTime(output, { indices: ["herfindahl"], of: "firms" }),
    steps: ["2012"],
  },
  {
    name: "neighbourGini",
    make: () =>
      neighbourGini(
        [1, 1, 5, 5],
        [
          [0, 1],
          [2, 3],
        ],
      ),
  },
  {
    name: "neighbourGini with permutations",
    make: () =>
      neighbourGini(
        [1, 2, 5, 6, 9],
        [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
        ],
        { random: seededRandom(1), permutations: 99 },
      ),
  },
  { name: "theilDecomposition", make: () => theilDecomposition([1, 3, 4, 8], groups) },
  {
    name: "theilDecomposition by L, weighted",
    make: () => theilDecomposition([1, 3, 4, 8], groups, { index: "L", weights: [4, 2, 3, 1] }),
  },
  {
    name: "nestedTheil",
    make: () => nestedTheil([1, 3, 4, 8], [groups, firms]),
  },
  {
    name: "nestedTheil by L, weighted, one level",
    make: () => nestedTheil([1, 3, 4, 8], [groups], { index: "L", weights: [4, 2, 3, 1] }),
  },
  { name: "dagumGini", make: () => dagumGini([1, 3, 2, 8], groups) },
  { name: "dagumGini of one group", make: () => dagumGini([1, 3, 2, 8], [west, west, west, west]) },
  { name: "rankSize", make: () => rankSize({ rows: provinces.slice(0, 5), values: [100, 50, 33, 25, 20] }) },
  { name: "rankSize of sizes on ranks", make: () => rankSize([900, 50, 3, 2, 1], { form: "size", shift: 0 }) },
  { name: "lorenzCurve", make: () => lorenzCurve(sizes) },
  {
    name: "lorenzCurve, weighted",
    make: () => lorenzCurve(sizes, { weights: [4, 2, 3, 1] }),
  },
];
