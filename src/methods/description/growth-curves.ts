import { type Label, say } from "../../base/index.js";
import type { Curve } from "../../math/index.js";

/** An S-shaped growth curve in level K, rate r and inflection t₀. */
export interface GrowthCurve extends Curve {
  readonly label: Label;
  /** In TeX. */
  readonly formula: string;
  /** What share of K is reached at the inflection. */
  readonly shareAtInflection: number;
  /**
   * The u = r (t − t₀) at which growth turns from slow to fast (−u) and from fast to slow (+u): where the third
   * derivative is 0, so that x′(t) bends most.
   */
  readonly bend: number;
  /** The share of K at r (t − t₀) = u. */
  readonly share: (u: number) => number;
  /** u = r (t − t₀) at which a share of K, in (0, 1), is reached. */
  readonly place: (share: number) => number;
}

/** The curves that {@link lifeCycle} fits; `parameters` are [K, r, t₀]. */
export const growthCurves: Readonly<Record<"logistic" | "gompertz", GrowthCurve>> = {
  logistic: growthCurve({
    label: say("逻辑斯蒂曲线", "logistic curve"),
    formula: "x(t) = \\frac{K}{1 + e^{-r (t - t_0)}}",
    shareAtInflection: 1 / 2,
    bend: Math.log(2 + Math.sqrt(3)),
    share: (u) => 1 / (1 + Math.exp(-u)),
    slope: (u) => 1 / (Math.exp(u / 2) + Math.exp(-u / 2)) ** 2,
    place: (share) => Math.log(share / (1 - share)),
  }),
  gompertz: growthCurve({
    label: say("龚珀兹曲线", "Gompertz curve"),
    formula: "x(t) = K \\exp\\left(-e^{-r (t - t_0)}\\right)",
    shareAtInflection: Math.exp(-1),
    bend: Math.log((3 + Math.sqrt(5)) / 2),
    share: (u) => Math.exp(-Math.exp(-u)),
    slope: (u) => Math.exp(-Math.exp(-u) - u),
    place: (share) => -Math.log(-Math.log(share)),
  }),
};

type Shape = Omit<GrowthCurve, "value" | "gradient"> & {
  /** The derivative of `share`. */
  readonly slope: (u: number) => number;
};

function growthCurve({ slope, ...shape }: Shape): GrowthCurve {
  return {
    ...shape,
    value: ([level, rate, inflection], t) => level * shape.share(rate * (t - inflection)),
    gradient: ([level, rate, inflection], t) => {
      const u = rate * (t - inflection);
      const steepness = level * slope(u);
      return [shape.share(u), steepness * (t - inflection), -steepness * rate];
    },
  };
}
