import {
  DATA,
  CHOICE,
  type ColumnChoice,
  InputError,
  type Kind,
  LabelledMatrix,
  type MatrixInput,
  given,
  nonNegative,
  type NumbersInput,
  type OptionReader,
  oneOf,
  pathTo,
  type ReadersOf,
  readOptions,
  readTotals,
  type Requirement,
  say,
} from "../../../base/index.js";
import { sumOf, type WeightRule } from "../../../math/index.js";
import { addedUp } from "../decision/weights.js";
import type { CoordinationClasses } from "./coordination-classes.js";
import { CouplingCoordination } from "./coupling-coordination-result.js";
import { type CouplingCorrection, couplingDegree } from "./coupling-degree.js";

/** What is done with a subsystem that is 0: it stays, and C and D are 0; or a small number stands for it. */
export type ZeroSystems = "kept" | { readonly replaced: number };

/** What {@link couplingCoordination} may be told. */
export interface CouplingOptions extends ColumnChoice {
  /** What each subsystem counts in T, by name or in their order; all alike by default. */
  readonly weights?: NumbersInput | undefined;
  /** Whether weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
  /** `"none"`: n(ΠU)^(1/n)/ΣU · `"wang-2021"`: the form of 王淑佳 et al., which spreads C over [0, 1]; the first by default. */
  readonly correction?: CouplingCorrection | undefined;
  /** What is done with zeros; `"kept"` by default. */
  readonly zeros?: ZeroSystems | undefined;
  /** Ten classes of D, or four; `"ten"` by default. */
  readonly classes?: CoordinationClasses | undefined;
}

interface CouplingRead {
  readonly weights: NumbersInput | undefined;
  readonly weightRule: WeightRule;
  readonly correction: CouplingCorrection;
  readonly zeros: ZeroSystems;
  readonly classes: CoordinationClasses;
  readonly rows: ColumnChoice["rows"];
  readonly columns: ColumnChoice["columns"];
}

const zeroSystems: OptionReader<ZeroSystems> = (where, name, zeros = "kept") => {
  if (zeros === "kept") return zeros;
  const { replaced } = (typeof zeros === "object" && zeros !== null ? zeros : {}) as { readonly replaced?: unknown };
  if (typeof replaced === "number" && replaced > 0 && replaced <= 0.1) return { replaced };
  const words = say('是 "kept" 或 { replaced: 0.001 }', 'be "kept" or { replaced: 0.001 }');
  throw new InputError(where, name, words, zeros);
};

/** Readers of {@link CouplingOptions}. @internal */
export const COUPLING: ReadersOf<CouplingRead> = {
  weights: given<NumbersInput>(),
  weightRule: oneOf<WeightRule>("sum-to-one", "normalise"),
  correction: oneOf<CouplingCorrection>("none", "wang-2021"),
  zeros: zeroSystems,
  classes: oneOf<CoordinationClasses>("ten", "four"),
  ...CHOICE,
};

const HINTS = { [DATA]: "couplingCoordination(one.map((score, i) => [score, other[i]]))" };

/** What is coupled. */
const SUBSYSTEM: Kind = { name: "subsystem", label: say("子系统", "subsystem") };

const LEVEL: Requirement = {
  words: say(
    "在 0 到 1 之间（先把各子系统的得分化到 [0, 1]，如 normaliseIndicators）",
    "lie in [0, 1] (bring the subsystems' scores there first, such as by normaliseIndicators)",
  ),
  holds: (value) => value >= 0 && value <= 1,
};

