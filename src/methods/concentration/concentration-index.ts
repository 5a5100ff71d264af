import { InputError, type Label, say, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
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
import { SCHUTZ } from "./words.js";

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
  readonly of: (sizes: SizesInput) => number;
}

const indices: Readonly<Record<string, NamedIndex>> = {
  herfindahl: {
    label: say("赫芬达尔指数 HHI", "Herfindahl index HHI"),
    of: (x) => herfindahl(x),
  },
  herfindahlNormalised: {
    label: say("标准化 HHI", "HHI, normalised"),
    of: (x) => herfindahl(x, { scale: "normalised" }),
  },
  numbersEquivalent: {
    label: say("当量数 1/HHI", "numbers equivalent 1/HHI"),
    of: (x) => numbersEquivalent(x),
  },
  hallTideman: {
    label: say("霍尔—泰德曼指数 HTI", "Hall–Tideman index HTI"),
    of: (x) => hallTideman(x),
  },
  entropy: { label: say("熵指数 E（奈特）", "entropy E (nats)"), of: (x) => entropy(x) },
  relativeEntropy: {
    label: say("相对熵 E/ln n", "relative entropy E/ln n"),
    of: (x) => entropy(x, { form: "relative" }),
  },
  entropyNumbersEquivalent: {
    label: say("熵当量数 e^E", "numbers equivalent e^E"),
    of: (x) => numbersEquivalent(x, { order: 1 }),
  },
  gini: { label: say("基尼系数 G", "Gini coefficient G"), of: (x) => gini(x) },
  giniSample: {
    label: say("基尼系数（修正）", "Gini coefficient, corrected"),
    of: (x) => gini(x, { correction: "sample" }),
  },
  schutz: { label: SCHUTZ, of: (x) => schutz(x) },
  theilT: { label: say("泰尔指数 T", "Theil index T"), of: (x) => theil(x) },
  theilL: { label: say("泰尔指数 L", "Theil index L"), of: (x) => theil(x, { index: "L" }) },
  atkinson: {
    label: say("阿特金森指数（ε = 0.5）", "Atkinson index (ε = 0.5)"),
    of: (x) => atkinson(x),
  },
  coefficientOfVariation: {
    label: say("变异系数（n − 1）", "coefficient of variation (n − 1)"),
    of: (x) => coefficientOfVariation(x),
  },
};

/** The indices that are undefined for one unit, and the one that zeros make infinite. */
const needsTwo = ["herfindahlNormalised", "relativeEntropy", "giniSample", "coefficientOfVariation"] as const;

/**
 * The function and the label of an index by its name.
 *
 * @internal
 */
export function indexNamed(where: string, path: string, name: string): NamedIndex {
  const ratio = /^CR([1-9]\d*)$/.exec(name);
  if (ratio) {
    const n = Number(ratio[1]);
    return { label: ratioLabel(name), of: (sizes) => concentrationRatio(sizes, n) };
  }
  if (Object.hasOwn(indices, name)) return indices[name];
  const known = ["CR1", "CR4", "CR8", "…", ...Object.keys(indices)].join(", ");
  throw new InputError(where, path, oneOfThese(known), name);
}

/** @internal */
export function ratioLabel(name: string): Label {
  return say("行业集中度 {name}", "concentration ratio {name}", { name });
}

/** @internal */
export function oneOfThese(known: string): Label {
  return say("是 {known} 之一", "be one of {known}", { known });
}

/**
 * The names of all indices that are defined for these sizes, concentration ratios not among them.
 *
 * @internal
 */
export function definedIndices(sizes: Float64Array): ConcentrationIndex[] {
  const names = Object.keys(indices) as ConcentrationIndex[];
  const undefinedOnes = new Set<string>(sizes.length > 1 ? [] : needsTwo);
  // Also of a size that is nothing beside the mean.
  const mean = sumOf(sizes) / sizes.length;
  if (sizes.some((size) => size / mean === 0)) undefinedOnes.add("theilL");
  return names.filter((name) => !undefinedOnes.has(name));
}
