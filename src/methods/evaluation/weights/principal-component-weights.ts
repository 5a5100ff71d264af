import {
  InputError,
  type Label,
  KINDS,
  type MatrixInput,
  type Measure,
  type Name,
  oneOf,
  type OptionReader,
  readOptions,
  type Step,
  say,
  shortPercent,
  Table,
  texNumber,
  whole,
  within,
} from "../../../base/index.js";
import { columnMoments, correlationFrom, sharesOf, sumOf, symmetricEigen } from "../../../math/index.js";
import { rowSquares, scaledVectors } from "../../factor/extraction/scaled-vectors.js";
import { orthomax } from "../../factor/rotation/orthomax.js";
import { DECISION, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { scaleDecision } from "../decision/normalisation.js";
import { productsIn, rowOf } from "../decision/tables.js";
import { IndicatorWeights, weightMeasure } from "./weights-result.js";

/** What {@link principalComponentWeights} may be told. */
export interface PrincipalComponentWeightOptions extends DecisionOptions {
  /** How many components, or the share of the variance that they must reach; `{ share: 0.85 }` by default. */
  readonly components?: number | { readonly share: number } | undefined;
  /** Loadings √λ·v, or the unit vectors v themselves; `"loadings"` by default. */
  readonly coefficients?: "loadings" | "eigenvectors" | undefined;
  /** `"none"` by default. */
  readonly rotation?: "none" | "varimax" | undefined;
  /**
   * After a rotation: what each rotated component explains, or what the unrotated one of the same place did, as
   * some programs have it; `"rotated"` by default.
   */
  readonly explained?: "rotated" | "unrotated" | undefined;
}

/** The measures of {@link principalComponentWeights}. */
export type PrincipalComponentWeightMeasure = "coefficient" | "weight";

const where = "principalComponentWeights";

const number: OptionReader<number | { readonly share: number }> = (where, name, given = { share: 0.85 }) => {
  if (typeof given === "object" && given !== null && "share" in given) {
    return { share: within(0, 1)(where, `${name}.share`, given.share) };
  }
  return whole(1, Number.POSITIVE_INFINITY)(where, name, given);
};

const OPTIONS = {
  ...DECISION,
  components: number,
  coefficients: oneOf("loadings", "eigenvectors"),
  rotation: oneOf("none", "varimax"),
  explained: oneOf("rotated", "unrotated"),
};

/**
 * Weights by principal components (主成分赋权法): an indicator counts the more, the more the components that are
 * kept load on it.
 *
 *     wⱼ ∝ Σₖ ηₖ |lⱼₖ|,   ηₖ the share of the variance that component k explains
 *
 * Reading: what weighs is what the other indicators repeat: the opposite of {@link criticWeights}. Texts
 * differ in taking loadings or unit vectors, rotated or not; some rotate unit vectors and pair them with the
 * shares of the unrotated ones, which no longer belong to them. The result says what was taken.
 *
 * @param data - alternatives × indicators, such as a frame; at least 2 indicators.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If an indicator is the same everywhere, or there are fewer indicators than components.
 * @see Chinese textbooks of evaluation, under this name; who was first isn't known to us.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * principalComponentWeights(data).weights; // => [0.5, 0.5]
 */
export function principalComponentWeights(
  data: MatrixInput,
  options: PrincipalComponentWeightOptions = {},
): IndicatorWeights<PrincipalComponentWeightMeasure> {
  const { components, coefficients, rotation, explained, ...reading } = readOptions(where, options, OPTIONS);
  const decision = readDecision(where, data, reading);
  const scaling = scaleDecision(where, decision, "z-score");
  const { columns, values } = scaling.scaled;
  const form = { components, coefficients, rotation, explained };
  const found = componentsOf(
    correlationFrom(columnMoments(values, columns.length).crossProducts, columns.length),
    form,
  );
  return new IndicatorWeights<PrincipalComponentWeightMeasure>({
    title: say("主成分赋权法", "Weights by principal components"),
    decision,
    scaling,
    measures: measuresOf(found),
    convention: conventionOf(found.shares.length, form),
    remark: say("所取主成分解释方差的 {share}。", "The components explain {share} of the variance.", {
      share: shortPercent(found.cumulative),
    }),
    between: () => [coefficientStep(columns, found)],
  });
}

type Form = Required<{
  [K in "components" | "coefficients" | "rotation" | "explained"]: NonNullable<PrincipalComponentWeightOptions[K]>;
}>;

interface Components {
  /** Indicators × components. */
  readonly coefficients: Float64Array;
  /** ηₖ of each component. */
  readonly shares: Float64Array;
  /** What all of them explain. */
  readonly cumulative: number;
}

function componentsOf(correlation: Float64Array, { components, coefficients, rotation, explained }: Form): Components {
  const p = Math.sqrt(correlation.length);
  const eigen = symmetricEigen(correlation, p);
  const k = numberOf(components, eigen.values);
  const scale = coefficients === "loadings" ? (value: number) => Math.sqrt(Math.max(0, value)) : () => 1;
  const unrotated = scaledVectors(eigen, k, scale);
  const found = rotation === "varimax" && k > 1 ? varimax(unrotated, k) : unrotated;
  const own = rotation === "varimax" && explained === "rotated";
  const variances = own ? columnSquares(found, k) : eigen.values.slice(0, k);
  const cumulative = sumOf(eigen.values.subarray(0, k)) / p;
  return { coefficients: found, shares: variances.map((variance) => variance / p), cumulative };
}

function numberOf(wanted: number | { readonly share: number }, eigenvalues: Float64Array): number {
  const p = eigenvalues.length;
  if (typeof wanted === "number") {
    if (wanted <= p) return wanted;
    const words = say("不多于 {p} 个指标", "be no more than the {p} indicators", { p });
    throw new InputError(where, "components", words, wanted);
  }
  let [k, explained] = [0, 0];
  while (k < p && explained < wanted.share * p - 1e-9) explained += eigenvalues[k++];
  return Math.max(1, k);
}

/** With rows made equally long first (Kaiser), and components in the order that came. */
function varimax(loadings: Float64Array, k: number): Float64Array {
  const lengths = rowSquares(loadings, k).map((square) => Math.sqrt(square) || 1);
  const ready = loadings.map((x, at) => x / lengths[Math.floor(at / k)]);
  const identity = Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : 0));
  const turned = orthomax(where, ready, k, 1, identity).loadings;
  return turned.map((x, at) => x * lengths[Math.floor(at / k)]);
}