/**
 * Coupling coordination (耦合协调度模型): whether n subsystems, such as an industry and its environment, are at the same
 * level, and how high that level is.
 *
 *     C = n (ΠUᵢ)^(1/n) / ΣUᵢ          coupling degree (耦合度), 1 where all are alike
 *     T = Σ αᵢ Uᵢ                        development (综合发展指数)
 *     D = √(C T)                         coordination degree (耦合协调度)
 *     wang-2021: C = √{[1 − Σ|Uᵢ − Uⱼ|/(n(n − 1)/2)] (Π Uᵢ/max U)^(1/(n − 1))}
 *
 * Reading: C says alike, not good: two subsystems at .01 have C = 1. D is a mixture of alike and high, and with C near 1,
 * as mostly, it is little but √T; the corrected form keeps them apart. Scores come from min–max over the sample: D says
 * where somebody stands in it, and a subsystem at the sample's minimum is 0 and takes C and D with it. Nothing here is an
 * effect of one subsystem on another.
 *
 * Misprints in use: for two subsystems √(U₁U₂)/(U₁ + U₂), without the 2, never goes above .5; [U₁U₂/((U₁ + U₂)/2)²]ᵏ
 * (「调节系数」 k) is C²ᵏ; for three [27ΠU/(ΣU)³] without the cube root is C³. None of them is offered.
 *
 * What holds a subsystem back, {@link obstacleDegrees} says.
 *
 * @param data - objects (regions, years) × n ≥ 2 subsystems, each from 0 to 1, such as a frame.
 * @unit 无量纲 · none
 * @throws {InputError} If a level leaves [0, 1], there is one subsystem only, all of an object are 0, or weights don't
 * add up to 1.
 * @see 王淑佳, 孔伟, 任亮, 治丹丹, 戴彬婷 (2021). 国内耦合协调度模型的误区及修正. 自然资源学报 36(3), 793–810.
 * @example
 * const data = { rows: ["甲", "乙"], columns: ["产业", "环境"], values: [[0.8, 0.2], [0.5, 0.5]] };
 * couplingCoordination(data).at("甲"); // => { coupling: 0.8, development: 0.5, coordination: 0.6325 }
 * couplingCoordination(data, { correction: "wang-2021" }).of("甲", "coupling"); // => 0.3162
 */
export function couplingCoordination(data: MatrixInput, options: CouplingOptions = {}): CouplingCoordination {
  return coupled("couplingCoordination", "data", data, options);
}

/** The same, said of another function and argument. @internal */
export function coupled(
  where: string,
  argument: string,
  data: MatrixInput,
  options: CouplingOptions,
): CouplingCoordination {
  const { weights, weightRule, correction, zeros, classes, ...choice } = readOptions<CouplingOptions, typeof COUPLING>(
    where,
    options,
    COUPLING,
    HINTS,
  );
  const given = LabelledMatrix.from(where, argument, data, { requirement: LEVEL, units: "any", choice });
  const { rows, columns } = given;
  if (columns.length < 2) {
    throw new InputError(where, argument, say("至少有两个子系统", "hold at least two subsystems"), columns.length);
  }
  const values = zeros === "kept" ? given.values : given.values.map((value) => (value === 0 ? zeros.replaced : value));
  const levels = new LabelledMatrix(rows, columns, values);
  const shares = weightsOf(where, weights, weightRule, columns);
  const lists = rows.map((_, i) => levels.rowAt(i));
  lists.forEach((list, i) => {
    refuseNothing(where, pathTo(argument, [[rows[i], i]]), list);
  });
  const coupling = Float64Array.from(lists, (list) => couplingDegree(list, correction));
  const development = Float64Array.from(lists, (list) => sumOf(list.map((u, j) => shares[j] * u)));
  return new CouplingCoordination({
    levels,
    weights: shares,
    correction,
    classes,
    zeros: rows.filter((_, i) => given.rowAt(i).includes(0)),
    replaced: zeros === "kept" ? undefined : zeros.replaced,
    coupling,
    development,
    coordination: coupling.map((c, i) => Math.sqrt(c * development[i])),
  });
}

function weightsOf(
  where: string,
  given: NumbersInput | undefined,
  rule: WeightRule,
  columns: LabelledMatrix["columns"],
): Float64Array {
  if (given === undefined) return new Float64Array(columns.length).fill(1 / columns.length);
  const read = readTotals(where, "weights", given, columns, { kind: SUBSYSTEM, requirement: nonNegative });
  return addedUp(where, "weights", read, rule);
}

function refuseNothing(where: string, path: string, list: Float64Array): void {
  if (list.some((value) => value > 0)) return;
  const words = say("至少有一个子系统大于 0", "have a subsystem above 0");
  throw new InputError(where, path, words, list);
}
