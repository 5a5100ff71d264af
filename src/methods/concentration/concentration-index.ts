import { InputError, type Label, label } from "../../base/index.js";
import { atkinson } from "./atkinson.js";
import { coefficientOfVariation } from "./coefficient-of-variation.js";
import { concentrationRatio } from "./concentration-ratio.js";
import { entropy } from "./entropy.js";
import { gini } from "./gini.js";
import { hallTideman } from "./hall-tideman.js";
import { herfindahl } from "./herfindahl.js";
import { numbersEquivalent } from "./numbers-equivalent.js";
import { schutz } from "./schutz.js";
import { theil } from "./theil.js";

/** The name of an index of concentration, for tables of several; CR1, CR4, CR8 and so on. */
export type ConcentrationIndex =
  | `CR${number}`
  | "herfindahl"
  | "herfindahlNormalised"
  | "numbersEquivalent"
  | "hallTideman"
  | "entropy"
  | "relativeEntropy"
  | "entropyNumbersEquivalent"
  | "gini"
  | "giniSample"
  | "schutz"
  | "theilT"
  | "theilL"
  | "atkinson"
  | "coefficientOfVariation";

interface NamedIndex {
  readonly label: Label;
  readonly of: (sizes: ArrayLike<number>) => number;
}

const indices: Readonly<Record<string, NamedIndex>> = {
  herfindahl: {
    label: label("赫芬达尔指数 HHI", "Herfindahl index HHI"),
    of: (x) => herfindahl(x),
  },
  herfindahlNormalised: {
    label: label("标准化 HHI", "HHI, normalised"),
    of: (x) => herfindahl(x, { scale: "normalised" }),
  },
  numbersEquivalent: {
    label: label("当量数 1/HHI", "numbers equivalent 1/HHI"),
    of: (x) => numbersEquivalent(x),
  },
  hallTideman: {
    label: label("霍尔—泰德曼指数 HTI", "Hall–Tideman index HTI"),
    of: hallTideman,
  },
  entropy: { label: label("熵指数 E（奈特）", "entropy E (nats)"), of: (x) => entropy(x) },
  relativeEntropy: {
    label: label("相对熵 E/ln n", "relative entropy E/ln n"),
    of: (x) => entropy(x, { form: "relative" }),
  },
  entropyNumbersEquivalent: {
    label: label("熵当量数 e^E", "numbers equivalent e^E"),
    of: (x) => numbersEquivalent(x, { order: 1 }),
  },
  gini: { label: label("基尼系数 G", "Gini coefficient G"), of: (x) => gini(x) },
  giniSample: {
    label: label("基尼系数（修正）", "Gini coefficient, corrected"),
    of: (x) => gini(x, { correction: "sample" }),
  },
  schutz: { label: label("舒尔茨系数", "Schutz coefficient"), of: (x) => schutz(x) },
  theilT: { label: label("泰尔指数 T", "Theil index T"), of: (x) => theil(x) },
  theilL: { label: label("泰尔指数 L", "Theil index L"), of: (x) => theil(x, { index: "L" }) },
  atkinson: {
    label: label("阿特金森指数（ε = 0.5）", "Atkinson index (ε = 0.5)"),
    of: (x) => atkinson(x),
  },
  coefficientOfVariation: {
    label: label("变异系数（n − 1）", "coefficient of variation (n − 1)"),
    of: (x) => coefficientOfVariation(x),
  },
};

/** The indices that are undefined for one unit, and the one that zeros make infinite. */
const needsTwo = [
  "herfindahlNormalised",
  "relativeEntropy",
  "giniSample",
  "coefficientOfVariation",
] as const;

/**
 * The function and the label of an index by its name.
 *
 * @internal
 */
export function indexNamed(where: string, path: string, name: string): NamedIndex {
  const ratio = /^CR([1-9]\d*)$/.exec(name);
  if (ratio) {
    const n = Number(ratio[1]);
    const words = label(`行业集中度 ${name}`, `concentration ratio ${name}`);
    return { label: words, of: (sizes) => concentrationRatio(sizes, n) };
  }
  if (Object.hasOwn(indices, name)) return indices[name];
  const known = ["CR1", "CR4", "CR8", "…", ...Object.keys(indices)].join(", ");
  throw new InputError(where, path, `be one of ${known}`, name);
}

/**
 * The names of all indices that are defined for these sizes, concentration ratios not among them.
 *
 * @internal
 */
export function definedIndices(sizes: Float64Array): ConcentrationIndex[] {
  const names = Object.keys(indices) as ConcentrationIndex[];
  const undefinedOnes = new Set<string>(sizes.length > 1 ? [] : needsTwo);
  if (sizes.includes(0)) undefinedOnes.add("theilL");
  return names.filter((name) => !undefinedOnes.has(name));
}
