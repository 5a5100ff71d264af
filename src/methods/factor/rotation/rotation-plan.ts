import {
  flag,
  given,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  numeric,
  oneOf,
  optional,
  positive,
  type ReadersOf,
  say,
  drawCount,
  whole,
  within,
} from "../../../base/index.js";
import { generator, type Random } from "../../../math/index.js";
import { oneKeyOf, rotationWords } from "../words.js";
import type { PromaxVariant } from "./promax.js";
import type { RotationName, RotationOptions } from "./rotation.js";

/** A rotation with all its choices made and checked. */
export interface RotationPlan {
  readonly name: RotationName;
  readonly kaiser: boolean;
  readonly gamma: number;
  readonly kappa: number;
  readonly delta: number;
  readonly power: number;
  readonly promax: PromaxVariant;
  readonly zeros: number | undefined;
  readonly target: MatrixInput | undefined;
  readonly starts: number;
  readonly random: Random | undefined;
}

/** Whose habits hold where nothing is said. */
export interface RotationHabits {
  readonly rotation: RotationName;
  /** Whether every rotation is normalized, or only varimax and promax. */
  readonly kaiser: "always" | "varimax";
  readonly promax: PromaxVariant;
  /** What the name biquartimin stands for: Carroll's criterion, or psych's, the oblique bifactor rotation. */
  readonly biquartimin: "biquartimin" | "oblique-bifactor";
}

/** @internal */
export const ROTATION: ReadersOf<RotationOptions> = {
  rotation: oneKeyOf(rotationWords),
  kaiser: optional(flag(true)),
  gamma: numeric(
    {
      words: say("是不超过 0.8 的数", "be a number up to 0.8"),
      holds: (value) => Number.isFinite(value) && value <= 0.8,
    },
    0,
  ),
  kappa: within(0, 1, 0),
  delta: numeric(positive, 0.01),
  power: numeric(
    {
      words: say("是大于 1 的有限数", "be a finite number > 1"),
      holds: (value) => Number.isFinite(value) && value > 1,
    },
    4,
  ),
  promax: optional(oneOf("spss", "factanal", "psych")),
  zeros: optional(whole(1, Number.POSITIVE_INFINITY)),
  target: given(),
  starts: drawCount(0, 0),
  random: optional(generator),
};

/**
 * All choices, of options that have been read.
 *
 * @throws {InputError} If random starts have no source.
 */
export function planRotation(where: string, options: RotationOptions, habits: RotationHabits): RotationPlan {
  const asked = options.rotation ?? habits.rotation;
  const name = asked === "biquartimin" ? habits.biquartimin : asked;
  const usual = habits.kaiser === "always" || /^(varimax|promax|cluster)$/.test(name);
  const { starts = 0, random } = options;
  if (starts > 0 && random === undefined) {
    const words = say("在随机起点时给出，如 seededRandom(2016)", "be given for random starts: seededRandom(2016)");
    throw new InputError(where, "random", words, random);
  }
  return {
    name,
    kaiser: options.kaiser ?? usual,
    gamma: options.gamma ?? 0,
    kappa: options.kappa ?? 0,
    delta: options.delta ?? 0.01,
    power: options.power ?? 4,
    promax: options.promax ?? habits.promax,
    zeros: options.zeros,
    target: options.target,
    starts,
    random,
  };
}

/** @throws {InputError} If a target is missing or isn't indicators × factors. */
export function readTarget(where: string, plan: RotationPlan, p: number, k: number): Float64Array {
  if (plan.target === undefined) {
    const words = say("在旋转 {name} 时给出", "be given for rotation {name}", {
      name: JSON.stringify(plan.name),
    });
    throw new InputError(where, "target", words, plan.target);
  }
  const reading = { units: "any", missing: "NaN" } as const;
  const target = LabelledMatrix.from(where, "target", plan.target, reading);
  if (target.rows.length === p && target.columns.length === k) return target.values;
  const words = say("是 {p} 个指标 × {k} 个因子", "be {p} indicators × {k} factors", { p, k });
  const got = `${target.rows.length} × ${target.columns.length}`;
  throw new InputError(where, "target", words, got);
}