function columnSquares(matrix: Float64Array, k: number): Float64Array {
  const sums: Float64Array = new Float64Array(k);
  matrix.forEach((x, at) => {
    sums[at % k] += x * x;
  });
  return sums;
}

function measuresOf({ coefficients, shares }: Components): Record<PrincipalComponentWeightMeasure, Measure> {
  const k = shares.length;
  const own = (j: number): Float64Array => rowOf(coefficients, k, j).map(Math.abs);
  const sums = Float64Array.from({ length: coefficients.length / k }, (_, j) =>
    sumOf(own(j).map((l, c) => shares[c] * l)),
  );
  return {
    coefficient: {
      label: say("综合系数", "coefficient"),
      values: sums,
      decimals: 4,
      formula: "c_j = \\sum_k \\eta_k |l_{jk}|",
      numbers: (j) => `${productsIn(shares, own(j))} = ${texNumber(sums[j])}`,
    },
    weight: weightMeasure(sharesOf(sums), "w_j = \\frac{c_j}{\\sum_k c_k}"),
  };
}

function conventionOf(k: number, { coefficients, rotation, explained }: Form): Label {
  return say("{k} 个主成分，{coefficients}，{rotation}", "components: {k}, {coefficients}, {rotation}", {
    k,
    coefficients: coefficients === "loadings" ? say("载荷", "loadings") : say("单位特征向量", "unit vectors"),
    rotation: rotation === "none" ? say("未旋转", "unrotated") : EXPLAINED[explained],
  });
}

const EXPLAINED = {
  rotated: say("方差最大旋转，用旋转后的方差贡献", "varimax, with what rotated components explain"),
  unrotated: say("方差最大旋转，用旋转前的方差贡献", "varimax, with what unrotated components explain"),
};

function coefficientStep(indicators: readonly Name[], { coefficients, shares }: Components): Step {
  const k = shares.length;
  return {
    title: say("主成分的系数与方差贡献", "coefficients of the components, and what each explains"),
    formula: "l_{jk}, \\quad \\eta_k",
    numbers: Array.from(shares, (share, c) => `\\eta_{${c + 1}} = ${texNumber(share)}`).join(", \\quad "),
    table: new Table({
      title: say("主成分的系数", "Coefficients of the components"),
      columns: [
        { ...KINDS.indicator, values: [...indicators] },
        ...Array.from(shares, (_, c) => ({
          name: `component${c + 1}`,
          label: say("主成分{c}", "PC{c}", { c: c + 1 }),
          values: indicators.map((_, j) => coefficients[j * k + c]),
          decimals: 4,
        })),
      ],
    }),
  };
}
